import {beforeAll, describe, expect, it} from "vitest";
import {evaluateAll, type Evaluation} from "../../../src/audit/rules/evaluate.js";
import {claims} from "../../../src/claims/index.js";
import {universesRows, universesSchema} from "../../../src/audit/results/universes.js";
import {encodeArrow} from "../../../src/tables/arrow.js";
import type {Row} from "../../../src/tables/field.js";
import {dictionary} from "../../../src/tables/dictionary.js";
import {freshEvidence, realEvaluations, realUniverses} from "../../claims/fixtures.js";

let rows: readonly Row[];
let file: Uint8Array;
let evaluations: readonly Evaluation[];
beforeAll(async () => {
  rows = await realUniverses();
  file = encodeArrow(rows, universesSchema());
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

  it.each([1, 10, 11])("comes to the same verdicts under another seed: %i", async (seed) => {
    // A quarter of the draws, so that chance has more room than it has on the pages.
    const anew = evaluateAll(claims, await freshEvidence({seed, draws: 1000}));
    for (const [i, {claim, multiverses}] of evaluations.entries()) {
      const supports = (all: typeof multiverses) => all.map(({assertion, support}) => [assertion.id, support]);
      expect(supports(anew[i]!.multiverses), claim.id).toEqual(supports(multiverses));
    }
  });
});
