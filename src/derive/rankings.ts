import {resampleCounts} from "../analysis/bootstrap.js";
import {seeded} from "../analysis/random.js";
import {rankUnits, type Ranked} from "../analysis/ranking.js";
import {credit, type Credit} from "../authors/credit.js";
import {rules, type Rule} from "../authors/rules.js";
import {units} from "../authors/units.js";
import {codedFiles, countedCoded, inTier, papersIn, tracksOf, type CodedList, type Tracks} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {firms} from "./firms.js";
import type {Field, Read, Recipe, Row} from "./recipe.js";

/** Fixed, so that anyone's run draws the same papers. */
export const seed = 20250224;
export const resamples = 2000;

const fields: readonly Field[] = [
  columns.year,
  columns.tracks,
  columns.rule,
  {
    name: "unit",
    type: "category",
    description: "owner: laboratories counted with the institution that owns them; institution: each by itself"
  },
  {name: "rank", type: "integer", unit: "rank", description: "1 + the number with more points; ties share a rank"},
  {name: "institution", type: "category", description: "Institution, by the name this project gives it"},
  {name: "country", type: "category", description: "ISO 3166-1 code of its owner's seat"},
  {name: "sector", type: "category", description: "university, institute, firm, other or unknown"},
  {name: "score", type: "number", unit: "points", digits: 5, description: "Points in all accepted papers"},
  {name: "lower", type: "number", unit: "points", digits: 4, description: "2.5th percentile of points over resamples"},
  {name: "upper", type: "number", unit: "points", digits: 4, description: "97.5th percentile of points"},
  {name: "rankLower", type: "integer", unit: "rank", description: "2.5th percentile of the rank over resamples"},
  {name: "rankUpper", type: "integer", unit: "rank", description: "97.5th percentile of the rank"},
  {
    name: "top25",
    type: "number",
    unit: "probability",
    digits: 4,
    description: `Share of the ${resamples} resamples (seed ${seed}) in which the rank is 25 or better`
  }
];

const neurips = (read: Read) => countedCoded(read).filter(({list}) => list.source.venue === "neurips");

/** Institutions by points, with what another draw of papers could have made of their order. */
export const rankings: Recipe = {
  name: "rankings",
  title: "Institutions at NeurIPS ranked by seven counting rules, with intervals from resampled papers",
  inputs: codedFiles,
  output: "rankings.csv",
  fields,
  ...provenance,
  derive: (read) => neurips(read).flatMap((it) => rank(it, {tracks: "main", unit: "owner", keep: 48}))
};

/** The same under other choices: laboratories apart from their owners, and with Datasets and Benchmarks. */
export const rankingSwitches: Recipe = {
  name: "ranking-switches",
  title: "The ranking with laboratories apart from their owners, and with the Datasets and Benchmarks track",
  inputs: codedFiles,
  output: "ranking-switches.csv",
  fields,
  ...provenance,
  derive: (read) =>
    neurips(read).flatMap((it) => [
      ...([2019, 2022].includes(it.list.source.year) ? rank(it, {tracks: "main", unit: "institution", keep: 40}) : []),
      ...(tracksOf(it).includes("main+datasets") ? rank(it, {tracks: "main+datasets", unit: "owner", keep: 40}) : [])
    ])
};

/** How one choice ranks: of what papers, by whose points, and how many places are wanted. */
interface Choice {
  tracks: Tracks;
  unit: "owner" | "institution";
  keep: number;
}

function rank(it: CodedList, {keep, ...choice}: Choice): Row[] {
  const facts = new Map(it.coded.resolutions.map((resolution) => [resolution[choice.unit], resolution]));
  for (const resolution of it.coded.resolutions) facts.set(resolution.institution, resolution);
  return rankedBy(it, {...choice, rules}).flatMap(({rule, ranked}) =>
    ranked.slice(0, keep).map((one): Row => {
      const {headquarters, sector} = facts.get(one.name)!;
      return {
        year: it.list.source.year,
        tracks: choice.tracks,
        rule,
        unit: choice.unit,
        rank: one.rank,
        institution: one.name,
        country: headquarters,
        sector,
        score: one.score,
        lower: one.scoreLower,
        upper: one.scoreUpper,
        rankLower: Math.floor(one.rankLower),
        rankUpper: Math.ceil(one.rankUpper),
        top25: one.inTop
      };
    })
  );
}

/** One rule's order of institutions, best first, and what all of them have together. */
export interface RankedRule {
  rule: Rule;
  ranked: (Ranked & {name: string})[];
  /** Institutions with points. */
  institutions: number;
  /** Points of known institutions. */
  base: number;
}

const kept = new WeakMap<CodedList, Map<string, RankedRule>>();

/**
 * The first 48 institutions of a list by each rule, and the firms asked for among the first 200; the same list, choice
 * and rule are worked out once.
 */
export function rankedBy(
  it: CodedList,
  {tracks, unit, rules: asked}: {tracks: Tracks; unit: "owner" | "institution"; rules: readonly Rule[]}
): RankedRule[] {
  const {coded} = it;
  const group = units(coded.resolutions, (resolution) => (resolution.why === "unresolved" ? "" : resolution[unit]));
  // The paper is shared among whatever is ranked: one owner's laboratories take one part under `owner`.
  const institutions = units(coded.resolutions, (resolution) => resolution[unit]);
  const chosen = coded.papers.flatMap((paper, p) => (inTier(paper, "all", tracks) ? [p] : []));
  if (chosen.length === 0) return [];
  const include = papersIn(coded, "all", tracks);
  let counts: Uint8Array | undefined;
  const known = kept.get(it) ?? new Map<string, RankedRule>();
  kept.set(it, known);
  return asked.map((rule) => {
    const key = `${tracks} ${unit} ${rule}`;
    const found = known.get(key);
    if (found) return found;
    counts ??= resampleCounts(chosen.length, resamples, seeded(seed));
    const points = credit(coded, {rule, units: group, institutions, include});
    const also = new Set(group.names.flatMap((name, u) => (name in firms ? [u] : [])));
    const ranked = rankUnits(pick(points, chosen), {counts, keep: 48, also});
    const value: RankedRule = {
      rule,
      ranked: ranked.map((one) => ({...one, name: group.names[one.unit]!})),
      institutions: new Set(points.unit).size,
      base: points.known.reduce((sum, one) => sum + one, 0)
    };
    known.set(key, value);
    return value;
  });
}

/** The credit of some papers alone, renumbered in their order. */
function pick(credit: Credit, papers: readonly number[]): Credit {
  const start = new Int32Array(papers.length + 1);
  papers.forEach((p, i) => (start[i + 1] = start[i]! + credit.start[p + 1]! - credit.start[p]!));
  const unit = new Int32Array(start.at(-1)!);
  const weight = new Float64Array(start.at(-1)!);
  papers.forEach((p, i) => {
    unit.set(credit.unit.subarray(credit.start[p], credit.start[p + 1]), start[i]);
    weight.set(credit.weight.subarray(credit.start[p], credit.start[p + 1]), start[i]);
  });
  return {
    start,
    unit,
    weight,
    known: Float64Array.from(papers, (p) => credit.known[p]!),
    unknown: Float64Array.from(papers, (p) => credit.unknown[p]!),
    units: credit.units
  };
}
