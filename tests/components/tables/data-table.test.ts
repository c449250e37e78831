import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Datum} from "../../../src/components/exports/csv.js";
import {compareCells} from "../../../src/components/tables/arranging.js";
import {dataTable, equipped, framedTable, tableView} from "../../../src/components/tables/data-table.js";
import {hostile, page, text, texts} from "../page.js";

const data: readonly Datum[] = [
  {place: "China", share: 47, low: 43.7},
  {place: "India", share: 5, low: null}
];

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
    expect(odd.textContent.split(hostile)).toHaveLength(4);
  });
});

describe("compareCells(a, b, direction)", () => {
  it("orders numbers by size, words as a dictionary does, and numbers within words by size", () => {
    expect([10, 9, -1].toSorted((a, b) => compareCells(a, b))).toEqual([-1, 9, 10]);
    expect(["T10", "T9", "émigré", "final"].toSorted((a, b) => compareCells(a, b))).toEqual([
      "émigré",
      "final",
      "T9",
      "T10"
    ]);
  });

  it("puts what is missing last in both directions", () => {
    for (const direction of [1, -1] as const)
      expect([null, 1, "", 2].toSorted((a, b) => compareCells(a, b, direction)).slice(2)).toEqual([null, ""]);
  });

  it("turns around with the direction", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (a, b) => {
        expect(Math.sign(compareCells(a, b, -1))).toBe(Math.sign(compareCells(b, a)));
      })
    );
  });
});

describe("a press on a heading", () => {
  const table = (): HTMLTableElement =>
    dataTable(
      [...data, {place: "Brazil", share: 9, low: 8}],
      {place: "Country", share: "Share (%)"},
      {document: page(), name: "t"}
    );
  const places = (from: Element): string[] => texts(from, "tbody td:first-child");

  it("sorts upwards, then downwards, then back, and says which", () => {
    const sorted = table();
    const head = sorted.querySelectorAll("th")[1]!;
    const seen = [1, 2, 3].map(() => {
      head.querySelector("button")!.click();
      return [head.getAttribute("aria-sort"), places(sorted)];
    });
    expect(seen).toEqual([
      ["ascending", ["India", "Brazil", "China"]],
      ["descending", ["China", "Brazil", "India"]],
      ["none", ["China", "India", "Brazil"]]
    ]);
  });

  it("leaves no other column marked as sorted", () => {
    const sorted = table();
    const [first, second] = [...sorted.querySelectorAll("th")] as HTMLElement[] as [HTMLElement, HTMLElement];
    first.querySelector("button")!.click();
    second.querySelector("button")!.click();
    expect([first, second].map((head) => head.getAttribute("aria-sort"))).toEqual(["none", "ascending"]);
  });

  it("is offered only where there is something to sort and a name to press", () => {
    const of = (rows: Datum[], heading: string): Element =>
      dataTable(rows, {place: heading}, {document: page(), name: "t"});
    expect(of([...data], "").querySelector("button")).toBeNull();
    expect(of([data[0]!], "Country").querySelector("button")).toBeNull();
  });
});

describe("framedTable(data, columns, {document, caption})", () => {
  const rows = Array.from({length: 20}, (_, i) => ({place: i % 2 ? "China" : "India", year: 2000 + i}));
  const make = (some: Datum[]): HTMLElement => {
    const document = page();
    document.body.append(
      ...framedTable(some, {place: "Place", year: "Year"}, {document, caption: "Years", name: "years"})
    );
    return document.body;
  };

  it("filters a long table to the rows in which every word is found, and counts them", () => {
    const body = make(rows);
    const field = body.querySelector("input")!;
    field.value = "china 2013";
    field.dispatchEvent(new body.ownerDocument.defaultView!.Event("input"));
    expect(texts(body, "tbody tr:not([hidden])")).toEqual(["China2013"]);
    expect(text(body.querySelector("[role=status]")!)).toBe("1 of 20 rows");
    field.value = "";
    field.dispatchEvent(new body.ownerDocument.defaultView!.Event("input"));
    expect(texts(body, "tbody tr:not([hidden])")).toHaveLength(20);
  });

  it("has no filter where the table is short", () => {
    expect(make(rows.slice(0, 3)).querySelector("input")).toBeNull();
  });
});

describe("tableView(data, columns, options)", () => {
  it("is a table in a named frame with a file of the same rows", () => {
    const view = tableView(data, {place: "Country"}, {document: page(), caption: "Shares", name: "shares"});
    expect(view.querySelector(".table-scroll")!.getAttribute("aria-label")).toBe("Shares");
    expect(view.querySelector("a[download]")!.getAttribute("download")).toBe("shares.csv");
    expect(texts(view, "button.live-only")).toEqual(["Arrow"]);
  });
});

describe("equipped(table, {caption, name, data, columns})", () => {
  const handMade = (): HTMLTableElement => {
    const document = page();
    const table = document.createElement("table");
    table.innerHTML = "<thead><tr><th>Who<th>What it is<tbody><tr><th>B<td>two <a href='#x'>rows</a><tr><th>A<td>one";
    return table;
  };
  const make = (more = {}): HTMLElement =>
    equipped(handMade(), {document: page(), caption: "Who is what", name: "who", address: undefined, ...more});

  it("sorts by the words of its cells and gives them as a file", () => {
    const view = make();
    view.querySelector<HTMLButtonElement>("th .sort")!.click();
    expect(texts(view, "tbody th")).toEqual(["A", "B"]);
    const link = view.querySelector<HTMLAnchorElement>("a.figure-download")!;
    expect(link.getAttribute("download")).toBe("who.csv");
    expect(decodeURIComponent(link.href).split(",").slice(1).join(",")).toBe(
      "\ufeffwho,what-it-is\nB,two rows\nA,one\n"
    );
  });

  it("sorts by and gives away what it is told instead, which may be more", () => {
    const data = [
      {who: "B", what: 1, why: "x"},
      {who: "A", what: 2, why: "y"}
    ];
    const view = make({data, columns: {who: "Who", what: "What", why: "Why"}});
    const heads = view.querySelectorAll<HTMLButtonElement>("th .sort");
    expect(heads).toHaveLength(2);
    heads[1]!.click();
    heads[1]!.click();
    expect(texts(view, "tbody th")).toEqual(["A", "B"]);
    expect(decodeURIComponent(view.querySelector<HTMLAnchorElement>("a.figure-download")!.href)).toContain("B,1,x");
  });
});
