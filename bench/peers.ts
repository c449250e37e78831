import {execFileSync} from "node:child_process";
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {decode} from "../src/tables/decode.js";
import {frameworkBuild} from "../tools/site/framework.js";
import {seedVendorCache} from "../tools/site/seed-vendor-cache.js";

const root = join(import.meta.dirname, "..");

/** The version of Notebook Kit that is compared with, and of the library that draws. */
const kit = ["@observablehq/notebook-kit@2.1.8", "@observablehq/plot@0.6.17"];

/** One figure from all rows of a table, as either page draws it: the ranks of institutions and their scores. */
const figure = (plot: string): string =>
  `${plot}.plot({marks: [${plot}.dot(rows, {x: "rank", y: "score", stroke: "country", r: 2})]})`;

/** The rows of the table, as JSON, which both read without a library. */
async function rows(): Promise<string> {
  const table = decode(await readFile(join(root, "src/.observablehq/cache/data/rankings.arrow")));
  const columns = ["rank", "score", "country"].map((name) => [name, table.column(name)!] as const);
  const found = Array.from({length: table.totalRows()}, (_, i) =>
    Object.fromEntries(columns.map(([name, column]) => [name, column.at(i)]))
  );
  return JSON.stringify(found);
}

async function notebookKit(folder: string, data: string): Promise<void> {
  await mkdir(join(folder, "docs"), {recursive: true});
  await writeFile(join(folder, "package.json"), '{"private": true, "type": "module"}');
  await writeFile(join(folder, "docs/rows.json"), data);
  await writeFile(
    join(folder, "docs/index.html"),
    `<!doctype html>
<notebook>
  <title>One figure</title>
  <script type="text/markdown">
    # One figure
  </script>
  <script type="module">
    import * as P from "@observablehq/plot";
    const rows = await FileAttachment("rows.json").json();
    display(${figure("P")});
  </script>
</notebook>
`
  );
  const options = {cwd: folder, stdio: "ignore"} as const;
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--no-save", ...kit], options);
  execFileSync("npx", ["notebooks", "build", "--root", "docs", "--", "docs/index.html"], options);
}

async function framework(folder: string, data: string): Promise<void> {
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  await mkdir(join(folder, "src"));
  await writeFile(join(folder, "src/rows.json"), data);
  await writeFile(
    join(folder, "observablehq.config.js"),
    'export default {root: "src", output: "dist", globalStylesheets: [], footer: "", sidebar: false, preserveExtension: true};\n'
  );
  await writeFile(
    join(folder, "src/index.md"),
    [
      "# One figure",
      "",
      "```js",
      'import * as P from "@observablehq/plot";',
      'const rows = await FileAttachment("rows.json").json();',
      `display(${figure("P")});`,
      "```",
      ""
    ].join("\n")
  );
  const cwd = process.cwd();
  process.chdir(folder);
  try {
    await seedVendorCache();
    const child = frameworkBuild("dist");
    const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
    if (code !== 0) throw new Error(`Framework's build of a page to compare with ended with code ${String(code)}.`);
  } finally {
    process.chdir(cwd);
  }
}

/** Builds a page with the same figure as Framework builds it and as Observable Notebook Kit does; gives the folders, and how to remove them. */
export async function buildPeers(): Promise<{folders: Record<string, string>; remove: () => Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), "bench-peers-"));
  const remove = (): Promise<void> => rm(folder, {recursive: true, force: true});
  const [plain, notebook] = [join(folder, "framework"), join(folder, "kit")];
  try {
    const data = await rows();
    await Promise.all([mkdir(plain), mkdir(notebook)]);
    await framework(plain, data);
    await notebookKit(notebook, data);
  } catch (error) {
    await remove();
    throw error;
  }
  return {
    folders: {"plain Framework": join(plain, "dist"), "Notebook Kit 2.1.8": join(notebook, "docs/.observable/dist")},
    remove
  };
}
