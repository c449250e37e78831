import {openAsBlob} from "node:fs";
import {stat} from "node:fs/promises";
import {basename} from "node:path";
import {recognised} from "../../src/cohort/answer.js";
import {type Field, fields} from "../../src/cohort/columns.js";
import {createCountries} from "../../src/cohort/countries.js";
import {gather} from "../../src/cohort/read/gather.js";
import {withTable} from "../../src/cohort/read/read.js";
import {type Result, resultOf} from "../../src/cohort/result.js";
import {FileError, type Sheet} from "../../src/cohort/sheet.js";
import {quoted, type Statements, statementsOf} from "../../src/cohort/sql.js";
import {openChoices, summarise, within, yearsFor} from "../../src/cohort/summarise.js";
import {type Choices, understand} from "../../src/cohort/understand.js";
import {progressBar} from "./bar.js";
import {countBy, findValues} from "./count.js";
import {type Database, openDatabase, viewParquet} from "./database.js";
import {filesOf, unpacked} from "./files.js";
import type {Options} from "./options.js";
import {reportPage} from "./report.js";

/** As many rows show what the columns are: those that the page looks at. */
const headRows = 10_000;

/** Parquet files from this size on are read by the database itself. */
const large = 64 * 2 ** 20;

/** The columns as recognised, but for those that the reader names. */
function mappingOf(recognisedAs: Choices["mapping"], {columns}: Options, {header}: Sheet): Choices["mapping"] {
  const mapping: Partial<Record<Field, number>> = {...recognisedAs};
  const names = header.map(({name}) => name);
  for (const field of fields) {
    const asked = columns[field];
    if (asked === undefined) continue;
    delete mapping[field];
    if (asked === "none") continue;
    const exact = names.indexOf(asked);
    const alike = names.findIndex((name) => name.toLowerCase() === asked.toLowerCase());
    const numbered = /^[1-9]\d*$/.test(asked) && Number(asked) <= names.length ? Number(asked) - 1 : -1;
    const place = [exact, alike, numbered].find((one) => one >= 0);
    if (place === undefined) {
      throw new FileError(
        `The file has no column “${asked}” for --${field}. Its columns are ${names
          .slice(0, 30)
          .map((name) => `“${name}”`)
          .join(", ")}.`
      );
    }
    for (const other of fields)
      if (other !== field && mapping[other] === place && columns[other] === undefined) delete mapping[other];
    mapping[field] = place;
  }
  return mapping;
}

/** Fills the table “cohort” with the columns that are counted. */
async function load(database: Database, paths: readonly string[], names: readonly string[], allParquet: boolean) {
  const sizes = await Promise.all(paths.map(async (path) => (await stat(path)).size));
  if (allParquet && sizes.reduce((sum, size) => sum + size, 0) > large) {
    await viewParquet(database, "cohort", paths, names);
    return {notices: []};
  }
  const columns = [...names.map((name) => `${quoted(name)} VARCHAR`), "file VARCHAR"];
  if (names.includes("file")) columns[columns.length - 1] = '"file of the row" VARCHAR';
  await database.run(`CREATE TABLE cohort (${columns.join(", ")})`);
  const notices: string[] = [];
  for (const path of paths) {
    const {notices: told} = await database.append("cohort", path, names);
    notices.push(...(paths.length > 1 ? told.map((one) => `“${basename(path)}”: ${one}`) : told));
  }
  return {notices};
}

/** What files answer; with `sql` only the statements that would count them. */
export interface Outcome {
  result: Result | null;
  statements: Statements;
  page: (() => string) | null;
}

/**
 * Counts files by the database, in a folder for what is needed meanwhile; paths are meant from another. Throws a FileError,
 * a sentence, on what cannot be counted.
 */
export async function answered(options: Options, {folder, from}: {folder: string; from: string}): Promise<Outcome> {
  const countries = createCountries();
  const named = await filesOf(options.files, from);
  const paths: string[] = [];
  for (const [i, path] of named.entries()) paths.push(await unpacked(path, folder, i));
  const read = async (path: string): Promise<Sheet & {parquet: boolean}> => {
    try {
      return await withTable(await openAsBlob(path), async (table) => ({
        ...(await gather(table, {most: headRows})),
        parquet: table.kind === "Parquet"
      }));
    } catch (error) {
      if (error instanceof FileError) throw new FileError(`“${basename(path)}” could not be read. ${error.message}`);
      throw error;
    }
  };
  const head = await read(paths[0]!);
  const {choices: standard, notices: asked} = recognised(head, countries);
  const mapping = mappingOf(standard.mapping, options, head);
  const names = Object.fromEntries(
    fields.flatMap((field) => (mapping[field] === undefined ? [] : [[field, head.header[mapping[field]]!.name]]))
  ) as Partial<Record<Field, string>>;
  const database = await openDatabase({folder, memory: options.memory, threads: options.threads});
  const bar = progressBar(() => database.progress());
  try {
    bar.step("reading");
    const columns = [...new Set(Object.values(names))];
    const {notices} = await load(database, paths, columns, head.parquet);
    bar.step("values");
    const found = await findValues(database, "cohort", names);
    if (!found.rows) throw new FileError("The files have no rows. Add at least one person.");
    const open = {...openChoices(mapping), given: options.given};
    const understood = understand(found, {...open, ...options.choices}, countries);
    const wanted: Choices = {...open, ...yearsFor(understood), ...options.choices};
    checkOffered(options, understood);
    const choices = within(wanted, head.header, understood);
    const source = {names, found, understood, choices};
    if (options.sql) {
      return {result: null, statements: statementsOf({...source, table: quoted(options.table)}), page: null};
    }
    const statements = statementsOf({...source, table: "cohort", temporary: false});
    const counts = await countBy(database, statements, {names, choices, step: (name) => bar.step(name)});
    const sheet = {
      rows: found.rows,
      header: head.header,
      kind: head.kind,
      notices: [...new Set([...head.notices, ...notices, ...asked])]
    };
    const answer = summarise({sheet, counts, understood, choices}, countries);
    const name = named.length === 1 ? basename(named[0]!) : `${named.length} files`;
    return {result: resultOf(answer), statements, page: () => reportPage({...answer, name})};
  } finally {
    bar.end();
    database.close();
  }
}

/** Throws a FileError where a year or tier is asked for that the file does not have. */
function checkOffered(
  {choices}: Options,
  {years, tiers}: {years: readonly {year: number}[]; tiers: readonly string[]}
): void {
  for (const name of ["before", "after"] as const) {
    const asked = choices[name];
    if (asked === undefined || asked === null || years.some(({year}) => year === asked)) continue;
    throw new FileError(
      `--${name} is ${asked}, but ${years.length ? `the years of the file are ${years.map(({year}) => year).join(", ")}` : "no column of years is known; name it with --year"}.`
    );
  }
  const {tier} = choices;
  if (tier && !tiers.includes(tier)) {
    throw new FileError(
      `--only is “${tier}”, but ${tiers.length ? `the tiers of the file are “${tiers.slice(0, 20).join("”, “")}”` : "no column of tiers is known; name it with --tier"}.`
    );
  }
}
