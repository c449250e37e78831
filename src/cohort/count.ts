import {wilsonShare} from "../analysis/interval.js";
import type {Credit} from "../authors/credit.js";
import {shares} from "../authors/share.js";
import type {People} from "./people.js";

/** Which rows are looked at. */
export interface Selection {
  /** null for every year. */
  year: number | null;
  /** null for every tier. */
  tier: string | null;
  counting: "people" | "rows";
}

/** What a row counts for: the index of a unit, or −1 when it is not known and the row does not count. */
export type UnitOf = (row: number) => number;

/** A unit's share of those counted, as fractions of 1, and the number of independent people it is as sure as. */
export interface Counted {
  unit: number;
  count: number;
  share: number;
  low: number;
  high: number;
  effective: number;
}

export interface Tally {
  units: readonly Counted[];
  /** People (or rows) counted, and the papers they come from; null without papers. */
  n: number;
  papers: number | null;
  /** What those counted are worth when independent, for the division as a whole. */
  effective: number;
}

const selected = new WeakMap<People, Map<string, Int32Array>>();

/** The rows of a year and tier in the order of papers; found once, because every count begins with them. */
function rowsIn(people: People, {year, tier}: Selection): Int32Array {
  let kept = selected.get(people);
  if (!kept) selected.set(people, (kept = new Map()));
  const key = JSON.stringify([year, tier]);
  let rows = kept.get(key);
  if (!rows) {
    const {order, year: years, tier: tiers} = people;
    const wanted = tier === null || !tiers ? -1 : tiers.values.indexOf(tier);
    rows = order.filter(
      (row) => (year === null || !years || years[row] === year) && (wanted < 0 || tiers!.codes[row] === wanted)
    );
    kept.set(key, rows);
  }
  return rows;
}

/** Visits the selected rows in the order of papers; a person counts once, by the first row that `known` lets pass. */
export function eachRow(
  people: People,
  selection: Selection,
  known: (row: number) => boolean,
  visit: (row: number) => void
): void {
  const {person} = people;
  const seen = selection.counting === "people" && person ? new Uint8Array(person.values.length) : null;
  for (const row of rowsIn(people, selection)) {
    if (!known(row)) continue;
    const who = seen ? person!.codes[row]! : 0;
    if (who) {
      if (seen![who]) continue;
      seen![who] = 1;
    }
    visit(row);
  }
}

/**
 * Rows as credit by paper and unit: one point for each person counted. Rows whose paper is not known are papers of their
 * own, and without a column of papers every row is.
 */
function creditOf(people: People, selection: Selection, unitOf: UnitOf, units: number): Credit {
  const {paper, rows} = people;
  const start = [0];
  const unit: number[] = [];
  const weight: number[] = [];
  const known: number[] = [];
  const points = new Float64Array(units);
  let touched: number[] = [];
  let current = -1;
  const flush = (): void => {
    if (!touched.length) return;
    let sum = 0;
    for (const u of touched) {
      unit.push(u);
      weight.push(points[u]!);
      sum += points[u]!;
      points[u] = 0;
    }
    known.push(sum);
    start.push(unit.length);
    touched = [];
  };
  const paperAt = (row: number): number => paper?.codes[row] || -2 - row;
  eachRow(
    people,
    selection,
    (row) => unitOf(row) >= 0,
    (row) => {
      const its = paperAt(row);
      if (its !== current) flush();
      current = its;
      const u = unitOf(row);
      if (points[u]! === 0) touched.push(u);
      points[u]!++;
    }
  );
  flush();
  return {
    start: Int32Array.from(start),
    unit: Int32Array.from(unit),
    weight: Float64Array.from(weight),
    known: Float64Array.from(known),
    unknown: new Float64Array(Math.min(rows, known.length)),
    units
  };
}

/**
 * The shares of units with Wilson's interval. With papers they are the sampling unit and the effective size is measured
 * on them; without, every person counts as drawn independently. Papers are never taken to make the sample larger than
 * it is. The effective size of the whole division is its n over the mean generalised design effect, Σ(1 − p)d/(k − 1)
 * (J. N. K. Rao and A. J. Scott, “The analysis of categorical data from complex sample surveys”, Journal of the American
 * Statistical Association 76, 1981, 221–230).
 */
export function tally(people: People, selection: Selection, unitOf: UnitOf, units: number): Tally {
  const credit = creditOf(people, selection, unitOf, units);
  const n = credit.known.reduce((sum, one) => sum + one, 0);
  const clustered = people.paper !== null;
  const papers = clustered ? credit.known.length : null;
  if (n === 0) return {units: [], n: 0, papers, effective: 0};
  const measured = clustered ? shares(credit) : null;
  const counts = new Float64Array(units);
  for (let e = 0; e < credit.unit.length; e++) counts[credit.unit[e]!]! += credit.weight[e]!;
  const counted = Array.from(counts, (count, unit): Counted => {
    const effective = measured ? Math.min(n, measured[unit]!.effective) : n;
    const share = count / n;
    const {lower, upper} = wilsonShare(share, effective);
    return {unit, count, share, low: lower, high: upper, effective};
  });
  const present = counted.filter(({count}) => count > 0 && count < n);
  const inflation = present.reduce((sum, {share, effective}) => sum + ((1 - share) * n) / effective, 0);
  const design = present.length > 1 ? Math.max(1, inflation / (present.length - 1)) : n / counted[0]!.effective;
  return {units: counted, n, papers, effective: n / design};
}
