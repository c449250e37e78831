import {type CheerioAPI, load} from "cheerio";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** A page of the built site: its file's name, and its document, which every step changes in place. */
export interface Page {
  name: string;
  $: CheerioAPI;
}

/** What leads from a page to the folder of the site. */
export const rootFrom = (name: string): string => (name.includes("/") ? "../" : "./");

/** Reads the pages of a built site, in the order of their names. */
export async function readPages(folder: string): Promise<Page[]> {
  const found = ["", "zh/"].map(async (under) =>
    (await readdir(join(folder, under)).catch(() => [] as string[])).map((name) => `${under}${name}`)
  );
  const names = (await Promise.all(found))
    .flat()
    .filter((name) => name.endsWith(".html"))
    .sort();
  return Promise.all(names.map(async (name) => ({name, $: load(await readFile(join(folder, name), "utf8"))})));
}

/** Writes pages back to where they were read from. */
export async function writePages(folder: string, pages: readonly Page[]): Promise<void> {
  await Promise.all(pages.map(({name, $}) => writeFile(join(folder, name), $.html())));
}

/** What a selector finds in a page; throws, naming both, unless there are as many as expected (one, or at least one). */
export function find({name, $}: Page, selector: string, expected: "one" | "some" = "one"): ReturnType<CheerioAPI> {
  const found = $(selector);
  if (found.length === 1 || (expected === "some" && found.length > 1)) return found;
  throw new Error(
    `${name} has ${found.length} of “${selector}”; expected ${expected === "one" ? "one" : "at least one"}.`
  );
}
