import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {answersOf, ownAnswer, realEvidence} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("OpenAI's money, read as the article reads it", () => {
  it.each([
    // Gifts of 133.2 million dollars, 15 of them traced to Musk, and 1,000 of Microsoft's.
    ["C1.openai", (100 * (15 + 1000)) / (133.2 + 1000), true],
    // Three years like the one that cost 30.6 million.
    ["C1.gifts", (300 * 30.6) / 133.2, true],
    // GPT-4's final training at 78 million.
    ["C1.later", (100 * 78) / 133.2, true]
  ])("finds %s to be %d", (assertion, expected, holds) => {
    const answer = ownAnswer(assertion, evidence);
    expect(answer.value).toBeCloseTo(expected, 6);
    expect(answer.holds).toBe(holds);
  });
});

describe("OpenAI's money, in every universe", () => {
  it("came mostly from Musk before Microsoft only if what he first said is true", () => {
    for (const {holds} of answersOf("C1.openai", evidence, {time: "before", musk: "openai-2021-donations-musk"})) {
      expect(holds).toBe(false);
    }
  });
});
