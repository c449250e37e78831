/**
 * Guards shared by the statistics. A bad parameter is refused with a sentence that names it, its value and what was
 * expected, so that a page can show the sentence instead of a NaN.
 */

function refuse(name: string, value: unknown, expected: string): never {
  throw new RangeError(`${name} is ${String(value)}, but ${expected}.`);
}

/** Returns `value` if it is a finite number; throws a RangeError otherwise. */
export function finite(name: string, value: number): number {
  if (typeof value !== "number" || !Number.isFinite(value)) refuse(name, value, "a finite number was expected");
  return value;
}

/** Returns `value` if it is a finite number above zero; throws a RangeError otherwise. */
export function positive(name: string, value: number): number {
  if (finite(name, value) <= 0) refuse(name, value, "a number above 0 was expected");
  return value;
}

/** Returns `value` if it lies in the closed range from `lower` to `upper`; throws a RangeError otherwise. */
export function within(name: string, value: number, lower: number, upper: number): number {
  if (finite(name, value) < lower || value > upper) {
    refuse(name, value, `a number from ${lower} to ${upper} was expected`);
  }
  return value;
}

/** Returns `value` if it lies strictly between 0 and 1 (a confidence level, a quantile); throws a RangeError otherwise. */
export function fraction(name: string, value: number): number {
  if (finite(name, value) <= 0 || value >= 1) refuse(name, value, "a number strictly between 0 and 1 was expected");
  return value;
}

/** Returns `value` if it is a whole number from `lower` to `upper`; throws a RangeError otherwise. */
export function whole(name: string, value: number, lower = 0, upper = Number.MAX_SAFE_INTEGER): number {
  if (!Number.isInteger(value) || value < lower || value > upper) {
    const range = upper === Number.MAX_SAFE_INTEGER ? `of at least ${lower}` : `from ${lower} to ${upper}`;
    refuse(name, value, `a whole number ${range} was expected`);
  }
  return value;
}
