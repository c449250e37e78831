import he from "he";
import type {Citation} from "../../src/components/exports/citation.js";

/** A page of the report: its name in addresses, and its HTML as built. */
export interface ReportPage {
  name: string;
  html: string;
}

/** A line of the contents: where it leads within the document, its words, and its depth (1 for a page, 2 for a section). */
export interface Entry {
  id: string;
  text: string;
  depth: number;
}

const plain = (html: string): string =>
  he
    .decode(html.replace(/<!--[^]*?-->|<[^>]+>/g, ""))
    .replace(/\s+/g, " ")
    .trim();

/** What a page says, without its menus. Throws when there is no main part. */
function mainOf({name, html}: ReportPage): string {
  const main = /<main\b[^>]*>([^]*)<\/main>/.exec(html)?.[1];
  if (main === undefined) throw new Error(`${name}.html has no main part; expected a page that Framework built.`);
  return main.replace(/<script\b[^]*?<\/script>/g, "");
}

/**
 * A page as a part of one document with others: its ids carry its name, and what led to another page of the report
 * leads to that page's part; the cards of claims and the lists of figures are unfolded.
 */
export function embed(part: ReportPage, names: ReadonlySet<string>): string {
  const own = (id: string): string => `${part.name}--${id}`;
  return mainOf(part)
    .replace(/<details class="(?:claim-fold|source-group)"(?! open)/g, "$& open")
    .replace(/\s(id|for)="([^"]+)"/g, (_, attribute: string, id: string) => ` ${attribute}="${own(id)}"`)
    .replace(/\s(aria-(?:labelledby|describedby|controls))="([^"]+)"/g, (_, attribute: string, ids: string) => {
      const all = ids.split(/\s+/).map(own).join(" ");
      return ` ${attribute}="${all}"`;
    })
    .replace(/url\((&quot;|")?#([^)"&]+)\1?\)/g, (_, quote: string | undefined, id: string) => {
      return `url(${quote ?? ""}#${own(id)}${quote ?? ""})`;
    })
    .replace(
      /\shref="(?:\.\/([\w-]+)\.html)?(?:\?[^"#]*)?(?:#([^"]*))?"/g,
      (whole, page: string | undefined, id = "") => {
        if (page === undefined && !id) return whole;
        const target = page ?? part.name;
        if (!names.has(target)) return "";
        return ` href="#${target}${id ? `--${id}` : ""}"`;
      }
    );
}

/** The pages and their sections, in the order of reading. */
export function entriesOf(parts: readonly ReportPage[]): Entry[] {
  return parts.flatMap((part) => {
    const main = mainOf(part);
    const title = plain(/<h1\b[^>]*>([^]*?)<\/h1>/.exec(main)?.[1] ?? part.name);
    const sections = [...main.matchAll(/<h2\b[^>]*\bid="([^"]+)"[^>]*>([^]*?)<\/h2>/g)];
    return [
      {id: part.name, text: title, depth: 1},
      ...sections.map(([, id, text]) => ({id: `${part.name}--${id}`, text: plain(text!), depth: 2}))
    ];
  });
}

/** The facts on the cover that do not stand in CITATION.cff. */
export interface Edition {
  /** Version of the tables, and a hash of all their bytes. */
  data: string;
  made: Date;
}

function cover({title, abstract, version, released, authors, license, doi, url}: Citation, edition: Edition): string {
  const [name, subtitle] = title.split(/:\s+/, 2);
  const rows = [
    ["By", authors.join(", ")],
    ["Version", `${version}, released ${released}`],
    ["Data version", edition.data],
    ["Built as of", edition.made.toISOString().slice(0, 10)],
    ["DOI", doi ?? "none assigned"],
    ["Address", url ?? "none assigned"],
    ["Licence", `${license} for code and text; figures belong to the publications named beside them`]
  ].map(([what, value]) => `<dt>${what}</dt><dd>${he.escape(value!)}</dd>`);
  return (
    `<section class="cover"><p class="cover-title">${he.escape(name!)}</p>` +
    (subtitle ? `<p class="cover-subtitle">${he.escape(subtitle)}</p>` : "") +
    `<p>${he.escape(abstract)}</p><dl>${rows.join("")}</dl></section>`
  );
}

/** The contents, with room for the numbers of pages, which are known once the report is laid out. */
function contents(entries: readonly Entry[]): string {
  const lines = entries.map(
    ({id, text, depth}) =>
      `<li class="depth-${depth}"><a href="#${id}"><span>${he.escape(text)}</span><span>000</span></a></li>`
  );
  return `<section class="contents"><h1 id="contents">Contents</h1><ol>${lines.join("")}</ol></section>`;
}

/**
 * The whole report as one HTML document for print: cover, contents, then every page. `styles` are style sheets, the
 * last of which decides.
 */
export function compose(
  parts: readonly ReportPage[],
  {citation, edition, styles}: {citation: Citation; edition: Edition; styles: readonly string[]}
): string {
  const names = new Set(parts.map(({name}) => name));
  const chapters = parts.map((part) => `<section class="chapter" id="${part.name}">${embed(part, names)}</section>`);
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${he.escape(citation.title)}</title>` +
    `${styles.map((style) => `<style>${style}</style>`).join("")}</head><body>${cover(citation, edition)}` +
    `${contents(entriesOf(parts))}<main id="observablehq-main">${chapters.join("")}</main></body></html>`
  );
}
