import {allInstitutions} from "./institutions.js";
import {changedOwner, ownerOf} from "./owners.js";
import type {Resolution} from "./types.js";

/** How institutions that belong to one another are told apart. */
export interface Ownership {
  /**
   * `apart`: each campus and institute by itself, the default. `merged`: the campuses of the University of California,
   * the Indian Institutes of Technology, and the institutes of one owner (Chinese Academy of Sciences, Max Planck
   * Society, Helmholtz, Fraunhofer, A*STAR) are one institution each.
   */
  systems?: "apart" | "merged";
  /** `apart`: DeepMind, NAVER LABS or LinkedIn by themselves, the default. `owner`: under the firm that owns them. */
  labs?: "apart" | "owner";
}

const systems: readonly [prefix: string, system: string][] = [
  ["University of California", "University of California"],
  ["IIT ", "Indian Institutes of Technology"],
  ["Indian Institute of Technology ", "Indian Institutes of Technology"]
];

/** The resolution with its institution replaced by the system or owner that the switches ask for; else itself. */
export function applyOwnership(
  resolution: Resolution,
  {systems: system = "apart", labs = "apart"}: Ownership
): Resolution {
  const {institution, owner, sector} = resolution;
  if (sector === "firm")
    return labs === "owner" && owner !== institution ? {...resolution, institution: owner} : resolution;
  if (system === "apart") return resolution;
  if (sector === "institute") return owner !== institution ? {...resolution, institution: owner} : resolution;
  const found = systems.find(([prefix]) => institution.startsWith(prefix));
  return found ? {...resolution, institution: found[1], owner: found[1]} : resolution;
}

let seats: ReadonlyMap<string, string> | undefined;

/**
 * The resolution with the owner, and the owner's country, that the institution had in a year: Red Hat belongs to IBM
 * from 2019, DeepMind to Google from 2014. The same resolution where nothing differs.
 */
export function ownedIn(resolution: Resolution, year: number): Resolution {
  const {institution, country} = resolution;
  if (!changedOwner(institution)) return resolution;
  const then = ownerOf(institution, year);
  if (then) return {...resolution, owner: then.owner, headquarters: then.country};
  seats ??= new Map([...allInstitutions()].reverse().map((it) => [it.name, it.country]));
  return {...resolution, owner: institution, headquarters: seats.get(institution) || country};
}
