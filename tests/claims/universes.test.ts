import type {ColumnTable} from "arquero";
import {beforeAll, describe, expect, it} from "vitest";
import {type Evaluation, evaluateClaim, summarise, sumUp} from "../../src/claims/evaluate.js";
import type {Evidence} from "../../src/claims/evidence.js";
import {claims} from "../../src/claims/index.js";
import {isAnswer} from "../../src/claims/types.js";
import {evaluationReader, universesRows, universesSchema} from "../../src/claims/universes.js";
import {encodeArrow} from "../../src/tables/arrow.js";
import type {Row} from "../../src/tables/field.js";
import {dictionary} from "../../src/tables/dictionary.js";
import {table} from "../../src/tables/table.js";
import {freshEvidence, realEvaluations, realEvidence, realUniverses} from "./fixtures.js";

let evidence: Evidence;
let rows: readonly Row[];
let file: Uint8Array;
let stored: ColumnTable;
let evaluations: readonly Evaluation[];
beforeAll(async () => {
  evidence = await realEvidence();
  rows = await realUniverses();
  file = encodeArrow(rows, universesSchema());
  stored = table(file);
  evaluations = await realEvaluations();
});

describe("universesSchema()", () => {
  it("describes every field, and gives every number a unit", () => {
    const {fields, title, description, source} = dictionary(file);
    expect(fields.map(({name}) => name)).toEqual(universesSchema().fields.map(({name}) => name));
    for (const {name, type, unit, description: about} of fields) {
      expect(about, name).toMatch(/\.$/);
      if (type === "number") expect(unit, name).toBeTruthy();
    }
    for (const text of [title, description, source]) expect(text).not.toBe("");
  });

  it("has a column for every dimension, none of which takes the name of another column", () => {
    const names = universesSchema().fields.map(({name}) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const {assertions} of claims) {
      for (const {dimensions} of assertions) for (const {id} of dimensions) expect(names).toContain(id);
    }
  });
});

describe("universesRows(evidence)", () => {
  it("has one row for every combination of every assertion, in the columns of its schema", () => {
    const combinations = claims
      .flatMap(({assertions}) => assertions)
      .map(({dimensions}) => dimensions.reduce((product, {options}) => product * options.length, 1));
    expect(rows).toHaveLength(combinations.reduce((sum, count) => sum + count, 0));
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(rows.length);
    const names = new Set(universesSchema().fields.map(({name}) => name));
    for (const row of rows) for (const name of Object.keys(row)) expect(names.has(name), name).toBe(true);
  });

  it("gives every row either an answer or a reason", () => {
    for (const row of rows) {
      expect(row.value === null, String(row.assertion)).toBe(row.reason !== null);
      expect(row.probability === null).toBe(row.reason !== null);
    }
  });

  it("comes out byte for byte the same twice", async () => {
    const again = encodeArrow(universesRows(await freshEvidence()), universesSchema());
    expect(Buffer.from(again).equals(Buffer.from(file))).toBe(true);
  });

  it("comes to the same verdicts under another seed", async () => {
    const other = await freshEvidence({seed: 1, draws: 1000});
    for (const {claim, support} of evaluations) expect(evaluateClaim(claim, other).support, claim.id).toBe(support);
  });
});

describe("evaluationReader(table, evidence, limits)", () => {
  it.each([
    {certain: 0.95, most: 0.9},
    {certain: 0.8, most: 0.7},
    {certain: 0.99, most: 1},
    {certain: 0.9765, most: 0.8}
  ])("reads back what evaluating anew would give, at %o", (limits) => {
    const read = claims.map(evaluationReader(stored, evidence, limits));
    expect(read).toHaveLength(claims.length);
    for (const [i, {claim, fidelity, support, robustness, multiverses}] of read.entries()) {
      // What was evaluated anew, summed up at these limits.
      const anew = evaluations[i]!.multiverses.map((one) => summarise(one.assertion, one.rows, limits));
      const fresh = sumUp(claims[i]!, evidence, anew);
      expect(claim).toBe(claims[i]);
      expect(support, claim.id).toBe(fresh.support);
      expect(fidelity, claim.id).toEqual(fresh.fidelity);
      expect(robustness, claim.id).toBe(fresh.robustness);
      for (const [k, multiverse] of multiverses.entries()) {
        const one = fresh.multiverses[k]!;
        expect(multiverse.tally, one.assertion.id).toEqual(one.tally);
        expect(multiverse.flip?.changed, one.assertion.id).toEqual(one.flip?.changed);
        expect(multiverse.unanswered, one.assertion.id).toEqual(one.unanswered);
        for (const [j, {variance, flips}] of multiverse.influence.entries()) {
          expect(variance, one.assertion.id).toBeCloseTo(one.influence[j]!.variance, 3);
          expect(flips, one.assertion.id).toBe(one.influence[j]!.flips);
        }
      }
    }
  });

  it("reads every number back to the fourth decimal, and every row used", () => {
    const read = claims.map(evaluationReader(stored, evidence));
    for (const [i, {multiverses}] of evaluations.entries()) {
      for (const [k, {rows: fresh, assertion}] of multiverses.entries()) {
        const back = read[i]!.multiverses[k]!.rows;
        expect(back).toHaveLength(fresh.length);
        for (const [j, {universe, outcome}] of fresh.entries()) {
          const again = back[j]!.outcome;
          expect(back[j]!.universe).toEqual(universe);
          if (!isAnswer(outcome) || !isAnswer(again)) {
            expect(again).toEqual(outcome);
            continue;
          }
          for (const key of ["value", "low", "high"] as const) {
            expect(Math.abs(again[key] - outcome[key]), `${assertion.id} ${key}`).toBeLessThanOrEqual(0.5001e-4);
          }
          expect(again.probability, assertion.id).toBeCloseTo(outcome.probability, 5);
          expect(again.holds).toBe(outcome.holds);
          expect(again.rows.join(" ")).toBe(outcome.rows.join(" "));
        }
      }
    }
  });

  it("refuses a table that lacks an assertion's universes", () => {
    const other = table(
      encodeArrow(
        rows.filter(({assertion}) => assertion !== "T5.passed"),
        universesSchema()
      )
    );
    expect(() => claims.map(evaluationReader(other, evidence))).toThrow(
      "T5.passed: the article's own reading is not among its universes"
    );
  });
});
