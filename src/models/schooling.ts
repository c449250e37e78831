import type {FounderFact} from "../tables/rows.js";

/** The ways in which somebody can be said to come from a country. */
export const definitions = ["ancestry", "any", "secondary", "undergraduate", "doctorate", "every"] as const;
export type Definition = (typeof definitions)[number];

/** What each definition is called. */
export const definitionLabels: Readonly<Record<Definition, string>> = {
  ancestry: "by ancestry, as the article counts",
  any: "any schooling there",
  secondary: "secondary school completed there",
  undergraduate: "first degree there",
  doctorate: "doctorate there",
  every: "every stage there"
};

export type Status = "yes" | "no" | "unknown";

const stages = ["early schooling", "secondary school", "undergraduate", "highest degree"] as const;

/** The fact of one attribute of one person; throws a sentence when the table has none. */
export function factOf(facts: readonly FounderFact[], person: string, attribute: string): FounderFact {
  const found = facts.find((fact) => fact.person === person && fact.attribute === attribute);
  if (!found) throw new RangeError(`There is no row “${attribute}” of ${person} in the founders table.`);
  return found;
}

/** The people of the table, in its order. */
export const peopleOf = (facts: readonly FounderFact[]): string[] => [...new Set(facts.map(({person}) => person))];

const at = ({value, place}: FounderFact, wanted: string): Status =>
  value === "unknown" || place === null || place === "unknown" ? "unknown" : place === wanted ? "yes" : "no";

/**
 * Whether a person comes from `place` by a definition, as far as is published. Ancestry is only what the article
 * itself says, and only of China; nothing is inferred from a name, nor one stage of schooling from another.
 */
export function statusOf(
  facts: readonly FounderFact[],
  person: string,
  definition: Definition,
  place = "China"
): Status {
  if (definition === "ancestry") {
    if (place !== "China") return "unknown";
    return factOf(facts, person, "counted as Chinese by the article").value === "yes" ? "yes" : "no";
  }
  if (definition === "secondary") return at(factOf(facts, person, "secondary school"), place);
  if (definition === "undergraduate") return at(factOf(facts, person, "undergraduate"), place);
  if (definition === "doctorate") {
    const highest = factOf(facts, person, "highest degree");
    return highest.value !== "unknown" && !highest.value.startsWith("doctorate") ? "no" : at(highest, place);
  }
  const known = stages.map((stage) => at(factOf(facts, person, stage), place));
  const decides = definition === "any" ? "yes" : "no";
  if (known.includes(decides)) return decides;
  return known.includes("unknown") ? "unknown" : definition === "any" ? "no" : "yes";
}

/** How many of some people come from a place by a definition, and of how many that was not found. */
export interface Count {
  yes: number;
  unknown: number;
  no: number;
}

/** Counts `people` (all of the table unless told) by a definition. */
export function countBy(
  facts: readonly FounderFact[],
  definition: Definition,
  {people = peopleOf(facts), place = "China"}: {people?: readonly string[]; place?: string} = {}
): Count {
  const found = people.map((person) => statusOf(facts, person, definition, place));
  const of = (status: Status): number => found.filter((one) => one === status).length;
  return {yes: of("yes"), unknown: of("unknown"), no: of("no")};
}

/** Ids of the rows a definition is read from. */
export function rowsBehind(
  facts: readonly FounderFact[],
  definition: Definition,
  people: readonly string[] = peopleOf(facts)
): string[] {
  const attributes: Readonly<Record<Definition, readonly string[]>> = {
    ancestry: ["counted as Chinese by the article"],
    any: stages,
    secondary: ["secondary school"],
    undergraduate: ["undergraduate"],
    doctorate: ["highest degree"],
    every: stages
  };
  return people.flatMap((person) => attributes[definition].map((attribute) => factOf(facts, person, attribute).id));
}
