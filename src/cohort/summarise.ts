import {type Field, fields, type Mapping, type Role} from "./columns.js";
import type {Countries} from "./countries.js";
import type {Counts} from "./counts.js";
import {type Ranking, rankingOf} from "./institutions.js";
import {type Counted, tally} from "./moments.js";
import {type Answered, askAll} from "./questions.js";
import type {Sheet} from "./sheet.js";
import type {Choices, Unclear, Understood} from "./understand.js";
import {type Ways, waysOf} from "./ways.js";
import {quote} from "./quote.js";

/** A country's share of those counted in a year, in per cent. */
export interface ShareRow {
  place: string;
  year: number;
  share: number;
  low: number;
  high: number;
  people: number;
  effective: number;
}

/** Who a country column was counted for in a year. */
export interface Base {
  year: number;
  people: number;
  papers: number | null;
  effective: number;
  /** Selected people (or rows) whose country is not known. */
  unknown: number;
  /** People whose rows name more than one country. */
  several: number;
}

export interface RoleShares {
  role: Role;
  rows: readonly ShareRow[];
  bases: readonly Base[];
}

/** Everything a file says, as plain values. */
export interface Summary {
  shares: readonly RoleShares[];
  answers: readonly Answered[];
  ways: Ways | null;
  ranking: Ranking | null;
}

/** A file as it was read and understood, and what follows. */
export interface CohortAnswer {
  columns: readonly {name: string; example: string}[];
  rows: number;
  /** Different people and papers of the file; null where no column of papers is known. */
  people: number;
  papers: number | null;
  kind: string;
  choices: Choices;
  years: readonly number[];
  tiers: readonly string[];
  unclear: readonly Unclear[];
  unclearValues: number;
  /** What the choice of years leaves out, or asks; empty where it is nothing. */
  leftOut: string;
  notices: readonly string[];
  /** English names to choose from where a value is unclear. */
  countryNames: readonly string[];
  /** Null as long as no column is known to hold countries or institutions. */
  summary: Summary | null;
}

/** Places shown by name; the others are summed up. */
const shown = 12;

/** More years than these are not compared unasked: the first and the last would leave most of the file out. */
const handful = 6;

/** Choices that nobody has changed yet. */
export const openChoices = (mapping: Mapping): Choices => ({
  mapping,
  counting: "people",
  several: "shared",
  hongKong: "apart",
  europe: "continent",
  before: null,
  after: null,
  tier: null,
  given: []
});

/** The years compared unless a reader chooses: the first and the last of a handful, else every year together. */
export function yearsFor({years}: Pick<Understood, "years">): Pick<Choices, "before" | "after"> {
  if (!years.length || years.length > handful) return {before: null, after: null};
  return {before: years.length > 1 ? years[0]!.year : null, after: years.at(-1)!.year};
}

/** Choices brought within what the file offers: columns, years and tiers that are not there are as good as none. */
export function within(
  choices: Choices,
  columns: readonly unknown[],
  {years, tiers}: Pick<Understood, "years" | "tiers">
): Choices {
  const offered = (year: number | null): number | null =>
    year !== null && years.some((one) => one.year === year) ? year : null;
  const standard = yearsFor({years});
  const after = choices.after === null ? null : (offered(choices.after) ?? standard.after);
  const before = choices.before === null || after === null ? null : (offered(choices.before) ?? standard.before);
  const mapping: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const at = choices.mapping[field];
    if (at !== undefined && at < columns.length) mapping[field] = at;
  }
  return {
    ...choices,
    mapping,
    after,
    before: before === after ? null : before,
    tier: choices.tier !== null && tiers.includes(choices.tier) ? choices.tier : null
  };
}

function roleShares(
  counts: Counts,
  role: Role,
  {before, after, several}: Choices,
  nameOf: Countries["nameOf"]
): RoleShares {
  const years = before === null ? [after] : [before, after];
  const found = years.map((year) => {
    const moments = counts.moments(role, year);
    const {keys} = moments;
    const known = tally(moments, (key) => keys.indexOf(key), keys.length);
    const out = several === "left out" ? moments.several : 0;
    const unknown = counts.moments("everybody", year).people - known.n - out;
    return {year: year ?? 0, moments, known, unknown};
  });
  const shareOf = ({moments, known}: (typeof found)[number], code: string): Counted | undefined =>
    known.units[moments.keys.indexOf(code)];
  // The places with the largest shares in either year are named; of the others the sum is counted, with its own interval.
  // To ten digits: equal shares are summed in another order by another engine, and must not change places for it.
  const largest = (code: string): number =>
    Number(Math.max(...found.map((one) => shareOf(one, code)?.share ?? 0)).toPrecision(10));
  const named = [...new Set(found.flatMap(({moments}) => moments.keys))]
    .sort()
    .filter((code) => largest(code) > 0)
    .toSorted((a, b) => largest(b) - largest(a))
    .slice(0, shown);
  const rows = found.flatMap((one) => {
    const {year, moments, known} = one;
    const rowOf = (place: string, {share, low, high, count, effective}: Counted): ShareRow => ({
      place,
      year,
      share: 100 * share,
      low: 100 * low,
      high: 100 * high,
      people: count,
      effective
    });
    if (!known.n) return [];
    const {units} = tally(
      moments,
      (code) => (named.includes(code) ? named.indexOf(code) : named.length),
      named.length + 1
    );
    const own = named.map((code, i) => rowOf(nameOf(code), units[i]!));
    const others = units[named.length]!;
    return others.share > 0 ? [...own, rowOf("Others", others)] : own;
  });
  const bases = found.map(({year, moments, known: {n, papers, effective}, unknown}) => ({
    year,
    people: n,
    papers,
    effective,
    unknown,
    several: moments.several
  }));
  return {role, rows, bases};
}

const rowsOf = (count: number): string => (count === 1 ? "1 row" : `${count.toLocaleString("en")} rows`);

/** What the choice of years leaves out, in a sentence; a question where there are more than a handful. */
function leftOutBy({before, after}: Choices, {years, yearless}: Understood, column: string): string {
  if (!years.length) return "";
  const none = yearless ? `${rowsOf(yearless)} without a year` : "";
  if (after === null) {
    return years.length > 1
      ? `${quote(column)} holds ${years.length} years, ${years[0]!.year} to ${years.at(-1)!.year}: everybody is counted together until you choose which are compared.`
      : "";
  }
  const chosen = [before, after].filter((one) => one !== null);
  const others = years.filter(({year}) => !chosen.includes(year));
  const out = others.reduce((sum, {rows}) => sum + rows, 0);
  const parts = [out ? `${rowsOf(out)} of ${others.length === 1 ? others[0]!.year : "other years"}` : "", none].filter(
    (part) => part
  );
  if (!parts.length) return "";
  const plural = parts.length > 1 || !parts[0]!.startsWith("1 row");
  return `Counted ${chosen.length > 1 ? "are" : "is"} ${chosen.join(" and ")} by ${quote(column)}: ${parts.join(" and ")} ${plural ? "are" : "is"} left out.`;
}

/** How many unclear values are sent back; a file of free text could hold as many as rows. */
const listed = 40;

/** What a counted file says by a reader's choices, which lie within what it offers. */
export function summarise(
  {
    sheet,
    counts,
    understood,
    choices
  }: {
    sheet: Pick<Sheet, "rows" | "header" | "kind" | "notices">;
    counts: Counts;
    understood: Understood;
    choices: Choices;
  },
  countries: Countries
): CohortAnswer {
  const usable = counts.roles.length > 0 || choices.mapping.institution !== undefined;
  const {after, mapping} = choices;
  const yearColumn = mapping.year === undefined ? "" : (sheet.header[mapping.year]?.name ?? "");
  return {
    columns: sheet.header,
    rows: sheet.rows,
    people: counts.people,
    papers: counts.papers,
    kind: sheet.kind,
    choices,
    years: understood.years.map(({year}) => year),
    tiers: understood.tiers.slice(0, 100),
    unclear: understood.unclear.slice(0, listed),
    unclearValues: understood.unclear.length,
    leftOut: leftOutBy(choices, understood, yearColumn),
    notices: [...sheet.notices, ...understood.notices, ...severalNotices(counts, choices)],
    countryNames: countries.names,
    summary: usable
      ? {
          shares: counts.roles.map((role) => roleShares(counts, role, choices, (code) => countries.nameOf(code))),
          answers: askAll(counts, choices),
          ways: waysOf(counts, after),
          ranking: rankingOf(counts, after)
        }
      : null
  };
}

const roleWords: Readonly<Record<Role, string>> = {
  undergraduate: "the first degree",
  graduate: "graduate school",
  work: "work"
};

const ways: Readonly<Record<Choices["several"], (it: string) => string>> = {
  shared: (it) => `${it} shared equally among them`,
  first: (it) => `${it} counted in the first that the file names`,
  "left out": (it) => `${it} left out there`
};

/** How many people have more than one country, and how they are counted. */
function severalNotices(counts: Counts, {before, after, several}: Choices): string[] {
  return counts.roles.flatMap((role) => {
    const years = [before, after].filter((year, i) => i === 1 || year !== null);
    const found = years.map((year) => counts.moments(role, year).several);
    const sum = found.reduce((total, one) => total + one, 0);
    if (!sum) return [];
    const who = sum === 1 ? "1 person has" : `${sum.toLocaleString("en")} people have`;
    return [
      `${who} more than one country of ${roleWords[role]}${years.length > 1 ? " in one year" : ""}: ${ways[several](sum === 1 ? "it is" : "they are")}. Choose otherwise under “More than one country”.`
    ];
  });
}
