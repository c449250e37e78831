import {allLists, listFiles} from "../authors/lists.js";
import {paperlists} from "../authors/venues.js";
import {tally} from "./tally.js";
import type {Read, Recipe, Row} from "./recipe.js";

const attribution = "Paper Copilot paper lists (github.com/papercopilot/paperlists)";
const licence = "none stated: only aggregates are given";

const venueFields = [
  {
    name: "venue",
    type: "category",
    unit: "",
    description:
      "Conference, folded: neurips, icml, iclr, cvpr, iccv, aaai, ijcai, acl, naacl, emnlp, colm, aistats, www"
  },
  {name: "year", type: "year", unit: "year", description: "Edition of the conference"},
  {
    name: "track",
    type: "category",
    unit: "",
    description: "main, datasets, journal, other, or unknown where the list prints none"
  }
] as const;

/** How many papers a venue-year holds by what became of them. */
export const tiers: Recipe = {
  name: "tiers",
  title: "Papers by venue, year, track and status",
  inputs: listFiles,
  output: "tiers.csv",
  fields: [
    ...venueFields,
    {
      name: "status",
      type: "category",
      unit: "",
      description: "oral, spotlight, poster, accept (no grade printed), reject, withdraw, other (Findings) or unknown"
    },
    {name: "printed", type: "category", unit: "", description: "The status as the list prints it"},
    {name: "papers", type: "integer", unit: "papers", description: "Papers with this status"},
    {
      name: "authors",
      type: "integer",
      unit: "author slots",
      description: "Authors of those papers, each paper counted apart"
    },
    {name: "named", type: "integer", unit: "papers", description: "Papers whose authors the list names"},
    {
      name: "graded",
      type: "category",
      unit: "",
      description: "yes or no: whether the list sets orals or spotlights of this year apart from other accepted papers"
    }
  ],
  licence,
  attribution,
  derive(read) {
    const graded = new Map(paperlists.map((source) => [`${source.venue} ${source.year}`, source.graded]));
    const groups = tally(recordPapers(read), (paper) => [
      paper.venue,
      paper.year,
      paper.track,
      paper.status,
      paper.printed
    ]);
    return groups.map(({key: [venue, year, track, status, printed], items}): Row => ({
      venue: venue as string,
      year: year as number,
      track: track as string,
      status: status as string,
      printed: printed as string,
      papers: items.length,
      authors: items.reduce((sum, paper) => sum + paper.authors.length, 0),
      named: items.filter((paper) => paper.authors.length > 0).length,
      graded: graded.get(`${venue} ${year}`) ? "yes" : "no"
    }));
  }
};

/** How many authors papers have: what the design effect of sampling whole papers is made of (m = Σn²/Σn). */
export const paperSizes: Recipe = {
  name: "paper-sizes",
  title: "Papers by venue, year, track, status and number of authors",
  inputs: listFiles,
  output: "paper-sizes.csv",
  fields: [
    ...venueFields,
    {name: "status", type: "category", unit: "", description: "As in tiers.csv"},
    {name: "authors", type: "integer", unit: "authors", description: "Number of authors on the paper"},
    {name: "papers", type: "integer", unit: "papers", description: "Papers with that many authors"}
  ],
  licence,
  attribution,
  derive(read) {
    const named = recordPapers(read).filter((paper) => paper.authors.length > 0);
    return tally(named, (paper) => [paper.venue, paper.year, paper.track, paper.status, paper.authors.length]).map(
      ({key: [venue, year, track, status, authors], items}): Row => ({
        venue: venue as string,
        year: year as number,
        track: track as string,
        status: status as string,
        authors: authors as number,
        papers: items.length
      })
    );
  }
};

const recordPapers = (read: Read) =>
  allLists(read)
    .filter((list) => list.kind === "records")
    .flatMap((list) => list.papers);
