import {parseArgs} from "node:util";
import {type Field, fields} from "../../src/cohort/columns.js";
import {FileError} from "../../src/cohort/sheet.js";
import type {Choices} from "../../src/cohort/understand.js";

/** What the command was asked. */
export interface Options {
  files: readonly string[];
  /** A column by its name, its place or “none”, for every kind that was named. */
  columns: Readonly<Partial<Record<Field, string>>>;
  /** Choices that were made; what is not here has its default. */
  choices: Partial<Omit<Choices, "mapping" | "given">>;
  given: Choices["given"];
  json: boolean;
  sql: boolean;
  table: string;
  report: boolean;
  out: string | null;
  memory: string;
  threads: number | null;
  temp: string | null;
  help: boolean;
}

export const usage = `npm run cohort -- [options] FILE…

Asks the article's questions of tables of people: CSV, TSV, JSON, JSON lines, Parquet or Arrow, also packed (.gz, .zst);
folders and globs stand for the files in them. All files are one table.

Columns, by name or by place (“3”), or “none”; recognised unless told:
  --person --paper --undergraduate --graduate --work (or --country) --institution --tier --year --weight  COLUMN

Counting:
  --before YEAR --after YEAR   the years compared; “--after every” counts all years together
  --only TIER                  one value of the tier column
  --count people|rows          each person once (unless told), or every row
  --several shared|first|out   people with more than one country: shared (unless told), the first, or left out
  --hong-kong apart|in-china   --europe continent|with-uk
  --given VALUE=COUNTRY        what a value means that is no country known here; may be repeated

Output:
  --json          one JSON object on standard output and nothing else
  --sql           the SQL that counts the table, in the subset that engines share; --table NAME names it
  --report        also answers.html, a page with the figures
  --out FOLDER    where answers.json, answers.csv and answers.arrow are written (the current folder); “none” for nowhere

Engine:
  --memory 2GB    the most memory that counting takes (75% of the machine's unless told)
  --threads N     --temp FOLDER   where what does not fit the memory is kept meanwhile`;

const text = {type: "string"} as const;
const flag = {type: "boolean"} as const;

const words = <T extends string>(
  name: string,
  value: string | undefined,
  known: Readonly<Record<string, T>>
): T | undefined => {
  if (value === undefined) return undefined;
  if (!Object.hasOwn(known, value))
    throw new FileError(`--${name} is “${value}”; expected ${Object.keys(known).join(" or ")}.`);
  return known[value];
};

const year = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (!/^\d{4}$/.test(value)) throw new FileError(`--${name} is “${value}”; expected a year such as 2022.`);
  return Number(value);
};

/** Reads a command line. Throws a FileError, a sentence, on what it does not know. */
export function readOptions(args: readonly string[]): Options {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...(Object.fromEntries(fields.map((field) => [field, text])) as Record<Field, typeof text>),
        country: text,
        before: text,
        after: text,
        only: text,
        count: text,
        several: text,
        "hong-kong": text,
        europe: text,
        given: {type: "string", multiple: true},
        json: flag,
        sql: flag,
        table: text,
        report: flag,
        out: text,
        memory: text,
        threads: text,
        temp: text,
        help: {...flag, short: "h"}
      }
    });
  } catch (error) {
    const why = error instanceof Error ? error.message.split(". ")[0]! : String(error);
    throw new FileError(`${why}. “npm run cohort -- --help” lists what can be asked.`);
  }
  const {values, positionals} = parsed;
  const {memory = "75%", threads} = values;
  if (!/^\d+(\.\d+)?\s*(%|[KMGT]i?B)$/i.test(memory))
    throw new FileError(`--memory is “${memory}”; expected a size such as 2GB or 512MB.`);
  if (threads !== undefined && !/^[1-9]\d{0,3}$/.test(threads))
    throw new FileError(`--threads is “${threads}”; expected a whole number from 1.`);
  const before = year("before", values.before);
  const after = values.after === "every" ? null : year("after", values.after);
  const given = (values.given ?? []).map((one): [string, string] => {
    const at = one.indexOf("=");
    if (at < 1) throw new FileError(`--given is “${one}”; expected VALUE=COUNTRY such as “Eire=Ireland”.`);
    return [one.slice(0, at).trim(), one.slice(at + 1).trim()];
  });
  const {country, ...named} = values;
  const columns = Object.fromEntries(
    fields.flatMap((field) => (named[field] === undefined ? [] : [[field, named[field]]]))
  ) as Partial<Record<Field, string>>;
  if (country !== undefined) columns.work ??= country;
  const chosen = {
    before: after === null ? null : before,
    after,
    tier: values.only,
    counting: words("count", values.count, {people: "people", rows: "rows"} as const),
    several: words("several", values.several, {shared: "shared", first: "first", out: "left out"} as const),
    hongKong: words("hong-kong", values["hong-kong"], {apart: "apart", "in-china": "in China"} as const),
    europe: words("europe", values.europe, {continent: "continent", "with-uk": "with UK"} as const)
  };
  return {
    files: positionals,
    columns,
    choices: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)),
    given,
    json: values.json ?? false,
    sql: values.sql ?? false,
    table: values.table ?? "cohort",
    report: values.report ?? false,
    out: values.out === "none" ? null : (values.out ?? "."),
    memory,
    threads: threads === undefined ? null : Number(threads),
    temp: values.temp ?? null,
    help: values.help ?? false
  };
}
