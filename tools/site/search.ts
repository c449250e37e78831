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

/** What stands folded in a page and is found by itself: its title and address, and its words. */
interface Part {
  id: string;
  title: string;
  text: string;
}

type Elements = ReturnType<Page["$"]>;

/** The words of elements as readers of a wide window see them, without drawings and accents. */
function wordsIn(elements: Elements): string {
  const read = elements.clone();
  read.find("script, style, svg, .drawn-narrow").remove();
  const texts: string[] = [];
  read
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

/** The words of a page's main part, without the parts that are found by themselves. */
export function wordsOf(page: Page): string {
  const main = find(page, "main").clone();
  main.find("[data-search]").remove();
  return wordsIn(main);
}

/** The parts of a page that are found by themselves: those that say by which title, and hold an anchor to lead to. */
export function partsOf(page: Page): Part[] {
  return page
    .$("main [data-search]")
    .toArray()
    .map((element) => {
      const part = page.$(element);
      const anchor = part.find("[id]").first().attr("id")!;
      return {id: `/${page.name}#${anchor}`, title: part.attr("data-search")!, text: wordsIn(part)};
    });
}

/**
 * Writes the site's search index anew from the pages as readers see them, so that it finds what cells display, and finds
 * the parts that say so by themselves. Pages that Framework left out of its index stay out. Throws when Framework's index is not there.
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
    for (const part of partsOf(page)) index.add({...part, title: `${title}: ${part.title}`, keywords: ""});
  }
  const {fields, storeFields} = options;
  await writeFile(join(place, name), JSON.stringify({options: {fields, storeFields}, ...index.toJSON()}));
}
