import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {answerOf, ownAnswer, realEvidence} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("T16, what the article concedes", () => {
  it("is what the Tracker prints: 57 of a hundred", () => {
    const {value, holds} = ownAnswer("T16.printed", evidence);
    expect(value).toBeCloseTo(57, 9);
    expect(holds).toBe(true);
  });

  it("takes from the lists the part of the orals' authors in America, and says so where there is none", () => {
    const made = evidenceWith({
      gradient: [
        {
          venue: "neurips",
          year: 2022,
          tracks: "main",
          tier: "oral",
          rule: "person",
          country: "US",
          share: 0.45,
          effective: 300
        }
      ]
    });
    const answer = answerOf(outcomeOf("T16.counted", made));
    expect(answer.value).toBeCloseTo(45, 9);
    expect(answer.holds).toBe(false);
    expect(answerOf(outcomeOf("T16.counted", made, {mostly: "40"})).holds).toBe(true);
    expect(outcomeOf("T16.counted", made, {year: "2019"})).toMatchObject({reason: expect.stringContaining("2019")});
  });

  it("asks of the rebuilt list whether more than half of its twenty-five are American", () => {
    const {value, holds} = ownAnswer("T16.institutions", evidence);
    expect(holds).toBe(value >= 13);
  });
});
