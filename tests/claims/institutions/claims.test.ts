import {table} from "arquero";
import {describe, expect, it} from "vitest";
import {createEvidence} from "../../../src/audit/rules/evidence.js";
import {evaluate, multiverse} from "../../../src/audit/rules/evaluate.js";
import {institutions} from "../../../src/claims/institutions/claims.js";
import {assessRanking, countOf25, rankOf} from "../../../src/claims/institutions/rebuilt.js";
import {type Answer, isAnswer} from "../../../src/audit/rules/types.js";
import {realEvidence, realTables} from "../fixtures.js";

const assertionOf = (id: string) => institutions.flatMap(({assertions}) => assertions).find((one) => one.id === id)!;
const universe = {counting: "institution", owner: "owner", tracks: "main"};

/** A ranking of thirty institutions, ten points apart, with intervals as narrow as wanted. */
function ranking(half: number) {
  const rows = Array.from({length: 30}, (_, i) => ({
    year: 2022,
    tracks: "main",
    rule: "institution",
    unit: "owner",
    rank: i + 1,
    institution: `Institution ${i + 1}`,
    country: i % 2 ? "CN" : "US",
    sector: i < 3 ? "firm" : "university",
    score: 300 - 10 * i,
    lower: 300 - 10 * i - half,
    upper: 300 - 10 * i + half,
    rankLower: i + 1,
    rankUpper: i + 1,
    top25: i < 25 ? 1 : 0
  }));
  const columns = Object.keys(rows[0]!) as (keyof (typeof rows)[number])[];
  return table(Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])])));
}

async function evidenceOf(half: number) {
  return createEvidence({...(await realTables()), rankings: ranking(half)});
}

describe("assessRanking(evidence, year, universe, read, holds)", () => {
  it("counts and ranks exactly where the scores are certain", async () => {
    const evidence = await evidenceOf(0.001);
    const answer = (read: Parameters<typeof assessRanking>[3]) =>
      assessRanking(evidence, 2022, universe, read, () => true) as Answer;
    expect(answer(countOf25(({country}) => country === "US"))).toMatchObject({value: 13, low: 13, high: 13});
    expect(answer(rankOf("Institution 7")).value).toBe(7);
    expect(answer(rankOf("Institution 7", ({sector}) => sector === "university")).value).toBe(4);
  });

  it("puts an institution that the table does not hold behind all that it does", async () => {
    const outcome = assessRanking(
      await evidenceOf(1),
      2022,
      universe,
      rankOf("Nowhere"),
      (rank) => rank > 25
    ) as Answer;
    expect(outcome).toMatchObject({value: 31, probability: 1});
  });

  it("is less sure of a rank the wider the scores are", async () => {
    const sure = [1, 20, 80].map(async (half) => {
      const outcome = assessRanking(
        await evidenceOf(half),
        2022,
        universe,
        rankOf("Institution 25"),
        (rank) => rank <= 25
      );
      return (outcome as Answer).probability;
    });
    const [narrow, wide, wider] = await Promise.all(sure);
    expect(narrow).toBe(1);
    expect(wide).toBeLessThan(1);
    expect(wider).toBeLessThan(wide!);
  });

  it("gives the same answer again, in whatever order questions are asked", async () => {
    const [one, other] = [await evidenceOf(40), await evidenceOf(40)];
    const ask = (evidence: typeof one, name: string) =>
      assessRanking(evidence, 2022, universe, rankOf(name), (rank) => rank < 9);
    const first = [ask(one, "Institution 8"), ask(one, "Institution 9")];
    const second = [ask(other, "Institution 9"), ask(other, "Institution 8")].reverse();
    expect(second).toEqual(first);
  });

  it("says when no ranking was rebuilt with such choices", async () => {
    const outcome = assessRanking(await evidenceOf(1), 2019, universe, rankOf("Google"), () => true);
    expect(outcome).toEqual({reason: expect.stringMatching(/No ranking of 2019 was rebuilt/)});
  });
});

describe("I1–I5 on the rebuilt lists", () => {
  it("find the published leaders where they were published", async () => {
    const evidence = await realEvidence();
    for (const year of [2019, 2022]) {
      for (const [name, rank] of [
        ["Google", 1],
        ["Stanford University", 2]
      ] as const) {
        expect(assessRanking(evidence, year, universe, rankOf(name), () => true)).toMatchObject({value: rank});
      }
    }
    expect(assessRanking(evidence, 2022, universe, rankOf("Tsinghua University"), () => true)).toMatchObject({
      value: 3
    });
  });

  it("bear out what is right: two Chinese institutions in 2019 under every rule", async () => {
    expect(multiverse(assertionOf("I2.china"), await realEvidence()).support).toBe("holds");
  });

  it("take a printed count as borne out within one of it, and not beyond", async () => {
    const evidence = await evidenceOf(0.001);
    // Twelve of the hand-made 25 are Chinese: neither six give or take one, nor fifteen Americans (they are thirteen).
    for (const id of ["I4.china", "I3.us"]) {
      expect(evaluate(assertionOf(id), evidence, {...universe, near: "1"})).toMatchObject({
        probability: 0,
        holds: false
      });
    }
  });

  it("find no growth of the firms' part of Chinese authorship", async () => {
    const {rows, tally} = multiverse(assertionOf("I5.grew"), await realEvidence());
    expect(tally.holds).toBe(0);
    const own = rows.find(({universe: one}) => one.counting === "institution" && one["hong kong"] === "apart")!;
    expect(isAnswer(own.outcome) && own.outcome.value).toBeLessThan(0);
  });

  it("cannot be asked of laboratories by themselves and the Datasets track at once", async () => {
    const {unanswered} = multiverse(assertionOf("I3.us"), await realEvidence());
    for (const {reason} of unanswered) expect(reason).toMatch(/No ranking of 2022 was rebuilt/);
    expect(unanswered.reduce((sum, one) => sum + one.universes, 0)).toBe(2 * 7);
  });
});
