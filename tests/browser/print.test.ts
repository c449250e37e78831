import {readFile} from "node:fs/promises";
import {PDFDocument, PDFName} from "pdf-lib";
import {afterAll, describe, expect, it} from "vitest";
import {claims} from "../../src/claims/index.js";
import {readCitation} from "../../src/components/exports/citation.js";
import {destinations, printReport, readParts} from "../../tools/print/print.js";
import {type Entry, entriesOf} from "../../tools/print/report.js";
import {expectNone, openSite} from "../helpers/site.js";
import {textOf} from "./pdf-text.js";

const {folder, url, browser, close} = await openSite();
afterAll(close);

/** The ids of all claim cards of the report in English, after the names of their pages. */
const cards: string[] = [];
for (const {name, html} of await readParts(folder)) {
  for (const [tag] of html.matchAll(/<[a-z]+ [^>]*class="claim-card\b[^>]*>/g))
    cards.push(`${name}--${/data-claim="([^"]+)"/.exec(tag)![1]!.toLowerCase()}`);
}

/** A text as a pattern that only it fits. */
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

describe("npm run pdf", () => {
  const printed = async (): Promise<{pdf: PDFDocument; entries: Entry[]; figures: string[]; pages: number}> => {
    const figures: string[] = [];
    const built = await readParts(folder);
    // A mark at the beginning and the end of each figure, so that the pages of both can be told.
    const parts = built.map(({name, html}) => ({
      name,
      html: html
        .replace(/<script\b[^]*?<\/script>/g, "")
        .replace(/(<figure\b[^>]*>)([^]*?)<\/figure>/g, (_, open: string, inside: string) => {
          const mark = `figure-${figures.length}`;
          figures.push(`${name}--${mark}`);
          return `${open}<a id="${mark}">.</a>${inside}<a id="${mark}-end">.</a></figure>`;
        })
    }));
    const links = figures
      .flatMap((id) => [id, `${id}-end`])
      // The audit's own claim is not in the ledger, and so nothing else leads to it.
      .concat(cards)
      .map((id) => `<a href="./${id.replace("--", ".html#")}">.</a>`);
    const last = parts.at(-1)!;
    last.html = last.html.replace("</main>", `<p>${links.join(" ")}</p></main>`);
    const bytes = await printReport(browser, {
      parts,
      citation: readCitation(await readFile("CITATION.cff", "utf8")),
      data: "test",
      made: new Date("2025-02-24"),
      styles: [await readFile("tools/print/report.css", "utf8")],
      base: url
    });
    return {pdf: await PDFDocument.load(bytes), entries: entriesOf(built), figures, pages: built.length};
  };

  it("prints every claim, splits no figure, and numbers its contents rightly", {timeout: 120_000}, async () => {
    const {pdf, entries, figures, pages} = await printed();
    const places = destinations(pdf);
    expect(pdf.getPageCount()).toBeGreaterThan(2 * pages);
    expect(figures.length).toBeGreaterThan(pages);
    expectNone(figures.filter((id) => !places.get(id) || places.get(id) !== places.get(`${id}-end`)));
    expect(cards.length).toBeGreaterThan(pages);
    expectNone(cards.filter((id) => !places.has(id)));
    expect(pdf.catalog.has(PDFName.of("Outlines"))).toBe(true);
    const sheets = textOf(pdf);
    const squeezed = (words: string): string => words.replace(/\s+/g, "");
    expectNone(
      claims
        .filter(({id, title}) => !sheets.some((sheet) => sheet.includes(squeezed(id + title))))
        .map(({id}) => `${id} is not printed`)
    );
    const contents = sheets.slice(1, 4).join(" ");
    expect(entries.length).toBeGreaterThan(3 * pages);
    expectNone(
      entries.flatMap(({id, text}) => {
        const printed = [...contents.matchAll(new RegExp(`${literal(squeezed(text))}(\\d+)`, "g"))].map(([, page]) =>
          Number(page)
        );
        // The lines of a heading need not be written one after the other, so its beginning is looked for, up to an
        // apostrophe: that and the letter before it are one glyph, whose letters are told twice.
        const page = printed.find((one) => one === places.get(id));
        const beginning = squeezed(text).split("'")[0]!.slice(0, 20);
        const there = page !== undefined && sheets[page - 1]!.includes(beginning);
        return there ? [] : [`“${text}” stands on page ${places.get(id)}; the contents say ${printed.join(", ")}`];
      })
    );
  });
});
