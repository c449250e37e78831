import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {answerOf, realEvidence} from "../fixtures.js";
import {outcomeOf} from "../hand-made.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("the doubt about Chinese education", () => {
  it("was that of more than half of those asked in 2010", () => {
    expect(answerOf(outcomeOf("E3.doubt", evidence))).toMatchObject({value: 55.8, holds: true});
    expect(answerOf(outcomeOf("E3.doubt", evidence, {doubt: "surveys-2010-no-world-class"})).value).toBe(58.8);
  });

  it("was not found asked again", () => {
    expect(outcomeOf("E3.fewer", evidence)).toMatchObject({reason: expect.stringMatching(/^We found no survey/)});
  });

  it("is beside a satisfaction with schools that rose in one series and fell in another", () => {
    expect(answerOf(outcomeOf("E3.satisfied", evidence)).value).toBeCloseTo(80.87 - 72.6, 9);
    expect(answerOf(outcomeOf("E3.satisfied", evidence, {survey: "2013 2014"}))).toMatchObject({
      value: -0.4,
      holds: false
    });
  });
});
