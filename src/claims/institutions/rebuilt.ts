import {countAmongFirst, placeAmong, type Score} from "../../analysis/order.js";
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

/** A rebuilt ranking, best first, and the score of each institution. */
interface Scored {
  rows: readonly Ranked[];
  scores: readonly Score[];
}

const made = new WeakMap<object, Map<string, Scored | null>>();

/** Two independent standard normal numbers from two uniform ones (Box and Muller, 1958). */
function normals(random: () => number): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  const angle = 2 * Math.PI * random();
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

/**
 * The scores of a ranking's institutions: normal about each score, as wide as the bootstrap found it, independent of each
 * other. (Papers shared between institutions correlate them a little; the bootstrap's own intervals of ranks, which the
 * page shows, have that in them.) Throws a RangeError when a score has no interval.
 */
function scored(unordered: readonly Ranked[]): Scored {
  const rows = unordered.toSorted((a, b) => b.score - a.score);
  const scores = rows.map(({year, institution, score, lower, upper}): Score => {
    if (upper >= lower) return {mean: score, sd: (upper - lower) / (2 * 1.96)};
    throw new RangeError(
      `The ranking of ${year} gives the score of ${institution} the interval ${lower} to ${upper}; expected a lower and an upper limit.`
    );
  });
  return {rows, scores};
}

/**
 * The order of a ranking's institutions in each of so many draws of their scores: an array of indices a draw. The same
 * draws are made again whenever they are asked for.
 */
function* orders({scores}: Scored, draws: number): Generator<Uint16Array> {
  const random = seeded(20250224);
  const drawn = new Float64Array(scores.length + 1);
  const byScore = Uint16Array.from(scores.keys());
  for (let draw = 0; draw < draws; draw++) {
    for (let i = 0; i < scores.length; i += 2) [drawn[i], drawn[i + 1]] = normals(random);
    for (const [i, {mean, sd}] of scores.entries()) drawn[i] = mean + drawn[i]! * sd;
    yield descending(drawn, byScore);
  }
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
): Scored | null {
  if (!tables.rankings) throw new Error("The table of rebuilt rankings is not loaded; expected data/rankings.arrow.");
  let kept = made.get(tables.rankings);
  if (!kept) made.set(tables.rankings, (kept = new Map()));
  const key = `${year} ${counting} ${owner} ${tracks}`;
  let found = kept.get(key);
  if (found === undefined) {
    const rows = rowsOf<Ranked>(tables.rankings).filter(
      (row) => row.year === year && row.rule === counting && row.unit === owner && row.tracks === tracks
    );
    kept.set(key, (found = rows.length ? scored(rows) : null));
  }
  return found;
}

/** A value that a ranking can have, and how probable it is. */
interface Chance {
  value: number;
  probability: number;
}

/**
 * What is read of a ranking: its value where the institutions stand as `ordered` has them, best first, and, where it is
 * known without drawing, how probable each value is.
 */
export interface RankingStatistic {
  read(ordered: readonly Ranked[]): number;
  chances?(ranking: Scored): Chance[];
}

/** How probable each value of a statistic is that is known by drawing only: every draw counts alike. */
function drawnChances({read}: RankingStatistic, ranking: Scored, draws: number): Chance[] {
  // One list serves all draws, put in the order of each: a list a draw costs more than all reading.
  const ordered = [...ranking.rows];
  const found = new Map<number, number>();
  for (const order of orders(ranking, draws)) {
    for (let i = 0; i < order.length; i++) ordered[i] = ranking.rows[order[i]!]!;
    const value = read(ordered);
    found.set(value, (found.get(value) ?? 0) + 1);
  }
  return [...found].map(([value, count]) => ({value, probability: count / draws}));
}

/** The least value that so large a part of all chances does not exceed. */
function quantile(ascending: readonly Chance[], part: number): number {
  let sum = 0;
  for (const {value, probability} of ascending) if ((sum += probability) >= part) return value;
  return ascending.at(-1)!.value;
}

/**
 * Evaluates a quantity of a rebuilt ranking (a count among the first 25, a rank) at the scores and over what they could
 * be: exactly where that is known, so that no verdict hangs on luck, else by as many draws as the evidence makes.
 * Institutions beyond those the table holds are taken to stay outside.
 */
export function assessRanking(
  evidence: Evidence,
  year: number,
  chosen: Ranking,
  statistic: RankingStatistic,
  holds: (value: number) => boolean
): Outcome {
  const found = ranking(evidence, year, chosen);
  if (!found) {
    return {
      reason: `No ranking of ${year} was rebuilt with these choices (counting ${chosen.counting}, ${chosen.tracks ?? "main"}).`
    };
  }
  const value = statistic.read(found.rows);
  const chances = (statistic.chances?.(found) ?? drawnChances(statistic, found, evidence.draws)).toSorted(
    (a, b) => a.value - b.value
  );
  const [all, favourable] = [chances, chances.filter((one) => holds(one.value))].map((some) =>
    some.reduce((sum, {probability}) => sum + probability, 0)
  );
  return {
    value,
    low: Math.min(value, quantile(chances, 0.025)),
    high: Math.max(value, quantile(chances, 0.975)),
    // The chances sum to one but for what the sum over levels leaves out; where all hold, it is certain.
    probability: favourable === all ? 1 : favourable! / all!,
    holds: holds(value),
    n: null,
    effective: null,
    rows: [`rankings ${year} ${chosen.counting} ${chosen.owner ?? "owner"} ${chosen.tracks ?? "main"}`]
  };
}

/** How many of the first 25 satisfy a condition. */
export const countOf25 = (condition: (row: Ranked) => boolean): RankingStatistic => ({
  read: (ordered) => ordered.slice(0, 25).filter(condition).length,
  chances: ({rows, scores}) => {
    const [some, others] = [true, false].map((kind) => scores.filter((_, i) => condition(rows[i]!) === kind));
    return countAmongFirst(some!, others!, 25).map((probability, value) => ({value, probability}));
  }
});

/** The place of an institution, or one beyond the last when it is not among those the table holds. */
export const rankOf = (institution: string, among: (row: Ranked) => boolean = () => true): RankingStatistic => {
  const place = (ordered: readonly Ranked[]): number => {
    const at = ordered.filter(among).findIndex((row) => row.institution === institution);
    return at < 0 ? ordered.length + 1 : at + 1;
  };
  return {
    read: place,
    chances: ({rows, scores}) => {
      const kept = scores.filter((_, i) => among(rows[i]!));
      const at = place(rows) - 1;
      if (at >= rows.length) return [{value: at + 1, probability: 1}];
      return placeAmong(kept[at]!, kept.toSpliced(at, 1)).map((probability, i) => ({value: i + 1, probability}));
    }
  };
};
