import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {answersOf, ownAnswer, realEvidence, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("the cause, read as the article reads it", () => {
  // Worked out from the committed tables by hand.
  it.each([
    ["C1.more", 0.7624, true],
    ["C1.capital", 0.957, true],
    ["C1.rests", (44.46 * (1 - 0.2203)) / 17.4, false],
    ["C1.keep", 2450 / 2370 / (109.1 / 9.3), false],
    ["C2.few", 16.2 / 47.1, true],
    ["C2.spectators", 12.99, false],
    ["C3.before", 70.61, true],
    ["C3.faster", 281.9 / 111.16 / (28.585 / 10.493), false],
    ["C3.late", (100 * (17.4 - 8.519)) / (17.4 - 2.357), true]
  ])("finds %s to be %d", (assertion, expected, holds) => {
    const answer = ownAnswer(assertion, evidence);
    expect(Math.abs(answer.value / expected - 1)).toBeLessThan(0.005);
    expect(answer.holds).toBe(holds);
  });
});

describe("the cause, in every universe", () => {
  it("finds no way of allowing for size under which talent surely grows with business R&D", () => {
    for (const allowance of ["other", "share"]) {
      for (const {probability} of answersOf("C1.more", evidence, {allowance})) expect(probability).toBeLessThan(0.95);
    }
  });

  it("loses the correlation with the two largest countries", () => {
    for (const {probability} of answersOf("C1.more", evidence, {without: "both"}))
      expect(probability).toBeLessThan(0.95);
  });

  it("finds talent to go with AI firms' venture capital, whoever is left out", () => {
    const answers = answersOf("C1.capital", evidence);
    expect(answers.length).toBe(8);
    for (const {value, probability} of answers) {
      expect(value).toBeGreaterThanOrEqual(0.9);
      expect(probability).toBeGreaterThan(0.95);
    }
  });

  it("leaves America ahead in papers without its firms, and behind in computing power", () => {
    for (const measure of ["institution", "first"]) {
      for (const {high, low} of answersOf("C1.rests", evidence, {measure})) {
        expect(low).toBeGreaterThan(1);
        expect(high).toBeGreaterThan(low);
      }
    }
    for (const {value} of answersOf("C1.rests", evidence, {measure: "power"})) expect(value).toBeLessThan(1);
  });

  it("finds Europe's firms few beside America's and not beside China's; Japan a spectator and Europe none", () => {
    const eu = (beside: string) => answersOf("C2.few", evidence, {region: "european-union", beside});
    for (const {value} of eu("united-states")) expect(value).toBeLessThan(0.5);
    for (const {value} of eu("china")) expect(value).toBeGreaterThan(0.5);
    for (const {holds} of answersOf("C2.spectators", evidence, {region: "JP"})) expect(holds).toBe(true);
    for (const {holds} of answersOf("C2.spectators", evidence, {region: "Europe+GB"})) expect(holds).toBe(false);
  });

  it("shows firms to have written less than half of what China added, by every way of counting", () => {
    const answers = answersOf("C3.firms", evidence);
    expect(answers.length).toBe(42);
    for (const {probability} of answers) expect(probability).toBeLessThan(0.05);
  });

  it("comes to these verdicts", async () => {
    expect(await verdictsOf("C1")).toEqual({
      "C1.openai": "holds with conditions",
      "C1.strength": "undecided"
    });
    expect(await verdictsOf("C2")).toEqual({
      "C2.few": "holds with conditions",
      "C2.spectators": "undecided",
      "C2.why": "not testable"
    });
    expect(await verdictsOf("C3")).toEqual({"C3.rests": "undecided", "C3.hope": "not testable"});
  });
});
