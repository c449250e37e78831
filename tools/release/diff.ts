/**
 * `npm run diff [REV [REV]]`: verdicts that moved since a revision (the last release unless told), up to another one or the
 * working tree, each with the reason, as a Markdown table for the changelog; with `-- --all` every headline number that
 * moved, with `-- --claims` all claims by the three questions, before and after.
 * `npm run diff -- --causes REV`: shares of China and the United States that moved since a revision, in any list and by any
 * rule, taken apart by cause: resolver, joint, unaligned, order, new data. Needs the raw files.
 * `npm run golden [-- --release]`: writes down what the audit says now; at a release, as what was released, too.
 */
import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {
  computeAudit,
  explained,
  type Line,
  moves,
  movesTable,
  readAudit,
  threeQuestions,
  unreleased,
  writeAudit
} from "./audit.js";
import {causesTable, sharesIn, takeApart, type Shares} from "./causes.js";

export const golden = "tests/golden/audit.csv";
export const released = "tests/golden/released.csv";

/** A file as a revision has it. Throws a sentence when there is no such revision or it has no such file. */
export function fileAt(revision: string, file: string, root = join(import.meta.dirname, "../..")): string {
  try {
    return execFileSync("git", ["show", `${revision}:${file}`], {
      cwd: root,
      encoding: "utf8",
      stdio: "pipe",
      maxBuffer: 2 ** 26
    });
  } catch (error) {
    const {stderr} = error as {stderr?: string};
    if (stderr === undefined) throw error;
    throw new Error(
      `There is no ${file} at “${revision}”: expected a revision that has one (git says: ${stderr.trim()})`
    );
  }
}

/** The audit as a revision wrote it down. */
export const auditAt = (revision: string, root?: string): Line[] =>
  readAudit(fileAt(revision, golden, root), {file: `${revision}:${golden}`});

const allMoves = (before: readonly Line[], after: readonly Line[]): string => movesTable(moves(before, after));

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, "../..");
  const words = process.argv.slice(2);
  const revisions = words.filter((word) => !word.startsWith("--"));
  try {
    if (words.includes("--write")) {
      const text = writeAudit(await computeAudit());
      await mkdir(dirname(join(root, golden)), {recursive: true});
      await writeFile(join(root, golden), text);
      if (words.includes("--release")) await writeFile(join(root, released), text);
      console.log(`${text.trim().split("\n").length - 1} lines written to ${golden}`);
    } else if (words.includes("--causes")) {
      const [revision] = revisions;
      if (!revision) throw new Error("Of which revision? Expected one, such as: npm run diff -- --causes v0.1.0");
      const raw = process.env.RAW_DATA ?? join(root, ".cache/raw");
      const tables = ["country-shares.csv", "venues.csv"].map((name) => `src/data/derived/${name}`);
      const sharesOf = (read: (file: string) => string): Shares =>
        new Map(tables.flatMap((file) => [...sharesIn(read(file), {file})]));
      const before = sharesOf((file) => fileAt(revision, file, root));
      const after = sharesOf((file) => readFileSync(join(root, file), "utf8"));
      console.log(causesTable(takeApart(before, after, raw)));
    } else {
      const [from, to] = revisions;
      const before = from
        ? auditAt(from, root)
        : readAudit(await readFile(join(root, released), "utf8"), {file: released});
      const after = to ? auditAt(to, root) : await computeAudit();
      const changelog = unreleased(await readFile(join(root, "CHANGELOG.md"), "utf8"));
      const withReasons = (a: readonly Line[], b: readonly Line[]): string => explained(a, b, changelog);
      const tell = words.includes("--claims") ? threeQuestions : words.includes("--all") ? allMoves : withReasons;
      console.log(tell(before, after));
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
