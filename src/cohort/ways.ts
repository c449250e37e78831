import {type Role} from "./columns.js";
import {auditPlaces} from "./countries.js";
import type {Counts} from "./counts.js";
import {tally} from "./moments.js";

/** Those who went from one place at a stage to one at the next, in per cent of all whose way is known. */
export interface Flow {
  step: number;
  stage: string;
  from: string;
  to: string;
  value: number;
  low: number;
  high: number;
  people: number;
}

export interface Ways {
  stages: readonly string[];
  places: readonly string[];
  flows: readonly Flow[];
  /** People whose country is known at every stage. */
  n: number;
}

const stageNames: Readonly<Record<Role, string>> = {
  undergraduate: "First degree",
  graduate: "Graduate school",
  work: "Work"
};

/** The ways from first degree through graduate school to work, over those stages that the file has; null below two. */
export function waysOf(counts: Counts, year: number | null): Ways | null {
  const stages = counts.roles;
  if (stages.length < 2) return null;
  let n = 0;
  const flows = (["step 0", "step 1"] as const).slice(0, stages.length - 1).flatMap((measure, step) => {
    const moments = counts.moments(measure, year);
    const ways = moments.keys.toSorted((a, b) => order(a) - order(b));
    const counted = tally(moments, (key) => ways.indexOf(key), ways.length);
    n = counted.n;
    const stage = `${stageNames[stages[step]!]} to ${stageNames[stages[step + 1]!].toLowerCase()}`;
    return counted.units
      .filter(({share}) => share > 0)
      .map(({unit, count, share, low, high}): Flow => {
        const [from, to] = ways[unit]!.split(">") as [string, string];
        return {step, stage, from, to, value: 100 * share, low: 100 * low, high: 100 * high, people: count};
      });
  });
  return flows.length ? {stages: stages.map((role) => stageNames[role]), places: auditPlaces, flows, n} : null;
}

/** A way's place in the order of the audit's places. */
function order(way: string): number {
  const [from, to] = way.split(">").map((place) => (auditPlaces as readonly string[]).indexOf(place));
  return from! * auditPlaces.length + to!;
}
