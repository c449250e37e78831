import {describe, expect, it} from "vitest";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import type {Fidelity, Support} from "../../src/audit/rules/types.js";
import {contradictions} from "../../src/views/wording.js";
import {realEvaluations} from "../claims/fixtures.js";

const judged = (argued: string, supports: readonly Support[], numbers: readonly Fidelity[] = []): Evaluation =>
  ({
    claim: {id: "X1", found: "", argued},
    reported: {parts: numbers.map((verdict, i) => ({id: `article-${i}`, verdict}))},
    borneOut: {parts: []},
    follows: {parts: []},
    // What is asked besides need not be spoken of.
    multiverses: supports.map((support, i) => ({
      assertion: {id: `X1.${i}`, by: "audit", kind: "fact"},
      support,
      readings: []
    }))
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

  /** A claim with a fact and a step, and what is said of them. */
  const told = (found: string, fact: Support, step: Support, reported: readonly Fidelity[] = []): string[] =>
    contradictions({
      claim: {id: "X1", found, argued: "So."},
      reported: {parts: reported.map((verdict, i) => ({id: `article-${i}`, verdict}))},
      borneOut: {parts: [{id: "X1.fact", verdict: fact}]},
      follows: {parts: [{id: "X1.step", verdict: step}]},
      multiverses: []
    } as unknown as Evaluation);
  const both = "[Most were there](X1.fact holds), but [it does not follow](X1.step fails).";

  it("holds words that state a finding to the verdict of what they are about", () => {
    expect(told(both, "holds", "fails")).toEqual([]);
    expect(told(both, "undecided", "fails")).toEqual([
      "X1 says “Most were there” of X1.fact, that it is “holds”; it is undecided."
    ]);
    expect(told("[Most were there](X1.fact holds).", "holds", "fails")).toEqual([
      "X1 says nothing of X1.step, which is “fails”."
    ]);
  });

  it("finds words that do not sound like the verdict they are marked with", () => {
    expect(told("[It follows](X1.step fails), and [most were there](X1.fact holds).", "holds", "fails")).toEqual([
      "X1 “It follows” does not sound like “fails”."
    ]);
    expect(told("[Whether they were is open](X1.fact holds), and [not](X1.step fails).", "holds", "fails")).toContain(
      "X1 “Whether they were is open” sounds unlike “holds”."
    );
    expect(told("[So](X1.fact good), and [not](X1.step fails).", "holds", "fails")[0]).toContain("expected a verdict");
  });

  it("wants it said when a number is wrong, and of all numbers only what is so of all", () => {
    expect(told(both, "holds", "fails", ["exact", "rounded"])).toEqual([]);
    expect(told(both, "holds", "fails", ["exact", "misread"])).toEqual([
      "X1 does not say that article-1 is “misread”."
    ]);
    expect(told(`[Misread](reported misread). ${both}`, "holds", "fails", ["misread", "misread"])).toEqual([]);
    expect(told(`[Misread](reported misread). ${both}`, "holds", "fails", ["exact", "misread"])).not.toEqual([]);
  });

  it("wants the reading kindest to the article first, where a part holds in it", async () => {
    const evaluation = (await realEvaluations()).find(({claim}) => claim.id === "M4")!;
    const unkind = {
      ...evaluation,
      claim: {...evaluation.claim, found: "[That depends on the measure](M4.most undecided)."}
    };
    expect(contradictions(unkind).join(" ")).toContain("M4.most holds in the reading kindest to it");
  });

  it("finds every verdict of every claim when it is turned by hand, by any of the three questions", async () => {
    const turned: string[] = [];
    for (const evaluation of await realEvaluations()) {
      for (const question of ["reported", "borneOut", "follows"] as const) {
        const {parts} = evaluation[question];
        const others: readonly string[] =
          question === "reported"
            ? ["exact", "misread", "misattributed", "stale", "unsourced"]
            : ["holds", "holds with conditions", "undecided", "fails", "not testable"];
        for (const [i, {id, verdict}] of parts.entries()) {
          // That a number is rounded is no other thing to say than that it is exact.
          const good = new Set(["exact", "rounded"]);
          for (const other of others) {
            if (other === verdict || (good.has(other) && good.has(verdict))) continue;
            const flipped = parts.map((one, at) => (at === i ? {...one, verdict: other} : one));
            const anew = {...evaluation, [question]: {...evaluation[question], parts: flipped}};
            if (!contradictions(anew).length) turned.push(`${id}: ${verdict} to ${other}`);
          }
        }
      }
    }
    expect(turned).toEqual([]);
  });

  it("finds none in what the audit says of its claims", async () => {
    expect((await realEvaluations()).flatMap(contradictions)).toEqual([]);
  });
});
