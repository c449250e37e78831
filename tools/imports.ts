/**
 * `npm run check:imports`: whether imports go one way, in modules and in the cells of pages, and in no circle.
 * `npm run graph`: draws the folders and their imports into docs/imports.md.
 */
import {cruise, type ICruiseResult} from "dependency-cruiser";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join, posix, relative} from "node:path";
import {readPage} from "./pages/read.js";

/** What the modules of each folder may import besides each other, in the direction of the data. */
export const direction = {
  tables: [],
  analysis: ["tables"],
  authors: ["tables", "analysis"],
  derive: ["tables", "analysis", "authors"],
  claims: ["tables", "analysis"],
  cohort: ["tables", "analysis", "authors", "claims"],
  data: ["tables", "analysis", "derive", "claims", "cohort"],
  components: ["tables", "analysis", "claims"],
  pages: ["tables", "analysis", "claims", "cohort", "components"],
  tools: ["tables", "derive", "claims", "data"],
  bench: ["tables", "analysis", "authors", "derive", "claims", "cohort", "data", "tools"],
  tests: [
    "tables",
    "analysis",
    "authors",
    "derive",
    "claims",
    "cohort",
    "data",
    "components",
    "pages",
    "tools",
    "bench"
  ]
} as const satisfies Record<string, readonly string[]>;

type Layer = keyof typeof direction;

/** Folders that hold pure functions: they may know no file, no process and nothing that draws. */
const pure: readonly Layer[] = ["analysis", "claims"];
const impure = /^node:|^(?:@observablehq\/|htl$|jsdom$|d3-sankey$)/;

/** All claims with what evaluates them, which is much to load, and the one module of pages that is to. */
const [claims, worker] = ["src/claims/index.ts", "src/worker.ts"];

/** One module or page, what it imports, and the path or name of that. */
interface Import {
  from: string;
  to: string;
}

/** The folder that a path of the project belongs to; undefined for what lies elsewhere, such as a package. */
export function layerOf(path: string): Layer | undefined {
  const [top, folder, ...rest] = path.split("/");
  if (top !== "src") return top !== undefined && top in direction ? (top as Layer) : undefined;
  // Pages lie in src/ itself, beside the modules that open the notebook for them.
  if (!rest.length) return "pages";
  return folder !== undefined && folder in direction ? (folder as Layer) : undefined;
}

/** A sentence for every import against the direction, and for every module of a folder that has no place in it. */
export function against(imports: readonly Import[]): string[] {
  return imports.flatMap(({from, to}) => {
    const [own, other] = [layerOf(from), layerOf(to)];
    if (!own && !from.startsWith("src/")) return [];
    if (!own) return [`${from} imports ${to}: its folder has no place in the direction of tools/imports.ts`];
    const allowed: readonly Layer[] = direction[own];
    if (other && other !== own && !allowed.includes(other))
      return [
        `${from} imports ${to}: ${own} may import ${allowed.length ? `only ${allowed.join(", ")}` : "no other folder"}`
      ];
    if (own === "pages" && to === claims && from !== worker)
      return [
        `${from} imports ${to}: pages read what is said of claims from data/claims.json, without what evaluates them`
      ];
    if (pure.includes(own) && impure.test(to))
      return [`${from} imports ${to}: ${own} are pure functions and know no file and no page`];
    return [];
  });
}

/** The folders as a Mermaid flow chart: an arrow leads from what is imported to what imports it. */
export function drawGraph(imports: readonly Import[]): string {
  const arrows = new Set<string>();
  for (const {from, to} of imports) {
    const [own, other] = [layerOf(from), layerOf(to)];
    if (own && other && own !== other) arrows.add(`  ${other} --> ${own}`);
  }
  const order = Object.keys(direction);
  const place = (arrow: string): number[] => arrow.split("-->").map((name) => order.indexOf(name.trim()));
  const sorted = [...arrows].sort((a, b) => {
    const [[a0, a1], [b0, b1]] = [place(a), place(b)];
    return a0! - b0! || a1! - b1!;
  });
  return [
    "# What imports what",
    "",
    "Drawn by `npm run graph` from the modules and the cells of pages; `npm run check` fails when it is out of date or an arrow leads back. An arrow leads from a folder to one that imports from it.",
    "",
    "```mermaid",
    "flowchart LR",
    ...sorted,
    "```",
    ""
  ].join("\n");
}

/** All imports of a project's modules, types included, and a sentence for every circle among them. */
async function moduleImports(root: string): Promise<{imports: Import[]; circles: string[]}> {
  const {output} = await cruise(["src", "tools", "bench", "tests"], {
    baseDir: root,
    tsPreCompilationDeps: true,
    doNotFollow: {path: "node_modules"},
    exclude: {path: "\\.observablehq"},
    validate: true,
    // What a type or an import on demand closes is no circle when modules run.
    ruleSet: {
      forbidden: [
        {
          name: "circle",
          severity: "error",
          from: {},
          to: {circular: true, viaOnly: {dependencyTypesNot: ["type-only", "dynamic-import"]}}
        }
      ]
    }
  });
  const {modules, summary} = output as ICruiseResult;
  return {
    imports: modules.flatMap(({source, dependencies}) =>
      dependencies.map(({resolved, module, coreModule, dependencyTypes}) => ({
        from: source,
        to: coreModule ? `node:${module}` : dependencyTypes.includes("local") ? resolved : module
      }))
    ),
    circles: summary.violations.map(
      ({from, cycle}) => `${from} imports itself by way of ${cycle?.map(({name}) => name).join(", ")}`
    )
  };
}

/** The imports of the cells of every page. */
async function pageImports(root: string): Promise<Import[]> {
  const pages = (await readdir(join(root, "src"))).filter((name) => name.endsWith(".md"));
  const found = await Promise.all(
    pages.map(async (name) => {
      const {cells} = readPage(name, await readFile(join(root, "src", name), "utf8"));
      const code = cells.map(({text}) => text).join("\n");
      return [...code.matchAll(/^import\b[^;]*?"([^"]+)"/gm)].map(([, to]) => ({
        from: `src/${name}`,
        to: to!.startsWith(".") ? posix.join("src", to!) : to!
      }));
    })
  );
  return found.flat();
}

/** Every import of a project, and a sentence for each that goes back or round. */
export async function readImports(root: string): Promise<{imports: Import[]; complaints: string[]}> {
  const {imports, circles} = await moduleImports(root);
  const all = [...imports, ...(await pageImports(root))];
  return {imports: all, complaints: [...circles, ...against(all)]};
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, "..");
  const file = join(root, "docs/imports.md");
  const {imports, complaints} = await readImports(root);
  const drawn = drawGraph(imports);
  if (process.argv.includes("--write")) await writeFile(file, drawn);
  else if ((await readFile(file, "utf8").catch(() => "")) !== drawn)
    complaints.push(`${relative(root, file)} is out of date: run “npm run graph”`);
  if (complaints.length) {
    console.error(complaints.join("\n"));
    process.exitCode = 1;
  } else console.log(`${imports.length} imports, none against the direction`);
}
