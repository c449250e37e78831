import {from} from "arquero";
import {createEvidence, type Evidence} from "../../../src/audit/rules/evidence.js";
import type {Ranked} from "../../../src/claims/institutions/rebuilt.js";
import type {Tables} from "../../../src/tables/rows.js";
import {tablesOf} from "../fixtures.js";

/** A place of a hand-made ranking: an American university whose score is certain, but for what a test is about. */
export function place(rank: number, part: Partial<Ranked> = {}): Ranked {
  const score = part.score ?? 1000 - 2 * rank;
  return {
    year: 2022,
    tracks: "main",
    rule: "institution",
    unit: "owner",
    rank,
    institution: `Institution ${rank}`,
    country: "US",
    sector: "university",
    score,
    lower: score,
    upper: score,
    rankLower: rank,
    rankUpper: rank,
    top25: rank <= 25 ? 1 : 0,
    ...part
  };
}

/** A ranking of `length` places in which those named differ: rank → what is different. */
export const places = (
  length: number,
  named: Readonly<Record<number, Partial<Ranked>>> = {},
  all: Partial<Ranked> = {}
): Ranked[] => Array.from({length}, (_, i) => place(i + 1, {...all, ...named[i + 1]}));

/** A share of firms as the sectors table has it: of authors at work in China in the main track. */
export const firms = (year: number, share: number, part: Readonly<Record<string, unknown>> = {}) => ({
  year,
  tracks: "main",
  rule: "institution",
  place: "location",
  country: "CN",
  sector: "firm",
  share,
  lower: null,
  upper: null,
  base: 500,
  papers: 400,
  effective: 400,
  ...part
});

/** Evidence whose rankings and sectors are made by hand; a table left out is not there at all. */
export function rebuiltEvidence(
  {
    rankings,
    sectors,
    ...rest
  }: {rankings?: readonly Ranked[]; sectors?: readonly object[]} & Parameters<typeof tablesOf>[0],
  options?: Parameters<typeof createEvidence>[1]
): Evidence {
  const tables: Tables = {
    ...tablesOf(rest),
    ...(rankings ? {rankings: from([...rankings])} : {}),
    ...(sectors ? {sectors: from([...sectors])} : {})
  };
  return createEvidence(tables, options);
}
