import {beforeAll, describe, expect, it} from "vitest";
import {rounding, sampling, threshold} from "../../src/audit/rules/dimensions.js";
import {type Evaluation, evaluateClaim, multiverse} from "../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../src/audit/rules/evidence.js";
import {explorable} from "../../src/views/explore.js";
import {claimOf, claims} from "../../src/claims/index.js";
import {ledgerRows, wording} from "../../src/views/ledger.js";
import {cautiousRow, flipSentence, kindestOf, lookUpIn, present} from "../../src/views/present.js";
import type {Answer, Assertion, Outcome} from "../../src/audit/rules/types.js";
import {isAnswer} from "../../src/audit/rules/types.js";
import {evidenceOf, realEvaluations, realEvidence} from "../claims/fixtures.js";

const nothing = evidenceOf({});

const answer = (probability: number, part: Partial<Answer> = {}): Outcome => ({
  value: 1,
  low: 0,
  high: 2,
  probability,
  holds: true,
  n: 100,
  effective: 50,
  rows: ["figure"],
  ...part
});

const assertion = (part: Partial<Assertion>): Assertion => ({
  id: "X1.one",
  kind: "fact",
  part: "it",
  place: {module: "src/x.ts", test: "tests/x.test.ts"},
  says: "It is so.",
  quantity: "how much",
  unit: "points",
  dimensions: [sampling, rounding],
  article: {sampling: "none", rounding: "printed"},
  by: "article",
  evaluate: () => answer(1),
  ...part
});

const universe = (of: Assertion) => multiverse(of, nothing);

describe("flipSentence(multiverse)", () => {
  it("names the choice by the words a reader sees, and what the finding becomes", () => {
    const flips = assertion({evaluate: (_, {sampling: model}) => answer(model === "0.5" ? 0.02 : 1)});
    expect(flipSentence(universe(flips))).toBe(
      "What would flip it: with sampling model “by paper, ρ = 0.5”, it fails."
    );
  });

  it("joins two choices where it takes both", () => {
    const both = assertion({
      evaluate: (_, {sampling: model, rounding: digits}) => answer(model === "0.2" && digits === "half" ? 0.6 : 1)
    });
    expect(flipSentence(universe(both))).toBe(
      "What would flip it: with sampling model “by paper, ρ = 0.2” and rounding “± ½ of the last digit”, it is open."
    );
  });

  it("is silent where nothing flips it, or the article's own reading has no answer", () => {
    expect(flipSentence(universe(assertion({})))).toBeNull();
    const unknown = assertion({
      evaluate: (_, {sampling: model}) => (model === "none" ? {reason: "Nobody counted."} : answer(0.5))
    });
    expect(flipSentence(universe(unknown))).toBeNull();
  });
});

describe("cautiousRow(multiverse)", () => {
  it("takes co-authors correlated by one half, with rounding", () => {
    const row = cautiousRow(universe(assertion({})))!;
    expect(row.universe).toEqual({sampling: "0.5", rounding: "half"});
    expect(row.reading).toBe("papers sampled, co-authors correlated by ½, rounding allowed for");
  });

  it("takes a simple random sample where people were not drawn by paper", () => {
    const row = cautiousRow(
      universe(
        assertion({
          evaluate: (_, {sampling: model}) => (Number(model) > 0 ? {reason: "Not sampled by paper."} : answer(1))
        })
      )
    )!;
    expect(row.universe).toEqual({sampling: "random", rounding: "half"});
    expect(row.reading).toBe("simple random sampling, rounding allowed for");
  });

  it("never says that something was allowed for which the assertion does not vary", () => {
    const counted = assertion({dimensions: [], article: {}});
    expect(cautiousRow(universe(counted))!.reading).toBe("co-authors weighed by how alike they were measured to be");
    const sampledOnly = assertion({dimensions: [sampling], article: {sampling: "none"}});
    expect(cautiousRow(universe(sampledOnly))!.reading).not.toContain("rounding");
  });

  it("is nothing where a full count is all there is", () => {
    const full = assertion({dimensions: [], article: {}, evaluate: () => answer(1, {effective: null})});
    expect(cautiousRow(universe(full))).toBeNull();
    const unknown = assertion({
      evaluate: (_, {sampling: model}) => (model === "none" ? answer(1) : {reason: "Size unknown."})
    });
    expect(cautiousRow(universe(unknown))).toBeNull();
  });

  it("keeps every other choice of the article", () => {
    const tier = {
      id: "tier",
      label: "Tier",
      about: "words" as const,
      options: ["top", "elite"].map((id) => ({id, label: id}))
    };
    const row = cautiousRow(
      universe(
        assertion({
          dimensions: [tier, sampling, rounding],
          article: {tier: "elite", sampling: "none", rounding: "printed"}
        })
      )
    )!;
    expect(row.universe.tier).toBe("elite");
  });
});

describe("kindestOf(multiverse)", () => {
  const bound = threshold("bound", "Hardly any means", {5: "one in twenty", 10: "one in ten"});
  const of = (chance: (choices: Record<string, string>) => number) =>
    kindestOf(
      universe(
        assertion({
          dimensions: [bound, rounding],
          article: {bound: "5", rounding: "printed"},
          evaluate: (_, chosen) => answer(chance(chosen))
        })
      )
    );

  it("takes the words otherwise where that is kinder, and says how", () => {
    expect(of(({bound}) => (bound === "10" ? 1 : 0))).toEqual({
      reading: "hardly any means “one in ten”",
      support: "holds",
      holds: 1,
      universes: 2
    });
  });

  it("stays with the article's own words where no others are kinder", () => {
    expect(of(() => 0)).toMatchObject({reading: "the article's own words", support: "fails"});
  });

  it("never counts a method as a reading: what holds by one method only holds in no reading", () => {
    expect(of(({rounding}) => (rounding === "half" ? 1 : 0))!.support).toBe("holds with conditions");
  });

  it("is nothing where the words leave no choice", () => {
    expect(kindestOf(universe(assertion({})))).toBeNull();
  });
});

describe("present(evaluation), ledgerRows and explorable on the committed tables", () => {
  let evidence: Evidence;
  let evaluations: readonly Evaluation[];
  beforeAll(async () => {
    evidence = await realEvidence();
    evaluations = await realEvaluations();
  });

  it("shows of every assertion the numbers of the evaluation and nothing else", () => {
    for (const evaluation of evaluations) {
      const card = present(evaluation);
      expect(card).toMatchObject({
        id: evaluation.claim.id,
        borneOut: evaluation.borneOut,
        follows: evaluation.follows
      });
      expect(card.assertions).toHaveLength(evaluation.multiverses.length);
      for (const [i, shown] of card.assertions.entries()) {
        const {assertion: of, article, tally} = evaluation.multiverses[i]!;
        expect(shown.own).toBe(article);
        expect([shown.answered, shown.holds, shown.fails]).toEqual([tally.answered, tally.holds, tally.fails]);
        expect(shown.by).toBe(of.by);
        if (isAnswer(article)) expect(shown.rows).toEqual(article.rows);
        if (shown.flip) expect(shown.flip).toMatch(/^What would flip it: with .+, it (holds|is open|fails)\.$/);
      }
    }
  });

  it("shows the tie of 38 and 37 as a tie: an interval across nothing beside the printed point", () => {
    const passed = present(evaluateClaim(claimOf("T5"), evidence)).assertions.find(({id}) => id === "T5.passed")!;
    expect(passed.own).toMatchObject({probability: 1});
    expect(passed.cautious!.low).toBeLessThan(0);
    expect(passed.cautious!.high).toBeGreaterThan(0);
    expect(passed.cautious!.probability).toBeLessThan(0.65);
    expect(passed.flip).toContain("sampling model");
  });

  it("finds every figure, and no row of a derived table, in the look-up", () => {
    const lookUp = lookUpIn(evidence);
    for (const figure of evidence.figures) expect(lookUp(figure.id)).toMatchObject(figure);
    expect(lookUp("tier-gradient 2019 oral person CN")).toBeUndefined();
  });

  it("puts every claim on one line of the ledger, with the universes of the article's own facts", () => {
    const lines = ledgerRows(evaluations);
    expect(lines.map(({id}) => id)).toEqual(claims.map(({id}) => id));
    for (const [i, line] of lines.entries()) {
      const own = evaluations[i]!.multiverses.filter(({assertion: {by, kind}}) => by === "article" && kind === "fact");
      expect(line.universes).toBe(own.reduce((sum, {answered}) => sum + answered.length, 0));
      expect(line.robustness === null).toBe(line.universes === 0);
    }
  });

  it("words a claim with the printed numbers in their places", () => {
    const line = ledgerRows(evaluations).find(({id}) => id === "T5")!;
    const words = wording(line, {value: (id) => evidence.figure(id).value});
    expect(words).toContain("from 27 to 38");
    expect(words).not.toMatch(/[{}]/);
  });

  it("gives the explorer every universe, and a reading of the article's that is among them", () => {
    for (const {multiverses} of evaluations) {
      for (const own of multiverses) {
        const {choices, universes, article} = explorable(own);
        expect(universes).toHaveLength(own.rows.length);
        expect(Object.keys(article)).toEqual(choices.map(({id}) => id));
        expect(universes.some((one) => choices.every(({id}) => one.choices[id] === article[id]))).toBe(true);
      }
    }
  });
});
