import {createHash} from "node:crypto";
import {existsSync, watch} from "node:fs";
import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {pageAddressOf} from "../../src/language/edition.js";
import {readPage} from "../check/pages/read.js";

/** Where the prose of the Chinese edition is written, beside the pages' folder, and where its pages are put together, in it. */
const [prose, edition] = ["../zh", "zh"] as const;

const fence = /^```[^\n]*\n[\s\S]*?^```$/gm;
const place = /^<!-- cell -->$/gm;

/** A mark of a page's English prose, its cells left out: the prose in Chinese notes the one that it was written for. */
export const englishHash = (english: string): string =>
  createHash("sha256").update(english.replace(fence, "")).digest("hex").slice(0, 8);

/** The headings of a page in its Markdown, outside of its cells. */
const headings = (text: string): RegExpMatchArray[] => [...text.replace(fence, "").matchAll(/^#{1,6} .+$/gm)];

/** A cell as it stands one folder deeper. */
const deeper = (cell: string): string =>
  cell.replace(/(\bfrom |\bFileAttachment\()"\.\//g, '$1"../').replace(/(\bimport )"\.\//g, '$1"../');

/** Leads links between pages to where the page stands for readers of Chinese. */
const led = (text: string): string =>
  text.replace(/\]\(\.\/([a-z-]+)(?:#([\w-]+))?\)/g, (_, page: string, anchor = "") => {
    const address = pageAddressOf(page, anchor as string, {from: "zh"});
    return `](${address.replace(/\.html\b/, "")})`;
  });

/**
 * A page of the Chinese edition: its own prose with the cells of the English page, which are written only there. In the
 * prose, a line `<!-- cell -->` stands for the next cell, and `${2}` for the second expression within the English prose.
 * Headings keep the anchors of the English ones, so that an address leads to the same place in both. Throws sentences where
 * the two do not fit each other.
 */
export function chinesePage(name: string, {english, chinese}: {english: string; chinese: string}): string {
  const path = `zh/${name}.md`;
  const problems: string[] = [];
  const cells = english.match(fence) ?? [];
  const places = chinese.match(place) ?? [];
  if (cells.length !== places.length)
    problems.push(`${path} has places for ${places.length} cells; src/${name}.md has ${cells.length} cells.`);
  if (chinese.match(fence)) problems.push(`${path} has a cell of its own; expected prose and “<!-- cell -->”.`);
  const page = readPage(`${name}.md`, english);
  const inline = page.cells.filter(({kind}) => kind === "inline").map(({text}) => text);
  const used = [...chinese.matchAll(/\$\{(\d+)\}/g)].map(([, no]) => Number(no));
  for (const no of used)
    if (!inline[no - 1])
      problems.push(`${path} refers to \${${no}}; the English prose has ${inline.length} expressions.`);
  inline.forEach((text, i) => {
    if (!used.includes(i + 1)) problems.push(`${path} leaves out \${${i + 1}}, which is “${text}” in English.`);
  });
  for (const [, id] of english.replace(fence, "").matchAll(/<div id="([^"]+)">/g))
    if (!chinese.includes(`<div id="${id}">`)) problems.push(`${path} lacks the anchor <div id="${id}"></div>.`);
  const [own, theirs] = [headings(chinese), headings(english)];
  if (own.length !== theirs.length)
    problems.push(`${path} has ${own.length} headings; src/${name}.md has ${theirs.length}.`);
  if (problems.length) throw new Error(problems.join("\n"));

  const anchors = [...page.anchors];
  const headingAnchors = theirs.map(([heading]) => anchorOf(heading, anchors));
  let [cell, heading] = [0, 0];
  const text = led(chinese.replace(/^english: \w+\n/m, ""))
    .replace(/^#{1,6} .+$/gm, (line) => {
      const anchor = headingAnchors[heading++];
      return anchor && !line.startsWith("# ") ? `<div id="${anchor}"></div>\n\n${line}` : line;
    })
    .replace(place, () => deeper(cells[cell++]!))
    .replace(/\$\{(\d+)\}/g, (_, no: string) => `\${${inline[Number(no) - 1]!}}`);
  // The preview has Framework's shell, which names no language.
  return text.replace(
    /^(---\n[\s\S]*?\n---\n)/,
    '$1\n<script data-edition>document.documentElement.lang = "zh-Hans"</script>\n'
  );
}

/** The anchor that Framework gives a heading: its words in lower case, joined by hyphens. */
function anchorOf(heading: string, anchors: readonly string[]): string | undefined {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const words = letters(heading.replace(/\$\{[^}]*\}/g, ""));
  return anchors.find((one) => letters(one) === words);
}

/** Names of the pages whose prose is written in Chinese and that there are in English. */
export async function chineseNames(root = "src"): Promise<string[]> {
  const written = await readdir(join(root, prose)).catch(() => [] as string[]);
  const there = new Set(await readdir(root));
  return written.filter((name) => name.endsWith(".md") && there.has(name)).map((name) => name.slice(0, -3));
}

/** Puts the pages of the Chinese edition together, for Framework to find. Throws as `chinesePage` does. */
export async function writeChinesePages(root = "src"): Promise<string[]> {
  const names = await chineseNames(root);
  const made = await Promise.all(
    names.map(async (name) => {
      const [english, chinese] = await Promise.all(
        [join(root, `${name}.md`), join(root, prose, `${name}.md`)].map((path) => readFile(path, "utf8"))
      );
      return [name, chinesePage(name, {english: english!, chinese: chinese!})] as const;
    })
  );
  await mkdir(join(root, edition), {recursive: true});
  for (const old of await readdir(join(root, edition)))
    if (!names.includes(old.replace(/\.md$/, ""))) await rm(join(root, edition, old), {recursive: true});
  await Promise.all(made.map(([name, text]) => writeFile(join(root, edition, `${name}.md`), text)));
  return names;
}

/** Puts the pages together, and anew whenever a page or its prose is saved; what does not fit is said, and the last stays. */
export async function keepChinesePages(root = "src"): Promise<void> {
  const make = (): Promise<unknown> =>
    writeChinesePages(root).catch((error: unknown) => console.error(error instanceof Error ? error.message : error));
  await make();
  let soon: ReturnType<typeof setTimeout> | undefined;
  for (const folder of [root, join(root, prose)])
    if (existsSync(folder))
      watch(folder, (_, name) => {
        if (!name?.endsWith(".md")) return;
        clearTimeout(soon);
        soon = setTimeout(() => void make(), 100);
      }).unref();
}
