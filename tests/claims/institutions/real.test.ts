import {beforeAll, describe, expect, it} from "vitest";
import {evaluate, multiverse} from "../../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {institutions} from "../../../src/claims/institutions/claims.js";
import {assessRanking, rankOf, type Ranked} from "../../../src/claims/institutions/rebuilt.js";
import {rowsOf} from "../../../src/tables/rows.js";
import {isAnswer} from "../../../src/audit/rules/types.js";
import {answerOf, answersOf, ownAnswer, freshEvidence, realEvidence} from "../fixtures.js";

let evidence: Evidence;
let rows: readonly Ranked[];
beforeAll(async () => {
  evidence = await realEvidence();
  rows = rowsOf<Ranked>(evidence.tables.rankings!);
});

const assertionOf = (id: string) => institutions.flatMap(({assertions}) => assertions).find((one) => one.id === id)!;
const universe = {counting: "institution", owner: "owner", tracks: "main"};
const ranking = (year: number): Ranked[] =>
  rows.filter(
    (row) => row.year === year && row.rule === "institution" && row.unit === "owner" && row.tracks === "main"
  );
const top = (year: number): Ranked[] => ranking(year).filter(({rank}) => rank <= 25);

describe("I1–I5 in the article's own reading, on the committed tables", () => {
  it.each([
    ["I2.us", 18, true],
    ["I2.china", 2, true],
    ["I2.lower", 12, false],
    ["I2.europe", 3, true],
    ["I3.us", 16, true],
    ["I3.ibm", 31, true],
    ["I4.tsinghua", 2, true],
    ["I4.peking", 6, false],
    ["I4.china", 5, true],
    ["I2.inria", 17, true],
    ["I2.eth", 18, true],
    ["I2.epfl", 25, true],
    ["I4.academy", 13, true],
    ["I4.jiaotong", 27, false],
    ["I4.zhejiang", 35, false],
    ["I4.huawei", 22, true],
    ["I5.grew", -4.34, false]
  ])("finds %s to be %d", (id, value, holds) => {
    const answer = ownAnswer(id, evidence);
    expect(answer.value).toBeCloseTo(value, 9);
    expect(answer.holds).toBe(holds);
    expect(answer.low).toBeLessThanOrEqual(value);
    expect(answer.high).toBeGreaterThanOrEqual(value);
  });

  it("counts what the rows of the table say, one by one", () => {
    const of = (year: number, ...countries: string[]): number =>
      top(year).filter(({country}) => countries.includes(country)).length;
    expect(ownAnswer("I2.us", evidence).value).toBe(of(2019, "US"));
    expect(ownAnswer("I3.us", evidence).value).toBe(of(2022, "US"));
    expect(ownAnswer("I4.china", evidence).value).toBe(of(2022, "CN"));
    expect(of(2019, "FR", "CH")).toBe(3);
    const withUk = answersOf("I2.europe", evidence, {
      counting: "institution",
      owner: "owner",
      europe: "with UK",
      near: "1"
    });
    expect(withUk.map(({value}) => value)).toEqual([of(2019, "FR", "CH", "GB")]);
    const universities = ranking(2022).filter(({sector}) => sector === "university");
    expect(universities[1]!.institution).toBe("Tsinghua University");
    expect(universities[5]!.institution).toBe("Peking University");
  });

  it("finds Shanghai Jiao Tong and Zhejiang outside, the Academy and Huawei inside", () => {
    const names = top(2022).map(({institution}) => institution);
    expect(names).toEqual(expect.arrayContaining(["Chinese Academy of Sciences", "Huawei"]));
    for (const name of ["Shanghai Jiao Tong University", "Zhejiang University"]) expect(names).not.toContain(name);
  });
});

describe("I1–I5 over all universes", () => {
  it("are never sure of what a single place decides: only what is printed and what is far from the limit holds", () => {
    const supports = institutions.flatMap(({assertions}) =>
      assertions.map((assertion) => [assertion.id, multiverse(assertion, evidence).support])
    );
    expect(supports.filter(([, support]) => support === "holds")).toEqual([
      ["I2.china", "holds"],
      ["I4.second", "holds"],
      ["I4.fifth", "holds"],
      ["I4.listed", "holds"],
      ["I5.printed", "holds"]
    ]);
    expect(supports.filter(([, support]) => support === "fails")).toEqual([]);
  });

  it("I5 finds the firms' part smaller under every rule but the one that counts every paper a country is on", () => {
    const {rows: all} = multiverse(assertionOf("I5.grew"), evidence);
    expect(all).toHaveLength(14);
    for (const {universe: one, outcome} of all) {
      expect(answerOf(outcome).value > 0, JSON.stringify(one)).toBe(one.counting === "any");
      expect(answerOf(outcome).probability).toBeLessThan(0.95);
    }
  });

  it("are firm of none of those whom the article names, one by one, under every rule", () => {
    const named = ["I2.inria", "I2.eth", "I2.epfl", "I4.academy", "I4.jiaotong", "I4.zhejiang", "I4.huawei"];
    for (const id of named) {
      const {answered, support} = multiverse(assertionOf(id), evidence);
      expect(answered, id).toHaveLength(id.startsWith("I2") ? 14 : 21);
      expect(support, id).toBe("undecided");
    }
  });

  it("answer again alike on evidence made anew, whatever was asked first", async () => {
    const ids = institutions.flatMap(({assertions}) => assertions);
    const again = await freshEvidence();
    const backwards = new Map(ids.toReversed().map((one) => [one.id, evaluate(one, again)]));
    for (const one of ids) expect(backwards.get(one.id), one.id).toEqual(evaluate(one, evidence));
  });
});

describe("the draws of a ranking and the bootstrap of its papers", () => {
  it.each([2019, 2022])("agree on how far the first ten of %d could have ranked", (year) => {
    for (const {institution, rankLower, rankUpper} of ranking(year).filter(({rank}) => rank <= 10)) {
      const outcome = assessRanking(evidence, year, universe, rankOf(institution), () => true);
      if (!isAnswer(outcome)) throw new Error(outcome.reason);
      expect(Math.abs(outcome.low - rankLower), `${institution} ${outcome.low}, not ${rankLower}`).toBeLessThanOrEqual(
        1
      );
      expect(
        Math.abs(outcome.high - rankUpper),
        `${institution} ${outcome.high}, not ${rankUpper}`
      ).toBeLessThanOrEqual(3);
    }
  });
});
