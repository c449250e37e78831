import type {Answer} from "./types.js";

/** An answer without chance in it: a count or a comparison of published sums, certain once the choices are made. */
export const deterministicAnswer = (
  value: number,
  holds: boolean,
  n: number | null,
  rows: readonly string[]
): Answer => ({
  value,
  low: value,
  high: value,
  probability: holds ? 1 : 0,
  holds,
  n,
  effective: null,
  rows
});
