import {effectiveSize} from "../../analysis/cluster.js";
import {draws as drawPosterior, posterior} from "../../analysis/composition.js";
import {seeded} from "../../analysis/random.js";
import {drawCompositions} from "../../analysis/rounding.js";
import type {Europe, Rounding, Sampling} from "./dimensions.js";
import type {Answer, Outcome, Unanswerable} from "./outcome.js";

/** Which composition is asked for: one measure of one tier in one year, as one edition prints it. */
export interface Query {
  measure: string;
  tier: "top" | "elite";
  year: number;
  edition: "1.0" | "2.0";
  /** Whether the UK counts as Europe. */
  europe?: Europe;
}

/** The query for a composition as the edition of the tracker prints it that is about that year. */
export const ownEdition = (measure: string, tier: Query["tier"], year: number): Query => ({
  measure,
  tier,
  year,
  edition: year === 2019 ? "1.0" : "2.0"
});

/**
 * A composition as printed: the last part is whatever the printed ones leave over. The shares sum to 1, or to a little
 * more where the printed ones do, by rounding.
 */
export interface Composition {
  parts: readonly string[];
  shares: readonly number[];
  /** The unit of the last printed digit, as a share: 0.01 for whole per cents. */
  unit: number;
  /** People behind it and the size of the paper an average one of them sits in; null where unpublished. */
  sampleSize: number | null;
  clusterSize: number | null;
  rows: readonly string[];
}

/**
 * A share (0–1) counted from papers and what it leaves over. The effective number of people is measured on the papers
 * themselves, so that no correlation need be assumed.
 */
export const countedPart = (
  parts: readonly [string, string],
  {share, effective}: {share: number; effective: number},
  row: string
): Composition => ({
  parts,
  shares: [share, 1 - share],
  unit: 0,
  sampleSize: effective,
  clusterSize: null,
  rows: [row]
});

/** A composition with the draws that stand for what it could be in one universe; row-major, `count` × parts. */
export interface Drawn extends Composition {
  effective: number | null;
  count: number;
  draws: Float64Array;
}

/** How chance is allowed for: what is taken to have been sampled, and whether printed integers are exact. */
export interface Chance {
  sampling?: Sampling;
  rounding?: Rounding;
}

/** Reads the share of a part: of the composition itself, or of one draw. */
export type Pick = (composition: number, part: string) => number;

/** Compositions to ask questions of: the tracker's as printed, or those of a table of people. */
export interface Compositions {
  composition(query: Query): Composition | Unanswerable;
  /**
   * Evaluates a quantity on the compositions asked for: at their printed shares, and on every draw of the sampling and
   * rounding chosen. Returns the value, its 95 % interval and the share of draws in which the quantity holds.
   */
  assess(
    inputs: readonly (Query | Composition)[],
    chance: Chance,
    quantity: (pick: Pick) => number,
    holds: (value: number) => boolean
  ): Outcome;
}

export const isUnanswerable = (it: object): it is Unanswerable => "reason" in it;

/** A 32-bit hash of a text (FNV-1a), so that each composition has a stream of random numbers of its own. */
function hash(text: string, start: number): number {
  let word = (0x811c9dc5 ^ start) >>> 0;
  for (let i = 0; i < text.length; i++) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return word;
}

export interface AssessOptions {
  /** Draws a composition, and where its random numbers begin. */
  draws?: number;
  seed?: number;
  /** Sets of draws held at once. */
  kept?: number;
}

/** Makes the {@link Compositions.assess} of a source of compositions; draws are made once and the newest are kept. */
export function createAssess(
  composition: Compositions["composition"],
  {draws = 4000, seed = 20250224, kept = 256}: AssessOptions = {}
): Compositions["assess"] {
  const drawn = new Map<string, Drawn | Unanswerable>();

  const draw = (
    input: Query | Composition,
    {sampling = "none", rounding = "printed"}: Chance
  ): Drawn | Unanswerable => {
    const name = JSON.stringify(input);
    const key = `${name} ${sampling} ${rounding}`;
    const found = drawn.get(key);
    if (found) return found;
    const printed = "shares" in input ? input : composition(input);
    if (isUnanswerable(printed)) return printed;
    const {sampleSize: n, clusterSize: m, shares, unit} = printed;
    let effective: number | null = null;
    if (sampling !== "none") {
      if (n === null) return {reason: `It is not published how many people ${printed.rows[0]} rests on.`};
      if (sampling === "random") effective = n;
      else if (m === null) return {reason: `The people behind ${printed.rows[0]} were not sampled by paper.`};
      else effective = effectiveSize(n, {m, rho: sampling});
    }
    const rounded = rounding === "half" && unit > 0;
    const count = effective === null && !rounded ? 1 : draws;
    // One stream a composition: it is drawn alike in every universe, so that universes differ by their choices and
    // not by their luck, while two compositions stay independent of each other.
    const random = seeded(hash(name, seed));
    const remainder = shares.length - 1;
    const values =
      effective !== null
        ? drawPosterior(posterior(shares, effective, {unit, remainder}), {random, count, rounding: rounded}).values
        : rounded
          ? drawCompositions(shares, {unit, remainder, count, random})
          : Float64Array.from(shares);
    const out: Drawn = {...printed, effective, count, draws: values};
    // Draws are large and a slider asks for ever new ones: the oldest go first, so that memory stays flat.
    if (drawn.size >= kept) drawn.delete(drawn.keys().next().value!);
    drawn.set(key, out);
    return out;
  };

  return (inputs, chance, quantity, holds) => {
    const all: Drawn[] = [];
    for (const input of inputs) {
      const one = draw(input, chance);
      if (isUnanswerable(one)) return one;
      all.push(one);
    }
    const columns = all.map(({parts}) => new Map(parts.map((part, i) => [part, i])));
    const at = (k: number, part: string): number => {
      const i = columns[k]?.get(part);
      if (i === undefined)
        throw new Error(`The composition has no part “${part}”; it has ${all[k]?.parts.join(", ")}.`);
      return i;
    };
    const value = quantity((k, part) => all[k]!.shares[at(k, part)]!);
    const count = Math.max(...all.map((one) => one.count));
    // One closure for all draws, moved along by its row: this loop is what a reader waits for.
    let row = 0;
    const pick: Pick = (k, part) => {
      const {draws, parts, count} = all[k]!;
      return draws[(count === 1 ? 0 : row) * parts.length + at(k, part)]!;
    };
    let favourable = 0;
    const values = new Float64Array(count);
    for (; row < count; row++) {
      const drawnValue = quantity(pick);
      values[row] = drawnValue;
      if (holds(drawnValue)) favourable++;
    }
    values.sort();
    const quantile = (p: number): number => values[Math.min(count - 1, Math.max(0, Math.round(p * (count - 1))))]!;
    const known = all.filter((one) => one.sampleSize !== null);
    // The equal-tailed interval of a share of nothing (or of everything) leaves that share itself out; like Brown, Cai
    // and DasGupta (“Interval estimation for a binomial proportion”, Statistical Science 16, 2001), it is taken in.
    const answer: Answer = {
      value,
      low: count === 1 ? value : Math.min(value, quantile(0.025)),
      high: count === 1 ? value : Math.max(value, quantile(0.975)),
      probability: favourable / count,
      holds: holds(value),
      n: known.length ? known.reduce((sum, one) => sum + one.sampleSize!, 0) : null,
      effective: all.every((one) => one.effective !== null) ? all.reduce((sum, one) => sum + one.effective!, 0) : null,
      rows: [...new Set(all.flatMap((one) => one.rows))]
    };
    return answer;
  };
}
