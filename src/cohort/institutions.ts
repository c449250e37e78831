import {resampleCounts} from "../analysis/bootstrap.js";
import {type Points, rankUnits} from "../analysis/ranking.js";
import {seeded} from "../analysis/random.js";
import {eachRow, type Selection} from "./count.js";
import type {People} from "./people.js";

/** An institution's place by points, with the interval of places that other papers could have given it. */
export interface RankedInstitution {
  rank: number;
  institution: string;
  /** The country that most of its people work in, as an alpha-2 code; empty when none is known. */
  country: string;
  sector: string;
  points: number;
  rankLower: number;
  rankUpper: number;
}

export interface Ranking {
  /** Whether a paper is one point shared among its institutions, or a person is. */
  rule: "paper" | "person";
  institutions: number;
  rows: readonly RankedInstitution[];
}

/** As many resamples as keep the wait short: the product with the points is held below this. */
const effort = 1e7;
const most = 200;

/** Spellings that differ by case or spaces only are one institution, under the spelling that comes first. */
function unite(values: readonly string[]): {unit: Int32Array; names: string[]} {
  const names: string[] = [];
  const index = new Map<string, number>();
  const unit = Int32Array.from(values, (value, k) => {
    if (k === 0) return -1;
    const key = value.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
    let own = index.get(key);
    if (own === undefined) index.set(key, (own = names.push(value) - 1));
    return own;
  });
  return {unit, names};
}

/**
 * Ranks institutions by the papers that the file credits to them, a paper shared equally among its institutions, as the
 * tracker counts; without papers, by people. Papers (or people) are drawn anew for the interval of each rank. Null when
 * no column names institutions. At most `keep` come back, best first.
 */
export function rankingOf(
  people: People,
  selection: Selection,
  {keep = 25, seed = 20250224}: {keep?: number; seed?: number} = {}
): Ranking | null {
  const {institution, paper, country, codes} = people;
  if (!institution) return null;
  const {unit: unitOf, names} = unite(institution.values);
  const at = (row: number): number => unitOf[institution.codes[row]!]!;
  const start = [0];
  const unit: number[] = [];
  const weight: number[] = [];
  let inPaper: number[] = [];
  let current = -1;
  const flush = (): void => {
    if (!inPaper.length) return;
    for (const u of inPaper) {
      unit.push(u);
      weight.push(1 / inPaper.length);
    }
    start.push(unit.length);
    inPaper = [];
  };
  const seats = new Map<number, number>();
  // Everybody's institution counts towards a paper, however many papers a person has.
  const rows: Selection = paper ? {...selection, counting: "rows"} : selection;
  eachRow(
    people,
    rows,
    (row) => at(row) >= 0,
    (row) => {
      const u = at(row);
      const its = paper?.codes[row] || -2 - row;
      if (its !== current) flush();
      current = its;
      if (!inPaper.includes(u)) inPaper.push(u);
      const seat = country.work?.[row] ?? 0;
      if (seat) seats.set(u * codes.length + seat, (seats.get(u * codes.length + seat) ?? 0) + 1);
    }
  );
  flush();
  const items = start.length - 1;
  if (!items) return null;
  const points: Points = {
    start: Int32Array.from(start),
    unit: Int32Array.from(unit),
    weight: Float64Array.from(weight),
    units: names.length
  };
  const resamples = Math.max(50, Math.min(most, Math.floor(effort / (items + unit.length))));
  const counts = resampleCounts(items, resamples, seeded(seed));
  const seatOf = (u: number): string => {
    let [best, people] = [0, 0];
    for (let seat = 1; seat < codes.length; seat++) {
      const here = seats.get(u * codes.length + seat) ?? 0;
      if (here > people) [best, people] = [seat, here];
    }
    return codes[best]!;
  };
  return {
    rule: paper ? "paper" : "person",
    institutions: new Set(unit).size,
    rows: rankUnits(points, {counts, keep}).map(({unit: u, score, rank, rankLower, rankUpper}) => ({
      rank,
      institution: names[u]!,
      country: seatOf(u),
      sector: "",
      points: score,
      rankLower,
      rankUpper
    }))
  };
}
