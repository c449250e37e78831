import he from "he";
import MiniSearch from "minisearch";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** The fields and terms that Framework's search expects; see its src/search.ts. */
const options = {
  fields: ["title", "text", "keywords"],
  storeFields: ["title"],
  processTerm: (term: string): string | null =>
    (term.match(/\p{N}/gu)?.length ?? 0) > 6 ? null : term.slice(0, 15).toLowerCase()
};

/** The words of a page's main part, without tags, scripts and accents. */
export function wordsOf(html: string): string {
  const main = /<main[^]*?<\/main>/.exec(html)?.[0] ?? html;
  return he
    .decode(main.replace(/<(script|style|svg)\b[^]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " "))
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}\p{N}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * Writes the site's search index anew from the pages as readers see them, so that it finds what cells display. Pages
 * that Framework left out of its index stay out.
 */
export async function rebuildSearch(folder: string, pages: readonly {path: string; html: string}[]): Promise<void> {
  const place = join(folder, "_observablehq");
  const name = (await readdir(place)).find((file) => /^minisearch\.[0-9a-f]+\.json$/.test(file));
  if (!name) return;
  const previous = JSON.parse(await readFile(join(place, name), "utf8")) as {documentIds: Record<string, string>};
  const known = new Set(Object.values(previous.documentIds));
  const index = new MiniSearch(options);
  for (const {path, html} of pages) {
    if (!known.has(path)) continue;
    const title = he.decode(/<title>([^<|]*)/.exec(html)?.[1] ?? "").trim();
    index.add({id: path, title, text: wordsOf(html), keywords: ""});
  }
  const {fields, storeFields} = options;
  await writeFile(join(place, name), JSON.stringify({options: {fields, storeFields}, ...index.toJSON()}));
}
