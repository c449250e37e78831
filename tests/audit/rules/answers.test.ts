import {describe, expect, it} from "vitest";
import {answersTo, type Bridge, summary} from "../../../src/audit/rules/answers.js";
import type {Multiverse} from "../../../src/audit/rules/evaluate.js";
import {type ClaimText, type Kind, type Step, type Support, supports} from "../../../src/audit/rules/types.js";
import {figureRow} from "../../claims/fixtures.js";

interface Made {
  kind?: Kind;
  by?: "article" | "audit";
  number?: string;
  otherwise?: "misattributed";
}

/** An evaluated assertion of the claim X1. */
const found = (name: string, support: Support, {kind = "fact", by = "article", ...rest}: Made = {}): Multiverse =>
  ({
    assertion: {id: `X1.${name}`, part: name, says: `${name}.`, kind, by, ...rest},
    support
  }) as unknown as Multiverse;

const answers = (multiverses: readonly Multiverse[], steps: readonly Step[] = [], figures = [] as never[]) =>
  answersTo({id: "X1", steps} as unknown as ClaimText, multiverses, {
    figures,
    bridgeOf: (id): Bridge => {
      const {assertion, support} = multiverses.find((one) => one.assertion.id === id)!;
      return {id, says: assertion.says, support};
    }
  });

describe("answersTo(claim, multiverses, {figures, bridgeOf})", () => {
  it("shows each part's verdict where parts differ: the weakest never speaks for the whole", () => {
    for (const weak of supports.filter((one) => one !== "holds")) {
      const {borneOut} = answers([found("rise", "holds"), found("fall", weak), found("tie", "holds")]);
      expect(borneOut.whole).toBe("mixed");
      expect(borneOut.parts.map(({verdict}) => verdict)).toEqual(["holds", weak, "holds"]);
      expect(summary(borneOut)).toBe(`2 × holds, 1 × ${weak}`);
    }
  });

  it("has one verdict for the whole where all parts agree, and none where nothing is asked", () => {
    const {borneOut, reported, follows} = answers([found("a", "fails"), found("b", "fails")]);
    expect(borneOut.whole).toBe("fails");
    expect([reported.whole, follows.whole, summary(reported)]).toEqual([null, null, null]);
  });

  it("counts what the audit adds, reports and bridges towards no fact", () => {
    const {borneOut, reported} = answers([
      found("fact", "holds"),
      found("asked", "fails", {by: "audit"}),
      found("printed", "fails", {kind: "report"}),
      found("bridge", "fails", {kind: "step"})
    ]);
    expect(borneOut).toMatchObject({whole: "holds", parts: [{id: "X1.fact"}]});
    expect(reported.parts.map(({id}) => id)).toEqual(["X1.printed"]);
  });

  it("calls a report exact, misread or otherwise wrong, or without a source, and judges its number once", () => {
    const report = (support: Support, more: Made = {}) =>
      answers([found("printed", support, {kind: "report", ...more})]).reported.whole;
    expect([report("holds"), report("fails"), report("not testable")]).toEqual(["exact", "misread", "unsourced"]);
    expect(report("fails", {otherwise: "misattributed"})).toBe("misattributed");
    const printed = figureRow({id: "article-n", publication: "article", claims: "X1", value: 5});
    const own = answers([found("printed", "holds", {kind: "report", number: "article-n"})], [], [printed] as never[]);
    expect(own.reported.parts.map(({id}) => id)).toEqual(["X1.printed"]);
  });

  it("judges a step by its bridges alone, whatever has become of its premises, and by the weakest of them", () => {
    const step = {id: "X1.so", part: "so", says: "So."};
    const judged = (premise: Support, ...bridges: Support[]) => {
      const all = bridges.map((support, i) => found(`bridge-${i}`, support, {kind: "step"}));
      const ids = all.map(({assertion}) => assertion.id) as [string, ...string[]];
      return answers([found("premise", premise), ...all], [{...step, from: ["X1.premise"], bridges: ids}]).follows
        .whole;
    };
    expect(judged("fails", "holds")).toBe("holds");
    expect(judged("holds", "fails")).toBe("fails");
    expect(judged("holds", "holds", "undecided", "holds with conditions")).toBe("undecided");
    const unbridged = answers([found("premise", "holds")], [{...step, from: ["X1.premise"], unbridged: "No count."}]);
    expect(unbridged.follows.parts[0]).toMatchObject({verdict: "not testable", unbridged: "No count."});
  });
});
