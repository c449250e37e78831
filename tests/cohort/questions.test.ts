import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../src/audit/rules/evidence.js";
import {evaluate} from "../../src/audit/rules/evaluate.js";
import {claims} from "../../src/claims/index.js";
import {type Answer, isAnswer} from "../../src/audit/rules/types.js";
import {askAll, compositionsOf} from "../../src/cohort/questions.js";
import {realEvidence} from "../claims/fixtures.js";
import {readPeople, sheetOf, times} from "./people.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

const asked = (id: string, ...table: [string, ...string[]]): Answer | string => {
  const {counts, choices} = readPeople(sheetOf(...table));
  const {outcome} = askAll(counts, choices).find((one) => one.id === id)!;
  return isAnswer(outcome) ? outcome : outcome.reason;
};
const valueOf = (id: string, ...table: [string, ...string[]]): number => (asked(id, ...table) as Answer).value;

/** A thousand people a year by first degree, with the shares that the tracker prints. */
const tracker: [string, ...string[]] = [
  "undergraduate work year",
  ...times(290, "CN . 2019"),
  ...times(200, "US . 2019"),
  ...times(180, "DE . 2019"),
  ...times(80, "IN . 2019"),
  ...times(250, "JP . 2019"),
  ...times(470, "CN . 2022"),
  ...times(180, "US . 2022"),
  ...times(120, "FR . 2022"),
  ...times(50, "IN . 2022"),
  ...times(180, "BR . 2022")
];

describe("askAll(counts, choices)", () => {
  it("asks T5 to T9 and T11, each once, in the order of the article, by ids that the claims have", () => {
    const {counts, choices} = readPeople(sheetOf(...tracker));
    const ids = askAll(counts, choices).map(({id}) => id);
    expect(ids).toEqual([
      "T5.rose",
      "T5.passed",
      "T5.world",
      "T6.china",
      "T6.us",
      "T6.europe",
      "T6.india",
      "T7.sample",
      "T8.stay",
      "T9.choose",
      "T9.outnumber",
      "T11.rest",
      "T11.america"
    ]);
    const known = new Set(claims.flatMap(({assertions}) => assertions.map(({id}) => id)));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each([
    ["T6.china", 18],
    ["T6.us", -2],
    ["T6.europe", -6],
    ["T6.india", -3],
    ["T7.sample", 47],
    ["T9.outnumber", 29],
    ["T11.rest", 53]
  ])("finds %s to be %d in a file with the tracker's shares", (id, value) => {
    expect(valueOf(id, ...tracker)).toBeCloseTo(value, 9);
  });

  it("is as sure of a file as the audit is of the same shares of as many people", () => {
    const {counts, choices} = readPeople(sheetOf(...tracker));
    for (const id of ["T6.china", "T6.us"]) {
      const own = askAll(counts, choices).find((one) => one.id === id)!.outcome as Answer;
      const assertion = claims.flatMap(({assertions}) => assertions).find((one) => one.id === id)!;
      const universe = {...assertion.article, sampling: "random", rounding: "printed"};
      const theirs = evaluate(assertion, evidence, universe) as Answer;
      // The standard error goes with the root of the numbers of people.
      const width = (answer: Answer): number => (answer.high - answer.low) * Math.sqrt(answer.n!);
      expect(width(own) / width(theirs)).toBeGreaterThan(0.85);
      expect(width(own) / width(theirs)).toBeLessThan(1.15);
    }
  });

  const america: [string, ...string[]] = [
    "undergraduate graduate work year",
    ...times(20, "CN US US 2019"),
    ...times(60, "US US US 2019"),
    ...times(20, "CN CN CN 2019"),
    ...times(30, "CN US US 2022"),
    ...times(20, "US US US 2022"),
    ...times(40, "CN CN CN 2022"),
    ...times(10, "CN US CN 2022")
  ];

  it.each([
    ["T5.rose", 60 - 25],
    ["T5.passed", 20],
    ["T5.world", 10],
    ["T8.stay", 75],
    ["T9.choose", 30],
    ["T11.america", 60]
  ])("finds %s to be %d in a file counted by hand", (id, value) => {
    expect(valueOf(id, ...america)).toBeCloseTo(value, 9);
  });

  it("calls clear findings by their names and leaves a tie open", () => {
    const {counts, choices} = readPeople(sheetOf("undergraduate", ...times(52, "CN"), ...times(48, "US")));
    const of = (id: string) => askAll(counts, choices).find((one) => one.id === id)!.finding;
    expect([of("T9.outnumber"), of("T7.sample"), of("T11.rest"), of("T6.china")]).toEqual([
      "open",
      "holds",
      "fails",
      null
    ]);
  });

  it("says why where the file cannot answer", () => {
    expect(asked("T6.china", "undergraduate", "CN", "US")).toMatch(/A change needs two years/);
    expect(asked("T8.stay", "undergraduate work", "CN US")).toMatch(
      /No column says in which country graduate school was/
    );
    expect(asked("T11.america", "undergraduate", "CN")).toMatch(/No column says in which country people work/);
    expect(asked("T11.america", "undergraduate work", "CN CN")).toMatch(/^Nobody who works in the United States/);
    expect(asked("T8.stay", "undergraduate graduate work", "CN CN CN")).toMatch(/^Nobody from elsewhere/);
    expect(asked("T7.sample", "undergraduate year", "CN 2019", ". 2022")).toMatch(/^Nobody .*first degree/);
  });

  it("is less sure where authors of one paper are alike", () => {
    const rows = (paper: (i: number) => string): string[] =>
      Array.from({length: 200}, (_, i) => `${paper(i)} ${Math.floor(i / 10) % 5 < 3 ? "CN" : "US"}`);
    const width = (paper: (i: number) => string): number => {
      const {low, high} = asked("T9.outnumber", "paper undergraduate", ...rows(paper)) as Answer;
      return high - low;
    };
    expect(width((i) => `p${Math.floor(i / 10)}`)).toBeGreaterThan(2 * width((i) => `p${i}`));
  });
});

describe("compositionsOf(counts, choices)", () => {
  const table: [string, ...string[]] = ["undergraduate", ...times(3, "GB"), ...times(5, "FR"), "HK", "CN"];
  const query = {measure: "undergraduate country", tier: "top", year: 2022, edition: "2.0"} as const;
  const share = (place: string, part: Parameters<typeof readPeople>[1]): number => {
    const {counts, choices} = readPeople(sheetOf(...table), part);
    const made = compositionsOf(counts, choices).composition(query);
    if ("reason" in made) throw new Error(made.reason);
    expect(made.shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    return made.shares[made.parts.indexOf(place)]!;
  };

  it("counts the UK and Hong Kong where the reader wants them", () => {
    expect(share("Europe", {})).toBeCloseTo(0.5, 12);
    expect(share("Europe", {europe: "with UK"})).toBeCloseTo(0.8, 12);
    expect(share("China", {})).toBeCloseTo(0.1, 12);
    expect(share("China", {hongKong: "in China"})).toBeCloseTo(0.2, 12);
  });
});
