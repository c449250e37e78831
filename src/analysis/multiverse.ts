import {within} from "./check.js";

/** One analytic choice and the ids of its options. */
export interface Choice {
  id: string;
  options: readonly string[];
}

/** What one universe answered: its choices, the quantity, and the probability that the assertion holds in it. */
export interface Answered {
  choices: Readonly<Record<string, string>>;
  value: number;
  probability: number;
}

/**
 * Every combination of one option a choice, the last choice varying fastest; one empty combination when there are no
 * choices. Throws a RangeError on a choice without options or on two choices of one id.
 * Source: Steegen, Tuerlinckx, Gelman & Vanpaemel, “Increasing transparency through a multiverse analysis”,
 * Perspectives on Psychological Science 11 (2016).
 */
export function cross(choices: readonly Choice[]): Record<string, string>[] {
  const ids = new Set<string>();
  for (const {id, options} of choices) {
    if (ids.has(id)) throw new RangeError(`The choice “${id}” is there twice; expected each choice once.`);
    if (!options.length) throw new RangeError(`The choice “${id}” has no options; expected at least one.`);
    ids.add(id);
  }
  return choices.reduce<Record<string, string>[]>(
    (universes, {id, options}) =>
      universes.flatMap((universe) => options.map((option) => ({...universe, [id]: option}))),
    [{}]
  );
}

/** What a universe says of an assertion at a level of certainty. */
export type Finding = "holds" | "open" | "fails";

function checkCertain(certain: number): void {
  if (!(certain > 0.5 && certain <= 1))
    throw new RangeError(`certain is ${certain}; expected more than 0.5 and at most 1`);
}

/**
 * Holds at probability ≥ `certain`, fails at ≤ 1 − `certain`, is open between. Throws a RangeError unless the
 * probability is from 0 to 1 and `certain` above ½ and at most 1.
 */
export function finding(probability: number, certain: number): Finding {
  within("The probability", probability, 0, 1);
  checkCertain(certain);
  // One minus a decimal fraction is seldom exact: 1 − 0.9 is a hair less than 0.1.
  return probability >= certain ? "holds" : probability <= 1 - certain + 1e-12 ? "fails" : "open";
}

/** How many universes answered, and the share of them that hold and fail; shares are 0 when none answered. */
export interface Tally {
  answered: number;
  holds: number;
  fails: number;
}

/** Counts findings over universes. Throws a RangeError on what {@link finding} does. */
export function tally(universes: readonly Answered[], {certain}: {certain: number}): Tally {
  checkCertain(certain);
  const found = universes.map(({probability}) => finding(probability, certain));
  const share = (wanted: Finding): number =>
    found.length ? found.filter((one) => one === wanted).length / found.length : 0;
  return {answered: found.length, holds: share("holds"), fails: share("fails")};
}

/** How much one choice decides. */
export interface Influence {
  id: string;
  /** Share of the quantity's variance over universes that lies between this choice's options (main effect, η²). */
  variance: number;
  /** Among pairs of universes that differ in this choice alone, the share whose finding differs. */
  flips: number;
}

/**
 * For each choice, the share of the quantity's variance that its options explain and how often changing it alone
 * changes the finding. Both are 0 for a choice with one answered option.
 */
export function influence(
  universes: readonly Answered[],
  choices: readonly Choice[],
  {certain}: {certain: number}
): Influence[] {
  const mean = universes.reduce((sum, {value}) => sum + value, 0) / (universes.length || 1);
  const total = universes.reduce((sum, {value}) => sum + (value - mean) ** 2, 0);
  return choices.map(({id}) => {
    const groups = new Map<string, Answered[]>();
    const neighbours = new Map<string, Finding[]>();
    for (const universe of universes) {
      const option = universe.choices[id] ?? "";
      groups.set(option, [...(groups.get(option) ?? []), universe]);
      const rest = JSON.stringify(
        choices.filter((choice) => choice.id !== id).map((choice) => universe.choices[choice.id])
      );
      neighbours.set(rest, [...(neighbours.get(rest) ?? []), finding(universe.probability, certain)]);
    }
    let between = 0;
    for (const group of groups.values()) {
      const centre = group.reduce((sum, {value}) => sum + value, 0) / group.length;
      between += group.length * (centre - mean) ** 2;
    }
    let pairs = 0;
    let differing = 0;
    for (const findings of neighbours.values()) {
      for (let i = 0; i < findings.length; i++) {
        for (let j = i + 1; j < findings.length; j++) {
          pairs++;
          if (findings[i] !== findings[j]) differing++;
        }
      }
    }
    return {id, variance: total > 1e-12 ? between / total : 0, flips: pairs ? differing / pairs : 0};
  });
}

/** The smallest set of changed choices that changes what a universe says, and the universe reached. */
export interface Flip {
  changed: readonly string[];
  universe: Answered;
  finding: Finding;
}

/**
 * The universe nearest to `start`, counted in choices changed, whose finding differs from it; of several equally near,
 * the one whose probability differs most, then the one listed first. Undefined when all universes agree or `start` is
 * not among those answered.
 */
export function nearestFlip(
  universes: readonly Answered[],
  start: Readonly<Record<string, string>>,
  {certain}: {certain: number}
): Flip | undefined {
  const changes = (universe: Answered): string[] =>
    Object.keys(universe.choices).filter((id) => universe.choices[id] !== start[id]);
  const origin = universes.find((universe) => changes(universe).length === 0);
  if (!origin) return undefined;
  const said = finding(origin.probability, certain);
  let best: Flip | undefined;
  for (const universe of universes) {
    const found = finding(universe.probability, certain);
    if (found === said) continue;
    const changed = changes(universe);
    const nearer = !best || changed.length < best.changed.length;
    const further = (one: Answered): number => Math.abs(one.probability - origin.probability);
    if (nearer || (changed.length === best!.changed.length && further(universe) > further(best!.universe))) {
      best = {changed, universe, finding: found};
    }
  }
  return best;
}
