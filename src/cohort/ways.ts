import {type Role, roles} from "./columns.js";
import {type Selection, tally} from "./count.js";
import {auditPlace, auditPlaces} from "./countries.js";
import type {People} from "./people.js";

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
export function waysOf(people: People, selection: Selection): Ways | null {
  const stages = roles.filter((role) => people.country[role]);
  if (stages.length < 2) return null;
  const places = people.codes.map((code) => auditPlaces.indexOf(auditPlace(code)));
  const columns = stages.map((role) => people.country[role]!);
  const k = auditPlaces.length;
  const known = (row: number): boolean => columns.every((column) => column[row]! > 0);
  let n = 0;
  const flows = columns.slice(1).flatMap((to, step) => {
    const from = columns[step]!;
    const pairOf = (row: number): number => (known(row) ? k * places[from[row]!]! + places[to[row]!]! : -1);
    const counted = tally(people, selection, pairOf, k * k);
    n = counted.n;
    return counted.units
      .filter(({count}) => count > 0)
      .map(({unit, count, share, low, high}): Flow => {
        const [start, end] = [auditPlaces[Math.floor(unit / k)]!, auditPlaces[unit % k]!];
        const stage = `${stageNames[stages[step]!]} to ${stageNames[stages[step + 1]!].toLowerCase()}`;
        return {step, stage, from: start, to: end, value: 100 * share, low: 100 * low, high: 100 * high, people: count};
      });
  });
  return n ? {stages: stages.map((role) => stageNames[role]), places: auditPlaces, flows, n} : null;
}
