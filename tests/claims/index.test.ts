import {existsSync, readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {tally} from "../../src/analysis/multiverse.js";
import {evaluateAll, type Evaluation, multiverse, thresholds} from "../../src/audit/rules/evaluate.js";
import {supportOf} from "../../src/audit/rules/verdict-rule.js";
import type {Evidence} from "../../src/audit/rules/evidence.js";
import {claimOf, claims} from "../../src/claims/index.js";
import {vagueWords} from "../../src/audit/rules/vague-words.js";
import {pieces, references} from "../../src/audit/rules/text.js";
import {type Claim, fidelities, isAnswer, supports} from "../../src/audit/rules/types.js";
import {answerOf, freshEvidence} from "./fixtures.js";

const numbered = (letter: string, last: number): string[] => Array.from({length: last}, (_, i) => `${letter}${i + 1}`);

/** Every id of the article's argument, and the audit's own question, in the article's order. */
const expected = [
  ...numbered("F", 5),
  ...numbered("T", 16),
  ...numbered("I", 6),
  ...numbered("M", 12),
  ...numbered("C", 4),
  ...numbered("E", 3),
  ...numbered("S", 1)
];

/** Every sentence of a claim that a reader sees as prose. */
const sentences = ({says, found, argued, assertions, steps = []}: Claim): string[] => [
  says,
  // Values stand in it by the ids of assertions, which the test of headlines looks at.
  found.replace(/\{[A-Z][^}]*\}/g, ""),
  argued,
  ...assertions.flatMap((one) => [one.part, one.says, one.quantity]),
  ...steps.flatMap((one) => [one.part, one.says, ...("unbridged" in one ? [one.unbridged] : [])])
];

const written = claims.filter(({assertions, steps}) => assertions.length || steps);
const assertions = claims.flatMap((claim) => claim.assertions.map((assertion) => ({claim, assertion})));

describe("claims", () => {
  it("are those of the article, each once and in its order", () => {
    expect(claims.map(({id}) => id)).toEqual(expected);
  });

  it("are found by their ids, and unknown ids are named", () => {
    expect(claimOf("T5").title).toBe(claims.find(({id}) => id === "T5")!.title);
    expect(() => claimOf("T99")).toThrow(/^There is no claim “T99”; expected one of F1, F2, /);
  });

  it("each have one page, a title and sentences that end", () => {
    for (const claim of claims) {
      expect(claim.page, claim.id).toMatch(/^[a-z-]+$/);
      expect(claim.title, claim.id).not.toBe("");
      for (const sentence of [claim.says, claim.argued, ...claim.assertions.map(({says}) => says)]) {
        expect(sentence, claim.id).toMatch(/[.?]$/);
      }
    }
  });

  it("are each argued on a page that exists once they are evaluated", () => {
    for (const {id, page} of written) expect(existsSync(`src/${page}.md`), `${id}: src/${page}.md`).toBe(true);
  });

  it("leave no brace in the text that is not a reference to a figure", () => {
    for (const claim of claims) {
      const words = sentences(claim).flatMap((one) => pieces(one).filter((piece) => typeof piece === "string"));
      expect(words.join(" "), claim.id).not.toMatch(/[{}]/);
    }
  });

  it("say only of the article what refers to the article's own figures", () => {
    for (const {id, says} of claims) {
      for (const figure of references(says)) expect(figure, id).toMatch(/^article-/);
    }
  });
});

describe("assertions of claims", () => {
  it("have ids of their own that begin with their claim's", () => {
    const ids = assertions.map(({assertion}) => assertion.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const {claim, assertion} of assertions) expect(assertion.id).toMatch(new RegExp(`^${claim.id}\\.[a-z]+`));
  });

  it("name an existing option of every dimension as the article's own reading", () => {
    for (const {assertion} of assertions) {
      for (const {id, options} of assertion.dimensions) {
        const ids = options.map((one) => one.id);
        expect(ids, `${assertion.id} ${id}`).toContain(assertion.article[id]);
        expect(new Set(ids).size, `${assertion.id} ${id}`).toBe(ids.length);
      }
      const dimensions = assertion.dimensions.map(({id}) => id);
      expect(new Set(dimensions).size, assertion.id).toBe(dimensions.length);
    }
  });

  it("call no two options of their dimensions alike, so that a reader can tell them apart in one list", () => {
    for (const {assertion} of assertions) {
      const labels = assertion.dimensions.flatMap(({options}) => options.map(({label}) => label));
      expect(new Set(labels).size, assertion.id).toBe(labels.length);
    }
  });

  it("answer differently, or from other rows, under at least one option of each dimension they vary", () => {
    for (const {multiverses} of evaluations) {
      for (const {assertion, rows} of multiverses) {
        // A bound that the article leaves open may make no difference anywhere, which is worth knowing.
        for (const {id, options} of assertion.dimensions.filter(({about}) => about === "method")) {
          const answers = options.map(({id: option}) => {
            const own = rows.filter(({universe, outcome}) => universe[id] === option && isAnswer(outcome));
            return JSON.stringify(own.map(({universe: {...universe}, outcome}) => ({...universe, [id]: "", outcome})));
          });
          const known = answers.filter((one) => one !== "[]");
          if (known.length < 2) continue;
          expect(new Set(known).size, `${assertion.id} ${id}`).toBeGreaterThan(1);
        }
      }
    }
  });

  it("are written in the module and held to the test that they name", () => {
    for (const {assertion, claim} of assertions) {
      const {module, test} = assertion.place;
      expect(existsSync(module), `${assertion.id}: ${module}`).toBe(true);
      expect(readFileSync(module, "utf8"), `${assertion.id} in ${module}`).toContain(`"${assertion.id}"`);
      expect(existsSync(test), `${assertion.id}: ${test}`).toBe(true);
      expect(readFileSync(test, "utf8"), `${claim.id} in ${test}`).toMatch(
        new RegExp(`\\b${claim.id}\\b|${claim.page}`)
      );
    }
  });
});

describe("words that bound", () => {
  it("are choices among the universes where the article does not say where the bound lies", () => {
    for (const {assertion} of assertions) {
      const {id, kind, by, says, dimensions} = assertion;
      if (kind === "report" || by === "audit" || !vagueWords.test(says)) continue;
      const bounds = dimensions.filter(
        ({about, options}) =>
          about === "words" && options.length > 1 && options.every((one) => Number.isFinite(Number(one.id)))
      );
      expect(bounds.length, `${id}: “${vagueWords.exec(says)![0]}” in “${says}”`).toBeGreaterThan(0);
    }
  });

  it("never say that nobody has published something, which nobody can know", () => {
    for (const claim of claims) {
      for (const sentence of sentences(claim)) {
        expect(sentence, claim.id).not.toMatch(
          /\b(nobody|no one|no-one)( else)? (has |had |ever )*(published|counted|printed)\b/i
        );
      }
    }
  });
});

describe("reports among the assertions", () => {
  it("vary nothing: no choice of a method can make a quotation doubtful", () => {
    for (const {assertion} of assertions) {
      if (assertion.kind === "report") expect(assertion.dimensions, assertion.id).toEqual([]);
    }
  });
});

describe("steps of claims", () => {
  const steps = claims.flatMap((claim) => (claim.steps ?? []).map((step) => ({claim, step})));
  const facts = new Set(assertions.map(({assertion}) => assertion.id));
  const ids = new Set([...facts, ...steps.map(({step}) => step.id)]);

  it("have ids of their own that begin with their claim's", () => {
    expect(ids.size).toBe(facts.size + steps.length);
    for (const {claim, step} of steps) expect(step.id).toMatch(new RegExp(`^${claim.id}\\.[a-z]+`));
  });

  it("are taken from sentences that claims say, and never from a whole claim", () => {
    for (const {step} of steps) for (const id of step.from) expect(ids.has(id), `${step.id} from ${id}`).toBe(true);
  });

  it("name as bridges assertions that exist, or say in a sentence why there can be none", () => {
    for (const {step} of steps) {
      if ("unbridged" in step) expect(step.unbridged, step.id).toMatch(/\.$/);
      else for (const id of step.bridges) expect(facts.has(id), `${step.id} over ${id}`).toBe(true);
    }
  });

  it("leave no bridge of the article's unused", () => {
    const used = new Set(steps.flatMap(({step}) => ("bridges" in step ? step.bridges : [])));
    for (const {assertion} of assertions) {
      if (assertion.kind === "step" && assertion.by === "article")
        expect(used.has(assertion.id), assertion.id).toBe(true);
    }
  });
});

let evidence: Evidence;
let evaluations: Evaluation[];
beforeAll(async () => {
  evidence = await freshEvidence({draws: 1000});
  evaluations = evaluateAll(claims, evidence);
});

describe("claims on the committed tables", () => {
  it("refer only to figures that exist", () => {
    for (const claim of claims) {
      for (const id of sentences(claim).flatMap(references)) {
        expect(evidence.figure(id).id, claim.id).toBe(id);
      }
    }
  });

  it("are tagged only with ids of claims by the article's figures", () => {
    const known = new Set(expected);
    for (const {id, claims: tags} of evidence.figures.filter(({publication}) => publication === "article")) {
      for (const tag of tags.split(" ")) expect(known.has(tag) || tag === "background", `${id}: ${tag}`).toBe(true);
    }
  });

  it("get their answers from the fixed lists of verdicts", () => {
    for (const {claim, reported, borneOut, follows} of evaluations) {
      for (const {verdict} of reported.parts) expect(fidelities, claim.id).toContain(verdict);
      for (const {verdict} of [...borneOut.parts, ...follows.parts]) expect(supports, claim.id).toContain(verdict);
    }
  });

  it("have an answer to at least one question, where they are the article's", () => {
    for (const {claim, reported, borneOut, follows} of evaluations) {
      const parts = reported.parts.length + borneOut.parts.length + follows.parts.length;
      expect(parts > 0, claim.id).toBe(claim.by !== "audit");
    }
  });

  it("answer every universe with finite numbers in order and a probability, or with a sentence", () => {
    for (const {multiverses} of evaluations) {
      for (const {assertion, rows} of multiverses) {
        for (const {universe, outcome} of rows) {
          const where = `${assertion.id} ${JSON.stringify(universe)}`;
          if (!isAnswer(outcome)) {
            expect(outcome.reason, where).toMatch(/\.$/);
            continue;
          }
          const {value, low, high, probability, n, effective, rows: used} = outcome;
          for (const number of [value, low, high, probability]) expect(Number.isFinite(number), where).toBe(true);
          expect(low, where).toBeLessThanOrEqual(value);
          expect(high, where).toBeGreaterThanOrEqual(value);
          expect(probability, where).toBeGreaterThanOrEqual(0);
          expect(probability, where).toBeLessThanOrEqual(1);
          expect(used.length, where).toBeGreaterThan(0);
          if (n !== null && effective !== null) expect(effective, where).toBeLessThanOrEqual(n + 1e-9);
        }
      }
    }
  });

  it("keep shares within 0 to 100 and differences of shares within 100", () => {
    for (const {multiverses} of evaluations) {
      for (const {assertion, rows} of multiverses) {
        if (assertion.unit !== "%" && assertion.unit !== "points") continue;
        for (const {outcome} of rows.filter((row) => isAnswer(row.outcome))) {
          const {low, high} = answerOf(outcome);
          expect(low, assertion.id).toBeGreaterThanOrEqual(assertion.unit === "%" ? 0 : -100);
          expect(high, assertion.id).toBeLessThanOrEqual(100);
        }
      }
    }
  });

  it("name the condition wherever just half of the universes hold: a choice under which the sentence holds", () => {
    for (const {multiverses} of evaluations) {
      for (const {assertion, answered, tally: all, support} of multiverses) {
        if (support !== "holds with conditions" || all.holds !== 0.5) continue;
        const under = assertion.dimensions.flatMap(({id, options}) =>
          options.map((option) => {
            const own = answered.filter(({choices}) => choices[id] === option.id);
            return supportOf(tally(own, thresholds), thresholds);
          })
        );
        expect(under, assertion.id).toContain("holds");
      }
    }
  });

  it("leave no verdict of a rebuilt ranking to the draw: with other numbers of draws the universes are the same", () => {
    const asked = claims.flatMap(({assertions}) => assertions).find(({id}) => id === "I2.universities")!;
    const probabilities = (one: Evidence): number[] =>
      multiverse(asked, one).rows.map(({outcome}) => answerOf(outcome).probability);
    const exact = probabilities(evidence);
    expect(probabilities(evidence.finer())).toEqual(exact);
    // The nearest to the limit are 0.949 and 0.954, and the sum over levels is good to 1e-4.
    for (const probability of exact) expect(Math.abs(probability - thresholds.certain)).toBeGreaterThan(3e-4);
    expect(exact.filter((probability) => probability >= thresholds.certain)).toHaveLength(exact.length / 2);
  });

  it("hold at the value itself exactly where a full count as printed holds", () => {
    for (const {multiverses} of evaluations) {
      for (const {assertion, rows} of multiverses) {
        for (const {universe, outcome} of rows) {
          if (universe.sampling !== "none" || universe.rounding !== "printed" || !isAnswer(outcome)) continue;
          expect(outcome.probability, assertion.id).toBe(outcome.holds ? 1 : 0);
          expect([outcome.low, outcome.high], assertion.id).toEqual([outcome.value, outcome.value]);
        }
      }
    }
  });

  it("know less the more co-authors are taken to be alike", () => {
    const models = ["random", "0.2", "0.5", "0.7"];
    for (const {multiverses} of evaluations) {
      for (const {assertion, rows} of multiverses) {
        const rest = (universe: Readonly<Record<string, string>>): string =>
          JSON.stringify(Object.entries(universe).filter(([id]) => id !== "sampling"));
        for (const key of new Set(rows.map(({universe}) => rest(universe)))) {
          const widths = models.flatMap((model) => {
            const row = rows.find(({universe}) => rest(universe) === key && universe.sampling === model);
            return row && isAnswer(row.outcome) ? [row.outcome.high - row.outcome.low] : [];
          });
          for (let i = 1; i < widths.length; i++) {
            expect(widths[i]!, `${assertion.id} ${key} ${models[i]}`).toBeGreaterThan(widths[i - 1]!);
          }
        }
      }
    }
  });
});
