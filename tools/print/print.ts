import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";
import {PDFArray, PDFDict, PDFDocument, PDFName, PDFRef} from "pdf-lib";
import type {Browser, BrowserContext, Page} from "playwright-core";
import config from "../../observablehq.config.js";
import {menuPaths} from "../site/menu.js";
import type {Citation} from "../../src/components/exports/citation.js";
import {compose, type ReportPage} from "./report.js";

/** The pages of a built site in the order of its menu, the first page first, pages outside the menu last. */
export async function readParts(folder: string): Promise<ReportPage[]> {
  const there = (await readdir(folder)).filter((name) => name.endsWith(".html")).map((name) => name.slice(0, -5));
  const menu = ["index", ...menuPaths(config.pages).map((path) => path.slice(1))];
  const order = [
    ...menu.filter((name) => there.includes(name)),
    ...there.filter((name) => !menu.includes(name)).sort()
  ];
  return Promise.all(order.map(async (name) => ({name, html: await readFile(join(folder, `${name}.html`), "utf8")})));
}

/** On which page, counted from 1, everything stands that a link of the document leads to. */
export function destinations(pdf: PDFDocument): Map<string, number> {
  const pages = new Map(pdf.getPages().map((page, i) => [page.ref.toString(), i + 1]));
  const found = new Map<string, number>();
  const all = pdf.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  for (const [name, value] of all?.entries() ?? []) {
    const target = pdf.context.lookup(value);
    const place = target instanceof PDFDict ? target.lookup(PDFName.of("D")) : target;
    const page = place instanceof PDFArray ? place.get(0) : undefined;
    if (page instanceof PDFRef) found.set(name.decodeText(), pages.get(page.toString()) ?? 0);
  }
  return found;
}

/** What the margins of an A4 page leave, in CSS pixels; see report.css. */
const paper = {width: 657, height: 978};

/** What the headings above a figure take, which stay with it. */
const headings = 120;

/** What is printed, and how its metadata are to read. */
export interface Print {
  parts: readonly ReportPage[];
  citation: Citation;
  /** Version of the tables, for the cover. */
  data: string;
  made: Date;
  /** Style sheets beyond the pages' own. */
  styles: readonly string[];
  /** The address that the pages' fonts and pictures are relative to. */
  base: string;
}

/** Lays the report out on paper in a new tab. */
async function layOut(context: BrowserContext, address: string, html: string): Promise<Page> {
  const page = await context.newPage();
  await page.route(address, (route) => route.fulfill({contentType: "text/html; charset=utf-8", body: html}));
  await page.goto(address, {waitUntil: "load"});
  await page.emulateMedia({media: "print"});
  await page.evaluate(async (room) => {
    await document.fonts.ready;
    // Cells that show nothing on paper would come between a heading and what it heads.
    for (const cell of document.querySelectorAll<HTMLElement>(".observablehq--block"))
      if (!cell.offsetHeight) cell.remove();
    // A figure stands whole on one page, if need be smaller; what it is set in is laid out anew for that.
    for (const figure of document.querySelectorAll<HTMLElement>("figure"))
      for (let scale = 1; figure.getBoundingClientRect().height > room; scale -= 0.02)
        figure.style.zoom = String(scale);
  }, paper.height - headings);
  return page;
}

/** Writes into the contents on which page everything stands. */
const number = (page: Page, places: ReadonlyMap<string, number>): Promise<void> =>
  page.evaluate((places) => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>(".contents a"))
      link.lastElementChild!.textContent = String(places[link.hash.slice(1)] ?? "");
  }, Object.fromEntries(places));

/** Prints a tab; a draft has the same pages, but neither an outline nor what screen readers need. */
async function print(page: Page, {draft}: {draft: boolean}): Promise<PDFDocument> {
  const bytes = await page.pdf({preferCSSPageSize: true, printBackground: true, outline: !draft, tagged: !draft});
  return PDFDocument.load(bytes, {updateMetadata: false});
}

/**
 * Prints the report twice: the first time to learn on which page everything stands, the second time with the numbers in
 * the contents. Throws when the numbers moved something, which they cannot as long as they have room.
 */
export async function printReport(
  browser: Browser,
  {parts, citation, data, made, styles, base}: Print
): Promise<Uint8Array> {
  // The pages' styles stand in their heads; those of drawings come with the drawings. Paper waits for its fonts.
  const head = /<head>[^]*?<\/head>/.exec(parts[0]?.html ?? "")?.[0] ?? "";
  const own = [...head.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style]) =>
    style!.replaceAll("display:optional", "display:block")
  );
  const context = await browser.newContext({colorScheme: "light", viewport: paper});
  try {
    const html = compose(parts, {citation, edition: {data, made}, styles: [...own, ...styles]});
    const page = await layOut(context, `${base}report`, html);
    const first = destinations(await print(page, {draft: true}));
    await number(page, first);
    const pdf = await print(page, {draft: false});
    const second = destinations(pdf);
    const moved = [...second].find(([id, place]) => first.get(id) !== place);
    if (moved)
      throw new Error(
        `“${moved[0]}” moved from page ${first.get(moved[0])} to ${moved[1]} when the contents were numbered.`
      );
    pdf.setTitle(citation.title, {showInWindowTitleBar: true});
    pdf.setAuthor(citation.authors.join(", "));
    pdf.setSubject(citation.abstract);
    pdf.setLanguage("en");
    pdf.setCreator("Exam-Takers");
    pdf.setCreationDate(made);
    pdf.setModificationDate(made);
    return await pdf.save();
  } finally {
    await context.close();
  }
}
