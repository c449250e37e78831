import {parseCsv} from "../tables/csv.js";
import type {Recipe, Read, Row} from "./recipe.js";
import {columns} from "./columns.js";
import {resolver, universities} from "./resolver.js";

const affiliationCounts = "counts/neurips_2023_2025_affiliation_paper_counts.csv";
const analytics = [
  {venue: "neurips", year: 2024, path: "counts/neurips-2024-analytics.json"},
  {venue: "icml", year: 2024, path: "counts/icml-2024-analytics.json"},
  {venue: "icml", year: 2025, path: "counts/icml-2025-analytics.json"},
  {venue: "iclr", year: 2024, path: "counts/iclr-2024-analytics.json"},
  {venue: "iclr", year: 2025, path: "counts/iclr-2025-analytics.json"}
];

const named = ["US", "CN", "HK", "MO", "TW", "GB", "CA", "DE", "FR", "CH", "IL", "IN", "JP", "KR", "SG", "AU"];
/** Country codes that in these counts come from the end of a web address and say nothing of a country. */
const addresses = new Set(["AC", "AI", "CC", "CX", "EU", "IO", "TV"]);

/** Published counts of the years after the author lists end. */
export const venueCounts: Recipe = {
  name: "venue-counts",
  title: "Countries in the published counts of NeurIPS 2023–25, ICML and ICLR 2024–25",
  inputs: [affiliationCounts, ...analytics.map(({path}) => path), universities],
  output: "venue-counts.csv",
  fields: [
    columns.venue,
    columns.year,
    {
      name: "measure",
      type: "category",
      description:
        "mentions: papers of each affiliation added up, so that a paper counts once for each affiliation it names; papers: papers with an author there; authors: people, one with two countries counted in both; orals and spotlights: papers of those kinds with an author there"
    },
    {
      name: "country",
      type: "category",
      description: "As in country-shares.csv. Mentions are coded anew from the affiliation's name; GB and UK are one"
    },
    {name: "count", type: "integer", unit: "", description: "What the measure counts"},
    {
      name: "share",
      type: "number",
      unit: "share",
      digits: 4,
      description:
        "mentions and authors: share of those with a known country (unknown: of all); papers: share of accepted papers; empty for orals and spotlights, whose total is not published"
    }
  ],
  licence:
    "MIT (Lossfunk/indiaml-tracker); none stated (prakashkagitha/neurips-us-vs-china): only aggregates are given",
  attribution: "Lossfunk India ML tracker; prakashkagitha/neurips-us-vs-china",
  derive: (read) => [...mentions(read), ...analytics.flatMap((source) => published(read, source))]
};

function mentions(read: Read): Row[] {
  const {resolve} = resolver(read);
  const byYear = new Map<number, Map<string, number>>();
  for (const {line, cells} of parseCsv(read(affiliationCounts), {file: affiliationCounts}).records) {
    const year = whole(cells.year, `${affiliationCounts}, line ${line}: year`);
    const papers = whole(cells.paper_count, `${affiliationCounts}, line ${line}: paper_count`);
    const counts = byYear.get(year) ?? new Map<string, number>();
    byYear.set(year, counts);
    add(counts, resolve(cells.affiliation ?? "").country, papers);
  }
  return [...byYear].flatMap(([year, counts]) => rows({venue: "neurips", year, measure: "mentions"}, counts, "known"));
}

interface Analytics {
  conferenceInfo: {totalAcceptedPapers: number};
  globalStats: {
    countries: {
      affiliation_country: string;
      paper_count: number;
      author_count: number;
      spotlights: number;
      orals: number;
    }[];
  };
}

function published(read: Read, {venue, year, path}: (typeof analytics)[number]): Row[] {
  const {conferenceInfo, globalStats} = JSON.parse(read(path)) as Analytics;
  const measures = {papers: "paper_count", authors: "author_count", orals: "orals", spotlights: "spotlights"} as const;
  return Object.entries(measures).flatMap(([measure, field]) => {
    const counts = new Map<string, number>();
    for (const country of globalStats.countries) {
      const code = country.affiliation_country;
      const known = code !== "UNK" && !addresses.has(code);
      const value = whole(country[field], `${path}, ${code}: ${field}`);
      add(counts, known ? (code === "UK" ? "GB" : code) : "", value);
    }
    const base = measure === "papers" ? conferenceInfo.totalAcceptedPapers : measure === "authors" ? "known" : "none";
    return rows({venue, year, measure}, counts, base);
  });
}

/** Named countries, the rest, and what is unknown; the group of three only where counts add up. */
function rows(key: Row, counts: ReadonlyMap<string, number>, base: number | "known" | "none"): Row[] {
  const unknown = counts.get("") ?? 0;
  const all = [...counts.values()].reduce((sum, value) => sum + value, 0);
  const folded = new Map<string, number>(named.map((country) => [country, counts.get(country) ?? 0]));
  const additive = base === "known";
  if (additive) {
    folded.set(
      "CN+HK+MO",
      ["CN", "HK", "MO"].reduce((sum, country) => sum + (counts.get(country) ?? 0), 0)
    );
    folded.set("other", all - unknown - named.reduce((sum, country) => sum + (counts.get(country) ?? 0), 0));
  }
  folded.set("unknown", unknown);
  return [...folded]
    .filter(([country, count]) => count > 0 || country === "unknown")
    .map(([country, count]): Row => {
      const of = base === "none" ? null : base === "known" ? (country === "unknown" ? all : all - unknown) : base;
      return {...key, country, count, share: of === null ? null : count / of};
    });
}

function add(counts: Map<string, number>, country: string, value: number): void {
  counts.set(country, (counts.get(country) ?? 0) + value);
}

function whole(value: unknown, where: string): number {
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  if (!Number.isSafeInteger(number))
    throw new RangeError(`${where} is ${JSON.stringify(value)}, expected a whole number.`);
  return number as number;
}
