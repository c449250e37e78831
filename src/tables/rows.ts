import type {Rows} from "./decode.js";

/** A published number with its whole pedigree: a row of the figures table. */
export interface Figure {
  id: string;
  claims: string;
  measure: string;
  population: string;
  basis: string | null;
  tier: "elite" | "top" | null;
  year: number;
  place: string;
  value: number;
  unit: string;
  source: string;
  confidence: "P" | "A" | "S" | "B";
  /** Further addresses and a note: in the whole table only, which the page of sources reads. */
  also?: string | null;
  note?: string | null;
  publication: string;
  /** When it was first published, where that decides whether the article could know it. */
  released?: string | null;
  /** For the article's figures: how the number is bounded in its words. */
  bound?: "at most" | "over" | "about" | null;
  /** For the article's figures: the id of the published figure that the number corresponds to. */
  matches: string | null;
}

/** How many papers a venue-year holds by status: a row of the tiers table. */
export interface TierCount {
  venue: string;
  year: number;
  track: string;
  status: string;
  papers: number;
  authors: number;
}

/** How many papers have a given number of authors: a row of the paper-sizes table. */
export interface PaperSize {
  venue: string;
  year: number;
  track: string;
  status: string;
  authors: number;
  papers: number;
}

/** A country's share of the authors of a tier as counted in the author lists: a row of the tier-gradient table. */
export interface ListShare {
  venue: string;
  year: number;
  tracks: string;
  tier: string;
  rule: string;
  country: string;
  /** Shares and limits are fractions of the slots whose country is known. */
  share: number;
  lower: number | null;
  upper: number | null;
  base: number;
  papers: number;
  effective: number | null;
}

/** A sector's share of a country's authorship as counted in the author lists: a row of the sectors table. */
export interface SectorShare {
  year: number;
  tracks: string;
  rule: string;
  place: string;
  country: string;
  sector: string;
  /** A fraction of the credit whose sector is known, which is the base. */
  share: number;
  base: number;
  effective: number | null;
}

/** A country's share of the authorship at NeurIPS: a row of the country-shares table. */
export interface CountryShare {
  year: number;
  country: string;
  /** A fraction of the authorship whose country is known. */
  share: number;
  lower: number | null;
  upper: number | null;
}

/** What a country spends on research and development in a year: a row of the rd table. */
export interface Spending {
  country: string;
  year: number;
  /** market: exchange rates; ppp: purchasing power parities. The two are never to be mixed. */
  basis: "market" | "ppp";
  /** Who does the work: business, government, higher education or all. */
  performer: string;
  /** Billions of the unit. */
  amount: number;
  unit: string;
}

/** One thing published of one founder: a row of the founders table. */
export interface FounderFact {
  id: string;
  person: string;
  attribute: string;
  /** What is published: the institution or degree, yes, no, or unknown. */
  value: string;
  /** Country of the school or university; “unknown” where unpublished, null for attributes without a place. */
  place: string | null;
  date: string | null;
  /** Null only where the value is unknown. */
  source: string | null;
  also: string | null;
  confidence: "P" | "A" | "S" | "B" | null;
  note: string | null;
}

/** Something that happened after the article: a row of the events table. */
export interface EventRow {
  id: string;
  date: string;
  kind: string;
  /** In our words, with figures referred to by id in braces. */
  says: string;
  /** Ids of claims, separated by spaces; null for none. */
  strengthens: string | null;
  weakens: string | null;
  why: string;
  source: string;
  confidence: "P" | "A" | "S" | "B";
  note: string | null;
  /** Slug of the story it is a part of; null for one that stands alone. */
  story: string | null;
}

/** What part of mainland China's authorship belongs to one kind of institution: a row of the project-985 table. */
export interface PartOfChina {
  venue: string;
  year: number;
  rule: string;
  /** 985, CAS, other university, institute, firm, other or unknown. */
  part: string;
  /** A fraction of the points whose part is known. */
  share: number;
  lower: number | null;
  upper: number | null;
  papers: number;
  effective: number | null;
}

/** A sector's part of a country's authors of a tier: a row of the oral-sectors table. */
export interface OralSector {
  venue: string;
  year: number;
  tier: string;
  rule: string;
  country: string;
  sector: string;
  share: number;
  lower: number | null;
  upper: number | null;
  papers: number;
  effective: number | null;
}

/** A firm's points and rank at a conference; empty below the first 200: a row of the firm-ranks table. */
export interface FirmRank {
  venue: string;
  year: number;
  rule: string;
  firm: string;
  country: string;
  score: number | null;
  lower: number | null;
  upper: number | null;
  /** A fraction of all points whose institution is known. */
  share: number | null;
  rank: number | null;
  rankLower: number | null;
  rankUpper: number | null;
  /** How often it is among the first 25 when papers are drawn anew. */
  top25: number | null;
}

/** Papers of a country's universities that a firm has a part in, too: a row of the joint-papers table. */
export interface JointPapers {
  venue: string;
  year: number;
  country: string;
  /** university: with a firm anywhere; both: with a firm's laboratory in the country. */
  sense: string;
  papers: number;
  joint: number;
  share: number;
  lower: number;
  upper: number;
  most: number;
}

/** Distinct authors of a tier in a country: a row of the counted-people table. */
export interface CountedPeople {
  venue: string;
  year: number;
  tier: string;
  country: string;
  people: number;
}

/** Degrees awarded in an economy: a row of the graduates table. */
export interface Graduates {
  country: string;
  level: string;
  field: string;
  year: number;
  degrees: number;
}

/** What part of universities' research a funder pays for: a row of the university-funding table. */
export interface Funding {
  country: string;
  year: number;
  funder: string;
  share: number;
}

/** Catalogued clusters of at least a size that stood on a day: a row of the large-clusters table. */
export interface LargeClusters {
  day: string;
  measure: string;
  size: number;
  owner: string;
  place: string;
  clusters: number;
}

/** Papers none of whose institutions owned a cluster of a size: a row of the without-clusters table. */
export interface WithoutClusters {
  year: number;
  tier: string;
  size: number;
  papers: number;
  share: number;
}

/** The tables that claims are evaluated on, as pages and tests load them. */
export interface Tables {
  figures: Rows;
  tiers: Rows;
  sizes: Rows;
  /** Only needed to evaluate claims anew; pages that read stored universes do without. */
  gradient?: Rows;
  rankings?: Rows;
  sectors?: Rows;
  founders?: Rows;
  countries?: Rows;
  rd?: Rows;
  models?: Rows;
  computing?: Rows;
  venture?: Rows;
  population?: Rows;
  "project-985"?: Rows;
  "oral-sectors"?: Rows;
  "firm-ranks"?: Rows;
  "joint-papers"?: Rows;
  "counted-people"?: Rows;
  graduates?: Rows;
  "university-funding"?: Rows;
  "large-clusters"?: Rows;
  "without-clusters"?: Rows;
}

// Universes ask for the same tables hundreds of times, and making an object a row takes longer than what follows.
const decoded = new WeakMap<Rows, readonly unknown[]>();

/** Decoded rows of one table; the cast is the contract that the loaders' tests hold the tables to. */
export function rowsOf<T>(table: Rows): readonly T[] {
  let rows = decoded.get(table);
  if (!rows) decoded.set(table, (rows = table.objects()));
  return rows as readonly T[];
}

/** Decoded rows of a table that not every page loads; throws a sentence where it was not. */
export function loaded<T>(tables: Tables, name: Exclude<keyof Tables, "figures" | "tiers" | "sizes">): readonly T[] {
  const found = tables[name];
  if (!found) throw new Error(`The table of ${name} is not loaded; expected data/${name}.arrow.`);
  return rowsOf<T>(found);
}
