import {randomGamma} from "d3-random";
import {whole} from "./check.js";

/** A source of uniform numbers in [0, 1), as `Math.random` is, but repeatable. */
export type Random = () => number;

/**
 * The generator xoshiro128** from its four 32-bit words of state; each call returns the next 32-bit unsigned integer.
 * At least one word must be non-zero; a RangeError otherwise.
 * Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on
 * Mathematical Software 47(4), 2021.
 */
export function xoshiro(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state.map((word) => word | 0) as [number, number, number, number];
  if ((a | b | c | d) === 0)
    throw new RangeError("The state of the generator is all 0, but at least one word must not be.");
  return () => {
    const scrambled = Math.imul(b, 5);
    const result = Math.imul((scrambled << 7) | (scrambled >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return result;
  };
}

/**
 * A repeatable stream of uniform numbers in [0, 1) from a whole-number `seed` of 0 to 2³² − 1: the same seed gives the
 * same stream in every browser. Throws a RangeError on any other seed.
 * The state is filled by a Weyl sequence through the 32-bit finaliser of MurmurHash3, so that neighbouring seeds give
 * unrelated streams; 32 random bits a number are enough for shares that are read to four digits.
 */
export function seeded(seed: number): Random {
  let word = whole("The seed", seed, 0, 0xffffffff);
  const fill = () => {
    word = (word + 0x9e3779b9) | 0;
    let hash = word;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
  };
  const next = xoshiro([fill(), fill(), fill(), fill()]);
  return () => next() / 0x1_0000_0000;
}

/**
 * Gamma variables (scale 1) drawn from the uniforms of `random`: `gamma(random)(shape)` is a sampler, called once a
 * draw, for any shape > 0. The method is d3-random's: G. Marsaglia and W. W. Tsang, "A simple method for generating
 * gamma variables", ACM Transactions on Mathematical Software 26 (2000) 363–372.
 * The shape is not checked, because callers make one sampler a draw; they check what shapes come from.
 */
export function gamma(random: Random): (shape: number) => () => number {
  return randomGamma.source(random);
}
