import type {Institution} from "./institutions.js";

/**
 * Whether two institutions are one for counting: the same, one the owner of the other or of a common owner's firm, or
 * one above the other in the registry's tree of parents.
 */
export function related(a: Institution, b: Institution, byRor: ReadonlyMap<string, Institution>): boolean {
  if (a.name === b.name || a.owner === b.name || b.owner === a.name) return true;
  if (a.sector === "firm" && b.sector === "firm" && a.owner === b.owner) return true;
  return isAncestor(a, b, byRor) || isAncestor(b, a, byRor);
}

/** Whether `above` is reached from `below` by the registry's parents. */
export function isAncestor(above: Institution, below: Institution, byRor: ReadonlyMap<string, Institution>): boolean {
  if (above.ror === "") return false;
  const seen = new Set<string>();
  let level = below.parents;
  for (let depth = 0; depth < 4 && level.length > 0; depth++) {
    if (level.includes(above.ror)) return true;
    level = level.filter((ror) => !seen.has(ror) && seen.add(ror)).flatMap((ror) => byRor.get(ror)?.parents ?? []);
  }
  return false;
}
