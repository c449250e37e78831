import {whole} from "./check.js";
import {seeded} from "./random.js";

/** How often a statistic is at least as large as the one found when the pairing is left to chance. */
export interface PermutationTest {
  value: number;
  /** Share of pairings whose statistic is at least the value found. */
  greater: number;
  /** Share of pairings whose statistic is at least as far from nought, either way. */
  twoSided: number;
  /** Pairings looked at: all n! of them, or as many as were drawn. */
  pairings: number;
  exact: boolean;
}

export interface PermutationOptions {
  /** Up to this many pairs every pairing is looked at: 9! is 362,880. */
  exact?: number;
  /** Pairings drawn when there are more. */
  draws?: number;
  seed?: number;
}

/** Calls `visit` with every order of the values, in place, by Heap's algorithm (Computer Journal 6, 1963). */
function everyOrder(values: number[], visit: () => void): void {
  const counters = new Array<number>(values.length).fill(0);
  visit();
  for (let i = 1; i < values.length;) {
    if (counters[i]! < i) {
      const j = i % 2 === 0 ? 0 : counters[i]!;
      [values[i], values[j]] = [values[j]!, values[i]!];
      visit();
      counters[i]!++;
      i = 1;
    } else counters[i++] = 0;
  }
}

/**
 * Tests whether a statistic of pairs (xᵢ, yᵢ) could come from pairing at random, by pairing the same values anew: every
 * way where there are few pairs, else `draws` ways from a seeded stream, to which the pairing found is added, so that p
 * is never nought. Throws a RangeError on lists of unequal length.
 * Sources: E. J. G. Pitman, "Significance tests which may be applied to samples from any populations II", Suppl. J. R.
 * Stat. Soc. 4 (1937); for the pairing added, B. Phipson and G. K. Smyth, Stat. Appl. Genet. Mol. Biol. 9 (2010) 39.
 */
export function permutationTest(
  x: readonly number[],
  y: readonly number[],
  statistic: (x: readonly number[], y: readonly number[]) => number,
  {exact = 9, draws = 9999, seed = 20250224}: PermutationOptions = {}
): PermutationTest {
  if (x.length !== y.length) {
    throw new RangeError(`There are ${x.length} and ${y.length} values, but equally many were expected.`);
  }
  whole("The number of draws", draws, 1);
  const value = statistic(x, y);
  // Sums in another order differ in their last bits, which must not make a pairing differ from itself.
  const hair = 1e-9 * Math.max(1, Math.abs(value));
  let [greater, twoSided, pairings] = [0, 0, 0];
  const count = (found: number): void => {
    pairings++;
    if (found >= value - hair) greater++;
    if (Math.abs(found) >= Math.abs(value) - hair) twoSided++;
  };
  const order = [...y];
  const all = x.length <= exact;
  if (all) everyOrder(order, () => count(statistic(x, order)));
  else {
    const random = seeded(seed);
    count(value);
    for (let draw = 0; draw < draws; draw++) {
      for (let i = order.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        [order[i], order[j]] = [order[j]!, order[i]!];
      }
      count(statistic(x, order));
    }
  }
  return {value, greater: greater / pairings, twoSided: twoSided / pairings, pairings, exact: all};
}
