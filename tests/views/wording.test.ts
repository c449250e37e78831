import {describe, expect, it} from "vitest";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import type {Fidelity, Support} from "../../src/audit/rules/types.js";
import {contradictions} from "../../src/views/wording.js";
import {realEvaluations} from "../claims/fixtures.js";

const judged = (argued: string, supports: readonly Support[], numbers: readonly Fidelity[] = []): Evaluation =>
  ({
    claim: {id: "X1", argued},
    reported: {parts: numbers.map((verdict) => ({verdict}))},
    borneOut: {parts: supports.map((verdict) => ({verdict}))},
    follows: {parts: []},
    multiverses: []
  }) as unknown as Evaluation;

describe("contradictions(evaluation)", () => {
  it.each([
    ["It is beyond doubt.", ["undecided"], [], "a part that holds"],
    ["This cannot tell them apart.", ["holds"], [], "a part that is undecided"],
    ["It fails.", ["holds", "undecided"], [], "a part that fails"],
    ["The step is taken without a bridge.", ["holds"], [], "a part that is not testable, or does not hold"],
    ["Quoted exactly.", ["holds"], ["misread"], "a number that is exact or rounded"],
    ["The sum is that of the whole company.", ["fails"], ["unsourced"], "a number that is misattributed"]
  ] as const)(
    "finds that “%s” is said of parts that are %o and numbers that are %o",
    (argued, supports, numbers, needs) => {
      const [found] = contradictions(judged(argued, supports, numbers));
      expect(found).toContain(`expected ${needs}`);
    }
  );

  it("lets words stand that a part of the claim bears out, and words that state no verdict", () => {
    expect(
      contradictions(judged("Its rise is beyond doubt; of the rest this cannot tell.", ["holds", "undecided"]))
    ).toEqual([]);
    expect(contradictions(judged("A paper is a paper.", ["fails"]))).toEqual([]);
  });

  it("finds none in what the audit says of its claims", async () => {
    expect((await realEvaluations()).flatMap(contradictions)).toEqual([]);
  });
});
