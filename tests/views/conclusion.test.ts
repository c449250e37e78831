import {beforeAll, describe, expect, it} from "vitest";
import {conclusion, groupOf} from "../../src/views/conclusion.js";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import type {Fidelity, Support} from "../../src/audit/rules/types.js";
import {realEvaluations} from "../claims/fixtures.js";

let real: readonly Evaluation[];
beforeAll(async () => {
  real = await realEvaluations();
});

const part = <V>(verdict: V, i: number) => ({id: `X.${i}`, part: `part ${i}`, says: "It is so.", verdict});

/** An evaluation made by hand, from the verdicts of its numbers, facts and steps. */
function evaluation(
  id: string,
  {
    numbers = [],
    facts = [],
    steps = [],
    robustness = null,
    answered = 1
  }: {
    numbers?: readonly Fidelity[];
    facts?: readonly Support[];
    steps?: readonly Support[];
    robustness?: number | null;
    answered?: number;
  }
): Evaluation {
  return {
    claim: {
      id,
      section: "talent",
      page: "top-tier",
      title: `Title of ${id}`,
      says: "It says so.",
      assertions: [],
      found: "It was found.",
      argued: "It does."
    },
    reported: {whole: null, parts: numbers.map(part), figures: []},
    borneOut: {whole: null, parts: facts.map(part)},
    follows: {
      whole: null,
      parts: steps.map((one, i) => ({...part(one, i), from: [], although: [], bridges: [], unbridged: null}))
    },
    multiverses: [
      {assertion: {id: `${id}.all`, by: "article", kind: "fact"}, tally: {answered}}
    ] as unknown as Evaluation["multiverses"],
    robustness
  };
}

describe("groupOf({reported, borneOut, follows})", () => {
  it("calls right what is carried in all its parts and rightly reported", () => {
    expect(groupOf(evaluation("T1", {numbers: ["exact"], facts: ["holds", "holds with conditions"]}))).toBe("right");
    expect(groupOf(evaluation("T1", {facts: ["holds"], steps: ["holds"]}))).toBe("right");
  });

  it("calls misread what fails, and what reports its source wrongly even where it holds", () => {
    expect(groupOf(evaluation("T1", {numbers: ["exact"], facts: ["holds", "fails"]}))).toBe("misread");
    expect(groupOf(evaluation("T1", {numbers: ["exact", "misattributed"], facts: ["holds"]}))).toBe("misread");
  });

  it("sets apart the step that does not follow from facts that hold", () => {
    expect(groupOf(evaluation("T7", {facts: ["holds"], steps: ["not testable"]}))).toBe("unfollowed");
    expect(groupOf(evaluation("T7", {steps: ["fails"]}))).toBe("unfollowed");
  });

  it("calls unknown what is undecided or cannot be tested, and says nothing of what has no part", () => {
    expect(groupOf(evaluation("T1", {facts: ["holds", "undecided"]}))).toBe("unknown");
    expect(groupOf(evaluation("T1", {facts: ["not testable"], steps: ["fails"]}))).toBe("unknown");
    expect(groupOf(evaluation("T1", {}))).toBeNull();
  });
});

describe("conclusion(evaluations)", () => {
  it("puts every claim of the article into one group, with one sentence, and no question of the audit", () => {
    const ids = Object.values(conclusion(real)).flatMap((group) => group.map(({id}) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const own = real.filter(({claim}) => claim.by !== "audit");
    expect(ids.toSorted()).toEqual(own.map(({claim}) => claim.id).toSorted());
  });

  it("changes when a verdict does", () => {
    const before = conclusion([evaluation("T1", {facts: ["holds"]})]);
    const after = conclusion([evaluation("T1", {facts: ["fails"]})]);
    expect([before.right.length, before.misread.length]).toEqual([1, 0]);
    expect([after.right.length, after.misread.length]).toEqual([0, 1]);
  });

  it("finds in this article things of every group", () => {
    for (const group of Object.values(conclusion(real))) expect(group.length).toBeGreaterThan(0);
  });
});
