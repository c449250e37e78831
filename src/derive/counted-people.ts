import {personKey} from "../authors/person.js";
import {codedFiles, countedCoded, inTier, tiersOf, type CodedList, type Tier} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {wholes, type Whole} from "./parts.js";
import type {Recipe, Row} from "./recipe.js";

const tiers: readonly Tier[] = ["oral", "oral+spotlight", "all"];
const places: readonly Whole[] = ["CN", "CN+HK+MO", "US", "world"];

/** How many people a conference's papers name in a country, by who is counted. */
export const countedPeople: Recipe = {
  name: "counted-people",
  title: "People whom papers of a conference and year name in a country: distinct names and author slots, with bounds",
  inputs: codedFiles,
  output: "counted-people.csv",
  fields: [
    {
      name: "venue",
      type: "category",
      description: "The conference, or all: every list of the year taken together, a name counted once"
    },
    columns.year,
    columns.tier,
    {name: "country", type: "category", description: "CN (mainland), CN+HK+MO, US or world, by location"},
    {name: "lists", type: "integer", unit: "lists", description: "Lists counted; those without authors are left out"},
    {
      name: "people",
      type: "integer",
      unit: "people",
      description: "Distinct names (case and accents aside) with an affiliation in the country: the lower bound"
    },
    {
      name: "most",
      type: "integer",
      unit: "people",
      description:
        "The same with every name whose affiliation is blank, unresolved or cannot be told from its co-authors': the upper bound"
    },
    {
      name: "slots",
      type: "number",
      unit: "author slots",
      digits: 5,
      description: "Author slots in the country, each paper counted apart"
    },
    {name: "papers", type: "integer", unit: "papers", description: "Papers of the tier in the main track"}
  ],
  ...provenance,
  derive(read) {
    const lists = countedCoded(read).filter(({list}) => list.source.affiliations !== "paper");
    const years = [...new Set(lists.map(({list}) => list.source.year))].sort((a, b) => a - b);
    const groups = [
      ...lists.map((it) => ({venue: it.list.source.venue, year: it.list.source.year, lists: [it]})),
      ...years.map((year) => ({venue: "all", year, lists: lists.filter(({list}) => list.source.year === year)}))
    ];
    return groups.flatMap(({venue, year, lists}) =>
      tiers
        .filter((tier) => lists.some((it) => tiersOf(it).includes(tier)))
        .flatMap((tier) => {
          const graded = lists.filter((it) => tiersOf(it).includes(tier));
          return places
            .map((country): Row => ({venue, year, tier, country, ...countPeople(graded, tier, country)}))
            .filter(({papers}) => papers !== 0);
        })
    );
  }
};

function countPeople(lists: readonly CodedList[], tier: Tier, country: Whole): Row {
  const inside = new Set<string>();
  const possible = new Set<string>();
  let slots = 0;
  let papers = 0;
  let counted = 0;
  for (const {coded, list} of lists) {
    const before = papers;
    coded.papers.forEach((paper, p) => {
      if (!inTier(paper, tier, "main")) return;
      papers++;
      const names = list.papers[p]!.authors.map(personKey);
      let open = false;
      for (let s = coded.start[p]!; s < coded.start[p + 1]!; s++) {
        const place = coded.resolutions[coded.resolution[s]!]!.country;
        const here = place !== "" && wholes[country](place);
        if (here) slots += coded.share[s]!;
        if (!here && place !== "") continue;
        const name = names[coded.position[s]! - 1];
        // Whose affiliation it is cannot be told: it may be any author's.
        if (name === undefined) open = true;
        else (here ? inside : possible).add(name);
      }
      if (open) for (const name of names) possible.add(name);
    });
    if (papers > before) counted++;
  }
  for (const name of inside) possible.add(name);
  return {lists: counted, people: inside.size, most: possible.size, slots, papers};
}
