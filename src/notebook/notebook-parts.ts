/** What a page's notebook is put together from, besides the page and its tables. */
export interface NotebookParts {
  /** Modules and styles, by their paths within the folder of the pages, as they are written. */
  sources: Readonly<Record<string, string>>;
  /** Files beside that folder, by their names. */
  beside: Readonly<Record<string, string>>;
  /** Versions of packages, by their names. */
  versions: Readonly<Record<string, string>>;
}

/** Where these parts lie, relative to a page. */
export const partsPath = "./_cells/notebook.json";

const imported =
  /^(?:import|export)\b(?! type)[^("';]*["']([^"']+)["']|\bimport\("([^"]+)"\)|\bimport\.meta\.resolve\("([^"]+)"\)/gm;
const styled = /@import (?:url\()?"([^"]+)"/g;

/** What a text imports: paths and names of packages. */
function importsOf(text: string): string[] {
  const modules = [...text.matchAll(imported)].map(([, one, two, three]) => (one ?? two ?? three)!);
  return [...modules, ...[...text.matchAll(styled)].map(([, path]) => path!)];
}

const join = (from: string, path: string): string => new URL(path, `file:///${from}`).pathname.slice(1);

/**
 * All sources that some texts need, by their paths, and the packages that those and the texts themselves import.
 * `texts` are by the paths at which they stand.
 */
export function closure(
  texts: Readonly<Record<string, string>>,
  sources: NotebookParts["sources"]
): {paths: string[]; packages: string[]} {
  const paths = new Set<string>();
  const packages = new Set<string>();
  const walk = (path: string, text: string): void => {
    for (const name of importsOf(text)) {
      if (!name.startsWith(".")) {
        if (!/^(?:observablehq|node):/.test(name)) packages.add(/^(?:@[^/]+\/)?[^/]+/.exec(name)![0]);
        continue;
      }
      const target = join(path, name);
      const found = [target, target.replace(/\.js$/, ".ts")].find((one) => one in sources);
      if (!found || paths.has(found)) continue;
      paths.add(found);
      walk(found, sources[found]!);
    }
  };
  for (const [path, text] of Object.entries(texts)) walk(path, text);
  return {paths: [...paths].sort(), packages: [...packages].sort()};
}
