import {intraclass, ratioDesignEffect, type Cluster} from "../analysis/cluster.js";
import {codedFiles, countedCoded, inTier, tiersOf, type CodedList, type Tier} from "./coded.js";
import {columns, provenance} from "./columns.js";
import type {Recipe, Row} from "./recipe.js";

const traits: {name: string; has: (country: string) => boolean}[] = [
  {name: "US", has: (country) => country === "US"},
  {name: "CN", has: (country) => country === "CN"},
  {name: "CN+HK+MO", has: (country) => ["CN", "HK", "MO"].includes(country)},
  {name: "other", has: (country) => !["US", "CN", "HK", "MO"].includes(country)}
];

/** How alike co-authors are in the country they work in. */
export const clusters: Recipe = {
  name: "clusters",
  title: "Correlation of the country of work within papers, and the design effect of sampling whole papers",
  inputs: codedFiles,
  output: "clusters.csv",
  fields: [
    columns.venue,
    columns.year,
    columns.tier,
    {
      name: "country",
      type: "category",
      description: "US, CN, CN+HK+MO or other: works there or not (first affiliation, by location)"
    },
    {
      name: "papers",
      type: "integer",
      unit: "papers",
      description: "Main-track papers with an author whose country is known"
    },
    {
      name: "slots",
      type: "integer",
      unit: "author slots",
      description: "Authors of those papers whose country is known"
    },
    {
      name: "m",
      type: "number",
      unit: "authors",
      digits: 5,
      description: "Authors on the paper of an average author: Σn²/Σn"
    },
    {name: "share", type: "number", unit: "share", digits: 5, description: "Share of those authors in the country"},
    {
      name: "rho",
      type: "number",
      unit: "",
      digits: 4,
      description: "Correlation within papers (analysis-of-variance estimate)"
    },
    {name: "design", type: "number", unit: "", digits: 4, description: "Design effect 1 + (m − 1)ρ"},
    {
      name: "ratio",
      type: "number",
      unit: "",
      digits: 4,
      description: "Design effect measured from the variance over papers, no correlation assumed"
    }
  ],
  ...provenance,
  derive: (read) =>
    countedCoded(read)
      .filter(({list}) => list.source.affiliations !== "paper")
      .flatMap((it) => [
        ...(["all", "oral", "oral+spotlight"] as const)
          .filter((tier) => tiersOf(it).includes(tier))
          .flatMap((tier) => measure(it, tier))
      ])
};

function measure({coded, list}: CodedList, tier: Tier): Row[] {
  const papers = coded.papers.flatMap((paper, p) => (inTier(paper, tier, "main") ? [authorsOf(coded, p)] : []));
  return traits.flatMap(({name, has}): Row[] => {
    const groups = papers
      .map((countries): Cluster => ({size: countries.length, count: countries.filter(has).length}))
      .filter((cluster) => cluster.size > 0);
    const count = groups.reduce((sum, cluster) => sum + cluster.count, 0);
    const slots = groups.reduce((sum, cluster) => sum + cluster.size, 0);
    // A trait that everyone or no one shows has no correlation.
    if (groups.length < 2 || count === 0 || count === slots || slots === groups.length) return [];
    const {m, rho, designEffect} = intraclass(groups);
    return [
      {
        venue: list.source.venue,
        year: list.source.year,
        tier,
        country: name,
        papers: groups.length,
        slots,
        m,
        share: count / slots,
        rho,
        design: designEffect,
        ratio: ratioDesignEffect(groups)
      }
    ];
  });
}

/** Countries of a paper's authors, each author's first affiliation, unknown ones left out. */
function authorsOf({start, position, resolution, resolutions}: CodedList["coded"], paper: number): string[] {
  const countries: string[] = [];
  let last = 0;
  for (let s = start[paper]!; s < start[paper + 1]!; s++) {
    const at = position[s]!;
    if (at > 0 && at === last) continue;
    last = at;
    const {country} = resolutions[resolution[s]!]!;
    if (country !== "") countries.push(country);
  }
  return countries;
}
