import {seeded} from "../../analysis/random.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {rowsOf} from "../../tables/rows.js";
import type {Outcome} from "../../audit/rules/types.js";

/** One institution's place in a rebuilt ranking: a row of the rankings table. */
export interface Ranked {
  year: number;
  tracks: string;
  rule: string;
  unit: string;
  rank: number;
  institution: string;
  country: string;
  sector: string;
  score: number;
  lower: number;
  upper: number;
  rankLower: number;
  rankUpper: number;
  top25: number;
}

/** A rebuilt ranking, and the order of its institutions in every draw of their scores: one array of indices a draw. */
interface Drawn {
  rows: readonly Ranked[];
  orders: readonly Uint16Array[];
}

const draws = 2000;
const made = new WeakMap<object, Map<string, Drawn | null>>();

/** Two independent standard normal numbers from two uniform ones (Box and Muller, 1958). */
function normals(random: () => number): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/**
 * Draws scores of a ranking's institutions: normal about each score, as wide as the bootstrap found it, independent of
 * each other. (Papers shared between institutions correlate them a little; the bootstrap's own intervals of ranks,
 * which the page shows, have that in them.) Throws a RangeError when a score has no interval.
 */
function draw(rows: readonly Ranked[]): Drawn {
  const random = seeded(20250224);
  const wide = rows.map(({year, institution, lower, upper}) => {
    if (upper >= lower) return (upper - lower) / (2 * 1.96);
    throw new RangeError(
      `The ranking of ${year} gives the score of ${institution} the interval ${lower} to ${upper}; expected a lower and an upper limit.`
    );
  });
  const byScore = Uint16Array.from(rows.keys()).sort((a, b) => rows[b]!.score - rows[a]!.score);
  const scores = new Float64Array(rows.length + 1);
  const orders = Array.from({length: draws}, () => {
    for (let i = 0; i < rows.length; i += 2) [scores[i], scores[i + 1]] = normals(random);
    for (const [i, {score}] of rows.entries()) scores[i] = score + scores[i]! * wide[i]!;
    return descending(scores, byScore);
  });
  return {rows, orders};
}

/**
 * The indices of scores from the greatest down, by insertion into a copy of an order that is nearly right already: draws
 * move few institutions far, so that this takes little more than looking at each.
 */
function descending(scores: Float64Array, nearly: Uint16Array): Uint16Array {
  const order = nearly.slice();
  for (let i = 1; i < order.length; i++) {
    const one = order[i]!;
    let at = i;
    for (; at > 0 && scores[order[at - 1]!]! < scores[one]!; at--) order[at] = order[at - 1]!;
    order[at] = one;
  }
  return order;
}

/** Which of the rebuilt rankings of a year: how papers count, for whom a laboratory scores, and which tracks count. */
export interface Ranking {
  counting?: string;
  owner?: string;
  tracks?: string;
}

function ranking(
  {tables}: Evidence,
  year: number,
  {counting = "institution", owner = "owner", tracks = "main"}: Ranking
): Drawn | null {
  if (!tables.rankings) throw new Error("The table of rebuilt rankings is not loaded; expected data/rankings.arrow.");
  let kept = made.get(tables.rankings);
  if (!kept) made.set(tables.rankings, (kept = new Map()));
  const key = `${year} ${counting} ${owner} ${tracks}`;
  let found = kept.get(key);
  if (found === undefined) {
    const rows = rowsOf<Ranked>(tables.rankings).filter(
      (row) => row.year === year && row.rule === counting && row.unit === owner && row.tracks === tracks
    );
    kept.set(key, (found = rows.length ? draw(rows) : null));
  }
  return found;
}

/**
 * Reads a ranking: the institutions from first to last with their places, at the scores themselves or in one draw. The
 * list is put in another order for the next draw, so it must not be kept.
 */
export type RankingStatistic = (ordered: readonly Ranked[]) => number;

/**
 * Evaluates a quantity of a rebuilt ranking (a count among the first 25, a rank) at the scores and over draws of them.
 * `read` is given the institutions in order; institutions beyond those the table holds are taken to stay outside.
 */
export function assessRanking(
  evidence: Evidence,
  year: number,
  chosen: Ranking,
  read: RankingStatistic,
  holds: (value: number) => boolean
): Outcome {
  const drawn = ranking(evidence, year, chosen);
  if (!drawn) {
    return {
      reason: `No ranking of ${year} was rebuilt with these choices (counting ${chosen.counting}, ${chosen.tracks ?? "main"}).`
    };
  }
  const {rows, orders} = drawn;
  const value = read(rows.toSorted((a, b) => b.score - a.score));
  // One list serves all draws, put in the order of each: two thousand lists a universe cost more than all reading.
  const ordered = [...rows];
  const values = Float64Array.from(orders, (order) => {
    for (let i = 0; i < order.length; i++) ordered[i] = rows[order[i]!]!;
    return read(ordered);
  });
  const favourable = values.reduce((count, one) => count + Number(holds(one)), 0);
  values.sort();
  return {
    value,
    low: values[Math.round(0.025 * (draws - 1))]!,
    high: values[Math.round(0.975 * (draws - 1))]!,
    probability: favourable / draws,
    holds: holds(value),
    n: null,
    effective: null,
    rows: [`rankings ${year} ${chosen.counting} ${chosen.owner ?? "owner"} ${chosen.tracks ?? "main"}`]
  };
}

/** How many of the first 25 satisfy a condition. */
export const countOf25 =
  (condition: (row: Ranked) => boolean): RankingStatistic =>
  (ordered) => {
    let count = 0;
    for (let i = 0; i < Math.min(25, ordered.length); i++) if (condition(ordered[i]!)) count++;
    return count;
  };

/** The place of an institution, or one beyond the last when it is not among those the table holds. */
export const rankOf =
  (institution: string, among: (row: Ranked) => boolean = () => true): RankingStatistic =>
  (ordered) => {
    let place = 0;
    for (const row of ordered) {
      if (!among(row)) continue;
      place++;
      if (row.institution === institution) return place;
    }
    return ordered.length + 1;
  };
