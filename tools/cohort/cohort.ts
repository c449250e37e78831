/**
 * `npm run cohort -- FILE…`: asks the article's questions of files of any size, by DuckDB, out of core. What it is asked
 * is in options.ts; answers are those of the page “Your cohort”, to the digit.
 */
import {mkdir, mkdtemp, rename, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, resolve} from "node:path";
import {FileError} from "../../src/cohort/sheet.js";
import {answered} from "./ask.js";
import {scriptOf} from "./count.js";
import {readOptions, usage} from "./options.js";
import {filesOfAnswers, printed} from "./print.js";

/** Writes files whole: each under another name first. */
async function write(folder: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  await mkdir(folder, {recursive: true});
  for (const [name, content] of Object.entries(files)) {
    const partial = join(folder, `.${name}.partial`);
    await writeFile(partial, content);
    await rename(partial, join(folder, name));
  }
}

async function main(): Promise<void> {
  // npm changes to the folder of the project; paths are meant from where it was called.
  const from = process.env.INIT_CWD ?? process.cwd();
  const options = readOptions(process.argv.slice(2));
  if (options.help) return void process.stdout.write(`${usage}\n`);
  const folder = await mkdtemp(join(options.temp === null ? tmpdir() : resolve(from, options.temp), "cohort-"));
  try {
    const {result, statements, page} = await answered(options, {folder, from});
    if (!result) return void process.stdout.write(scriptOf(statements));
    process.stdout.write(options.json ? `${JSON.stringify(result)}\n` : printed(result));
    if (options.out === null) return;
    const out = resolve(from, options.out);
    const files = {...filesOfAnswers(result), ...(options.report && page ? {"answers.html": page()} : {})};
    await write(out, files);
    if (!options.json) process.stderr.write(`Written: ${Object.keys(files).join(", ")} in ${out}\n`);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

main().catch((error: unknown) => {
  const said = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    `${error instanceof FileError ? said : `The files could not be counted: ${said.split("\n")[0]}`}\n`
  );
  process.exitCode = 1;
});
