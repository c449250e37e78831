import {evaluateClaim} from "../src/audit/rules/evaluate.js";
import {createEvidence} from "../src/audit/rules/evidence.js";
import {claims} from "../src/claims/index.js";
import type {Tables} from "../src/tables/rows.js";
import {universesRows, universesSchema} from "../src/audit/results/universes.js";
import {loadTables} from "../src/data/load.js";
import {encodeArrow} from "../src/tables/arrow.js";

/** Draws of the evidence as the site is built with, and those of the baseline, which spends nearly all elsewhere. */
const full = 4000;
const baseline = 400;

/** Milliseconds that `work` takes, the middle one of `runs`. */
function median(runs: number, work: () => void): number {
  const times = Array.from({length: runs}, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}

/** Evaluates every assertion in every universe from nothing; draws are kept within one evidence only. */
const evaluateAll = (tables: Tables, draws: number): void => {
  const evidence = createEvidence(tables, {draws});
  for (const claim of claims) evaluateClaim(claim, evidence);
};

/**
 * All universes of all claims, as the build evaluates them (bar: 2 s for the first run, code still cold), as a ratio to
 * evaluating them with a tenth of the draws in the same run; and what a reader's move of a threshold or of ρ costs.
 */
export const bench = {
  name: "universes",
  async run(): Promise<Record<string, number>> {
    const tables = await loadTables();
    const start = performance.now();
    const rows = universesRows(createEvidence(tables));
    const bytes = encodeArrow(rows, universesSchema()).byteLength;
    const first = performance.now() - start;

    const few = median(9, () => evaluateAll(tables, baseline));
    const many = median(9, () => evaluateAll(tables, full));
    const kept = createEvidence(tables, {draws: full});
    for (const claim of claims) evaluateClaim(claim, kept);
    const moved = median(9, () => {
      for (const claim of claims) evaluateClaim(claim, kept, {certain: 0.9, most: 0.8});
    });

    const sizes = claims.map((claim) =>
      evaluateClaim(claim, kept).multiverses.reduce((sum, {rows}) => sum + rows.length, 0)
    );
    const largest = claims[sizes.indexOf(Math.max(...sizes))]!;
    const one = median(9, () => void evaluateClaim(largest, createEvidence(tables, {draws: full})));
    return {
      universes: rows.length,
      answered: rows.filter(({value}) => value !== null).length,
      tableBytes: bytes,
      firstMs: first,
      firstBarMs: 2000,
      fullMs: many,
      baselineMs: few,
      ratioToBaseline: many / few,
      drawsRatio: full / baseline,
      withDrawsKeptMs: moved,
      largestClaimUniverses: Math.max(...sizes),
      largestClaimMs: one
    };
  }
};
