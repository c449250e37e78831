import {type Field, fields, type Mapping, recognise, type Role, roles} from "./columns.js";
import type {Countries} from "./countries.js";
import {type Counted, type Selection, tally} from "./count.js";
import {type Ranking, rankingOf} from "./institutions.js";
import {type Choices, type People, peopleOf, type Unclear} from "./people.js";
import {type Answered, askAll} from "./questions.js";
import type {Sheet} from "./sheet.js";
import {type Ways, waysOf} from "./ways.js";

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
export interface Answer {
  columns: readonly {name: string; example: string}[];
  rows: number;
  kind: string;
  choices: Choices;
  years: readonly number[];
  tiers: readonly string[];
  unclear: readonly Unclear[];
  unclearValues: number;
  notices: readonly string[];
  /** English names to choose from where a value is unclear. */
  countryNames: readonly string[];
  /** Null as long as no column is known to hold countries or institutions. */
  summary: Summary | null;
}

/** Places shown by name; the others are summed up. */
const shown = 12;

/** Choices for a file that nobody has changed yet: columns as recognised, the first and the last year. */
export function choicesFor(sheet: Sheet, countries: Countries): Choices {
  const mapping = recognise(sheet.columns, (text) => countries.find(text) !== undefined);
  const open: Choices = {
    mapping,
    counting: "people",
    hongKong: "apart",
    europe: "continent",
    before: null,
    after: null,
    tier: null,
    given: []
  };
  // Only the years are wanted yet; everything else is counted once the choices stand.
  const {years} = peopleOf(
    sheet,
    {...open, mapping: mapping.year === undefined ? {} : {year: mapping.year}},
    countries
  );
  return {...open, before: years.length > 1 ? years[0]! : null, after: years.at(-1) ?? null};
}

/** Choices brought within what the file offers: columns, years and tiers that are not there are as good as none. */
function within(choices: Choices, sheet: Sheet, {years, tiers}: Pick<People, "years" | "tiers">): Choices {
  const offered = (year: number | null): number | null => (year !== null && years.includes(year) ? year : null);
  const after = offered(choices.after) ?? years.at(-1) ?? null;
  const before = offered(choices.before) ?? years.find((year) => after !== null && year < after) ?? null;
  const mapping: Partial<Record<Field, number>> = {};
  for (const field of fields) {
    const at = choices.mapping[field];
    if (at !== undefined && sheet.columns[at]) mapping[field] = at;
  }
  return {
    ...choices,
    mapping: mapping as Mapping,
    after,
    before: before === after ? null : before,
    tier: choices.tier !== null && tiers.includes(choices.tier) ? choices.tier : null
  };
}

function roleShares(people: People, role: Role, choices: Choices, nameOf: Countries["nameOf"]): RoleShares {
  const {before, after, tier, counting} = choices;
  const country = people.country[role]!;
  const years = before === null ? [after] : [before, after];
  const counts = years.map((year) => {
    const selection: Selection = {year, tier, counting};
    const known = tally(people, selection, (row) => (country[row] === 0 ? -1 : country[row]!), people.codes.length);
    const unknown = tally(people, selection, () => 0, 1).n - known.n;
    return {year: year ?? 0, known, unknown, selection};
  });
  // The places with the largest shares in either year are named; of the others the sum is counted, with its own interval.
  const largest = (unit: number): number => Math.max(...counts.map(({known}) => known.units[unit]?.share ?? 0));
  const named = people.codes
    .map((_, unit) => unit)
    .filter((unit) => unit > 0 && largest(unit) > 0)
    .toSorted((a, b) => largest(b) - largest(a))
    .slice(0, shown);
  const rows = counts.flatMap(({year, known, selection}) => {
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
    const own = named.map((unit) => rowOf(nameOf(people.codes[unit]!), known.units[unit]!));
    const isNamed = new Set(named);
    const others = tally(people, selection, (row) => (country[row] === 0 ? -1 : isNamed.has(country[row]!) ? 0 : 1), 2)
      .units[1]!;
    return others.count ? [...own, rowOf("Others", others)] : own;
  });
  const bases = counts.map(({year, known: {n, papers, effective}, unknown}) => ({
    year,
    people: n,
    papers,
    effective,
    unknown
  }));
  return {role, rows, bases};
}

/** How many unclear values are sent back; a file of free text could hold as many as rows. */
const listed = 40;

/** Counts a file by a reader's choices. */
export function answer(sheet: Sheet, wanted: Choices, countries: Countries): Answer {
  const people = peopleOf(sheet, wanted, countries);
  const choices = within(wanted, sheet, people);
  const selection: Selection = {year: choices.after, tier: choices.tier, counting: choices.counting};
  const own = roles.filter((role) => people.country[role]);
  const usable = own.length > 0 || people.institution !== null;
  return {
    columns: sheet.columns.map(({name, values}) => ({name, example: (values[1] ?? "").slice(0, 60)})),
    rows: sheet.rows,
    kind: sheet.kind,
    choices,
    years: people.years,
    tiers: people.tiers.slice(0, 100),
    unclear: people.unclear.slice(0, listed),
    unclearValues: people.unclear.length,
    notices: [...sheet.notices, ...people.notices],
    countryNames: countries.names,
    summary: usable
      ? {
          shares: own.map((role) => roleShares(people, role, choices, (code) => countries.nameOf(code))),
          answers: askAll(people, choices),
          ways: waysOf(people, selection),
          ranking: rankingOf(people, selection)
        }
      : null
  };
}
