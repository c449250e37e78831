import type {Coded} from "./encode.js";
import {looseBounds, type Bounds} from "./loose.js";
import type {Rule} from "./rules.js";
import {scratch} from "./scratch.js";
import {slotPoints} from "./slot-points.js";
import type {Units} from "./units.js";

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
  const {start: slots, resolution, papers} = coded;
  const {points, nobody} = slotPoints(coded, {...options, include});
  const count = papers.length;
  const start = new Int32Array(count + 1);
  // A paper has at most as many units as slots.
  const unit = scratch.units(points.length);
  const weight = scratch.weights(points.length);
  let length = 0;
  const known = new Float64Array(count);
  const unknown = new Float64Array(count);
  const sum = new Float64Array(units.names.length);
  const touched: number[] = [];
  for (let p = 0; p < count; p++) {
    start[p] = length;
    if (!include(p)) continue;
    let lost = nobody ? nobody[p]! : 0;
    for (let s = slots[p]!; s < slots[p + 1]!; s++) {
      const amount = points[s]!;
      if (amount === 0) continue;
      const u = units.of[resolution[s]!]!;
      if (u < 0) {
        lost += amount;
        continue;
      }
      if (sum[u] === 0) touched.push(u);
      sum[u]! += amount;
    }
    let found = 0;
    for (const u of touched) {
      const amount = rule === "any" ? 1 : sum[u]!;
      unit[length] = u;
      weight[length++] = amount;
      found += amount;
      sum[u] = 0;
    }
    const whole = rule === "any";
    known[p] = whole ? Math.min(1, touched.length) : found;
    unknown[p] = whole ? (touched.length === 0 && lost > 0 ? 1 : 0) : lost;
    touched.length = 0;
  }
  start[count] = length;
  return {
    start,
    unit: unit.slice(0, length),
    weight: weight.slice(0, length),
    known,
    unknown,
    units: units.names.length,
    bounds: looseBounds(coded, {...options, include})
  };
}
