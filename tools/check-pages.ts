import {readdir, readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import {readPage} from "./pages/read.js";
import {checkCells} from "./pages/types.js";

const root = resolve(import.meta.dirname, "..");
const started = performance.now();
const wanted = process.argv.slice(2);
const names = wanted.length
  ? wanted
  : (await readdir(join(root, "src"), {recursive: true}))
      .filter((name) => name.endsWith(".md"))
      .sort()
      .map((name) => join("src", name));
const pages = await Promise.all(names.map(async (path) => readPage(path, await readFile(join(root, path), "utf8"))));

const problems = checkCells(pages, {root});
for (const line of problems) console.error(line);
const inline = pages.flatMap((page) => page.cells).filter((cell) => cell.kind === "inline").length;
const cells = pages.flatMap((page) => page.cells).length - inline;
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(
  `${pages.length} pages, ${cells} cells and ${inline} inline expressions checked in ${seconds} s: ` +
    (problems.length ? `${problems.length} problems` : "nothing wrong")
);
process.exitCode = problems.length ? 1 : 0;
