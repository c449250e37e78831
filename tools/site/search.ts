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

const segmenter = new Intl.Segmenter("zh", {granularity: "word"});

/** Chinese puts no space between words, by which an index knows them: parts them as the reader's browser will part a query. */
const segmented = (text: string): string =>
  text.replace(/\p{Script=Han}+/gu, (run) => [...segmenter.segment(run)].map(({segment}) => ` ${segment} `).join(""));

/** What Framework's search does in the browser, and what it does instead, so that it parts Chinese, and answers in it. */
const searching: readonly (readonly [RegExp, string])[] = [
  [
    /\.search\(([\w$]+),(?=\{boost)/,
    '.search([...new Intl.Segmenter("zh",{granularity:"word"}).segment($1)].map(s=>s.segment).join(" "),'
  ],
  [/"<div>no results<\/div>"/, '(document.documentElement.lang==="en"?"<div>no results</div>":"<div>没有结果</div>")']
];

/** Changes Framework's search so. Throws where it is not as it is known. */
export function segmentingSearch(code: string): string {
  return searching.reduce((text, [pattern, by]) => {
    if (!pattern.test(text)) throw new Error(`Framework's search has nothing like ${String(pattern)}.`);
    return text.replace(pattern, by);
  }, code);
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
  return segmented(texts.join(" "))
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
  const script = (await readdir(place)).find((file) => /^search\.[0-9a-f]+\.js$/.test(file));
  if (script) {
    const path = join(place, script);
    await writeFile(path, segmentingSearch(await readFile(path, "utf8")));
  }
  const previous = JSON.parse(await readFile(join(place, name), "utf8")) as {documentIds: Record<string, string>};
  const known = new Set(Object.values(previous.documentIds));
  const index = new MiniSearch(options);
  for (const page of pages) {
    const id = `/${page.name}`;
    // A page of the Chinese edition is found where its English twin is.
    if (!known.has(id.replace(/^\/zh\//, "/"))) continue;
    const title = find(page, "head > title").text().split("|")[0]!.trim();
    index.add({id, title, text: wordsOf(page), keywords: ""});
    for (const part of partsOf(page)) index.add({...part, title: `${title}: ${part.title}`, keywords: ""});
  }
  const {fields, storeFields} = options;
  await writeFile(join(place, name), JSON.stringify({options: {fields, storeFields}, ...index.toJSON()}));
}
