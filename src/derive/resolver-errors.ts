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
      description: "Of all affiliations of a conference's list, those given a country; blank but for conferences"
    }
  ],
  licence: "none stated: only aggregates are given; MIT (university names); CC0 (Research Organization Registry)",
  attribution: "Paper Copilot and the conferences' own lists; labels by hand from the texts alone; own computation",
  derive(read) {
    const tools = resolver(read);
    const all = [...fresh, ...held];
    const row = (by: string, group: string, entries: readonly Labelled[], slots: number | null = null): Row => {
      const {labelled, unresolved: open, resolved, wrong} = measure(entries, tools);
      const interval = resolved > 0 ? wilson(wrong, resolved) : {lower: null, upper: null};
      const share = resolved > 0 ? wrong / resolved : null;
      return {by, group, labelled, open, resolved, wrong, share, lower: interval.lower, upper: interval.upper, slots};
    };
    const placed = all.filter(({country}) => country !== "");
    const lists = new Map(
      coverage.derive(read).map((it) => [`${it.venue} ${it.year}`, Number(it.country) / Number(it.filled)])
    );
    return [
      row("all", "all", all),
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
      ...[...lists].map(([list, slots]) =>
        row(
          "conference",
          list,
          all.filter(({venue, year}) => `${venue.toLowerCase()} ${year}` === list),
          slots
        )
      )
    ];
  }
};
