import MiniSearch from "minisearch";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {find, type Page} from "./pages.js";

/** The fields and terms that Framework's search expects; see its src/search.ts. */
const options = {
  fields: ["title", "text", "keywords"],
  storeFields: ["title"],
  processTerm: (term: string): string | null =>
    (term.match(/\p{N}/gu)?.length ?? 0) > 6 ? null : term.slice(0, 15).toLowerCase()
};

/** The words of a page's main part as readers of a wide window see it, without drawings and accents. */
export function wordsOf(page: Page): string {
  const main = find(page, "main").clone();
  main.find("script, style, svg, .drawn-narrow").remove();
  const texts: string[] = [];
  main
    .find("*")
    .addBack()
    .contents()
    .each((_, node) => {
      if (node.type === "text") texts.push(node.data);
    });
  return texts
    .join(" ")
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}\p{N}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Writes the site's search index anew from the pages as readers see them, so that it finds what cells display. Pages
 * that Framework left out of its index stay out. Throws when Framework's index is not there.
 */
export async function rebuildSearch(folder: string, pages: readonly Page[]): Promise<void> {
  const place = join(folder, "_observablehq");
  const name = (await readdir(place)).find((file) => /^minisearch\.[0-9a-f]+\.json$/.test(file));
  if (!name) throw new Error(`${place} has no search index, which Framework writes as minisearch.….json.`);
  const previous = JSON.parse(await readFile(join(place, name), "utf8")) as {documentIds: Record<string, string>};
  const known = new Set(Object.values(previous.documentIds));
  const index = new MiniSearch(options);
  for (const page of pages) {
    const id = `/${page.name}`;
    if (!known.has(id)) continue;
    const title = find(page, "head > title").text().split("|")[0]!.trim();
    index.add({id, title, text: wordsOf(page), keywords: ""});
  }
  const {fields, storeFields} = options;
  await writeFile(join(place, name), JSON.stringify({options: {fields, storeFields}, ...index.toJSON()}));
}
