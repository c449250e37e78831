import {valueOf} from "../live-page.js";
import type {PageSource} from "../page-source.js";

/** A page's own imports, as its cells wrote them: under which name each takes what from which module. */
const statement = /^import\s+(?:\*\s+as\s+([\w$]+)|\{([^}]*)\})\s+from\s+["']([^"']+)["']/gm;

/**
 * What each module that a page imports is known by there: the namespace where a cell has all of it, otherwise what
 * cells took from it. It is read before anything is changed.
 */
function knownModules({text, cells}: PageSource): Map<string, Record<string, unknown>> {
  const known = new Map<string, Record<string, unknown>>();
  for (const {start, end} of cells)
    for (const [, all, some, specifier] of text.slice(start, end).matchAll(statement)) {
      const taken = known.get(specifier!) ?? {};
      if (all) Object.assign(taken, valueOf(all));
      for (const one of some?.split(",") ?? []) {
        const [name, local = name] = one
          .trim()
          .replace(/^type\s.*/, "")
          .split(/\s+as\s+/);
        if (name) taken[name] = valueOf(local!);
      }
      known.set(specifier!, taken);
    }
  return known;
}

/** Imports a module by its name, and throws a sentence where it lacks one of the names wanted of it. */
export type Load = (specifier: string, wanted?: readonly string[]) => Promise<unknown>;

/**
 * How cells that a reader edits import: what the page has imported already is what they get; a library is loaded whole
 * where that is not enough; of the project's other modules only the preview has the files.
 */
export function moduleLoader(source: PageSource): Load {
  const known = knownModules(source);
  const {libraries = {}, preview = false} = source;
  return async (specifier, wanted = []) => {
    const taken = known.get(specifier);
    const missing = wanted.filter((name) => !taken || !(name in taken));
    if (taken && !missing.length) return taken;
    const path =
      libraries[specifier] ?? (preview && specifier.startsWith("./") ? `./_import/${specifier.slice(2)}` : undefined);
    if (!path) {
      const has = taken ? Object.keys(taken) : [...new Set([...known.keys(), ...Object.keys(libraries)])];
      throw new Error(
        taken
          ? `This page has “${specifier}” without “${missing[0]}”; there is ${has.join(", ")}.`
          : `This page cannot import “${specifier}”; it has ${has.join(", ")}.`
      );
    }
    const all = (await import(new URL(path, document.baseURI).href)) as Record<string, unknown>;
    const lacking = wanted.find((name) => !(name in all));
    if (lacking) throw new Error(`“${specifier}” has no “${lacking}”.`);
    // What the page has already stays one and the same thing.
    return taken ? {...all, ...taken} : all;
  };
}
