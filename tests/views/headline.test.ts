import {describe, expect, it} from "vitest";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import {headline} from "../../src/views/headline.js";
import {realEvaluations} from "../claims/fixtures.js";

const of = (found: string, values: Readonly<Record<string, [number, string]>>): string =>
  headline({
    claim: {id: "X1", found},
    multiverses: Object.entries(values).map(([id, [value, unit]]) => ({assertion: {id, unit}, article: {value}}))
  } as unknown as Evaluation);

describe("headline(evaluation)", () => {
  it.each([
    ["{X1.a} worked there.", [64.96, "%"], "65% worked there."],
    ["It rose by {X1.a}.", [18, "points"], "It rose by 18 points."],
    ["It fell by {X1.a as size}.", [-1, "points"], "It fell by 1 point."],
    ["It is {X1.a} as much.", [1.2857, "ratio"], "It is 1.3 times as much."],
    ["It is {X1.a as %} of it.", [0.1227, "ratio"], "It is 12% of it."],
    ["There are some {X1.a as count} for each.", [552.1, "ratio"], "There are some 550 for each."],
    ["It cost {X1.a}.", [52.89, "m USD"], "It cost 53 million dollars."],
    ["There are {X1.a} of them.", [5, "people"], "There are five of them."],
    ["There are {X1.a} of them.", [18, "institutions"], "There are 18 of them."]
  ] as const)("puts values into “%s” as words have them", (found, value, sentence) => {
    expect(of(found, {"X1.a": [...value]})).toBe(sentence);
  });

  it("shows the words of a statement, not what they are marked with", () => {
    expect(of("[Most worked there](X1.a holds), {X1.a}.", {"X1.a": [65, "%"]})).toBe("Most worked there, 65%.");
  });

  it("refuses a value that no assertion of the claim answers", () => {
    expect(() => of("{X1.b} worked there.", {"X1.a": [1, "%"]})).toThrow(
      "The sentence of X1 asks for the value of “X1.b”"
    );
  });

  it("is one sentence of every claim, that a newspaper could print", async () => {
    for (const evaluation of await realEvaluations()) {
      const text = headline(evaluation);
      expect(text, evaluation.claim.id).toMatch(/^[A-Z0-9][^{}[\]]*\.$/);
      expect(text, evaluation.claim.id).not.toMatch(/[.!?] [A-Z]/);
      expect(text.split(" ").length, `${evaluation.claim.id}: ${text}`).toBeLessThanOrEqual(52);
      // Marks are beside it already: the sentence says what was found.
      expect(text, evaluation.claim.id).not.toMatch(/holds with conditions|universes?\b|× \d/);
    }
  });
});
