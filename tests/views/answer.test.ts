import {describe, expect, it} from "vitest";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import {supports, type Support} from "../../src/audit/rules/types.js";
import {answerLines, answerOf} from "../../src/views/answer.js";

/** Evaluations in which every sentence of the answer has a verdict: one for all but those named. */
const judged = (verdict: Support, others: Readonly<Record<string, Support>> = {}): Evaluation[] =>
  answerLines.map(({id}) => {
    const part = {id, part: id, says: id, verdict: others[id] ?? verdict};
    return {
      claim: {id: id.split(".")[0], page: "elite"},
      borneOut: {parts: [part]},
      follows: {parts: []}
    } as unknown as Evaluation;
  });
const text = (evaluations: Evaluation[]): string[] =>
  answerOf(evaluations).map(({pieces}) => pieces.map((one) => (typeof one === "string" ? one : "47%")).join(""));
const words = (sentence: string): number => sentence.split(/\s+/).length;

describe("answerOf(evaluations)", () => {
  it("says another thing of every sentence whose verdict is flipped, and of no other", () => {
    const before = text(judged("holds"));
    for (const [i, {id}] of answerLines.entries()) {
      const after = text(judged("holds", {[id]: "fails"}));
      expect(after[i]).not.toBe(before[i]);
      expect(after.filter((_, j) => j !== i)).toEqual(before.filter((_, j) => j !== i));
    }
  });

  it("tells apart what holds, what cannot be told, what fails and what nothing can test", () => {
    for (const [i] of answerLines.entries()) {
      const all = new Set(supports.map((verdict) => text(judged(verdict))[i]));
      expect(all.size).toBe(4);
    }
  });

  it("has at most 150 words, however the verdicts fall", () => {
    const longest = answerLines.map((_, i) => Math.max(...supports.map((one) => words(text(judged(one))[i]!))));
    expect(longest.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(150);
  });

  it("refuses to answer where a claim is missing", () => {
    expect(() => answerOf(judged("holds").slice(1))).toThrow(`rests on “${answerLines[0]!.id}”`);
  });
});
