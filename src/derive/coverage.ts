import type {Why} from "../authors/types.js";
import {isLoose} from "../authors/loose.js";
import {changedOwner} from "../authors/owners.js";
import {isAccepted} from "../authors/status.js";
import {allLists, listFiles} from "../authors/lists.js";
import {perRun} from "../authors/read.js";
import {uncheckedInstitutions} from "../authors/unchecked.js";
import {codedFiles, codedLists} from "./coded.js";
import {columns, provenance} from "./columns.js";
import type {Field, Recipe, Row} from "./recipe.js";

const list: Field = {
  name: "list",
  type: "category",
  description: "records: a list with a record a paper; saved: the conference's own page of accepted papers"
};
const whys: Why[] = ["alias", "domain", "name", "rule", "homonym", "unresolved", "blank"];

/** How much of every list could be read and resolved. */
export const coverage: Recipe = {
  name: "coverage",
  title: "Author slots by venue and year: with an affiliation, resolved to a country, and by what",
  inputs: codedFiles,
  output: "coverage.csv",
  fields: [
    columns.venue,
    columns.year,
    list,
    {
      name: "affiliations",
      type: "category",
      description:
        "author: one an author; profiles: one an author, blanks left out upstream, in an order that is not the authors'; paper: each once a paper, so that slots are affiliations"
    },
    {
      name: "order",
      type: "category",
      description:
        "printed: as the list prints it; restored: put back from the order of profiles into that of the authors, what could not be matched left blank; unknown"
    },
    {name: "papers", type: "integer", unit: "papers", description: "Accepted papers in every track"},
    {
      name: "aligned",
      type: "integer",
      unit: "papers",
      description: "Papers whose affiliations line up with their authors"
    },
    {
      name: "slots",
      type: "number",
      unit: "author slots",
      description: "Authors of those papers, each paper counted apart"
    },
    {
      name: "filled",
      type: "number",
      unit: "author slots",
      description: "Slots with an affiliation that says something"
    },
    {
      name: "loose",
      type: "number",
      unit: "author slots",
      description:
        "Of the filled, those on papers that do not tell whose an affiliation is: counts of people, first and last authors are bounds there"
    },
    {name: "country", type: "number", unit: "author slots", description: "Slots resolved to a country"},
    ...whys.map((why): Field => ({
      name: why,
      type: "number",
      unit: "author slots",
      description:
        why === "blank"
          ? "Slots without an affiliation"
          : why === "unresolved"
            ? "Slots that nothing resolved"
            : why === "homonym"
              ? "Slots whose name institutions of several countries bear, where nothing tells which is meant"
              : `Slots resolved by ${why}`
    })),
    {
      name: "unchecked",
      type: "number",
      unit: "author slots",
      description:
        "Slots that rest on a row of our own tables that neither the registry nor the list of universities bears out"
    },
    {
      name: "owned",
      type: "number",
      unit: "author slots",
      description: "Slots whose institution changed owners over the years, by a table that is mostly unchecked"
    },
    {name: "malformed", type: "integer", unit: "lines", description: "Lines or records that could not be read in full"}
  ],
  ...provenance,
  derive: (read) => rows(read)
};

/** Asked for by the table of errors too. */
const rows = perRun((read): Row[] => {
  const unchecked = uncheckedInstitutions();
  return codedLists(read).map(({list: {source, kind, malformed}, coded}): Row => {
    const counts = Object.fromEntries(whys.map((why) => [why, 0])) as Record<Why, number>;
    let slots = 0;
    let country = 0;
    let papers = 0;
    let aligned = 0;
    let loose = 0;
    let ours = 0;
    let owned = 0;
    const rests = coded.resolutions.map(({institution, why}) => why === "alias" && unchecked.has(institution));
    const changed = coded.resolutions.map(({institution}) => changedOwner(institution));
    coded.papers.forEach((paper, p) => {
      if (!isAccepted(paper.status) && paper.status !== "unknown") return;
      papers++;
      if (coded.position[coded.start[p]!]! > 0) aligned++;
      for (let s = coded.start[p]!; s < coded.start[p + 1]!; s++) {
        const resolution = coded.resolutions[coded.resolution[s]!]!;
        counts[resolution.why] += coded.share[s]!;
        slots += coded.share[s]!;
        if (resolution.why !== "blank" && isLoose(coded, p)) loose += coded.share[s]!;
        if (rests[coded.resolution[s]!]) ours += coded.share[s]!;
        if (changed[coded.resolution[s]!]) owned += coded.share[s]!;
        if (resolution.country !== "") country += coded.share[s]!;
      }
    });
    return {
      venue: source.venue,
      year: source.year,
      list: kind,
      affiliations: source.affiliations,
      order: source.affiliations === "author" ? (source.restored ? "restored" : "printed") : "unknown",
      papers,
      aligned,
      slots,
      filled: slots - counts.blank,
      loose,
      country,
      ...counts,
      unchecked: ours,
      owned,
      malformed: malformed.length
    };
  });
});

/** How many papers of a saved page found their status. */
export const joins: Recipe = {
  name: "joins",
  title: "Saved pages of accepted papers joined to lists that print a status",
  inputs: listFiles,
  output: "joins.csv",
  fields: [
    columns.venue,
    columns.year,
    {name: "papers", type: "integer", unit: "papers", description: "Papers on the saved page"},
    {
      name: "title",
      type: "integer",
      unit: "papers",
      description: "Found by title, case, accents and punctuation aside"
    },
    {name: "authors", type: "integer", unit: "papers", description: "Found by their authors, the title having changed"},
    {
      name: "unmatched",
      type: "integer",
      unit: "papers",
      description: "Not found. In 2022 these are journal papers shown as posters"
    },
    {
      name: "unused",
      type: "integer",
      unit: "papers",
      description: "Accepted papers of the other list that no paper found"
    }
  ],
  ...provenance,
  derive: (read) =>
    allLists(read).flatMap(({source, match}): Row[] =>
      match ? [{venue: source.venue, year: source.year, ...match}] : []
    )
};
