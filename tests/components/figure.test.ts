import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {dataTable, type Datum, figure, type FigureOptions, toCsv} from "../../src/components/figure.js";
import {hostile, page, text, texts} from "./page.js";

const data: readonly Datum[] = [
  {place: "China", share: 47, low: 43.7},
  {place: "India", share: 5, low: null}
];

describe("toCsv(data, columns)", () => {
  it("writes a heading and a line for every row, in the order of the columns asked for", () => {
    expect(toCsv(data, ["share", "place"])).toBe("share,place\n47,China\n5,India\n");
  });

  it("leaves missing values empty and writes negative numbers as numbers", () => {
    expect(toCsv([{a: null, b: undefined, c: -2.5}], ["a", "b", "c", "d"])).toBe("a,b,c,d\n,,-2.5,\n");
  });

  it("writes no noise of binary fractions, and every digit that was measured", () => {
    expect(toCsv([{a: 100 * 0.29, b: 47.1234567, c: 0.0297}], ["a", "b", "c"])).toBe("a,b,c\n29,47.1234567,0.0297\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "keeps a spreadsheet from computing the text %j",
    (cell) => {
      const [[written]] = parse(toCsv([{a: cell}], ["a"]), {from: 2, relax_column_count: true}) as [[string]];
      expect(written).toBe(`'${cell}`);
    }
  );

  it("quotes a formula's commas and quotation marks too", () => {
    expect(toCsv([{a: '=HYPERLINK("x","y")'}], ["a"])).toBe(`a\n"'=HYPERLINK(""x"",""y"")"\n`);
  });

  it("reads back as the text it was made of", () => {
    const cell = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.record({a: cell, b: cell}), {minLength: 1}), (rows) => {
        const back = parse(toCsv(rows, ["a", "b"]), {columns: true, record_delimiter: "\n"}) as unknown[];
        expect(back).toEqual(rows.map((row) => ({...row})));
      })
    );
  });
});

describe("dataTable(data, columns, {document, caption})", () => {
  const table = dataTable(
    data,
    {place: "Country", share: "Share (%)", low: "Low"},
    {document: page(), caption: "Shares"}
  );

  it("has a caption and headings for its columns", () => {
    expect(text(table.querySelector("caption")!)).toBe("Shares");
    expect(texts(table, "th[scope='col']")).toEqual(["Country", "Share (%)", "Low"]);
  });

  it("shows every number of the rows, missing ones as nothing", () => {
    expect([...table.querySelectorAll("tbody tr")].map((row) => texts(row, "td"))).toEqual([
      ["China", "47", "43.7"],
      ["India", "5", ""]
    ]);
  });

  it("aligns a column as numbers if any row has one in it", () => {
    const numeric = [...table.querySelectorAll("th")].map((heading) => heading.classList.contains("number"));
    expect(numeric).toEqual([false, true, true]);
  });

  it("parses no cell and no heading as HTML", () => {
    const odd = dataTable([{[hostile]: hostile}], {[hostile]: hostile}, {document: page(), caption: hostile});
    expect(odd.querySelector("img, script, [onclick]")).toBeNull();
    expect(odd.textContent!.split(hostile)).toHaveLength(4);
  });
});

describe("figure(drawing, options)", () => {
  const make = (part: Partial<FigureOptions> = {}, parts = 1): HTMLElement => {
    const document = page();
    const drawn = Array.from({length: parts}, () => document.createElementNS("http://www.w3.org/2000/svg", "svg"));
    return figure(parts === 1 ? drawn[0]! : drawn, {
      title: "China leads",
      alt: "China 47, India 5 per cent.",
      source: "the tracker",
      data,
      name: "shares",
      document,
      ...part
    });
  };

  it("is a figure with its finding as heading, its source as caption, and the drawing as one described image", () => {
    const whole = make({subtitle: "Shares (%)", note: "Bars are intervals."});
    expect(whole.tagName).toBe("FIGURE");
    expect(text(whole.querySelector("h3")!)).toBe("China leads");
    expect(text(whole.querySelector("figcaption .figure-source")!)).toBe("Source: the tracker");
    const svg = whole.querySelector(".figure-drawing svg")!;
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe("China 47, India 5 per cent.");
    expect(texts(whole, ".figure-subtitle, .figure-note")).toEqual(["Shares (%)", "Bars are intervals."]);
  });

  it("describes every part of a drawing in parts", () => {
    const labels = [...make({}, 2).querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label"));
    expect(labels).toEqual(["China 47, India 5 per cent.", "China 47, India 5 per cent. (continued)"]);
  });

  it("offers the same rows as a table that can be scrolled by keyboard", () => {
    const scroll = make().querySelector(".table-scroll")!;
    expect(scroll.getAttribute("tabindex")).toBe("0");
    expect(scroll.getAttribute("role")).toBe("region");
    expect(scroll.getAttribute("aria-label")).toBeTruthy();
    expect(texts(scroll, "th")).toEqual(["place", "share", "low"]);
    expect(texts(scroll, "tbody tr:first-child td")).toEqual(["China", "47", "43.7"]);
  });

  it("offers exactly those columns as a file, with the mark that tells spreadsheets its encoding", () => {
    const link = make({columns: {place: "Country", share: "Share (%)"}}).querySelector("a.figure-download")!;
    expect(link.getAttribute("download")).toBe("shares.csv");
    const [head, body] = link.getAttribute("href")!.split(",", 2) as [string, string];
    expect(head).toBe("data:text/csv;charset=utf-8");
    expect(decodeURIComponent(body)).toBe(`\ufeff${toCsv(data, ["place", "share"])}`);
  });

  it("stands without rows", () => {
    expect(texts(make({data: []}), "tbody tr")).toEqual([]);
  });

  it("parses no text as HTML", () => {
    const whole = make({title: hostile, subtitle: hostile, source: hostile, note: hostile, alt: hostile});
    expect(whole.querySelector("img, script, [onclick]")).toBeNull();
  });
});
