/**
 * `npm run check:imports`: whether imports go one way, in modules and in the cells of pages, and in no circle.
 * `npm run graph`: draws the folders and their imports into docs/imports.md.
 */
import {cruise, type ICruiseResult} from "dependency-cruiser";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join, posix, relative} from "node:path";
import {readPage} from "./pages/read.js";

const components = [
  "components",
  "components/address",
  "components/exports",
  "components/tables",
  "components/controls",
  "components/charts",
  "components/cards"
] as const;
const audited = ["tables", "analysis", "models", "audit/rules"] as const;
const evaluated = [...audited, "claims", "audit/results"] as const;

/** What the modules of each folder may import besides each other, in the direction of the data. */
export const direction = {
  language: [],
  tables: [],
  analysis: ["tables"],
  authors: ["tables", "analysis"],
  derive: ["tables", "analysis", "authors"],
  models: ["tables", "analysis"],
  "audit/rules": ["tables", "analysis", "models"],
  claims: audited,
  article: ["tables"],
  "audit/results": [...audited, "claims"],
  views: [...evaluated, "article"],
  cohort: ["authors", ...audited, "claims"],
  data: ["derive", "article", ...evaluated, "cohort"],
  components: ["tables", "analysis"],
  "components/address": ["components"],
  "components/exports": ["tables", "components"],
  "components/tables": ["tables", "components", "components/address", "components/exports"],
  "components/controls": ["components", "components/address"],
  "components/charts": ["tables", "analysis", ...components.slice(0, -2)],
  "components/cards": ["tables", "analysis", ...components.slice(0, -1)],
  "cohort/page": ["cohort", ...components],
  notebook: [...evaluated, "views", ...components],
  pages: [...evaluated, "views", "cohort", "cohort/page", "notebook", ...components],
  "tools/release": [...evaluated, "authors", "derive", "data", "views"],
  "tools/cohort": ["tables", "cohort", "cohort/page"],
  "tools/tables": ["tables", "derive"],
  "tools/check/pages": audited,
  "tools/site": ["notebook", "components/exports", "tools/check/pages", "tools/release", "tools/tables"],
  "tools/check/language": ["article", ...evaluated, "views", "tools/site"],
  "tools/check": [...evaluated, "data", "components", "tools/check/pages"],
  "tools/print": ["components/exports", "tools/release", "tools/site"],
  "tools/resolve": ["authors"],
  tools: ["claims", "tools/site"],
  bench: ["authors", "derive", ...evaluated, "views", "cohort", "data", "tools/tables", "tools/site"],
  tests: [
    "article",
    ...["authors", "derive", ...evaluated, "views", "cohort", "data", ...components, "cohort/page", "notebook"],
    ...[
      "pages",
      "tools/cohort",
      "tools/release",
      "tools/tables",
      "tools/site",
      "tools/check/pages",
      "tools/check/language",
      "tools/check",
      "tools/print"
    ],
    "tools/resolve",
    ...["tools", "bench"]
  ]
} as const satisfies Record<string, readonly string[]>;

type Layer = keyof typeof direction;

/** Folders that hold pure functions: they may know no file, no process and nothing that draws. */
const pure: readonly Layer[] = ["analysis", "models", "audit/rules", "claims", "audit/results", "views"];
const impure = /^node:|^(?:@observablehq\/|htl$|jsdom$|d3-sankey$)/;

/** All claims with what evaluates them, which is much to load, the one module of pages that is to, and the others. */
const [claims, worker] = ["src/claims/index.ts", "src/notebook/worker.ts"];
const light: readonly Layer[] = ["views", "notebook", "pages"];

/** One module or page, what it imports, and the path or name of that. */
interface Import {
  from: string;
  to: string;
}

/** The folder that a path of the project belongs to; undefined for what lies elsewhere, such as a package. */
export function layerOf(path: string): Layer | undefined {
  const inSource = path.startsWith("src/");
  // Pages lie in src/ itself.
  if (/^src\/[^/]+$/.test(path)) return "pages";
  for (let folder = posix.dirname(path); folder !== "."; folder = posix.dirname(folder)) {
    const name = inSource ? folder.slice("src/".length) : folder;
    if (name in direction && /^(?:tools|bench|tests)\b/.test(name) !== inSource) return name as Layer;
  }
  return undefined;
}

/** A sentence for every import against the direction, and for every module of a folder that has no place in it. */
export function against(imports: readonly Import[]): string[] {
  return imports.flatMap(({from, to}) => {
    const [own, other] = [layerOf(from), layerOf(to)];
    if (!own && !from.startsWith("src/")) return [];
    if (!own) return [`${from} imports ${to}: its folder has no place in the direction of tools/check/imports.ts`];
    const allowed: readonly Layer[] = direction[own];
    // Whatever says something says it in the language of the page.
    if (other && other !== own && other !== "language" && !allowed.includes(other))
      return [
        `${from} imports ${to}: ${own} may import ${allowed.length ? `only ${allowed.join(", ")}` : "no other folder"}`
      ];
    if (light.includes(own) && to === claims && from !== worker)
      return [`${from} imports ${to}: pages read what is said of claims from data/book, without what evaluates them`];
    if (pure.includes(own) && impure.test(to))
      return [`${from} imports ${to}: ${own} are pure functions and know no file and no page`];
    return [];
  });
}

/** Folders that may import whatever they measure or test, of which a drawing would say nothing. */
const outside: readonly string[] = ["bench", "tests"] satisfies Layer[];

/**
 * The folders as a Mermaid flow chart: an arrow leads from what is imported to what imports it, unless other arrows
 * lead there by way of a third folder (the transitive reduction).
 */
export function drawGraph(imports: readonly Import[]): string {
  const order = Object.keys(direction);
  const importers = new Map<string, Set<string>>();
  for (const {from, to} of imports) {
    const [own, other] = [layerOf(from), layerOf(to)];
    if (!own || !other || own === other || outside.includes(own)) continue;
    importers.set(other, (importers.get(other) ?? new Set()).add(own));
  }
  const reaches = (from: string, to: string): boolean =>
    [...(importers.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  const arrows = order.flatMap((from) => {
    const next = [...(importers.get(from) ?? [])].sort((a, b) => order.indexOf(a) - order.indexOf(b));
    return next
      .filter((to) => !next.some((other) => other !== to && reaches(other, to)))
      .map((to) => `  ${from} --> ${to}`);
  });
  return [
    "# What imports what",
    "",
    "Drawn by `npm run graph` from the modules and the cells of pages; `npm run check` fails when it is out of date or an import leads back. An arrow leads from a folder to one that imports from it; what other arrows lead to as well is not drawn again, nor are tests and benches.",
    "",
    "```mermaid",
    "flowchart LR",
    ...arrows,
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
  const root = join(import.meta.dirname, "../..");
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
