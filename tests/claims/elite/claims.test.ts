import {beforeAll, describe, expect, it} from "vitest";
import {multiverse} from "../../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {claimOf} from "../../../src/claims/index.js";
import {type ListShare, rowsOf} from "../../../src/tables/rows.js";
import {isAnswer} from "../../../src/audit/rules/types.js";
import {answersOf, ownAnswer, realEvidence, sampledAnswers, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("elite, read as the article reads it", () => {
  it.each([
    ["T1.majority", 65],
    ["T2.us", 23],
    ["T2.india", 2],
    ["T3.majority", 57],
    ["T3.second", 4],
    ["T4.second", 19],
    ["T4.us", 2],
    ["T4.rose", 16]
  ])("finds %s to be %d, straight from the printed shares", (assertion, value) => {
    expect(ownAnswer(assertion, evidence).value).toBeCloseTo(value, 9);
    expect(ownAnswer(assertion, evidence).probability).toBe(1);
  });
});

describe("elite, with its sampling error", () => {
  it("cannot tell China's 10 from India's 12 among the authors of 36 papers, in any sampled universe", async () => {
    const answers = sampledAnswers("T2.india", evidence);
    expect(answers.length).toBeGreaterThan(0);
    for (const {probability, low, high} of answers) {
      expect(probability).toBeGreaterThan(0.5);
      expect(probability).toBeLessThan(0.8);
      expect(low).toBeLessThan(0);
      expect(high).toBeGreaterThan(0);
    }
    expect(await verdictsOf("T2")).toEqual({"T2.us": "holds", "T2.india": "undecided"});
  });

  it("is sure that China's 10 became 26 and passed India, in every universe that can be answered", async () => {
    for (const assertion of ["T4.rose", "T4.second"]) {
      const answers = answersOf(assertion, evidence);
      expect(answers.length).toBeGreaterThan(0);
      for (const {probability} of answers) expect(probability).toBeGreaterThan(0.95);
    }
    expect(await verdictsOf("T4")).toEqual({"T4.second": "holds", "T4.rose": "holds"});
  });

  it("cannot tell America's 28 from China's 26 of 2022, which the article does not claim to", () => {
    for (const {probability} of sampledAnswers("T4.us", evidence)) {
      expect(probability).toBeGreaterThan(0.5);
      expect(probability).toBeLessThan(0.95);
    }
  });

  it("is sure of an American majority of workplaces in 2022, and in 2019 while co-authors are not too much alike", () => {
    for (const {probability} of answersOf("T3.majority", evidence)) expect(probability).toBeGreaterThan(0.95);
    for (const {probability} of answersOf("T1.majority", evidence, {sampling: "random"})) {
      expect(probability).toBeGreaterThan(0.99);
    }
    for (const {probability} of answersOf("T1.majority", evidence, {sampling: "0.7"})) {
      expect(probability).toBeGreaterThan(0.5);
      expect(probability).toBeLessThan(0.95);
    }
  });
});

describe("elite, counted in the author lists", () => {
  const gradient = (year: number, tier: string): ListShare =>
    rowsOf<ListShare>(evidence.tables.gradient!).find(
      (row) =>
        row.venue === "neurips" &&
        row.tracks === "main" &&
        row.year === year &&
        row.tier === tier &&
        row.rule === "person" &&
        row.country === "CN"
    )!;

  it("finds the share of 2019 that worked in China in the counted table", () => {
    const {value, n, rows} = ownAnswer("T1.none", evidence);
    expect(value).toBeCloseTo(100 * gradient(2019, "oral").share, 9);
    expect(n).toBe(gradient(2019, "oral").effective);
    expect(rows).toEqual(["tier-gradient 2019 oral person CN"]);
    expect(value).toBeLessThan(5);
  });

  it.each([
    ["orals", "oral", "oral"],
    ["spotlights", "oral+spotlight", "oral"],
    ["accepted", "all", "all"]
  ])("sets the cut “%s” of 2019 (%s) beside 2022's (%s)", (cut, before, after) => {
    const assertion = claimOf("T4").assertions.find(({id}) => id === "T4.same")!;
    const row = multiverse(assertion, evidence).rows.find(
      ({universe}) => universe.cut === cut && universe.counting === "person" && universe["hong kong"] === "apart"
    )!;
    if (!isAnswer(row.outcome)) throw new Error(row.outcome.reason);
    const change = 100 * (gradient(2022, after).share - gradient(2019, before).share);
    expect(row.outcome.value).toBeCloseTo(change, 9);
    expect(row.outcome.rows).toEqual([
      `tier-gradient 2019 ${before} person CN`,
      `tier-gradient 2022 ${after} person CN`
    ]);
  });

  it("finds China risen as a place of work whichever cuts, countings and borders are set beside each other", () => {
    for (const {value} of answersOf("T4.same", evidence)) expect(value).toBeGreaterThan(0);
    const {support, tally} = multiverse(
      claimOf("T4").assertions.find(({id}) => id === "T4.same")!,
      evidence
    );
    expect(support).toBe("holds");
    expect(tally.fails).toBe(0);
  });

  it("finds that rise smallest where the two years are cut most alike, by orals and spotlights", () => {
    const rise = (cut: string): number =>
      answersOf("T4.same", evidence, {cut, counting: "person", "hong kong": "apart"})[0]!.value;
    expect(rise("spotlights")).toBeLessThan(rise("orals") / 2);
    expect(rise("spotlights")).toBeLessThan(rise("accepted"));
  });
});
