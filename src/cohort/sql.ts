import {type Field, type Role, roles} from "./columns.js";
import {auditPlace} from "./countries.js";
import {missingMarkers} from "./missing.js";
import type {Measure} from "./moments.js";
import type {Distinct} from "./sheet.js";
import type {Choices, Found, Understood} from "./understand.js";

/** The statements that count a table: first those that make tables, then one for each measure. */
export interface Statements {
  /** Rows, different people and papers of the whole table. */
  totals: string;
  /** What is made once: clean rows, then people. */
  rows: string;
  people: string | null;
  papers: string | null;
  measures: readonly {measure: Measure; sql: string}[];
  /** Points of institutions, and where their people work. */
  institutions: string | null;
  seats: string | null;
}

export interface Source {
  /** The name of the table, and of its columns by what they hold. */
  table: string;
  names: Readonly<Partial<Record<Field, string>>>;
  found: Found;
  understood: Understood;
  choices: Choices;
  /** What tables are made as. */
  temporary?: boolean;
}

/** One as a floating-point number, as which engines differ in reading “1.0”. */
const one = "CAST(1 AS DOUBLE PRECISION)";

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Blanks that are no part of a value: as many as engines share. */
const blanks = literal(" \t\r\n\u00a0\u3000\ufeff");

/** A column's texts without blanks around them. */
export const trimmed = (name: string): string => `TRIM(CAST(${quoted(name)} AS VARCHAR), ${blanks})`;

const list = (texts: readonly string[]): string => texts.map(literal).join(", ");

/** A list of what values mean, as a table of the name given; one without rows where there is nothing to say. */
function meanings(name: string, pairs: readonly (readonly [string, string | number])[]): string {
  const rows = pairs.map(
    ([value, means]) => `(${literal(value)}, ${typeof means === "number" ? means : literal(means)})`
  );
  return `${name}(value, meaning) AS (${rows.length ? `VALUES\n    ${rows.join(",\n    ")}` : "SELECT '', '' WHERE 1 = 0"})`;
}

const pairsOf = <T extends string | number>(
  column: Distinct | null | undefined,
  meaningOf: (k: number) => T | undefined
): [string, T][] =>
  (column?.values ?? []).flatMap((value, k) => {
    const means = k > 0 ? meaningOf(k) : undefined;
    return means === undefined ? [] : [[value, means] as [string, T]];
  });

/** What a measure tells apart in a row, and the key that this is counted under. */
function told(measure: Measure, has: readonly Role[]): {atom: string; key: string} {
  const stages = has.map((role) => role as string);
  switch (measure) {
    case "everybody":
      return {atom: "''", key: "''"};
    case "america":
      return {atom: "CASE WHEN work = 'US' THEN undergraduate END", key: "atom"};
    case "stay": {
      const foreign = has.includes("undergraduate") ? " AND undergraduate <> 'US'" : "";
      return {
        atom: `CASE WHEN graduate = 'US'${foreign} THEN work END`,
        key: "CASE WHEN atom = 'US' THEN 'stayed' ELSE 'left' END"
      };
    }
    case "step 0":
    case "step 1": {
      const [from, to] = measure === "step 0" ? [stages[0], stages[1]] : [stages[1], stages[2]];
      const all = stages.map((stage) => `${stage} IS NOT NULL`).join(" AND ");
      return {atom: `CASE WHEN ${all} THEN ${from} || '>' || ${to} END`, key: "atom"};
    }
    default:
      return {atom: measure, key: "atom"};
  }
}

/** The measures that a table with these roles can be asked. */
export function measuresOf(has: readonly Role[]): Measure[] {
  const all = (...wanted: Role[]): boolean => wanted.every((role) => has.includes(role));
  return [
    "everybody",
    ...has,
    ...(all("undergraduate", "work") ? (["america"] as const) : []),
    ...(all("graduate", "work") ? (["stay"] as const) : []),
    ...(["step 0", "step 1"] as const).slice(0, Math.max(0, has.length - 1))
  ];
}

const short = (measure: Measure): string => measure.replace(" ", "_");

/**
 * The SQL that counts a table as {@link countsOf} does, in the plain subset that engines share: common table expressions,
 * joins, unions and sums. What values mean stands in it as lists, so that it needs nothing but the table.
 */
export function statementsOf({table, names, found, understood, choices, temporary = true}: Source): Statements {
  const {tier, counting, several, before, after} = choices;
  const {codes, country, year, institution, institutions} = understood;
  const has = roles.filter((role) => country[role] && names[role] !== undefined);
  const create = temporary ? "CREATE TEMPORARY TABLE" : "CREATE TABLE";
  const person = counting === "people" ? names.person : undefined;
  const {paper} = names;
  const weighted = names.weight !== undefined;
  const first = person !== undefined && several === "first";
  const years = year && after !== null ? [before, after].filter((it) => it !== null) : null;
  const markers = list(missingMarkers);
  const clean = (column: string): string =>
    `CASE WHEN ${column} IS NULL OR ${column} IN (${markers}) THEN NULL ELSE ${column} END`;

  const raw = (fields: readonly Field[]): string =>
    fields.map((field) => `${trimmed(names[field]!)} AS ${field}`).join(",\n      ");
  const used = (["person", "paper", ...roles, "institution", "tier", "year", "weight"] as const).filter(
    (field) => names[field] !== undefined && (field !== "person" || person !== undefined)
  );
  const whole = [
    person === undefined ? null : ("person" as const),
    paper === undefined ? null : ("paper" as const)
  ].filter((it) => it !== null);
  const totals = [
    "SELECT COUNT(*) AS rows_,",
    person === undefined
      ? "  COUNT(*) AS people,"
      : "  COUNT(DISTINCT person) + SUM(CASE WHEN person IS NULL THEN 1 ELSE 0 END) AS people,",
    paper === undefined ? "  NULL AS papers" : "  COUNT(DISTINCT paper) AS papers",
    `FROM (SELECT ${whole.length ? whole.map((field) => `${clean(field)} AS ${field}`).join(", ") : "1 AS one"}`,
    `  FROM (SELECT ${whole.length ? raw(whole) : "1 AS one"}\n    FROM ${table}) AS texts) AS named`
  ].join("\n");

  const maps = [
    ...has.map((role) =>
      meanings(
        `${role}_means`,
        pairsOf(found.countries[role], (k) => codes[country[role]![k]!] || undefined)
      )
    ),
    ...(year && names.year !== undefined
      ? [
          meanings(
            "year_means",
            pairsOf(found.year, (k) => year[k] || undefined)
          )
        ]
      : []),
    ...(institution && names.institution !== undefined
      ? [
          meanings(
            "institution_means",
            pairsOf(found.institution, (k) => {
              const own = institution[k]! < 0 ? undefined : institutions[institution[k]!];
              return own === found.institution!.values[k] ? undefined : own;
            })
          )
        ]
      : [])
  ];
  const oddWeights = (found.weight?.values ?? []).filter((_, k) => Number.isNaN(understood.weight![k]!));
  const weight = weighted
    ? `CASE WHEN weight IS NULL OR weight IN (${list([...new Set(["", ...oddWeights])])}) THEN NULL ELSE CAST(weight AS DOUBLE PRECISION) END`
    : one;
  const conditions = [
    ...(years ? [`year_means.meaning IN (${years.join(", ")})`] : []),
    ...(tier !== null && names.tier !== undefined ? [`tier = ${literal(tier)}`] : []),
    ...(weighted ? [`${weight} IS NOT NULL`] : [])
  ];
  const rows = [
    `${create} cohort_rows AS`,
    `WITH texts AS (`,
    `    SELECT ${first ? "ROW_NUMBER() OVER () AS n,\n      " : ""}${used.length ? raw(used) : "1 AS one"}\n    FROM ${table}`,
    `  )${maps.map((map) => `,\n  ${map}`).join("")}`,
    `SELECT ${[
      ...(first ? ["n"] : []),
      years ? "year_means.meaning AS year" : "0 AS year",
      person === undefined ? "'' AS person" : `COALESCE(${clean("person")}, '') AS person`,
      paper === undefined ? "NULL AS paper" : `${clean("paper")} AS paper`,
      ...has.map((role) => `${role}_means.meaning AS ${role}`),
      ...(names.institution === undefined
        ? []
        : [`COALESCE(institution_means.meaning, ${clean("institution")}) AS institution`]),
      `${weight} AS weight`
    ].join(",\n  ")}`,
    "FROM texts",
    ...has.map((role) => `LEFT JOIN ${role}_means ON ${role}_means.value = texts.${role}`),
    ...(years ? ["JOIN year_means ON year_means.value = texts.year"] : []),
    ...(names.institution === undefined
      ? []
      : ["LEFT JOIN institution_means ON institution_means.value = texts.institution"]),
    ...(conditions.length ? [`WHERE ${conditions.join("\n  AND ")}`] : [])
  ].join("\n");

  const measures = measuresOf(has);
  const atoms = measures.map((measure) => ({measure, name: short(measure), ...told(measure, has)}));
  const people =
    person === undefined
      ? null
      : [
          `${create} cohort_people AS`,
          "SELECT year, person, MIN(paper) AS paper, AVG(weight) AS weight,",
          atoms
            .map(({name, atom}) =>
              [
                `  MIN(${atom}) AS ${name}_a, MAX(${atom}) AS ${name}_b`,
                ...(first ? [`  MIN(CASE WHEN ${atom} IS NOT NULL THEN n END) AS ${name}_n`] : [])
              ].join(",\n")
            )
            .join(",\n"),
          "FROM cohort_rows",
          "WHERE person <> ''",
          "GROUP BY year, person"
        ].join("\n");
  const papers =
    paper === undefined
      ? null
      : [
          "SELECT year,",
          atoms.map(({name}) => `  COUNT(${name}) AS ${name}`).join(",\n"),
          "FROM (SELECT year, paper,",
          atoms.map(({name, atom}) => `    MAX(${atom}) AS ${name}`).join(",\n"),
          "  FROM cohort_rows WHERE paper IS NOT NULL GROUP BY year, paper) AS papers",
          "GROUP BY year"
        ].join("\n");

  const places = [...new Set(codes)].filter((code) => code).map((code) => [code, auditPlace(code)] as const);
  const measured = atoms.map(({measure, name, atom, key}) => {
    const step = measure.startsWith("step");
    const persons = person !== undefined;
    const more = persons && several !== "left out";
    const ctes = [
      ...(step ? [meanings("places", places)] : []),
      ...(persons
        ? [
            `known AS (
    SELECT year, person, paper, weight, ${name}_a AS a, ${name}_b AS b${first ? `, ${name}_n AS n` : ""}
    FROM cohort_people WHERE ${name}_a IS NOT NULL
  )`
          ]
        : []),
      ...(more
        ? [
            first
              ? `more AS (
    SELECT r.year AS year, r.person AS person, ${qualified(atom, has)} AS atom
    FROM cohort_rows AS r JOIN known AS k ON k.n = r.n WHERE k.a <> k.b
  )`
              : `more AS (
    SELECT DISTINCT r.year AS year, r.person AS person, ${qualified(atom, has)} AS atom
    FROM cohort_rows AS r JOIN known AS k ON k.year = r.year AND k.person = r.person
    WHERE k.a <> k.b AND ${qualified(atom, has)} IS NOT NULL
  )`,
            "parts AS (SELECT year, person, COUNT(*) AS k FROM more GROUP BY year, person)"
          ]
        : []),
      `points AS (
    ${[
      ...(persons ? [`SELECT year, paper, person, a AS atom, weight AS w, ${one} AS head FROM known WHERE a = b`] : []),
      ...(more
        ? [
            `SELECT m.year, k.paper, m.person, m.atom, k.weight / p.k, ${one} / p.k
    FROM more AS m JOIN parts AS p ON p.year = m.year AND p.person = m.person
    JOIN known AS k ON k.year = m.year AND k.person = m.person`
          ]
        : []),
      `SELECT year, paper, '' AS person, ${atom} AS atom, weight AS w, ${one} AS head FROM cohort_rows WHERE person = '' AND ${atom} IS NOT NULL`
    ].join("\n    UNION ALL\n    ")}
  )`,
      step
        ? `keyed AS (
    SELECT year, paper, person, f.meaning || '>' || t.meaning AS k, w, head
    FROM points JOIN places AS f ON f.value = SUBSTR(atom, 1, 2) JOIN places AS t ON t.value = SUBSTR(atom, 4, 2)
  )`
        : `keyed AS (SELECT year, paper, person, ${key} AS k, w, head FROM points)`,
      ...(paper === undefined
        ? []
        : [
            "cells AS (SELECT year, paper, k, SUM(w) AS w FROM keyed WHERE paper IS NOT NULL GROUP BY year, paper, k)",
            "own AS (SELECT year, person, k, SUM(w) AS w, COUNT(*) AS c, SUM(w * w) AS ww FROM keyed WHERE paper IS NULL GROUP BY year, person, k)"
          ])
    ];
    const of = (stat: string, value: string, from: string, {a = "''", b = "''", by = ""} = {}): string =>
      `SELECT year, ${literal(stat)} AS stat, ${a} AS a, ${b} AS b, ${value} AS value FROM ${from} GROUP BY year${by}`;
    const lone = `cohort_rows WHERE person = '' AND ${atom} IS NOT NULL`;
    const whom = several === "left out" ? "known WHERE a = b" : "known";
    const selects = [
      ...(persons
        ? [
            of("people", "COUNT(*)", whom),
            of("weight", "SUM(weight)", whom),
            of("squares", "SUM(weight * weight)", whom),
            of("several", "COUNT(*)", "known WHERE a <> b")
          ]
        : []),
      of("people", "COUNT(*)", lone),
      of("weight", "SUM(weight)", lone),
      of("squares", "SUM(weight * weight)", lone),
      of("head", "SUM(head)", "keyed", {a: "k", by: ", k"}),
      of("sum", "SUM(w)", "keyed", {a: "k", by: ", k"}),
      ...(paper === undefined
        ? []
        : [
            of("clusters", "COUNT(DISTINCT paper)", "cells"),
            // People without a paper are papers of their own; rows that name nobody, too.
            of("clusters", "COUNT(DISTINCT person)", "own WHERE person <> ''"),
            of("clusters", "SUM(c)", "own WHERE person = ''"),
            "SELECT a.year, 'cross', a.k, b.k, SUM(a.w * b.w) FROM cells AS a JOIN cells AS b ON a.year = b.year AND a.paper = b.paper GROUP BY a.year, a.k, b.k",
            "SELECT a.year, 'cross', a.k, b.k, SUM(a.w * b.w) FROM own AS a JOIN own AS b ON a.year = b.year AND a.person = b.person WHERE a.person <> '' GROUP BY a.year, a.k, b.k",
            of("cross", "SUM(ww)", "own WHERE person = ''", {a: "k", b: "k", by: ", k"})
          ])
    ];
    return {measure, sql: `WITH ${ctes.join(",\n  ")}\n${selects.join("\nUNION ALL\n")}`};
  });

  const inYear = years ? `year = ${after}` : "1 = 1";
  const item = paper !== undefined ? "paper" : "person";
  const isItem = paper !== undefined ? "paper IS NOT NULL" : "person <> ''";
  const isNone = paper !== undefined ? "paper IS NULL" : "person = ''";
  const itsWeight = paper === undefined && person !== undefined && weighted;
  const firstOnly = paper === undefined && first;
  const institutionSql =
    names.institution === undefined
      ? null
      : [
          `WITH named AS (SELECT ${first ? "n, " : ""}${item} AS item, institution, weight FROM cohort_rows WHERE institution IS NOT NULL AND ${inYear} AND ${isItem}),`,
          firstOnly
            ? "  pairs AS (SELECT DISTINCT r.item AS item, r.institution AS institution FROM named AS r JOIN (SELECT item, MIN(n) AS n FROM named GROUP BY item) AS f ON f.n = r.n),"
            : "  pairs AS (SELECT DISTINCT item, institution FROM named),",
          "  parts AS (SELECT item, COUNT(*) AS k FROM pairs GROUP BY item),",
          `  gives AS (
    SELECT p.institution AS institution, ${itsWeight ? "w.weight" : one} / s.k AS w
    FROM pairs AS p JOIN parts AS s ON s.item = p.item${itsWeight ? ` JOIN cohort_people AS w ON w.person = p.item AND ${years ? `w.year = ${after}` : "1 = 1"}` : ""}${paper === undefined && several === "left out" ? " WHERE s.k = 1" : ""}
    UNION ALL
    SELECT institution, ${paper === undefined ? "weight" : one} AS w FROM cohort_rows WHERE institution IS NOT NULL AND ${inYear} AND ${isNone}
  )`,
          "SELECT institution, SUM(w) AS points, SUM(w * w) AS squares FROM gives GROUP BY institution"
        ].join("\n");
  const seats =
    names.institution === undefined || !has.includes("work")
      ? null
      : `SELECT institution, work, COUNT(*) AS people FROM cohort_rows WHERE institution IS NOT NULL AND work IS NOT NULL AND ${inYear} GROUP BY institution, work`;
  return {totals, rows, people, papers, measures: measured, institutions: institutionSql, seats};
}

/** An expression over the columns of rows, for where they are joined with others. */
const qualified = (expression: string, has: readonly Role[]): string =>
  has.reduce((text, role) => text.replace(new RegExp(`\\b${role}\\b`, "g"), `r.${role}`), expression);
