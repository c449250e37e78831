import {PDFDocument, PDFName, PDFString} from "pdf-lib";
import {describe, expect, it} from "vitest";
import {readCitation} from "../../../src/components/exports/citation.js";
import {destinations} from "../../../tools/print/print.js";
import {compose, embed, entriesOf} from "../../../tools/print/report.js";
import {runScript} from "../../helpers/run.js";

const page = (name: string, body: string): {name: string; html: string} => ({
  name,
  html: `<html><head></head><body><nav>menu</nav><main id="observablehq-main">${body}</main></body></html>`
});

describe("embed(part, names)", () => {
  const names = new Set(["index", "elite"]);
  const within = (body: string): string => embed(page("elite", body), names);

  it("gives ids the name of their page, wherever they are spoken of", () => {
    expect(within(`<b id="t1"></b><a href="#t1">x</a><i aria-labelledby="t1 t2"></i>`)).toBe(
      `<b id="elite--t1"></b><a href="#elite--t1">x</a><i aria-labelledby="elite--t1 elite--t2"></i>`
    );
    expect(within(`<g clip-path="url(#c)" style="fill: url(&quot;#d&quot;)"></g>`)).toBe(
      `<g clip-path="url(#elite--c)" style="fill: url(&quot;#elite--d&quot;)"></g>`
    );
  });

  it("leads to other pages within the document, and elsewhere as before", () => {
    expect(within(`<a href="./index.html?edition=1#how">x</a><a href="./index.html">y</a>`)).toBe(
      `<a href="#index--how">x</a><a href="#index">y</a>`
    );
    expect(within(`<a href="https://example.org/#a">x</a>`)).toBe(`<a href="https://example.org/#a">x</a>`);
    expect(within(`<a href="./gone.html">x</a>`)).toBe(`<a>x</a>`);
  });

  it("leaves scripts and menus out, and stops at what is no page", () => {
    expect(within("<script>run()</script>text")).toBe("text");
    expect(() => embed({name: "odd", html: "<p>"}, names)).toThrow("odd.html has no main part");
  });
});

describe("entriesOf(parts)", () => {
  it("lists pages and their sections in order, as words", () => {
    const body = `<h1 id="a">One &amp; all</h1><h2 id="b"><a href="#b">First <i>part</i></a></h2><h3 id="c">no</h3>`;
    expect(entriesOf([page("one", body)])).toEqual([
      {id: "one", text: "One & all", depth: 1},
      {id: "one--b", text: "First part", depth: 2}
    ]);
  });
});

describe("compose(parts, options)", () => {
  const citation = readCitation(
    `title: "Report: on talent"\nversion: 1.2\ndate-released: 2026-01-02\nlicense: ISC\nauthors:\n  - name: Ada\n`
  );
  const edition = {data: "0.1", made: new Date("2025-02-24")};
  const parts = [page("one", `<h1 id="a">One</h1>`)];

  it("says on the cover what is not assigned", () => {
    const html = compose(parts, {citation, edition, styles: []});
    expect(html).toContain("<dt>DOI</dt><dd>none assigned</dd>");
    expect(html).toContain("<dt>Address</dt><dd>none assigned</dd>");
    expect(compose(parts, {citation: {...citation, doi: "10.1/x"}, edition, styles: []})).toContain("<dd>10.1/x</dd>");
  });

  it("leaves room in the contents for the numbers of pages", () => {
    expect(compose(parts, {citation, edition, styles: []})).toContain("<span>One</span><span>000</span>");
  });
});

describe("destinations(pdf)", () => {
  it("counts pages from 1, and finds nothing where nothing is linked", async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage();
    const second = pdf.addPage();
    expect(destinations(pdf).size).toBe(0);
    const place = pdf.context.obj([second.ref, PDFName.of("XYZ"), 0, 700, 0]);
    pdf.catalog.set(PDFName.of("Dests"), pdf.context.obj({"one--b": place, odd: PDFString.of("x")}));
    expect([...destinations(pdf)]).toEqual([["one--b", 2]]);
  });
});

describe("npm run pdf", () => {
  it("says what is missing where there is no browser, and ends with an error", async () => {
    const {code, said} = await runScript("tools/print/pdf.ts", ["unwritten.pdf"], {env: {CHROME_PATH: "", PATH: ""}});
    expect(code).toBe(1);
    expect(said.trim()).toBe(
      "No Chrome or Chromium was found, and one is needed to print: install one or set CHROME_PATH."
    );
  });
});
