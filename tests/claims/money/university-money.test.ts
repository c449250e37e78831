import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {answersOf, ownAnswer, realEvidence} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("a university's money, read as the article reads it", () => {
  it.each([
    // 812.8 billion yuan among 134 universities, as a multiple of ten.
    ["M1.order", 812.8 / 134 / 10, true],
    // 24 of all that publish a budget have more than ten billion; the programme has 134.
    ["M1.ordinary", (100 * 24) / 134, true],
    ["M1.many", (100 * 24) / 789, false]
  ])("finds %s to be %d", (assertion, expected, holds) => {
    const answer = ownAnswer(assertion, evidence);
    expect(answer.value).toBeCloseTo(expected, 6);
    expect(answer.holds).toBe(holds);
  });
});

describe("a university's money, in every universe", () => {
  it("is of the order of ten billion at Peking and never in the middle of all", () => {
    for (const {holds} of answersOf("M1.order", evidence, {group: "peking"})) expect(holds).toBe(true);
    for (const {holds} of answersOf("M1.order", evidence, {group: "median"})) expect(holds).toBe(false);
  });

  it("is more than a few billion, read as five, at too many universities to say that most have less", () => {
    const [ten] = answersOf("M1.ordinary", evidence, {few: "10"});
    const [five] = answersOf("M1.ordinary", evidence, {few: "5"});
    expect(five!.value).toBeGreaterThan(ten!.value);
  });
});
