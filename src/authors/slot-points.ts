import type {Coded} from "./encode.js";
import {isLoose, people} from "./loose.js";
import type {Rule} from "./rules.js";
import {scratch} from "./scratch.js";
import type {Units} from "./units.js";

export interface PointsQuestion {
  rule: Rule;
  units: Units;
  institutions: Units;
  include: (paper: number) => boolean;
}

/** How papers' points fall on their slots. */
export interface SlotPoints {
  /** Points of each slot, valid until the next call; those of a paper left out mean nothing. */
  points: Float64Array;
  /** Points of each paper of which nobody can be told to have them, under the rules that ask for one author. */
  nobody?: Float64Array;
}

/** The points that each slot has under a rule: see `rules`. */
export function slotPoints(coded: Coded, {rule, units, institutions, include}: PointsQuestion): SlotPoints {
  const {papers, share} = coded;
  if (rule === "slot" || rule === "any") return {points: share};
  const points = scratch.points(share.length).fill(0);
  const nobody = new Float64Array(rule === "first" || rule === "last" ? papers.length : 0);
  const give = {
    person: () => byPerson(coded, include, points),
    author: () => byAuthor(coded, points),
    institution: () => byInstitution(coded, {units, institutions}, points),
    first: () => byPlace(coded, {units, of: () => 1, nobody}, points),
    last: () => byPlace(coded, {units, of: (p) => papers[p]!.authors, nobody}, points)
  }[rule]();
  for (let p = 0; p < papers.length; p++) if (include(p)) give(p);
  return nobody.length > 0 ? {points, nobody} : {points};
}

type Give = (paper: number) => void;

/** For each resolution, 1 where the affiliation is blank. */
const blanks = ({resolutions}: Coded): Uint8Array => Uint8Array.from(resolutions, ({why}) => (why === "blank" ? 1 : 0));

function byPerson(coded: Coded, include: (paper: number) => boolean, points: Float64Array): Give {
  const {start, share, person, resolution} = coded;
  const {told, point, weightOn} = people(coded, include);
  const spread = point.length > 0;
  const blank = blanks(coded);
  return (p) => {
    const loose = isLoose(coded, p) ? weightOn(p) : 0;
    for (let s = start[p]!; s < start[p + 1]!; s++) {
      const who = person[s]!;
      if (blank[resolution[s]!]) continue;
      if (who < 0) points[s] = share[s]! * loose;
      else points[s] = (spread ? share[s]! * point[who]! : share[s]!) / told[who]!;
    }
  };
}

function byAuthor(coded: Coded, points: Float64Array): Give {
  const {start, share, resolution} = coded;
  const blank = blanks(coded);
  return (p) => {
    const [from, to] = [start[p]!, start[p + 1]!];
    let total = 0;
    for (let s = from; s < to; s++) if (!blank[resolution[s]!]) total += share[s]!;
    for (let s = from; s < to; s++) if (!blank[resolution[s]!]) points[s] = share[s]! / total;
    if (total === 0 && from < to) points[from] = 1;
  };
}

/** One slot speaks for each distinct pair of institution and unit on a paper; papers are short, so a scan will do. */
function byInstitution(
  coded: Coded,
  {units, institutions}: {units: Units; institutions: Units},
  points: Float64Array
): Give {
  const {start, resolution} = coded;
  const blank = blanks(coded);
  const [slots, own, unit]: [number[], number[], number[]] = [[], [], []];
  return (p) => {
    const [from, to] = [start[p]!, start[p + 1]!];
    let pairs = 0;
    let distinct = 0;
    next: for (let s = from; s < to; s++) {
      if (blank[resolution[s]!]) continue;
      const institution = institutions.of[resolution[s]!]!;
      const u = units.of[resolution[s]!]!;
      let isNew = true;
      for (let k = 0; k < pairs; k++) {
        if (own[k] !== institution) continue;
        if (unit[k] === u) continue next;
        isNew = false;
      }
      if (isNew) distinct++;
      slots[pairs] = s;
      own[pairs] = institution;
      unit[pairs++] = u;
    }
    for (let k = 0; k < pairs; k++) {
      let units = 0;
      for (let other = 0; other < pairs; other++) if (own[other] === own[k]) units++;
      points[slots[k]!] = 1 / distinct / units;
    }
    if (pairs === 0 && from < to) points[from] = 1;
  };
}

/** The first or last author's; of a paper that does not tell who that is, what any of its authors would have in common. */
function byPlace(
  coded: Coded,
  {units, of, nobody}: {units: Units; of: (paper: number) => number; nobody: Float64Array},
  points: Float64Array
): Give {
  const {start, share, position, papers, resolution} = coded;
  const blank = blanks(coded);
  return (p) => {
    const [from, to] = [start[p]!, start[p + 1]!];
    const wanted = of(p);
    if (!isLoose(coded, p)) {
      for (let s = from; s < to; s++) if (position[s] === wanted) points[s] = share[s]!;
      return;
    }
    let first = -1;
    let filled = 0;
    let one = true;
    for (let s = from; s < to; s++) {
      if (blank[resolution[s]!]) continue;
      if (first < 0) first = s;
      filled += share[s]!;
      one &&= units.of[resolution[s]!]! === units.of[resolution[first]!]!;
    }
    const known = first >= 0 && one && units.of[resolution[first]!]! >= 0;
    const part = known ? Math.min(1, filled / papers[p]!.authors) : 0;
    if (part > 0) points[first] = part;
    nobody[p] = 1 - part;
  };
}
