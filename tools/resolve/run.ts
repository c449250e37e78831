/**
 * `npm run resolve -- FILE.csv [--arrow] [--all] [--registry FILE]`: reads affiliations (column `text`, and
 * `domain` and `year` where there are) and prints what each stands for as CSV, or as an Arrow stream. `-` reads standard input; `--all`
 * gives a row for each institution that a text names; `--registry` takes the whole dump of ror.org instead of the part
 * that is committed. Only answers go to standard output.
 */
import {createReadStream, readFileSync} from "node:fs";
import type {Readable, Writable} from "node:stream";
import {parseArgs} from "node:util";
import {committedRegistry} from "../../src/authors/registry/committed.js";
import {compileRegistry} from "../../src/authors/registry/compile.js";
import {readRor} from "../../src/authors/registry/read-ror.js";
import {createResolver, type Resolver} from "../../src/authors/resolve.js";
import {answer, type ResolvedRow} from "./answer.js";
import {readInput} from "./rows.js";
import {writeAnswers} from "./write.js";

export interface ResolveOptions {
  input: Readable;
  /** What the input is called in messages. */
  file: string;
  output: Writable;
  resolver: Resolver;
  arrow?: boolean | undefined;
  all?: boolean | undefined;
  report: (line: string) => void;
}

/** Answers every row of the input, as it is read, and gives how many rows there were and how many have a country. */
export async function resolveRows(options: ResolveOptions): Promise<{rows: number; placed: number}> {
  const {input, file, output, resolver, arrow = false, all = false, report} = options;
  let rows = 0;
  let placed = 0;
  const answers = async function* (): AsyncGenerator<ResolvedRow> {
    for await (const row of readInput(input, {file})) {
      const found = answer(row, resolver, {all});
      rows++;
      if (found[0]?.country) placed++;
      if (rows % 100_000 === 0) report(`${rows} rows, ${placed} with a country`);
      yield* found;
    }
  };
  await writeAnswers(answers(), output, {arrow});
  return {rows, placed};
}

function openResolver(registry: string | undefined, report: (line: string) => void): Resolver {
  if (registry === undefined) {
    const held = committedRegistry().filter(({ror}) => ror !== "").length;
    report(
      `Reading with what is committed: ${held} organisations of some 120,000 in the Research Organization Registry, and a list of universities. The whole registry: --registry FILE, a dump of ror.org in JSON.`
    );
    return createResolver();
  }
  const organisations = compileRegistry(readRor(readFileSync(registry, "utf8"), {file: registry}), []);
  const held = new Set(organisations.map(({ror}) => ror));
  const rest = committedRegistry().filter(({ror}) => ror === "" || !held.has(ror));
  report(`Reading with ${organisations.length} organisations of ${registry}.`);
  return createResolver({registry: [...organisations, ...rest]});
}

if (process.argv[1] === import.meta.filename) {
  const report = (line: string) => console.error(line);
  // A reader that has seen enough (head) closes the pipe.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  try {
    const {values, positionals} = parseArgs({
      allowPositionals: true,
      options: {arrow: {type: "boolean"}, all: {type: "boolean"}, registry: {type: "string"}}
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      throw new Error(
        `${positionals.length} files are named, expected one: npm run resolve -- FILE.csv, or - for standard input.`
      );
    }
    const input = file === "-" ? process.stdin : createReadStream(file);
    const resolver = openResolver(values.registry, report);
    const {rows, placed} = await resolveRows({
      input,
      file: file === "-" ? "standard input" : file,
      output: process.stdout,
      resolver,
      arrow: values.arrow,
      all: values.all,
      report
    });
    report(`${rows} rows, ${placed} with a country.`);
  } catch (error) {
    report((error as Error).message);
    process.exitCode = 1;
  }
}
