import {quantile} from "./bootstrap.js";

/** Points by item (such as a paper) and unit (such as an institution): entries `start[i]` up to `start[i + 1]`. */
export interface Points {
  start: Int32Array;
  unit: Int32Array;
  weight: Float64Array;
  units: number;
}

/** One unit's place, and how far the choice of items could have moved it. */
export interface Ranked {
  unit: number;
  score: number;
  scoreLower: number;
  scoreUpper: number;
  /** 1 + the number of units with more points: ties share the better rank. */
  rank: number;
  rankLower: number;
  rankUpper: number;
  /** Share of resamples in which the rank is at most `top`. */
  inTop: number;
}

/** Scores closer than this are a tie: sums of thirds and sevenths differ in their last bits. */
const tie = 1e-9;

/**
 * Ranks units by points and resamples the items: percentile intervals of score and rank, and the chance of a place among
 * the first `top`.
 *
 * `counts` comes from `resampleCounts` for the same items. Only the `contenders` units with most points (200 unless told)
 * are ranked against one another in resamples; the rest have too few points to reach the places reported. Returned best
 * first, `keep` of them (60 unless told), ties in the order of units. Throws a RangeError when counts and items do not fit.
 */
export function rankUnits(
  points: Points,
  {
    counts,
    top = 25,
    keep = 60,
    also = new Set(),
    contenders = 200,
    level = 0.95
  }: {
    counts: Uint8Array;
    top?: number;
    keep?: number;
    /** Contenders that are returned too, wherever they stand. */
    also?: ReadonlySet<number>;
    contenders?: number;
    level?: number;
  }
): Ranked[] {
  const items = points.start.length - 1;
  const resamples = counts.length / items;
  if (!Number.isInteger(resamples) || resamples < 1) {
    throw new RangeError(`There are ${counts.length} counts for ${items} items, expected a whole multiple.`);
  }
  const score = new Float64Array(points.units);
  for (let e = 0; e < points.unit.length; e++) score[points.unit[e]!]! += points.weight[e]!;
  const order = Array.from(score.keys())
    .filter((u) => score[u]! > 0)
    .sort((a, b) => (Math.abs(score[b]! - score[a]!) < tie ? a - b : score[b]! - score[a]!));
  const field = order.slice(0, Math.max(contenders, keep));
  const drawn = resample(points, field, counts, resamples);
  const asked = [...field.keys()].filter((i) => i < keep || also.has(field[i]!));
  const ranks = rankDraws(drawn, {units: field.length, resamples, asked});
  const tail = (1 - level) / 2;
  return asked.map((i, k): Ranked => {
    const unit = field[i]!;
    const scores = drawn.subarray(i * resamples, (i + 1) * resamples).sort();
    const places = ranks.subarray(k * resamples, (k + 1) * resamples).sort();
    return {
      unit,
      score: score[unit]!,
      scoreLower: quantile(scores, tail),
      scoreUpper: quantile(scores, 1 - tail),
      rank: 1 + order.filter((other) => score[other]! > score[unit]! + tie).length,
      rankLower: quantile(places, tail),
      rankUpper: quantile(places, 1 - tail),
      inTop: places.reduce((sum, place) => sum + (place <= top ? 1 : 0), 0) / resamples
    };
  });
}

const turned = new WeakMap<Uint8Array, Uint8Array>();

/** Counts with an item's resamples side by side; turned once, as the rules of counting share the draws. */
function byItem(counts: Uint8Array, items: number, resamples: number): Uint8Array {
  const known = turned.get(counts);
  if (known) return known;
  const beside = new Uint8Array(counts.length);
  for (let r = 0; r < resamples; r++) {
    for (let i = 0; i < items; i++) beside[i * resamples + r] = counts[r * items + i]!;
  }
  turned.set(counts, beside);
  return beside;
}

/** Scores of the field in every resample, a unit's resamples side by side: so are the counts that are added to them. */
function resample(points: Points, field: readonly number[], counts: Uint8Array, resamples: number): Float64Array {
  const items = points.start.length - 1;
  const times = byItem(counts, items, resamples);
  const drawn = new Float64Array(field.length * resamples);
  const sums = new Map(field.map((u, i) => [u, drawn.subarray(i * resamples, (i + 1) * resamples)]));
  for (let i = 0; i < items; i++) {
    const drawings = times.subarray(i * resamples, (i + 1) * resamples);
    for (let e = points.start[i]!; e < points.start[i + 1]!; e++) {
      const sum = sums.get(points.unit[e]!);
      if (sum) addTimes(sum, drawings, points.weight[e]!);
    }
  }
  return drawn;
}

function addTimes(sum: Float64Array, times: Uint8Array, weight: number): void {
  for (let r = 0; r < sum.length; r++) sum[r]! += times[r]! * weight;
}

/** Ranks of the units asked for in every resample, a unit's side by side. */
function rankDraws(
  drawn: Float64Array,
  {units, resamples, asked}: {units: number; resamples: number; asked: readonly number[]}
): Int32Array {
  const ranks = new Int32Array(asked.length * resamples);
  const scores = new Float64Array(units);
  for (let r = 0; r < resamples; r++) {
    for (let u = 0; u < units; u++) scores[u] = drawn[u * resamples + r]!;
    scores.sort();
    for (let k = 0; k < asked.length; k++) {
      const limit = drawn[asked[k]! * resamples + r]! + tie;
      // First place in ascending order whose score exceeds the limit: everything from there on ranks better.
      let low = 0;
      let high = units;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (scores[middle]! > limit) high = middle;
        else low = middle + 1;
      }
      ranks[k * resamples + r] = 1 + units - low;
    }
  }
  return ranks;
}
