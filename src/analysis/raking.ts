import {positive} from "./check.js";
import {type Cell, fits, type Ratio} from "./flow-cells.js";

/** Ratios that do not come together, with the name of the one that stays furthest from its range. */
export class Irreconcilable extends RangeError {
  constructor(
    readonly ratio: string,
    gap: number,
    rounds: number
  ) {
    super(`The ratio ${ratio} is still off by ${gap} after ${rounds} rounds; expected ratios that can all be met.`);
  }
}

export interface Raked {
  /** A share of everybody for each cell; they sum to 1. */
  values: Float64Array;
  rounds: number;
  /** The largest distance of any ratio from its range. */
  gap: number;
}

/**
 * A starting table: going abroad for graduate school makes a way `before` times less likely than staying for it, and
 * moving to another country after it `after` times less likely than staying there. Throws a RangeError unless both are
 * above 0.
 */
export function seedOf(cells: readonly Cell[], {before, after}: {before: number; after: number}): Float64Array {
  positive("The rarity of moves before graduate school", before);
  positive("The rarity of moves after graduate school", after);
  const raw = cells.map(
    ({origin, graduate, work}) => (origin === graduate ? 1 : 1 / before) * (graduate === work ? 1 : 1 / after)
  );
  const sum = raw.reduce((total, one) => total + one, 0);
  return Float64Array.from(raw, (one) => one / sum);
}

/**
 * Iterative proportional fitting of a starting table to ratios known within ranges: each in turn that is outside its
 * range is brought to the nearest end of it by scaling the cells inside and outside, round after round, until none is
 * off by more than `tolerance`. Each step is the projection that moves the table least in relative entropy, so that
 * nothing is added but what the ratios demand: I. Csiszár, “I-divergence geometry of probability distributions and
 * minimization problems”, Annals of Probability 3 (1975) 146–158; W. E. Deming and F. F. Stephan, Annals of
 * Mathematical Statistics 11 (1940) 427–444. Throws {@link Irreconcilable} where the ratios do not come together.
 */
export function rake(
  cells: readonly Cell[],
  ratios: readonly Ratio[],
  {seed, tolerance = 1e-7, rounds = 5000}: {seed: ArrayLike<number>; tolerance?: number; rounds?: number}
): Raked {
  const values = Float64Array.from(seed);
  const members = ratios.map(({of, among}) => {
    const whole = cells.flatMap((cell, i) => (fits(cell, among) ? [i] : []));
    return {
      inside: Int32Array.from(whole.filter((i) => fits(cells[i]!, of))),
      outside: Int32Array.from(whole.filter((i) => !fits(cells[i]!, of)))
    };
  });
  // Plain loops: pages rake while they open.
  const sum = (indices: Int32Array): number => {
    let total = 0;
    for (const i of indices) total += values[i]!;
    return total;
  };
  const scale = (indices: Int32Array, by: number): void => {
    for (const i of indices) values[i]! *= by;
  };
  const all = Int32Array.from(cells.keys());
  let gap = Infinity;
  let furthest = "";
  for (let round = 1; round <= rounds; round++) {
    gap = 0;
    for (const [k, {name, low, high}] of ratios.entries()) {
      const {inside, outside} = members[k]!;
      const [part, rest] = [sum(inside), sum(outside)];
      const share = part / (part + rest);
      const wanted = Math.min(high, Math.max(low, share));
      const off = Math.abs(wanted - share);
      if (off > gap) [gap, furthest] = [off, name];
      // What is empty or full stays so by scaling; the gap then says that the ratio cannot be met.
      if (off <= tolerance / 10 || part === 0 || rest === 0) continue;
      // λ solves (1 − r)·part·e^(λ(1−r)) = r·rest·e^(−λr), which brings the ratio to r with the least change.
      const lambda = Math.log((wanted * rest) / ((1 - wanted) * part));
      scale(inside, Math.exp(lambda * (1 - wanted)));
      scale(outside, Math.exp(-lambda * wanted));
    }
    // Ratios do not change with the size of the table, so that once a round keeps it whole.
    scale(all, 1 / sum(all));
    if (gap <= tolerance) return {values, rounds: round, gap};
  }
  throw new Irreconcilable(furthest, gap, rounds);
}
