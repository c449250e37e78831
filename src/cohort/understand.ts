import {codingOf, type Mapping, type Role, roles, yearOf} from "./columns.js";
import type {Countries} from "./countries.js";
import {isMissing} from "./missing.js";
import type {Distinct} from "./sheet.js";
import {quote, quoteAll} from "./quote.js";

/** How a person is counted whose rows name more than one country (or institution, where papers are not named). */
export const severals = ["shared", "first", "left out"] as const;
export type Several = (typeof severals)[number];

/** How a reader wants the file to be read; everything has a default. */
export interface Choices {
  mapping: Mapping;
  /** Whether a person in several rows counts once, or every row counts. */
  counting: "people" | "rows";
  several: Several;
  hongKong: "apart" | "in China";
  europe: "continent" | "with UK";
  /** The two years compared; no earlier one where there is nothing to compare, no later one for every year. */
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

/** The distinct values of the columns that are understood by value, and what of persons and papers needs a word. */
export interface Found {
  rows: number;
  countries: Readonly<Partial<Record<Role, Distinct>>>;
  institution: Distinct | null;
  tier: Distinct | null;
  year: Distinct | null;
  weight: Distinct | null;
  /** Values that are no names: markers of what is missing, and numbers that a spreadsheet has rounded. */
  person: Distinct | null;
  paper: Distinct | null;
}

/** What every distinct value means. */
export interface Understood {
  /** Alpha-2 codes; the first is empty. */
  codes: readonly string[];
  /** For each value of a country column the index of its country in `codes`, 0 where there is none. */
  country: Readonly<Partial<Record<Role, Int32Array>>>;
  /** The year of each value, 0 where it is none. */
  year: Int32Array | null;
  /** The weight of each value; not a number where there is none, which leaves the row out. */
  weight: Float64Array | null;
  /** The institution of each value, an index into `institutions`, −1 where none is named. */
  institution: Int32Array | null;
  institutions: readonly string[];
  years: readonly {year: number; rows: number}[];
  /** Rows that say no year, where others do. */
  yearless: number;
  tiers: readonly string[];
  unclear: readonly Unclear[];
  notices: readonly string[];
}

/** Codes that are counted as China's when Hong Kong and Macau are. */
const withChina: Readonly<Record<string, string>> = {HK: "CN", MO: "CN"};

const thousands = (count: number): string => count.toLocaleString("en");
const rowsOf = (count: number): string => (count === 1 ? "1 row" : `${thousands(count)} rows`);

/** Values that are missing by a marker, with their rows; a column without any gives nothing. */
function marked({values, rows}: Distinct): {rows: number; markers: string[]} {
  let sum = 0;
  const markers: string[] = [];
  for (let k = 1; k < values.length; k++) {
    if (!isMissing(values[k]!) || !rows[k]) continue;
    sum += rows[k]!;
    markers.push(values[k]!);
  }
  return {rows: sum, markers: markers.sort()};
}

const markedNotice = (column: Distinct, after: string): string[] => {
  const {rows, markers} = marked(column);
  return rows
    ? [`${quote(column.name)} is marked as missing in ${rowsOf(rows)} (${quoteAll(markers.slice(0, 4))})${after}.`]
    : [];
};

/** A number as spreadsheets write long ones: the digits behind are gone. */
export const rounded = /^\d(\.\d+)?[eE]\+?\d{2,}$/;

function roundedNotice({name, values, rows}: Distinct): string[] {
  const found = values.flatMap((value, k) => (rounded.test(value) ? [{value, rows: rows[k]!}] : []));
  if (!found.length) return [];
  const sum = found.reduce((total, one) => total + one.rows, 0);
  return [
    `${quote(name)} holds numbers that a spreadsheet has rounded, such as ${quote(found[0]!.value)}: ${rowsOf(sum)} have ${found.length === 1 ? "one such value" : `${thousands(found.length)} such values`}, and whom it ran together cannot be told. Export the column as text.`
  ];
}

/** Spellings that differ by case or spaces only are one institution, under the spelling that most rows have. */
function distinctUnits({values, rows}: Distinct): {unit: Int32Array; names: string[]} {
  const groups = new Map<string, number[]>();
  values.forEach((value, k) => {
    if (isMissing(value)) return;
    const key = value.normalize("NFKC").toLowerCase().replace(/\s+/g, " ");
    const group = groups.get(key);
    if (group) group.push(k);
    else groups.set(key, [k]);
  });
  const unit = new Int32Array(values.length).fill(-1);
  const names: string[] = [];
  for (const group of groups.values()) {
    const best = group.reduce((a, b) =>
      rows[b]! > rows[a]! || (rows[b] === rows[a] && values[b]! < values[a]!) ? b : a
    );
    const own = names.push(values[best]!) - 1;
    for (const k of group) unit[k] = own;
  }
  return {unit, names};
}

/** Finds what the values of a file's columns mean, by a reader's choices; needs no row. */
export function understand(
  {rows, countries: columns, institution, tier, year, weight, person, paper}: Found,
  {hongKong, given}: Pick<Choices, "hongKong" | "given">,
  countries: Countries
): Understood {
  const notices: string[] = [];
  if (person) {
    notices.push(
      ...markedNotice(person, "; each of these rows counts as a person of its own"),
      ...roundedNotice(person)
    );
  }
  if (paper) notices.push(...markedNotice(paper, "; each is taken for a paper of its own"), ...roundedNotice(paper));
  if (institution) notices.push(...markedNotice(institution, ""));
  if (tier) notices.push(...markedNotice(tier, ""));

  const codes = [""];
  const indexOf = new Map([["", 0]]);
  const givenTo = new Map(given);
  const unclear = new Map<string, Unclear & {columns: string[]}>();
  const country: Partial<Record<Role, Int32Array>> = {};
  for (const role of roles) {
    const own = columns[role];
    if (!own) continue;
    const {values, rows: times, first, name} = own;
    // Among two-letter codes “NA” is Namibia's, or means what it means elsewhere: that only the reader knows.
    const pairs = values.reduce(
      (sum, value, k) => sum + (/^[A-Z]{2}$/.test(value) && value !== "NA" ? times[k]! : 0),
      0
    );
    const filled = values.reduce((sum, value, k) => sum + (isMissing(value) ? 0 : times[k]!), 0);
    const coded = pairs > filled / 2;
    const missing = {rows: 0, markers: [] as string[]};
    country[role] = Int32Array.from(values, (value, k) => {
      if (k === 0) return 0;
      if (isMissing(value) && !(value === "NA" && (coded || givenTo.has(value)))) {
        if (times[k]) missing.markers.push(value);
        missing.rows += times[k]!;
        return 0;
      }
      let found = countries.find(value);
      if (found === undefined) {
        const said = givenTo.get(value) ?? "";
        found = countries.find(said);
        const means = found === undefined ? null : countries.nameOf(found);
        const one = unclear.get(value) ?? {value, given: said, means, columns: [], rows: 0, first: first[k]!};
        unclear.set(value, one);
        one.columns.push(name);
        one.rows += times[k]!;
        one.first = Math.min(one.first, first[k]!);
      }
      const code = found === undefined ? "" : hongKong === "in China" ? (withChina[found] ?? found) : found;
      let index = indexOf.get(code);
      if (index === undefined) indexOf.set(code, (index = codes.push(code) - 1));
      return index;
    });
    if (missing.rows)
      notices.push(
        `${quote(name)} is marked as missing in ${rowsOf(missing.rows)} (${quoteAll(missing.markers.sort().slice(0, 4))}).`
      );
    if (codingOf(own, (text) => countries.find(text) !== undefined) === "ambiguous") {
      notices.push(
        `The codes in ${quote(name)} are taken for countries, though all of them are states of the United States too.`
      );
    }
  }

  let years: Int32Array | null = null;
  let yearless = 0;
  const inYear = new Map<number, number>();
  if (year) {
    const {values, rows: times, first} = year;
    years = Int32Array.from(values, (value) => (value ? (yearOf(value) ?? 0) : 0));
    const wrong = {rows: 0, first: -1};
    years.forEach((one, k) => {
      if (one) inYear.set(one, (inYear.get(one) ?? 0) + times[k]!);
      else {
        yearless += times[k]!;
        if (isMissing(values[k]!) || !times[k]) return;
        if (wrong.first < 0 || first[k]! < first[wrong.first]!) wrong.first = k;
        wrong.rows += times[k];
      }
    });
    if (wrong.rows) {
      notices.push(
        `${quote(values[wrong.first]!.slice(0, 40))} in row ${first[wrong.first]} is no year from 1900 to 2100; ${wrong.rows === 1 ? "that row counts" : `${thousands(wrong.rows)} such rows count`} towards no year.`
      );
    }
  }

  let weights: Float64Array | null = null;
  if (weight) {
    const {values, rows: times, name} = weight;
    weights = Float64Array.from(values, (value) => (isMissing(value) ? NaN : Number(value)));
    let out = 0;
    weights.forEach((one, k) => {
      if (one >= 0 && Number.isFinite(one)) return;
      weights![k] = NaN;
      out += times[k]!;
    });
    notices.push(
      `People are weighted by ${quote(name)}; the effective size is Kish's, (Σw)² / Σw².${out ? ` ${rowsOf(out)} without a weight (none, negative or no number) ${out === 1 ? "is" : "are"} left out.` : ""}`
    );
  }

  const united = institution ? distinctUnits(institution) : null;
  return {
    codes,
    country,
    year: years,
    weight: weights,
    institution: united?.unit ?? null,
    institutions: united?.names ?? [],
    years: [...inYear].map(([one, times]) => ({year: one, rows: times})).toSorted((a, b) => a.year - b.year),
    yearless: inYear.size ? yearless : 0,
    tiers: tier ? tier.values.filter((value, k) => !isMissing(value) && tier.rows[k]).toSorted() : [],
    unclear: [...unclear.values()].toSorted((a, b) => b.rows - a.rows || a.first - b.first),
    notices: rows ? notices : []
  };
}
