import {type Field, type Mapping, type Role, roles, yearOf} from "./columns.js";
import type {Countries} from "./countries.js";
import type {Column, Sheet} from "./sheet.js";

/** How a reader wants the file to be read; everything has a default. */
export interface Choices {
  mapping: Mapping;
  /** Whether a person in several rows counts once, or every row counts. */
  counting: "people" | "rows";
  hongKong: "apart" | "in China";
  europe: "continent" | "with UK";
  /** The two years compared; null where the file has no such year. */
  before: number | null;
  after: number | null;
  /** The value of the tier column that is looked at; null for everybody. */
  tier: string | null;
  /** Values that no country was found for, each with the country that the reader gave for it, in whatever spelling. */
  given: readonly (readonly [value: string, country: string])[];
}

/** A value of a country column that stands for no country, how often it occurs, and where first. */
export interface Unclear {
  value: string;
  /** What the reader gave for it, and the country that this is; empty and null when there is none. */
  given: string;
  means: string | null;
  columns: readonly string[];
  rows: number;
  first: number;
}

/** The rows of a file as numbers, ready to be counted. 0 stands for what is not known, everywhere. */
export interface People {
  rows: number;
  /** Alpha-2 codes; the first is empty. */
  codes: readonly string[];
  /** For each role that a column holds, the index of the country in `codes` row by row. */
  country: Readonly<Partial<Record<Role, Int32Array>>>;
  person: Column | null;
  paper: Column | null;
  institution: Column | null;
  tier: Column | null;
  year: Int16Array | null;
  /** The rows in the order of their papers, so that one paper's rows follow each other. */
  order: Int32Array;
  years: readonly number[];
  tiers: readonly string[];
  unclear: readonly Unclear[];
  notices: readonly string[];
}

/** Codes that are counted as China's when Hong Kong and Macau are. */
const withChina: Readonly<Record<string, string>> = {HK: "CN", MO: "CN"};

/** The rows by paper; rows of unknown papers keep the order of the file and come first. */
function byPaper(rows: number, paper: Column | null): Int32Array {
  const order = new Int32Array(rows);
  if (!paper) return order.map((_, i) => i);
  const start = new Int32Array(paper.values.length + 1);
  for (const code of paper.codes) start[code + 1]!++;
  for (let k = 1; k < start.length; k++) start[k]! += start[k - 1]!;
  paper.codes.forEach((code, row) => (order[start[code]!++] = row));
  return order;
}

/** How often each value of a column occurs. */
function counts({codes, values}: Column): Int32Array {
  const times = new Int32Array(values.length);
  for (const code of codes) times[code]!++;
  return times;
}

/** Turns columns into countries, years and identities by a reader's choices. */
export function peopleOf(
  sheet: Sheet,
  {mapping, hongKong, given}: Pick<Choices, "mapping" | "hongKong" | "given">,
  countries: Countries
): People {
  const column = (field: Field): Column | null => {
    const at = mapping[field];
    return at === undefined ? null : (sheet.columns[at] ?? null);
  };
  const codes = [""];
  const indexOf = new Map([["", 0]]);
  const givenTo = new Map(given);
  const unclear = new Map<string, Unclear & {columns: string[]}>();
  const country: Partial<Record<Role, Int32Array>> = {};
  for (const role of roles) {
    const own = column(role);
    if (!own) continue;
    const times = counts(own);
    const meaning = Int32Array.from(own.values, (value, k) => {
      if (k === 0) return 0;
      let found = countries.find(value);
      if (found === undefined) {
        const said = givenTo.get(value) ?? "";
        found = countries.find(said);
        const means = found === undefined ? null : countries.nameOf(found);
        const one = unclear.get(value) ?? {value, given: said, means, columns: [], rows: 0, first: own.first[k]!};
        unclear.set(value, one);
        one.columns.push(own.name);
        one.rows += times[k]!;
        one.first = Math.min(one.first, own.first[k]!);
      }
      const code = found === undefined ? "" : hongKong === "in China" ? (withChina[found] ?? found) : found;
      let index = indexOf.get(code);
      if (index === undefined) indexOf.set(code, (index = codes.push(code) - 1));
      return index;
    });
    country[role] = own.codes.map((code) => meaning[code]!);
  }

  const notices: string[] = [];
  const yearColumn = column("year");
  let year: Int16Array | null = null;
  if (yearColumn) {
    const meaning = yearColumn.values.map((value) => (value ? (yearOf(value) ?? 0) : 0));
    year = Int16Array.from(yearColumn.codes, (code) => meaning[code]!);
    const wrong = meaning.findIndex((one, k) => k > 0 && one === 0);
    if (wrong > 0) {
      const times = counts(yearColumn);
      const rows = meaning.reduce((sum, one, k) => sum + (k > 0 && one === 0 ? times[k]! : 0), 0);
      notices.push(
        `“${yearColumn.values[wrong]!.slice(0, 40)}” in row ${yearColumn.first[wrong]} is no year from 1900 to 2100; ${rows === 1 ? "that row counts" : `${rows.toLocaleString("en")} such rows count`} towards no year.`
      );
    }
  }
  const tier = column("tier");
  const paper = column("paper");
  const person = column("person");
  return {
    rows: sheet.rows,
    codes,
    country,
    person,
    paper,
    institution: column("institution"),
    tier,
    year,
    order: byPaper(sheet.rows, paper),
    years: year ? [...new Set(year)].filter((one) => one > 0).toSorted((a, b) => a - b) : [],
    tiers: tier ? tier.values.slice(1) : [],
    unclear: [...unclear.values()].toSorted((a, b) => b.rows - a.rows || a.first - b.first),
    notices
  };
}
