import {wilson} from "../analysis/interval.js";
import {continentOf} from "../authors/continents.js";
import {fresh, held, measure, type Labelled} from "../authors/labelled/labelled.js";
import {codedFiles} from "./coded.js";
import {coverage} from "./coverage.js";
import type {Recipe, Row} from "./recipe.js";
import {resolver} from "./resolver.js";
import {tally} from "./tally.js";

const samples: Readonly<Record<string, string>> = {
  "seen slot": "known lists, by author",
  "seen text": "known lists, by distinct text",
  "new slot": "later lists, by author",
  "new text": "later lists, by distinct text",
  "held text": "lists held out, by distinct text"
};

/** How often the resolver of affiliations is wrong, on entries that a reader labelled. */
export const resolverErrors: Recipe = {
  name: "resolver-errors",
  title: "What the resolver of affiliations leaves open and gets wrong, on entries labelled by hand",
  inputs: codedFiles,
  output: "resolver-errors.csv",
  fields: [
    {
      name: "by",
      type: "category",
      description:
        "all; sample: how entries were drawn; continent: where the reader placed them; conference: their list"
    },
    {name: "group", type: "category", description: "The sample, continent or conference"},
    {name: "labelled", type: "integer", unit: "entries", description: "Entries whose country the reader knew"},
    {name: "open", type: "integer", unit: "entries", description: "Of those, left without a country"},
    {name: "resolved", type: "integer", unit: "entries", description: "Entries given a country"},
    {name: "wrong", type: "integer", unit: "entries", description: "Of those, given another than the reader's"},
    {name: "share", type: "number", unit: "share", digits: 4, description: "wrong / resolved"},
    {name: "lower", type: "number", unit: "share", digits: 4, description: "Lower end of its 95 % Wilson interval"},
    {name: "upper", type: "number", unit: "share", digits: 4, description: "Upper end of that interval"},
    {
      name: "slots",
      type: "number",
      unit: "share",
      digits: 4,
      description: "Of all affiliations of a conference's list, those given a country; of all lists in the first row"
    },
    {
      name: "unchecked",
      type: "number",
      unit: "share",
      digits: 4,
      description:
        "Of all affiliations, those that rest on a row of our own tables that neither the registry nor the list of universities bears out"
    },
    {
      name: "owned",
      type: "number",
      unit: "share",
      digits: 4,
      description: "Of all affiliations, those whose institution changed owners, by a table that is mostly unchecked"
    }
  ],
  licence: "none stated: only aggregates are given; MIT (university names); CC0 (Research Organization Registry)",
  attribution: "Paper Copilot and the conferences' own lists; labels by hand from the texts alone; own computation",
  derive(read) {
    const tools = resolver(read);
    const all = [...fresh, ...held];
    const row = (by: string, group: string, entries: readonly Labelled[], lists: readonly Row[] = []): Row => {
      const {labelled, unresolved: open, resolved, wrong} = measure(entries, tools);
      const interval = resolved > 0 ? wilson(wrong, resolved) : {lower: null, upper: null};
      const share = resolved > 0 ? wrong / resolved : null;
      const {lower, upper} = interval;
      return {by, group, labelled, open, resolved, wrong, share, lower, upper, ...affiliations(lists)};
    };
    const placed = all.filter(({country}) => country !== "");
    const covered = coverage.derive(read);
    const lists = new Map(covered.map((it) => [`${it.venue} ${it.year}`, it]));
    return [
      row("all", "all", all, covered),
      ...Object.entries(samples).map(([key, name]) =>
        row(
          "sample",
          name,
          all.filter(({list, by}) => `${list} ${by}` === key)
        )
      ),
      ...tally(placed, ({country}) => [continentOf(country)] as const).map(({key: [name], items}) =>
        row("continent", name, items)
      ),
      ...[...lists].map(([list, one]) =>
        row(
          "conference",
          list,
          all.filter(({venue, year}) => `${venue.toLowerCase()} ${year}` === list),
          [one]
        )
      )
    ];
  }
};

/** Of all affiliations of some lists: those with a country, and those that rest on what nothing at hand bears out. */
function affiliations(lists: readonly Row[]): Row {
  const sum = (of: string) => lists.reduce((total, list) => total + Number(list[of]), 0);
  const share = (of: string) => (lists.length > 0 ? sum(of) / sum("filled") : null);
  return {slots: share("country"), unchecked: share("unchecked"), owned: share("owned")};
}
