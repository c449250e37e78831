import {beforeAll, describe, expect, it} from "vitest";
import {type Dimension, rounding, sampling} from "../../src/audit/rules/dimensions.js";
import {evaluateAll, type Evaluation} from "../../src/audit/rules/evaluate.js";
import type {FigureFidelity} from "../../src/audit/rules/fidelity.js";
import {claims} from "../../src/claims/index.js";
import {changedVerdicts, dimensionRows, fidelityExamples} from "../../src/views/overview.js";
import {type Assertion, type Claim, fidelities, type Fidelity, type Support} from "../../src/audit/rules/types.js";
import {figureRow, realEvidence} from "../claims/fixtures.js";

const claim = (id: string, ...dimensions: (readonly Dimension[])[]): Claim => ({
  id,
  section: "talent",
  page: "top-tier",
  title: `Title of ${id}`,
  says: "It is so.",
  found: "It is.",
  argued: "It is.",
  assertions: dimensions.map((own, i): Assertion => ({
    id: `${id}.${i}`,
    kind: "fact",
    part: "it",
    says: "It is so.",
    quantity: "how much",
    unit: "points",
    place: {module: "src/x.ts", test: "tests/x.test.ts"},
    dimensions: own,
    article: {},
    by: "article",
    evaluate: () => ({reason: "Nobody asks."})
  }))
});

const evaluation = (id: string, support: Support, figures: readonly FigureFidelity[] = []): Evaluation => ({
  claim: claim(id),
  reported: {whole: null, parts: [], figures},
  borneOut: {whole: support, parts: [{id: `${id}.0`, part: "it", says: `${id} is so.`, verdict: support}]},
  follows: {whole: null, parts: []},
  multiverses: [],
  robustness: null
});

const compared = (id: string, fidelity: Fidelity | null): FigureFidelity => ({
  printed: figureRow({id}),
  published: null,
  fidelity,
  reason: `Reason for ${id}.`
});

describe("dimensionRows(claims)", () => {
  const origin: Dimension = {
    id: "origin",
    label: "Origin",
    about: "words",
    options: [
      {id: "a", label: "first", value: "a"},
      {id: "b", label: "second", value: "b", unanswerable: "Nobody recorded it."}
    ]
  };
  const fewer: Dimension = {...origin, options: [{id: "c", label: "third", value: "c"}, origin.options[0]!]};

  it("has one line a choice, with every option that any assertion gives it and the claims that vary it, once", () => {
    const rows = dimensionRows([claim("X1", [origin], [origin, rounding]), claim("X2", [fewer]), claim("X3")]);
    expect(rows).toEqual([
      {
        choice: "Origin",
        options: "first · second · third",
        unanswerable: "second: Nobody recorded it.",
        claims: "X1 X2"
      },
      {
        choice: rounding.label,
        options: rounding.options.map(({label}) => label).join(" · "),
        unanswerable: "",
        claims: "X1"
      }
    ]);
  });

  it("has no line where nothing is varied", () => {
    expect(dimensionRows([claim("X1", [])])).toEqual([]);
  });

  it("lists of the article's claims every dimension once, and no claim under one that it does not vary", () => {
    const rows = dimensionRows(claims);
    expect(new Set(rows.map(({choice}) => choice)).size).toBe(rows.length);
    expect(rows.find(({choice}) => choice === sampling.label)?.options).toContain("by paper, ρ = 0.5");
    for (const {choice, claims: used} of rows) {
      const varying = claims.filter(({assertions}) =>
        assertions.some(({dimensions}) => dimensions.some(({label}) => label === choice))
      );
      expect(used.split(" "), choice).toEqual(varying.map(({id}) => id));
    }
  });
});

describe("fidelityExamples(evaluations)", () => {
  it("takes the first number of each class, whichever claim it is of, and a number without a source as unsourced", () => {
    const examples = fidelityExamples([
      evaluation("X1", "holds", [compared("unseen", null), compared("right", "exact")]),
      evaluation("X2", "holds", [compared("also-right", "exact"), compared("wrong", "misread")])
    ]);
    expect([...examples]).toEqual([
      ["unsourced", {claim: "X1", printed: "unseen", reason: "Reason for unseen.", fidelity: "unsourced"}],
      ["exact", {claim: "X1", printed: "right", reason: "Reason for right.", fidelity: "exact"}],
      ["misread", {claim: "X2", printed: "wrong", reason: "Reason for wrong.", fidelity: "misread"}]
    ]);
  });

  it("is empty when there are no numbers", () => {
    expect(fidelityExamples([evaluation("X1", "holds")]).size).toBe(0);
  });
});

describe("changedVerdicts(before, after)", () => {
  it("names the facts whose verdict differs, with both verdicts, in the order of the first list", () => {
    const before = [evaluation("X1", "holds"), evaluation("X2", "fails"), evaluation("X3", "undecided")];
    const after = [evaluation("X3", "holds"), evaluation("X2", "fails"), evaluation("X1", "undecided")];
    expect(changedVerdicts(before, after)).toEqual([
      {claim: "X1", says: "X1 is so.", before: "holds", after: "undecided"},
      {claim: "X3", says: "X3 is so.", before: "undecided", after: "holds"}
    ]);
  });

  it("passes over claims that the other evaluation does not have", () => {
    expect(changedVerdicts([evaluation("X1", "holds")], [])).toEqual([]);
    expect(changedVerdicts([], [evaluation("X1", "holds")])).toEqual([]);
  });
});

describe("the overview of the article's own claims", () => {
  let evaluations: Evaluation[];
  beforeAll(async () => {
    const evidence = await realEvidence();
    const own = claims.filter(({id}) => id.startsWith("T"));
    evaluations = evaluateAll(own, evidence);
  });

  it("changes no verdict against itself", () => {
    expect(changedVerdicts(evaluations, evaluations)).toEqual([]);
  });

  it("gives as example of a class only a number that its claim holds to be of that class", () => {
    const examples = fidelityExamples(evaluations);
    expect(examples.size).toBeGreaterThan(1);
    for (const [fidelity, example] of examples) {
      expect(fidelities).toContain(fidelity);
      const of = evaluations.find((one) => one.claim.id === example.claim)!.reported.figures;
      expect(of.find(({printed}) => printed.id === example.printed)).toMatchObject({
        fidelity: fidelity === "unsourced" ? null : fidelity,
        reason: example.reason
      });
    }
  });
});
