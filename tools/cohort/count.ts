import {type Field, type Role, roles} from "../../src/cohort/columns.js";
import type {Counts, InstitutionPoints} from "../../src/cohort/counts.js";
import {missingMarkers} from "../../src/cohort/missing.js";
import type {Measure, Moments} from "../../src/cohort/moments.js";
import type {Distinct} from "../../src/cohort/sheet.js";
import {literal, measuresOf, type Statements, trimmed} from "../../src/cohort/sql.js";
import {type Choices, type Found, rounded} from "../../src/cohort/understand.js";
import type {Database, Row} from "./database.js";

type Names = Readonly<Partial<Record<Field, string>>>;

const number = (value: unknown): number => (value === null || value === undefined ? 0 : Number(value));

/** Asks a database for the distinct values of the columns that are understood by value. */
export async function findValues(database: Database, table: string, names: Names): Promise<Found> {
  const rows = number((await database.rows(`SELECT COUNT(*) AS n FROM ${table}`))[0]!.n);
  const distinct = async (field: Field, which = ""): Promise<Distinct | null> => {
    const name = names[field];
    if (name === undefined) return null;
    const found = await database.rows(
      `SELECT value, COUNT(*) AS n FROM (SELECT COALESCE(${trimmed(name)}, '') AS value FROM ${table}) AS texts ${which} GROUP BY value ORDER BY value`
    );
    const filled = found.filter(({value}) => value !== "");
    const empty = found.find(({value}) => value === "");
    return {
      name,
      values: ["", ...filled.map(({value}) => String(value))],
      rows: [number(empty?.n), ...filled.map(({n}) => number(n))],
      first: Array<number>(filled.length + 1).fill(0)
    };
  };
  const markers = missingMarkers.filter((marker) => marker).map(literal);
  const odd = async (field: Field): Promise<Distinct | null> => {
    const found = await distinct(
      field,
      `WHERE value IN (${markers.join(", ")}) OR regexp_matches(value, ${literal(rounded.source)})`
    );
    return found && found.values.length > 1 ? found : null;
  };
  const countries: Partial<Record<Role, Distinct>> = {};
  for (const role of roles) {
    const own = await distinct(role);
    if (own) countries[role] = own;
  }
  return {
    rows,
    countries,
    institution: await distinct("institution"),
    tier: await distinct("tier"),
    year: await numbered(database, {table, names, year: await distinct("year")}),
    weight: await distinct(
      "weight",
      "WHERE TRY_CAST(value AS DOUBLE) IS NULL OR NOT (TRY_CAST(value AS DOUBLE) >= 0) OR NOT isfinite(TRY_CAST(value AS DOUBLE))"
    ),
    person: await odd("person"),
    paper: await odd("paper")
  };
}

/** Years with the row in which each value first stands, as it is told of those that are none. */
async function numbered(
  database: Database,
  {table, names, year}: {table: string; names: Names; year: Distinct | null}
): Promise<Distinct | null> {
  if (!year || year.values.length > 1000) return year;
  const first = await database.rows(
    `SELECT value, MIN(n) AS n FROM (SELECT ROW_NUMBER() OVER () AS n, ${trimmed(names.year!)} AS value FROM ${table}) AS texts GROUP BY value`
  );
  const at = new Map(first.map(({value, n}) => [String(value), number(n)]));
  return {...year, first: year.values.map((value) => at.get(value) ?? 0)};
}

/** Sums and cross products by key from the rows of a measure's statement. */
function momentsFrom(rows: readonly Row[], papers: number | null, clustered: boolean): Moments {
  const sum = (stat: string): number =>
    rows.filter((row) => row.stat === stat).reduce((total, {value}) => total + number(value), 0);
  const of = (stat: string) => rows.filter((row) => row.stat === stat);
  const keys = [...new Set(of("head").map(({a}) => String(a)))].sort();
  const at = new Map(keys.map((key, i) => [key, i]));
  const heads = new Float64Array(keys.length);
  const sums = new Float64Array(keys.length);
  const cross = new Float64Array(keys.length ** 2);
  for (const {a, value} of of("head")) heads[at.get(String(a))!]! += number(value);
  for (const {a, value} of of("sum")) sums[at.get(String(a))!]! += number(value);
  for (const {a, b, value} of of("cross"))
    cross[at.get(String(a))! * keys.length + at.get(String(b))!]! += number(value);
  return {
    people: sum("people"),
    weight: sum("weight"),
    squares: sum("squares"),
    papers,
    clusters: clustered ? sum("clusters") : null,
    several: sum("several"),
    keys,
    heads,
    sums,
    cross
  };
}

/** Runs the statements that count a table, and gives what they counted. `step` is told of each before it runs. */
export async function countBy(
  database: Database,
  statements: Statements,
  {names, choices, step}: {names: Names; choices: Choices; step(name: string): void}
): Promise<Counts> {
  const run = async (name: string, sql: string | null): Promise<Row[]> => {
    if (sql === null) return [];
    step(name);
    return database.rows(sql);
  };
  const [totals] = await run("people and papers", statements.totals);
  step("rows");
  await database.run(statements.rows);
  step("people");
  if (statements.people) await database.run(statements.people);
  const inPapers = await run("papers", statements.papers);
  const moments = new Map<string, Moments>();
  const years = choices.after === null ? [null] : [choices.before, choices.after];
  const clustered = names.paper !== undefined;
  for (const {measure, sql} of statements.measures) {
    const rows = await run(measure, sql);
    for (const year of years) {
      const of = <T extends Row>(all: readonly T[]): T[] => all.filter((row) => number(row.year) === (year ?? 0));
      const papers = clustered ? number(of(inPapers)[0]?.[measure.replace(" ", "_")]) : null;
      moments.set(`${measure} ${year}`, momentsFrom(of(rows), papers, clustered));
    }
  }
  const points = await run("institutions", statements.institutions);
  const seats = await run("institutions' countries", statements.seats);
  const best = new Map<string, {country: string; people: number}>();
  for (const row of seats) {
    const [name, country, people] = [String(row.institution), String(row.work), number(row.people)];
    const before = best.get(name);
    if (!before || people > before.people || (people === before.people && country < before.country))
      best.set(name, {country, people});
  }
  const institutions = points.map((row): InstitutionPoints => ({
    institution: String(row.institution),
    country: best.get(String(row.institution))?.country ?? "",
    points: number(row.points),
    squares: number(row.squares)
  }));
  const has = roles.filter((role) => names[role] !== undefined);
  const known = new Set<Measure>(measuresOf(has));
  return {
    roles: has,
    people: number(totals!.people),
    papers: clustered ? number(totals!.papers) : null,
    moments: (measure, year) => {
      const own = known.has(measure) ? moments.get(`${measure} ${year}`) : undefined;
      if (!own) throw new Error(`${measure} of ${year} was not counted.`);
      return own;
    },
    institutions: () =>
      names.institution === undefined
        ? null
        : {rule: clustered ? "paper" : "person", points: institutions.filter(({points: its}) => its > 0)}
  };
}

/** All statements as one script, for an engine of the reader's own. */
export const scriptOf = ({totals, rows, people, papers, measures, institutions, seats}: Statements): string =>
  [
    ["rows, different people and papers", totals],
    ["rows as they are counted", rows],
    ["people", people],
    ["papers in which somebody is counted", papers],
    ...measures.map(({measure, sql}) => [measure, sql] as const),
    ["points of institutions", institutions],
    ["where the people of institutions work", seats]
  ]
    .flatMap(([name, sql]) => (sql === null ? [] : [`-- ${name}\n${sql};\n`]))
    .join("\n");
