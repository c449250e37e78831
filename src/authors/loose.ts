import type {Coded} from "./encode.js";
import type {Rule} from "./rules.js";
import type {Units} from "./units.js";

/** The least and most points that each unit, and all others together, can have had. */
export interface Bounds {
  least: Float64Array;
  most: Float64Array;
  restLeast: Float64Array;
  restMost: Float64Array;
}

/** Whether a paper names affiliations and authors, and does not tell which belongs to whom. */
export function isLoose({teamStart}: Coded, paper: number): boolean {
  return teamStart[paper + 1]! > teamStart[paper]!;
}

/** How the points of distinct people fall on the papers counted. */
export interface People {
  /** A person's slots with an affiliation on papers that tell whose it is. */
  told: Float64Array;
  /** Papers a person is on that do not tell; empty where every paper tells. */
  untold: Float64Array;
  /** The part of a person's point that falls on the slots told; empty, and then all of it, where every paper tells. */
  point: Float64Array;
  /** Points that an affiliation of a paper that does not tell brings: the mean over its authors. */
  weightOn(paper: number): number;
}

/**
 * Spreads each person's point over all papers counted. On a paper that does not tell, each author has each affiliation
 * with the same chance, and an affiliation at all with chance q = affiliations / authors. With `a` slots told and Q the
 * sum of chances, an affiliation there is worth 1 / (a + 1 + Q − q) of the point, the others being taken at their mean;
 * the slots told share what is left.
 */
export function people(coded: Coded, include: (paper: number) => boolean): People {
  const known = kept.get(coded) ?? new WeakMap<object, People>();
  kept.set(coded, known);
  const found = known.get(include) ?? spread(coded, include);
  known.set(include, found);
  return found;
}

/** By table and choice of papers: the same function is the same choice. */
const kept = new WeakMap<Coded, WeakMap<object, People>>();

function spread(coded: Coded, include: (paper: number) => boolean): People {
  const {papers, start, share, person, team, teamStart, resolution, resolutions} = coded;
  const size = Math.max(largest(person), largest(team)) + 1;
  const blank = Uint8Array.from(resolutions, ({why}) => (why === "blank" ? 1 : 0));
  const told = new Float64Array(size);
  // Where every paper tells, nobody's point is spread: most tables are so, and long.
  const spreads = team.length > 0 ? size : 0;
  const untold = new Float64Array(spreads);
  const chances = new Float64Array(spreads);
  const chance = new Float64Array(papers.length);
  for (let p = 0; p < papers.length; p++) {
    if (!include(p)) continue;
    let filled = 0;
    for (let s = start[p]!; s < start[p + 1]!; s++) {
      if (blank[resolution[s]!]) continue;
      filled += share[s]!;
      if (person[s]! >= 0) told[person[s]!]! += share[s]!;
    }
    const authors = teamStart[p + 1]! - teamStart[p]!;
    chance[p] = authors > 0 ? Math.min(1, filled / authors) : 0;
    for (let i = teamStart[p]!; i < teamStart[p + 1]!; i++) {
      untold[team[i]!]!++;
      chances[team[i]!]! += chance[p]!;
    }
  }
  const worth = (who: number, p: number) => 1 / (told[who]! + 1 + chances[who]! - chance[p]!);
  const point = new Float64Array(spreads).fill(1);
  for (let p = 0; p < papers.length && spreads > 0; p++) {
    for (let i = teamStart[p]!; i < teamStart[p + 1]! && include(p); i++) {
      point[team[i]!]! -= chance[p]! * worth(team[i]!, p);
    }
  }
  return {
    told,
    untold,
    point,
    weightOn(p) {
      let sum = 0;
      for (let i = teamStart[p]!; i < teamStart[p + 1]!; i++) sum += worth(team[i]!, p);
      return sum / (teamStart[p + 1]! - teamStart[p]!);
    }
  };
}

function largest(values: Int32Array): number {
  let most = -1;
  for (const value of values) if (value > most) most = value;
  return most;
}

interface CreditQuestion {
  rule: Rule;
  units: Units;
  include: (paper: number) => boolean;
}

/**
 * Bounds on each unit's points over every assignment of affiliations to the authors of papers that do not tell, or
 * nothing where the rule does not ask or every paper tells. Under `person` an affiliation goes to those of its paper's
 * authors who have fewest, or most, other papers; under `first` and `last` a paper goes to any unit that it names, or, as
 * its first or last author may have no affiliation, to none.
 */
export function looseBounds(coded: Coded, {rule, units, include}: CreditQuestion): Bounds | undefined {
  if (coded.team.length === 0 || (rule !== "person" && rule !== "first" && rule !== "last")) return undefined;
  const {papers, start, share, person, position, team, teamStart, resolution, resolutions} = coded;
  const loose: number[] = [];
  for (let p = 0; p < papers.length; p++) if (isLoose(coded, p) && include(p)) loose.push(p);
  if (loose.length === 0) return undefined;
  const count = units.names.length;
  const bounds = {
    least: new Float64Array(count),
    most: new Float64Array(count),
    restLeast: new Float64Array(count),
    restMost: new Float64Array(count)
  };
  const whole = {least: 0, most: 0};
  const add = (unit: number, least: number, most: number) => {
    bounds.least[unit]! += least;
    bounds.most[unit]! += most;
    // Taken off what everyone has, below.
    bounds.restLeast[unit]! -= least;
    bounds.restMost[unit]! -= most;
    whole.least += least;
    whole.most += most;
  };
  const persons = rule === "person" ? people(coded, include) : undefined;
  for (let p = 0; p < papers.length; p++) {
    if (!include(p) || isLoose(coded, p)) continue;
    const wanted = rule === "first" ? 1 : papers[p]!.authors;
    for (let s = start[p]!; s < start[p + 1]!; s++) {
      const unit = units.of[resolution[s]!]!;
      if (unit < 0) continue;
      if (!persons) {
        if (position[s] === wanted) add(unit, share[s]!, share[s]!);
      } else if (person[s]! >= 0) {
        const [told, untold] = [persons.told[person[s]!]!, persons.untold[person[s]!]!];
        add(unit, share[s]! / (told + untold), share[s]! / told);
      }
    }
  }
  for (const p of loose) {
    const amounts = new Map<number, number>();
    let all = 0;
    for (let s = start[p]!; s < start[p + 1]!; s++) {
      const unit = units.of[resolution[s]!]!;
      if (unit < 0 || resolutions[resolution[s]!]!.why === "blank") continue;
      amounts.set(unit, (amounts.get(unit) ?? 0) + share[s]!);
      all += share[s]!;
    }
    const authors = Array.from(team.subarray(teamStart[p], teamStart[p + 1]));
    const [few, many] = persons
      ? [
          firstOf(authors.map((who) => 1 / (persons.told[who]! + persons.untold[who]!)).sort((a, b) => a - b)),
          firstOf(authors.map((who) => 1 / (persons.told[who]! + 1)).sort((a, b) => b - a))
        ]
      : [
          (amount: number) => (amount > 0 && amount >= authors.length ? 1 : 0),
          (amount: number) => (amount > 0 ? 1 : 0)
        ];
    whole.least += few(all);
    whole.most += many(all);
    for (const [unit, amount] of amounts) {
      const rest = Math.max(0, all - amount);
      bounds.least[unit]! += few(amount);
      bounds.most[unit]! += many(amount);
      bounds.restLeast[unit]! -= few(all) - few(rest);
      bounds.restMost[unit]! -= many(all) - many(rest);
    }
  }
  for (let unit = 0; unit < count; unit++) {
    bounds.restLeast[unit] = Math.max(0, bounds.restLeast[unit]! + whole.least);
    bounds.restMost[unit] = Math.max(0, bounds.restMost[unit]! + whole.most);
  }
  return bounds;
}

/** The sum of the first `amount` values, a part of the next counting in part; beyond the last, as many times the mean. */
function firstOf(values: readonly number[]): (amount: number) => number {
  return (amount) => {
    const sum = values.reduce((all, value, i) => all + value * Math.min(1, Math.max(0, amount - i)), 0);
    return amount > values.length ? (sum * amount) / values.length : sum;
  };
}
