/**
 * `npm run cohort:public -- FOLDER`: reads every Arrow and Parquet file below a folder as the page would, and prints what
 * became of each as the table of docs/formats.md, which says where the files are from.
 */
import {openAsBlob} from "node:fs";
import {basename} from "node:path";
import {glob} from "tinyglobby";
import {readSheet} from "../../src/cohort/read/read.js";
import {FileError} from "../../src/cohort/sheet.js";

const [folder] = process.argv.slice(2);
if (!folder) throw new Error("Which folder? npm run cohort:public -- FOLDER");

/** What became of a file: what was read and what is told of it, or why it was refused. */
async function outcomeOf(path: string): Promise<string> {
  try {
    const {rows, header, columns, notices} = await readSheet(await openAsBlob(path));
    const held = columns.filter((column) => column).length;
    return [`read: ${rows} rows, ${held} of ${header.length} columns`, ...notices].join("; ");
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return `refused: ${error.message}`;
  }
}

const paths = await glob("**/*.{parquet,arrow,feather}", {cwd: folder, absolute: true});
const rows = await Promise.all(
  paths.toSorted().map(async (path) => `| \`${basename(path)}\` | ${await outcomeOf(path)} |`)
);
console.log(["| file | outcome |", "| --- | --- |", ...rows].join("\n"));
