import {spawnSync} from "node:child_process";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {PDFDocument, PDFName} from "pdf-lib";
import {afterAll, describe, expect, it} from "vitest";
import {claims} from "../../src/claims/index.js";
import {readCitation} from "../../tools/citation.js";
import {destinations, printReport, readParts} from "../../tools/print.js";
import {expectNone, openSite} from "../helpers/site.js";

const {folder, pages: names, url, browser, close} = await openSite();
afterAll(close);

/** The ids of all claim cards, after the names of their pages. */
const cards: string[] = [];
for (const name of names) {
  const html = await readFile(join(folder, name), "utf8");
  for (const [tag] of html.matchAll(/<[a-z]+ [^>]*class="claim-card\b[^>]*>/g))
    cards.push(`${name.replace(".html", "")}--${/data-claim="([^"]+)"/.exec(tag)![1]!.toLowerCase()}`);
}

describe("npm run pdf", () => {
  const printed = async (): Promise<{pdf: PDFDocument; bytes: Uint8Array; figures: string[]; pages: number}> => {
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
      .map((id) => `<a href="./${id.replace("--", ".html#")}">.</a>`);
    const last = parts.at(-1)!;
    last.html = last.html.replace("</main>", `<p>${links.join(" ")}</p></main>`);
    const bytes = await printReport(browser, {
      parts,
      citation: readCitation(await readFile("CITATION.cff", "utf8")),
      data: "test",
      made: new Date("2025-02-24"),
      styles: [await readFile("tools/report.css", "utf8")],
      base: url
    });
    return {pdf: await PDFDocument.load(bytes), bytes, figures, pages: built.length};
  };

  it("prints every claim, splits no figure, and numbers its contents rightly", {timeout: 120_000}, async () => {
    const {pdf, bytes, figures, pages} = await printed();
    const places = destinations(pdf);
    expect(pdf.getPageCount()).toBeGreaterThan(2 * pages);
    expect(figures.length).toBeGreaterThan(pages);
    expectNone(figures.filter((id) => !places.get(id) || places.get(id) !== places.get(`${id}-end`)));
    expect(cards.length).toBeGreaterThan(pages);
    expectNone(cards.filter((id) => !places.has(id)));
    expect(pdf.catalog.has(PDFName.of("Outlines"))).toBe(true);
    // What the pages say can only be read back with poppler's help.
    const text = spawnSync("pdftotext", ["-layout", "-", "-"], {input: bytes, encoding: "utf8", maxBuffer: 2 ** 28});
    if (text.error) return;
    const sheets = text.stdout.split("\f");
    const squeezed = (sheet: string): string => sheet.replace(/\s+/g, "");
    expectNone(
      claims.filter(({id}) => !sheets.some((sheet) => new RegExp(`(^|\\s)${id}\\s`).test(sheet))).map(({id}) => id)
    );
    const lines = [
      ...sheets
        .slice(1, 4)
        .join("\n")
        .matchAll(/^ *(\S.*?\S) {2,}(\d+)$/gm)
    ];
    expect(lines.length).toBeGreaterThan(3 * pages);
    expectNone(
      lines
        .filter(([, title, page]) => !squeezed(sheets[Number(page) - 1] ?? "").includes(squeezed(title!).slice(0, 20)))
        .map(([line]) => `not there: ${line.trim()}`)
    );
  });
});
