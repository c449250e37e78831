/** `npm run check:links`: whether what is written in Markdown leads within the project only to what is there. */
import {existsSync} from "node:fs";
import {readdir, readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {claims} from "../../src/claims/index.js";
import {parseCsv} from "../../src/tables/csv.js";

export interface Link {
  /** The address as it is written. */
  to: string;
  line: number;
}

/** The links of a Markdown text, in its own notation and as HTML; what stands in code is no link. */
export function linksOf(markdown: string): Link[] {
  const blank = (code: string): string => code.replace(/[^\n]/g, " ");
  const text = markdown.replace(/^```[^]*?^```|`[^`\n]+`/gm, blank);
  return [...text.matchAll(/\]\(([^()\s]+)\)|\b(?:href|src)="([^"$]+)"/g)].map((match) => ({
    to: match[1] ?? match[2]!,
    line: text.slice(0, match.index).split("\n").length
  }));
}

/** What a link can lead to within a Markdown text: its headings, by the names of Framework and GitHub, and ids in its HTML. */
export function headingsOf(markdown: string): string[] {
  const text = markdown.replace(/^```[^]*?^```/gm, "");
  const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, words]) =>
    words!
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
  );
  return [...headings, ...[...text.matchAll(/^<\w+ id="([^"]+)"/gm)].map(([, id]) => id!)];
}

/** Anchors that pages draw from data: the card of a claim, and the row of a figure. */
async function drawnAnchors(root: string): Promise<Map<string, string[]>> {
  const anchors = new Map<string, string[]>();
  for (const {id, page} of claims) anchors.set(page, [...(anchors.get(page) ?? []), id.toLowerCase()]);
  const folder = join(root, "src/data/figures");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".csv"));
  const tables = await Promise.all(
    files.map(async (file) => parseCsv(await readFile(join(folder, file), "utf8"), {file}))
  );
  anchors.set(
    "sources",
    tables.flatMap(({records}) => records.flatMap(({cells}) => cells.id ?? []))
  );
  return anchors;
}

/** A sentence for every link of one file that leads nowhere. Addresses of other hosts are not asked. */
async function deadLinks(root: string, file: string, drawn: ReadonlyMap<string, string[]>): Promise<string[]> {
  const markdown = await readFile(join(root, file), "utf8");
  const dead = linksOf(markdown).map(async ({to, line}) => {
    if (/^[a-z]+:/.test(to)) return [];
    const [path = "", anchor] = to.split("#");
    const page = dirname(file) === "src";
    const name = path.replace(/\.html$/, "");
    const target =
      path === ""
        ? file
        : join(dirname(file), page && existsSync(join(root, "src", `${name}.md`)) ? `${name}.md` : path);
    const where = `${file}:${line}: “${to}” leads nowhere: `;
    if (!existsSync(join(root, target))) return [`${where}there is no ${target}`];
    if (!anchor || !target.endsWith(".md")) return [];
    const anchors = headingsOf(await readFile(join(root, target), "utf8"));
    if (dirname(target) === "src") anchors.push(...(drawn.get(target.slice("src/".length, -".md".length)) ?? []));
    return anchors.includes(anchor) ? [] : [`${where}${target} has no heading, claim or figure of that name`];
  });
  return (await Promise.all(dead)).flat();
}

/** A sentence for every dead link in the Markdown files of a project. */
export async function checkLinks(root: string): Promise<{files: number; complaints: string[]}> {
  const folders = ["", "docs", "src"];
  const found = await Promise.all(
    folders.map(async (folder) => {
      const names = await readdir(join(root, folder)).catch(() => []);
      return names.filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
    })
  );
  const drawn = await drawnAnchors(root);
  const complaints = await Promise.all(found.flat().map((file) => deadLinks(root, file, drawn)));
  return {files: found.flat().length, complaints: complaints.flat()};
}

if (process.argv[1] === import.meta.filename) {
  const {files, complaints} = await checkLinks(join(import.meta.dirname, "../.."));
  if (complaints.length) {
    console.error(complaints.join("\n"));
    process.exitCode = 1;
  } else console.log(`${files} Markdown files, every link within the project leads somewhere`);
}
