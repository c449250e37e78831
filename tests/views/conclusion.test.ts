import {beforeAll, describe, expect, it} from "vitest";
import {argument, conclusion, groupOf, judge, premises, sentenceOf, type Step} from "../../src/views/conclusion.js";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import type {Claim, Fidelity, Support} from "../../src/audit/rules/types.js";
import {realEvaluations} from "../claims/fixtures.js";

let real: readonly Evaluation[];
beforeAll(async () => {
  real = await realEvaluations();
});

/** An evaluation made by hand, with one universe unless told. */
function evaluation(
  id: string,
  support: Support,
  {
    fidelity = null,
    robustness = null,
    answered = 1
  }: Partial<{
    fidelity: Fidelity | null;
    robustness: number | null;
    answered: number;
  }> = {}
): Evaluation {
  const claim: Claim = {
    id,
    section: "talent",
    page: "top-tier",
    title: `Title of ${id}`,
    says: "It says so.",
    assertions: [],
    argued: "It does."
  };
  const multiverses = [
    {assertion: {id: `${id}.all`, by: "article"}, tally: {answered}, support}
  ] as unknown as Evaluation["multiverses"];
  return {claim, fidelity: {fidelity, figures: [], compared: 0}, support, multiverses, robustness};
}

describe("groupOf({support, fidelity})", () => {
  it("calls right what is carried and rightly reported", () => {
    expect(groupOf(evaluation("T1", "holds", {fidelity: "exact"}))).toBe("right");
    expect(groupOf(evaluation("T1", "holds with conditions"))).toBe("right");
  });

  it("calls misread what fails, and what reports its source wrongly even where it holds", () => {
    expect(groupOf(evaluation("T1", "fails", {fidelity: "exact"}))).toBe("misread");
    expect(groupOf(evaluation("T1", "holds", {fidelity: "misattributed"}))).toBe("misread");
  });

  it("calls unknown what is undecided or cannot be tested, and says nothing of what was not evaluated", () => {
    expect(groupOf(evaluation("T1", "undecided"))).toBe("unknown");
    expect(groupOf(evaluation("T1", "not testable"))).toBe("unknown");
    expect(groupOf(evaluation("T1", "not evaluated yet"))).toBeNull();
  });
});

describe("sentenceOf(evaluation)", () => {
  it("says both verdicts and how firm the second is", () => {
    const one = evaluation("T6", "holds", {fidelity: "exact", robustness: 0.92, answered: 40});
    expect(sentenceOf(one)).toBe(
      "Title of T6: its numbers are the published ones, and the evidence carries it (it holds in 92% of 40 universes)."
    );
  });

  it("sets the two against each other where they disagree", () => {
    const failing = evaluation("T5", "fails", {fidelity: "exact", robustness: 0, answered: 4});
    expect(sentenceOf(failing)).toContain(
      "published ones, but the evidence does not carry it (it holds in 0% of 4 universes)."
    );
    expect(sentenceOf(evaluation("T5", "holds", {fidelity: "misread"}))).toContain("but the evidence carries it.");
    expect(sentenceOf(evaluation("T5", "fails", {fidelity: "misread"}))).toContain("and the evidence does not");
  });

  it("leaves out the source where the claim prints no number, and firmness where there was one universe", () => {
    expect(sentenceOf(evaluation("F1", "holds", {robustness: 1}))).toBe("Title of F1: the evidence carries it.");
  });
});

describe("conclusion(evaluations)", () => {
  it("puts every judged claim of the article into one group, with one sentence, and no question of the audit", () => {
    const {right, misread, unknown} = conclusion(real);
    const ids = [...right, ...misread, ...unknown].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const judged = real.filter(({claim, support}) => support !== "not evaluated yet" && claim.id !== "S1");
    expect(ids.toSorted()).toEqual(judged.map(({claim}) => claim.id).toSorted());
  });

  it("changes when a verdict does", () => {
    const before = conclusion([evaluation("T1", "holds")]);
    const after = conclusion([evaluation("T1", "fails")]);
    expect([before.right.length, before.misread.length]).toEqual([1, 0]);
    expect([after.right.length, after.misread.length]).toEqual([0, 1]);
  });

  it("finds things right, things misread and things unknown in this article", () => {
    for (const group of Object.values(conclusion(real))) expect(group.length).toBeGreaterThan(0);
  });
});

describe("judge(step, evaluations)", () => {
  const step: Step = {says: "So.", claims: ["A1"], from: [{says: "Because.", claims: ["A2", "A3"], from: []}]};
  const with3 = (support: Support) =>
    judge(step, [evaluation("A1", "not testable"), evaluation("A2", "holds"), evaluation("A3", support)]);

  it("lets a step stand when all its claims do, and fall when one fails", () => {
    expect(with3("holds with conditions").from[0]!.state).toBe("stands");
    expect(with3("fails").from[0]!.state).toBe("falls");
    expect(with3("undecided").from[0]!.state).toBe("open");
    expect(with3("holds").state).toBe("open");
  });

  it("judges by a single assertion where a step names one", () => {
    const one: Step = {says: "So.", claims: ["A1.all"], from: []};
    expect(judge(one, [evaluation("A1", "fails")]).state).toBe("falls");
    expect(() => judge({...one, claims: ["A1.none"]}, [evaluation("A1", "fails")])).toThrow(/claim A1\.none/);
  });

  it("names a claim that nobody evaluated", () => {
    expect(() => judge(step, [evaluation("A1", "holds")])).toThrow(/refers to claim A2/);
  });

  it("leaves open the step that no claim states", () => {
    const judged = judge(argument, real);
    const leaps = premises(judged).filter(({leap}) => leap);
    expect(leaps).toHaveLength(1);
    expect(leaps[0]!.state).toBe("open");
  });

  it("lets the number that the article starts from stand and its account of the people fall", () => {
    const steps = premises(judge(argument, real));
    const of = (id: string) => steps.find((one) => one.claims.some((claim) => claim.id === id))!.state;
    expect(of("T6.china")).toBe("stands");
    expect(of("E2")).toBe("falls");
    expect(of("F4")).toBe("falls");
  });
});
