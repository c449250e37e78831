import {normalCdf} from "./normal.js";

/** A score that is normally distributed, or certain where its standard deviation is nought. */
export interface Score {
  mean: number;
  sd: number;
}

const above = ({mean, sd}: Score, level: number): number =>
  sd > 0 ? normalCdf((mean - level) / sd) : Number(mean > level);

/** Chances that 0, 1, … of independent events happen, the last that `most` or more do, by adding one event at a time. */
function howMany(chances: readonly number[], most: number): Float64Array<ArrayBuffer> {
  const counts = new Float64Array(most + 1);
  counts[0] = 1;
  for (const chance of chances) {
    counts[most]! += counts[most - 1]! * chance;
    for (let k = most - 1; k > 0; k--) counts[k] = counts[k]! * (1 - chance) + counts[k - 1]! * chance;
    counts[0] *= 1 - chance;
  }
  return counts;
}

/** Steps to a standard deviation: the sum over levels is then within 1e-3 of the integral, and mostly within 1e-4. */
const steps = 24;

/** So many standard deviations from its mean a normal score no longer is. */
const reach = 8;

/** Levels from the highest down, as fine as the narrowest score about them, and between any two that are certain. */
function levels(scores: readonly Score[]): number[] {
  const tops = scores.map(({mean, sd}) => mean + reach * sd);
  const bottom = Math.min(...scores.map(({mean, sd}) => mean - reach * sd)) - 1;
  const found: number[] = [];
  let level = Math.max(...tops);
  while (level > bottom) {
    found.push(level);
    let [step, next] = [Infinity, bottom];
    for (const [i, {mean, sd}] of scores.entries()) {
      if (tops[i]! < level) next = Math.max(next, tops[i]!);
      else if (sd > 0 && level > mean - reach * sd) step = Math.min(step, sd / steps);
      // A certain score is passed all at once, so a level stands close below it as well.
      else if (sd === 0 && level === mean) step = Math.min(step, 1e-9 * (1 + Math.abs(mean)));
    }
    level = Math.max(level - step, next);
  }
  return [...found, bottom];
}

/**
 * Chances that 0, 1, … of `some` are among the `first` greatest of `some` and `others`, where all scores are independent:
 * at least j of them are, if the j-th greatest of them is above the (first + 1 − j)-th greatest of the others. Both
 * distributions follow from how many exceed a level (Poisson's binomial), and the one is summed over the other. Equal
 * certain scores come as often in one order as in the other. Throws a RangeError unless `first` is at least 1.
 */
export function countAmongFirst(some: readonly Score[], others: readonly Score[], first: number): number[] {
  if (!(first >= 1)) throw new RangeError(`first is ${first}; expected at least 1`);
  const most = Math.min(first, some.length);
  /** Chances that at least j of some are among the first; with too few others they always are. */
  const atLeast = new Float64Array(most + 2);
  for (let j = 0; j <= most; j++) if (j === 0 || first + 1 - j > others.length) atLeast[j] = 1;
  let [passed, before] = [new Float64Array(most + 1), new Float64Array(first + 1)];
  for (const level of most ? levels([...some, ...others]) : []) {
    const own = howMany(
      some.map((one) => above(one, level)),
      most
    );
    const other = howMany(
      others.map((one) => above(one, level)),
      first
    );
    for (let k = most - 1; k >= 0; k--) own[k]! += own[k + 1]!;
    for (let k = first - 1; k >= 0; k--) other[k]! += other[k + 1]!;
    for (let j = 1; j <= most; j++) {
      const ahead = first + 1 - j;
      if (ahead > others.length) continue;
      atLeast[j]! += (own[j]! - passed[j]!) * (1 - (before[ahead]! + other[ahead]!) / 2);
    }
    [passed, before] = [own, other];
    // All that are to be among the first have been passed: nothing lower adds to it.
    if (other[first]! > 1 - 1e-12) break;
  }
  return Array.from({length: most + 1}, (_, j) => Math.max(0, atLeast[j]! - atLeast[j + 1]!));
}

/** Chances that one score is in the first, second, … place among others, all independent, by the same sum. */
export function placeAmong(one: Score, others: readonly Score[]): number[] {
  const ahead = (level: number): Float64Array =>
    howMany(
      others.map((other) => above(other, level)),
      others.length + 1
    );
  const places = Array.from({length: others.length + 1}, () => 0);
  const all = levels([one, ...others]);
  let passed = 0;
  let before: Float64Array | null = null;
  for (const [i, level] of all.entries()) {
    const own = above(one, level);
    if (own === 0) continue;
    before ??= ahead(all[i - 1] ?? level);
    const now = ahead(level);
    for (let k = 0; k < places.length; k++) places[k]! += ((own - passed) * (before[k]! + now[k]!)) / 2;
    [passed, before] = [own, now];
    if (own === 1) break;
  }
  return places;
}
