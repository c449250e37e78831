import {join} from "node:path";

/** The module that lets the cells of a page display one after another. */
export const turns = join(import.meta.dirname, "../../src/notebook/turns.ts");

/** A module whose address is taken, which is how workers are started. */
export const addressed = /import\.meta\.resolve\("(\.[^"]+\.js)"\)/g;

/** A module that a page's cells import, and the names they take from it; none are given where they may take any. */
export interface Import {
  path: string;
  names?: readonly string[];
}

/**
 * The imports that Framework wrote into a page's cells, as `const [A, {b}] = await Promise.all([import("x"), …])` or
 * `const {b} = await import("x")`. Of a library imported under one name, cells take what follows that name and a dot.
 * Only modules that the page preloads count: others are imported by the author's own hand, on demand.
 * Throws when a statement names more or fewer things than it imports.
 */
export function importsOf(html: string): Import[] {
  const statements = html.matchAll(
    /^const (.+) = await (?:Promise\.all\(\[(import\(.+\))\]\)|(import\("[^"]+"\)));$/gm
  );
  return [...statements].flatMap(([, left = "", many, one]) => {
    const paths = [...(many ?? one ?? "").matchAll(/import\("([^"]+)"\)/g)].map(([, path]) => path!);
    const taken = (many ? left.slice(1, -1) : left).match(/\{[^}]*\}|[\w$]+/g) ?? [];
    if (taken.length !== paths.length)
      throw new Error(`“const ${left}” takes from ${paths.length} modules; expected one name or one {…} for each.`);
    return paths.flatMap((path, i): Import[] => {
      if (!html.includes(`<link rel="modulepreload" href="${path}">`)) return [];
      if (!path.startsWith("./_node/")) return [{path}];
      const name = taken[i]!;
      const names = name.startsWith("{")
        ? name.matchAll(/[{,]\s*([\w$]+)/g)
        : html.matchAll(new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}\\s*\\.\\s*([\\w$]+)`, "g"));
      return [{path, names: [...names].map(([, one]) => one!)}];
    });
  });
}

/** A module that stands for several imports of a page, and under which name it exports what each path would give. */
export interface Gathered {
  source: string;
  exported: Map<string, string>;
}

/** Gathers imports of a page into one module. */
export function gather(imports: readonly Import[]): Gathered {
  const paths = [...new Set(imports.map(({path}) => path))].sort();
  const lines = paths.map((path, i) => {
    const wanted = imports.filter((one) => one.path === path).map(({names}) => names);
    if (wanted.includes(undefined)) return `export * as module${i} from "${path}";`;
    const names = [...new Set(wanted.flatMap((one) => one ?? []))].sort();
    const taken = names.map((name) => `${name}: all${i}.${name}`).join(", ");
    return `import * as all${i} from "${path}";\nexport const module${i} = {${taken}};`;
  });
  return {source: lines.join("\n"), exported: new Map(paths.map((path, i) => [path, `module${i}`]))};
}
