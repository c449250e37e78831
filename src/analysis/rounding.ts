import {positive, whole, within} from "./check.js";
import type {Random} from "./random.js";

/** The lowest and highest value that a printed one may stand for. */
export interface Bounds {
  lower: number;
  upper: number;
}

/**
 * The unit of the last digit in which a number was printed: 1 for "38", 0.1 for "16.0", 0.01 for "0.50".
 * Takes plain decimals, with commas between thousands if need be; throws a RangeError on anything else.
 */
export function printedUnit(text: string): number {
  const match = /^[+−-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(text.trim());
  if (!match) throw new RangeError(`The printed value is "${text}", but a plain decimal number was expected.`);
  return Number(`1e-${match[1]?.length ?? 0}`);
}

/**
 * What a printed value may stand for: half a `unit` to either side, cut off at `lower` and `upper` where the quantity
 * cannot go beyond them. Value, unit and limits are in one scale (percent or fractions of 1).
 * Throws a RangeError unless unit > 0 and the value itself lies within the limits.
 */
export function roundingBounds(
  value: number,
  {unit, lower = -Number.MAX_VALUE, upper = Number.MAX_VALUE}: {unit: number} & Partial<Bounds>
): Bounds {
  const half = positive("The rounding unit", unit) / 2;
  within("The printed value", value, lower, upper);
  return {lower: Math.max(lower, value - half), upper: Math.min(upper, value + half)};
}

/** How a list of printed shares is to be read. */
export interface Printed {
  /** Rounding unit as a fraction of 1: 0.01 for whole per cents. */
  unit: number;
  /** Index of a part that was not printed but found by subtraction, and so takes up whatever the others leave. */
  remainder?: number | undefined;
}

function partBounds(shares: ArrayLike<number>, {unit, remainder}: Printed): Bounds[] {
  const bounds = Array.from(shares, (share) => roundingBounds(share, {unit, lower: 0, upper: 1}));
  if (remainder !== undefined) {
    whole("The index of the remainder", remainder, 0, shares.length - 1);
    bounds[remainder] = {lower: 0, upper: 0};
    const low = 1 - bounds.reduce((sum, part) => sum + part.upper, 0);
    const high = 1 - bounds.reduce((sum, part) => sum + part.lower, 0);
    bounds[remainder] = {lower: Math.max(0, low), upper: high};
  }
  return bounds;
}

/**
 * Draws `count` compositions that would all be printed as `shares`: every part within half a unit of what was printed,
 * and the parts summing to exactly 1, uniformly among all such compositions. Returned row after row in one array of
 * count × parts. Method: Gibbs sampling on the polytope, moving share between two parts at a time as far as both
 * allow (the coordinate-directions sampler of C. J. P. Bélisle, H. E. Romeijn and R. L. Smith, "Hit-and-run algorithms
 * for generating multivariate distributions", Mathematics of Operations Research 18 (1993) 255–266), with one sweep
 * over all parts a draw after 100 to forget the start.
 * Throws a RangeError if a share is outside 0–1, the unit is not above 0, there are fewer than 2 parts, or no
 * composition rounds to these shares.
 */
export function drawCompositions(
  shares: ArrayLike<number>,
  {unit, remainder, count, random}: Printed & {count: number; random: Random}
): Float64Array {
  const parts = whole("The number of parts", shares.length, 2);
  const bounds = partBounds(shares, {unit, remainder});
  const lower = Float64Array.from(bounds, (part) => part.lower);
  const upper = Float64Array.from(bounds, (part) => part.upper);
  const least = lower.reduce((sum, value) => sum + value, 0);
  const most = upper.reduce((sum, value) => sum + value, 0);
  if (least > 1 + 1e-9 || most < 1 - 1e-9) {
    throw new RangeError(
      `Shares printed as ${Array.from(shares).join(", ")} in units of ${unit} stand for sums from ${least} to ${most}, but a sum of 1 was expected.`
    );
  }
  const step = most > least ? (1 - least) / (most - least) : 0;
  const x = lower.map((low, i) => low + step * ((upper[i] as number) - low));
  const values = new Float64Array(whole("The number of draws", count, 1) * parts);
  for (let row = -100; row < count; row++) {
    for (let i = 0; i < parts; i++) {
      const j = (i + 1 + Math.floor(random() * (parts - 1))) % parts;
      const xi = x[i] as number;
      const xj = x[j] as number;
      const low = Math.max((lower[i] as number) - xi, xj - (upper[j] as number));
      const high = Math.min((upper[i] as number) - xi, xj - (lower[j] as number));
      const move = high > low ? low + random() * (high - low) : 0;
      x[i] = xi + move;
      x[j] = xj - move;
    }
    if (row >= 0) values.set(x, row * parts);
  }
  return values;
}
