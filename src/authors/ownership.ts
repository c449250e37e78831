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
