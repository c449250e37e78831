import {createHash} from "node:crypto";
import he from "he";
import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {readCitation} from "../release/citation.js";

/**
 * What htl leaves for a moment where an event handler goes, before it puts the function there: no script that could
 * run, but browsers take it for one.
 */
const placeholders = Array.from({length: 12}, (_, i) => `::${i + 1}`);

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The texts of all elements of a kind that are written into a page; a style within a drawing is read without escapes. */
export function inlined(html: string, element: "script" | "style"): Set<string> {
  const all = [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, "g"))].map(([, text]) => text!);
  return new Set(element === "style" ? all.flatMap((text) => [text, he.decode(text)]) : all);
}

/**
 * A Content-Security-Policy: a page may run its site's files and the scripts written in it, load its own tables and
 * fonts, show pictures it made itself, and nothing else. Arquero compiles expressions by Function(), which takes
 * 'unsafe-eval'; drawings place their parts by style attributes, which no hash can foresee. Without hashes of styles
 * any style element is let be.
 */
export function policy({scripts, styles}: {scripts: Iterable<string>; styles?: Iterable<string>}): string {
  return [
    "default-src 'none'",
    ["script-src 'self' 'unsafe-eval'", ...[...scripts].map(hash)].join(" "),
    ["script-src-attr 'unsafe-hashes'", ...placeholders.map(hash)].join(" "),
    `style-src-elem ${styles ? [...styles].map(hash).join(" ") : "'unsafe-inline'"}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'"
  ].join("; ");
}

/** What a page is about: its first paragraph as readers see it, as many whole words as fit into `most` characters. */
export function description(html: string, most = 200): string {
  const [, first = ""] = /<main\b[^]*?<p>([^]*?)<\/p>/.exec(html) ?? [];
  const text = he
    .decode(first.replace(/<!--[^]*?-->|<[^>]+>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
  return text.length <= most ? text : `${text.slice(0, text.lastIndexOf(" ", most - 1)).replace(/[,;:.]$/, "")} …`;
}

/** Writes into every page of a built site what it allows itself and what it is about, and what crawlers may read. */
export async function finishHeads(folder: string, {baked}: {baked: boolean}): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".html")).sort();
  const pages = await Promise.all(
    names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const)
  );
  // A drawing that is made later brings the same style as those that were baked.
  const drawn = pages.flatMap(([, html]) => [...inlined(html.replace(/<head>[^]*?<\/head>/, ""), "style")]);
  const {url} = readCitation(await readFile("CITATION.cff", "utf8"));
  for (const [name, html] of pages) {
    const styles = baked ? new Set([...inlined(html, "style"), ...drawn]) : undefined;
    const allowed = policy({scripts: inlined(html, "script"), ...(styles ? {styles} : {})});
    const lines = [
      `<meta http-equiv="Content-Security-Policy" content="${allowed}">`,
      `<meta name="description" content="${he.escape(description(html))}">`,
      ...(url ? [`<link rel="canonical" href="${he.escape(new URL(name, `${url.replace(/\/$/, "")}/`).href)}">`] : [])
    ];
    await writeFile(
      join(folder, name),
      html.replace(`<meta charset="utf-8">\n`, (charset) => `${charset}${lines.join("\n")}\n`)
    );
  }
  await writeFile(join(folder, "robots.txt"), "User-agent: *\nAllow: /\n");
}
