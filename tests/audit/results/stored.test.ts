import type {ColumnTable} from "arquero";
import {beforeAll, describe, expect, it} from "vitest";
import {type Evaluation, summarise, sumUp} from "../../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {claims} from "../../../src/claims/index.js";
import {evaluationReader} from "../../../src/audit/results/stored.js";
import {isAnswer} from "../../../src/audit/rules/types.js";
import {universesSchema} from "../../../src/audit/results/universes.js";
import {encodeArrow} from "../../../src/tables/arrow.js";
import type {Row} from "../../../src/tables/field.js";
import {table} from "../../../src/tables/table.js";
import {realEvaluations, realEvidence, realUniverses} from "../../claims/fixtures.js";

let evidence: Evidence;
let rows: readonly Row[];
let stored: ColumnTable;
let evaluations: readonly Evaluation[];
beforeAll(async () => {
  evidence = await realEvidence();
  rows = await realUniverses();
  stored = table(encodeArrow(rows, universesSchema()));
  evaluations = await realEvaluations();
});

describe("evaluationReader(claims, tables, evidence, {limits, bridges})", () => {
  it.each([
    {certain: 0.95, most: 0.9},
    {certain: 0.8, most: 0.7},
    {certain: 0.99, most: 1},
    {certain: 0.9765, most: 0.8}
  ])("reads back what evaluating anew would give, at %o", (limits) => {
    const read = claims.map(evaluationReader(claims, stored, evidence, {limits}));
    expect(read).toHaveLength(claims.length);
    // What was evaluated anew, summed up at these limits.
    const all = evaluations.map(({multiverses}) =>
      multiverses.map((one) => summarise(one.assertion, one.rows, limits))
    );
    const byId = new Map(all.flat().map((one) => [one.assertion.id, one]));
    for (const [i, {claim, reported, borneOut, follows, robustness, multiverses}] of read.entries()) {
      const fresh = sumUp(claims[i]!, evidence, all[i]!, (id) => byId.get(id));
      expect(claim).toBe(claims[i]);
      expect({reported, borneOut, follows}, claim.id).toEqual({
        reported: fresh.reported,
        borneOut: fresh.borneOut,
        follows: fresh.follows
      });
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
    const read = claims.map(evaluationReader(claims, stored, evidence));
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
    expect(() => claims.map(evaluationReader(claims, other, evidence))).toThrow(
      "T5.passed: the article's own reading is not among its universes"
    );
  });
});
