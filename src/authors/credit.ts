import {Column} from "./column.js";
import type {Coded} from "./encode.js";
import {isLoose, looseBounds, people, type Bounds} from "./loose.js";
import type {Units} from "./units.js";

/**
 * How a paper is counted. `person`: every distinct name of the table is one point, spread over that person's slots.
 * `slot`: every author of every paper is one point. `institution`: a paper is one point, shared equally among its
 * distinct institutions. `author`: a paper is one point, shared equally among its authors with an affiliation. `any`: a
 * paper is one point for each unit it names. `first`, `last`: a paper is one point for its first or last author.
 */
export const rules = ["person", "slot", "institution", "author", "any", "first", "last"] as const;
export type Rule = (typeof rules)[number];

/** Credit by paper and unit: entries `start[p]` up to `start[p + 1]` are paper p's, one a unit. */
export interface Credit {
  start: Int32Array;
  unit: Int32Array;
  weight: Float64Array;
  /** Credit of each paper that went to known units: for `any`, 1 when there is one. */
  known: Float64Array;
  /** Credit of each paper that went to unresolved or blank affiliations: for `any`, 1 when nothing is known. */
  unknown: Float64Array;
  /** Number of units. */
  units: number;
  /** What each unit's points can have been, where papers do not tell whose an affiliation is. */
  bounds?: Bounds | undefined;
}

/**
 * Credits units with papers by a counting rule. `include` chooses papers by index; papers left out have no credit and
 * their authors' slots do not count towards a person. Affiliations of one author share that author's point. Under
 * `institution`, `institutions` tells institutions apart, whatever the units are, and an institution in several units of
 * one paper splits its part equally among them.
 *
 * Where a paper does not tell whose an affiliation is, `person` spreads its affiliations over its authors, each equally
 * likely to have each, and `first` and `last` count it as unknown unless all it names is one unit, which then has as
 * large a part of the point as there are authors with an affiliation. `bounds` gives what any assignment could make of it.
 */
export function credit(
  coded: Coded,
  options: {rule: Rule; units: Units; institutions: Units; include?: (paper: number) => boolean}
): Credit {
  const {rule, units, include = () => true} = options;
  const count = coded.papers.length;
  const start = new Int32Array(count + 1);
  const unit = new Column(Int32Array);
  const weight = new Column(Float64Array);
  const known = new Float64Array(count);
  const unknown = new Float64Array(count);
  const slotWeight = weigher(coded, {...options, include});
  const sum = new Float64Array(units.names.length);
  const touched: number[] = [];
  for (let p = 0; p < count; p++) {
    start[p] = unit.length;
    if (!include(p)) continue;
    slotWeight(p, (slot, points) => {
      const u = slot === nobody ? -1 : units.of[coded.resolution[slot]!]!;
      if (u < 0) {
        unknown[p]! += points;
        return;
      }
      if (sum[u] === 0) touched.push(u);
      sum[u]! += points;
    });
    for (const u of touched) {
      const points = rule === "any" ? 1 : sum[u]!;
      unit.push(u);
      weight.push(points);
      known[p]! += points;
      sum[u] = 0;
    }
    if (rule === "any") {
      unknown[p] = touched.length === 0 && unknown[p]! > 0 ? 1 : 0;
      known[p] = touched.length > 0 ? 1 : 0;
    }
    touched.length = 0;
  }
  start[count] = unit.length;
  return {
    start,
    unit: unit.values(),
    weight: weight.values(),
    known,
    unknown,
    units: units.names.length,
    bounds: looseBounds(coded, {...options, include})
  };
}

/** In place of a slot, for points of which nobody can be told to have them. */
const nobody = -1;

type Give = (slot: number, points: number) => void;

/** For each rule, how a paper's points fall on its slots. */
function weigher(
  coded: Coded,
  {rule, units, institutions, include}: {rule: Rule; units: Units; institutions: Units; include: (p: number) => boolean}
): (paper: number, give: Give) => void {
  const {start, share, position, person, papers, resolution, resolutions} = coded;
  const blank = Uint8Array.from(resolutions, (it) => (it.why === "blank" ? 1 : 0));
  const isBlank = (slot: number) => blank[resolution[slot]!] === 1;
  const institutionAt = (slot: number) => institutions.of[resolution[slot]!]!;
  const unitAt = (slot: number) => units.of[resolution[slot]!]!;
  switch (rule) {
    case "person": {
      const {told, point, weightOn} = people(coded, include);
      return (p, give) => {
        const loose = isLoose(coded, p) ? weightOn(p) : 0;
        for (let s = start[p]!; s < start[p + 1]!; s++) {
          const who = person[s]!;
          if (isBlank(s)) continue;
          if (who >= 0) give(s, (share[s]! * point[who]!) / told[who]!);
          else if (loose > 0) give(s, share[s]! * loose);
        }
      };
    }
    case "slot":
    case "any":
      return (p, give) => {
        for (let s = start[p]!; s < start[p + 1]!; s++) give(s, share[s]!);
      };
    case "author":
      return (p, give) => {
        let total = 0;
        for (let s = start[p]!; s < start[p + 1]!; s++) if (!isBlank(s)) total += share[s]!;
        for (let s = start[p]!; s < start[p + 1]!; s++) if (!isBlank(s)) give(s, share[s]! / total);
        if (total === 0 && start[p]! < start[p + 1]!) give(start[p]!, 1);
      };
    case "first":
    case "last":
      return (p, give) => {
        if (isLoose(coded, p)) {
          const filled: number[] = [];
          for (let s = start[p]!; s < start[p + 1]!; s++) if (!isBlank(s)) filled.push(s);
          const {authors} = papers[p]!;
          const one = filled.length > 0 && filled.every((s) => unitAt(s) >= 0 && unitAt(s) === unitAt(filled[0]!));
          const part = one ? Math.min(1, filled.reduce((sum, s) => sum + share[s]!, 0) / authors) : 0;
          if (part > 0) give(filled[0]!, part);
          if (part < 1) give(nobody, 1 - part);
          return;
        }
        const wanted = rule === "first" ? 1 : papers[p]!.authors;
        for (let s = start[p]!; s < start[p + 1]!; s++) if (position[s] === wanted) give(s, share[s]!);
      };
    case "institution":
      return (p, give) => {
        // One slot for each distinct pair of institution and unit on this paper; papers are short, so a scan will do.
        const chosen: number[] = [];
        let distinct = 0;
        for (let s = start[p]!; s < start[p + 1]!; s++) {
          if (isBlank(s)) continue;
          const same = chosen.filter((t) => institutionAt(t) === institutionAt(s));
          if (same.length === 0) distinct++;
          if (!same.some((t) => unitAt(t) === unitAt(s))) chosen.push(s);
        }
        if (distinct === 0 && start[p]! < start[p + 1]!) give(start[p]!, 1);
        for (const s of chosen) {
          const units = chosen.filter((t) => institutionAt(t) === institutionAt(s)).length;
          give(s, 1 / distinct / units);
        }
      };
  }
}
