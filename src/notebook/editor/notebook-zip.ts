import {strToU8, zipSync} from "fflate";
import {fileOf} from "../live-page.js";
import {closure, type NotebookParts, partsPath} from "../notebook-parts.js";
import {filesOf} from "../page-source.js";
import {editedText} from "./page-text.js";
import type {Workshop} from "./workshop.js";

/** The package of a notebook: what it needs, at the versions that the site was made with, and how it is started. */
function packageOf(page: string, packages: readonly string[], versions: NotebookParts["versions"]): string {
  const wanted = ["@observablehq/framework", "@uwdata/flechette", "esbuild", ...packages];
  const dependencies = Object.fromEntries(
    [...new Set(wanted)].sort().flatMap((name) => (versions[name] ? [[name, versions[name]]] : []))
  );
  return JSON.stringify(
    {
      name: `exam-takers-${page}`,
      private: true,
      type: "module",
      scripts: {
        start: "node seed.mjs && observable preview",
        build: "node seed.mjs && observable build"
      },
      dependencies,
      overrides: {"@uwdata/flechette": versions["@uwdata/flechette"]}
    },
    null,
    2
  );
}

const readme = (title: string, page: string, edited: boolean, address: string): string => `# ${title}

One page of the notebook Exam-Takers (\`${page}\`), with its tables and all code that it runs${edited ? ", and with changes that a reader made to it" : ""}. It was taken from ${address}.

With Node 20.19 or newer:

    npm install
    npm start

The second opens the page; what you change in \`src/index.md\` shows at once. \`npm run build\` writes it to \`dist/\`.

- \`src/index.md\`: the page.
- \`src/data/\`: its tables, as Arrow. Each says of itself what its columns mean, in which unit, and where it comes from.
- \`src/\`, the rest: the modules that it imports.

Links to other pages of the notebook lead nowhere here. Code and text: ISC licence. Figures belong to the publications named beside them.
`;

/**
 * A page with a reader's edits as a notebook that runs by itself: the page, its tables, the modules that it imports, and
 * what it takes to start it. Throws where a part of it cannot be loaded.
 */
export async function notebookZip(shop: Workshop): Promise<Blob> {
  const response = await fetch(partsPath);
  if (!response.ok) throw new Error(`the parts of notebooks were answered with ${response.status}`);
  const {sources, beside, versions} = (await response.json()) as NotebookParts;
  const {page, moduleFiles} = shop.source;
  const edits = shop.edits();
  const text = editedText(shop.source, edits);
  const code = shop.cells().map(({id}) => shop.text(id));
  const {paths, packages} = closure({"index.md": code.join("\n"), "style.css.md": '@import "./style.css"'}, sources);
  const files: Record<string, Uint8Array> = {};
  await Promise.all(
    filesOf(shop.cells(), moduleFiles).map(async (path) => {
      const file = fileOf(path);
      if (file) files[`src/${path.replace(/^\.\//, "")}`] = new Uint8Array(await file.arrayBuffer());
    })
  );
  const title = document.querySelector("h1")?.textContent ?? page;
  const edited = edits.changed.size + edits.added.length > 0;
  const texts: Record<string, string> = {
    "README.md": readme(
      title,
      page,
      edited,
      location.origin === "null" ? "a copy on disk" : location.href.replace(/[?#].*/, "")
    ),
    "package.json": packageOf(page, packages, versions),
    ...beside,
    "src/index.md": text,
    ...Object.fromEntries(paths.map((path) => [`src/${path}`, sources[path]!]))
  };
  for (const [path, one] of Object.entries(texts)) files[path] = strToU8(one);
  const folder = `exam-takers-${page}`;
  const zipped = zipSync(
    Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`${folder}/${path}`, bytes]))
  );
  return new Blob([zipped], {type: "application/zip"});
}
