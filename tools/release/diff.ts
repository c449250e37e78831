/**
 * `npm run diff [REV [REV]]`: verdicts that moved since a revision (the last release unless told), up to another one or the
 * working tree, each with the reason, as a Markdown table for the changelog; with `-- --all` every headline number that
 * moved, with `-- --claims` all claims by the three questions, before and after.
 * `npm run golden [-- --release]`: writes down what the audit says now; at a release, as what was released, too.
 */
import {execFileSync} from "node:child_process";
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

export const golden = "tests/golden/audit.csv";
export const released = "tests/golden/released.csv";

/** The audit as a revision wrote it down. Throws a sentence when there is no such revision or it wrote down none. */
export function auditAt(revision: string, root = join(import.meta.dirname, "../..")): Line[] {
  const file = `${revision}:${golden}`;
  try {
    return readAudit(execFileSync("git", ["show", file], {cwd: root, encoding: "utf8", stdio: "pipe"}), {file});
  } catch (error) {
    const {stderr} = error as {stderr?: string};
    if (stderr === undefined) throw error;
    throw new Error(
      `There is no ${golden} at “${revision}”: expected a revision that has one (git says: ${stderr.trim()})`
    );
  }
}

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
