import {createHash} from "node:crypto";
import {type CheerioAPI, load} from "cheerio";
import {alternatesOf} from "./editions.js";
import {find, type Page} from "./pages.js";

/**
 * What htl leaves for a moment where an event handler goes, before it puts the function there: no script that could
 * run, but browsers take it for one.
 */
const placeholders = Array.from({length: 12}, (_, i) => `::${i + 1}`);

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The texts of all scripts or styles that are written into some part of a page. */
const textsOf = ($: CheerioAPI, selector: string): Set<string> =>
  new Set(
    $(selector)
      .get()
      .map((one) => $(one).text())
  );

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

/** Where the last clause of a Chinese text ends that fits into `most` characters, or these. */
const lastClause = (text: string, most: number): number =>
  Math.max(0, ...["，", "；", "：", "。"].map((mark) => text.lastIndexOf(mark, most - 2))) || most - 2;

/** What a page is about: its first paragraph as readers see it, as many whole words as fit into `most` characters. */
export function description(page: Page, most = 200): string {
  const text = find(page, "main p", "some").first().text().replace(/\s+/g, " ").trim();
  if (text.length <= most) return text;
  // Chinese puts no space between words: what ends there is a clause.
  const end = /\p{Script=Han}/u.test(text) ? lastClause(text, most) : text.lastIndexOf(" ", most - 1);
  return `${text.slice(0, end).replace(/[,;:.]$/, "")} …`;
}

/** The public address of a page. */
const addressOf = (name: string, url: string): string => new URL(name, `${url.replace(/\/$/, "")}/`).href;

/**
 * Writes into every page what it allows itself and what it is about. Without `baked` drawings nobody knows the styles that
 * they will bring.
 */
export function finishHeads(pages: readonly Page[], {baked, url}: {baked: boolean; url?: string | undefined}): void {
  const names = new Set(pages.map(({name}) => name));
  // A drawing that is made later brings the same style as those that were baked.
  const drawn = pages.flatMap(({$}) => [...textsOf($, "body style")]);
  for (const page of pages) {
    const {$, name} = page;
    // What stands in a <noscript> is plain text to a parser that knows of scripts.
    const unscripted = load($("noscript").text());
    const styles = baked ? new Set([...textsOf($, "style"), ...textsOf(unscripted, "style"), ...drawn]) : undefined;
    const scripts = textsOf($, "script:not([src], [type='application/json'])");
    const allowed = policy({scripts, ...(styles ? {styles} : {})});
    const lines = [
      $("<meta>").attr({"http-equiv": "Content-Security-Policy", content: allowed}),
      $("<meta>").attr({name: "description", content: description(page)}),
      ...(url ? [$("<link>").attr({rel: "canonical", href: addressOf(name, url)})] : []),
      ...(url
        ? alternatesOf(name, names).map(({hreflang, name: other}) =>
            $("<link>").attr({rel: "alternate", hreflang, href: addressOf(other, url)})
          )
        : [])
    ];
    find(page, "meta[charset]").after(lines.map((one) => `\n${$.html(one)}`).join(""));
  }
}
