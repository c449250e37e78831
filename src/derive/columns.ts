import type {Field} from "./recipe.js";

/** Columns that several derived tables share, worded once. */
export const columns = {
  venue: {
    name: "venue",
    type: "category",
    description:
      "Conference, folded: neurips, icml, iclr, cvpr, iccv, aaai, ijcai, acl, naacl, emnlp, colm, aistats, www"
  },
  year: {name: "year", type: "year", unit: "year", description: "Edition of the conference"},
  tracks: {
    name: "tracks",
    type: "category",
    description:
      "main: the main track alone (NeurIPS 2024: with Datasets and Benchmarks, which its list does not tell apart); main+datasets: with the Datasets and Benchmarks track"
  },
  tier: {
    name: "tier",
    type: "category",
    description:
      "Accepted papers looked at: oral, spotlight, oral+spotlight, rest (accepted below spotlights) or all. A highlight (CVPR) counts as a spotlight"
  },
  rule: {
    name: "rule",
    type: "category",
    description:
      "Counting rule: person (distinct name), slot (author of a paper), institution (paper shared among its institutions), author (paper shared among its authors), any (full point to each), first, last (author)"
  },
  place: {
    name: "place",
    type: "category",
    description: "location: where the institution named is; headquarters: where its owner sits"
  },
  country: {
    name: "country",
    type: "category",
    description:
      "ISO 3166-1 code, HK, MO and TW apart; CN+HK+MO; Europe (EU 27, Iceland, Liechtenstein, Norway, Switzerland); Europe+GB; other: every country not listed; unknown: unresolved and blank affiliations, as a share of all points"
  },
  share: {
    name: "share",
    type: "number",
    unit: "share",
    digits: 4,
    description: "Share of the points whose country is known"
  },
  lower: {
    name: "lower",
    type: "number",
    unit: "share",
    digits: 4,
    description:
      "Lower end of the 95 % score interval on the effective sample size, papers as the sampling unit; widened by what papers hide that do not tell whose an affiliation is"
  },
  upper: {name: "upper", type: "number", unit: "share", digits: 4, description: "Upper end of that interval"},
  credit: {name: "credit", type: "number", unit: "points", digits: 5, description: "Points of the row"},
  base: {
    name: "base",
    type: "number",
    unit: "points",
    digits: 5,
    description: "Points whose country is known: the denominator"
  },
  papers: {name: "papers", type: "integer", unit: "papers", description: "Papers that gave any of those points"},
  effective: {
    name: "effective",
    type: "number",
    unit: "draws",
    digits: 4,
    description: "Independent draws that would leave the share as uncertain as these papers do"
  }
} as const satisfies Record<string, Field>;

/** Said of every table computed from the author lists. */
export const provenance = {
  licence: "none stated, Apache-2.0 (NeurIPS 2022), MIT (university names): only aggregates are given",
  attribution:
    "Paper Copilot paper lists; nd7141/icml2020; dongkwan-kim/neurips2022_analysis; Hipo university-domains-list"
};
