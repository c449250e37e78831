import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {closure, type NotebookParts} from "../../src/notebook/notebook-parts.js";
import {readPage} from "../check/pages/read.js";

/** In a notebook of one's own, cells are edited in its file, and no figure offers its code. */
const withoutEditor = `// Cells of this notebook are edited in its file, src/index.md.
const style = document.createElement("style");
style.textContent = ".figure-code {display: none}";
document.head.append(style);
export {};
`;

const own = join(import.meta.dirname, "notebook");

/** What the notebooks of all pages of the folder `root` are put together from. */
export async function notebookParts(root = "src"): Promise<NotebookParts> {
  const names = (await readdir(root, {recursive: true})).filter((name) => !/^(?:\.observablehq|fonts)\b/.test(name));
  const written: Record<string, string> = {};
  for (const name of names.filter((one) => /\.(?:ts|css)$/.test(one) && !one.endsWith(".d.ts")))
    written[name] = await readFile(join(root, name), "utf8");
  written["notebook/offer.ts"] = withoutEditor;
  const pages: Record<string, string> = {"style.css.md": '@import "./style.css"'};
  for (const name of names.filter((one) => /^[^/]+\.md$/.test(one))) {
    const {cells} = readPage(name, await readFile(join(root, name), "utf8"));
    pages[name] = cells.map(({text}) => text).join("\n");
  }
  const {paths, packages} = closure(pages, written);
  const lock = JSON.parse(await readFile(join(import.meta.dirname, "../../package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    overrides: Record<string, string>;
  };
  const all = {...lock.devDependencies, ...lock.dependencies};
  const wanted = ["@observablehq/framework", "esbuild", ...packages];
  return {
    sources: Object.fromEntries(paths.map((path) => [path, written[path]!])),
    beside: {
      "seed.mjs": await readFile(join(own, "seed.mjs"), "utf8"),
      "observablehq.config.js": await readFile(join(own, "config.js"), "utf8")
    },
    versions: {
      ...Object.fromEntries(wanted.flatMap((name) => (all[name] ? [[name, all[name]]] : []))),
      "@uwdata/flechette": lock.overrides["@uwdata/flechette"]!
    }
  };
}

/** Writes them beside the built pages, to be read when a reader takes a notebook away. */
export async function writeNotebookParts(folder: string, parts: NotebookParts): Promise<void> {
  await mkdir(join(folder, "_cells"), {recursive: true});
  await writeFile(join(folder, "_cells/notebook.json"), JSON.stringify(parts));
}
