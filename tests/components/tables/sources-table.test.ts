import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {arrange} from "../../../src/components/tables/rows.js";
import {
  markOrder,
  matches,
  sorted,
  type SourceOrder,
  type SourceQuery,
  type SourceRow,
  sourcesTable
} from "../../../src/components/tables/sources-table.js";
import {readFigures} from "../../../src/data/figures.js";
import {hostile, page, text, texts} from "../page.js";

const row = (part: Partial<SourceRow> = {}): SourceRow => ({
  id: "tracker2-2022-top-china",
  claims: "T5 T6",
  measure: "undergraduate country",
  population: "sampled NeurIPS authors",
  place: "China",
  year: 2022,
  value: 47,
  unit: "%",
  source: "https://www.example.org/a/page",
  also: null,
  confidence: "S",
  note: null,
  publication: "tracker-2",
  ...part
});

const everything: SourceQuery = {text: "", publication: "", confidence: "", claim: ""};
const rows = [
  row({id: "b", publication: "tracker-1", year: 2019, value: 29, confidence: "B"}),
  row({id: "a", confidence: "P", claims: "T1"}),
  row({id: "c", publication: "article", value: 7.5, confidence: "A", claims: "T10", note: "as quoted"}),
  row({id: "d", publication: "article", value: 7.5, source: "https://stats.example.cn/x", place: "Hong Kong"})
];
const left = (query: Partial<SourceQuery>): string[] =>
  rows.filter((one) => matches(one, {...everything, ...query})).map(({id}) => id);
const draw = (...shown: readonly SourceRow[]): HTMLTableElement => sourcesTable(shown, {document: page()});

describe("matches(row, query)", () => {
  it.each([
    [{}, ["b", "a", "c", "d"]],
    [{text: "  "}, ["b", "a", "c", "d"]],
    [{text: "QUOTED"}, ["c"]],
    [{text: "2019 china"}, ["b"]],
    [{text: "china 2019 nowhere"}, []],
    [{text: "stats.example.cn"}, ["d"]],
    [{text: "hong"}, ["d"]],
    [{publication: "article"}, ["c", "d"]],
    [{confidence: "B"}, ["b"]],
    [{claim: "T1"}, ["a"]],
    [{claim: "T10", publication: "article"}, ["c"]],
    [{claim: "T10", publication: "tracker-2"}, []]
  ] as const)("leaves by %o only %o", (query, ids) => {
    expect(left(query)).toEqual(ids);
  });

  it("finds no “null” in a row without a note", () => {
    expect(left({text: "null"})).toEqual([]);
  });
});

describe("sorted(rows, order)", () => {
  it.each([
    ["publication", ["c", "d", "b", "a"]],
    ["year", ["b", "a", "c", "d"]],
    ["value", ["c", "d", "b", "a"]],
    ["confidence", ["a", "c", "d", "b"]]
  ] as const)("sorts by %s, ties as they came", (order, ids) => {
    expect(sorted(rows, order).map(({id}) => id)).toEqual(ids);
  });

  it("loses, repeats and changes no row, and leaves what it was given alone", () => {
    const given = [...rows];
    fc.assert(
      fc.property(fc.constantFrom<SourceOrder>("publication", "year", "value", "confidence"), (order) => {
        expect(new Set(sorted(rows, order))).toEqual(new Set(given));
        expect(sorted(sorted(rows, order), order)).toEqual(sorted(rows, order));
      })
    );
    expect(rows).toEqual(given);
  });
});

describe("sourcesTable(rows, {document})", () => {
  it("takes over the rows that the page shows already, and makes the others", () => {
    const document = page();
    const [first] = rows;
    const loading = document.createElement("observablehq-loading");
    loading.append(sourcesTable([first!], {document}));
    document.body.append(loading);
    const before = document.getElementById(first!.id);
    const table = sourcesTable(rows, {document});
    expect(table.tBodies[0]!.rows[0]).toBe(before);
    expect(table.textContent).toBe(draw(...rows).textContent);
  });

  it("has a caption, a heading for every column and one for every row", () => {
    const table = draw(...rows);
    expect(text(table.querySelector("caption")!)).toBe("Every figure of the report with its source");
    expect(texts(table, "thead th[scope='col']")).toHaveLength(5);
    expect(table.querySelectorAll("tbody th[scope='row']")).toHaveLength(rows.length);
    for (const line of table.tBodies[0]!.rows) expect(line.cells).toHaveLength(5);
  });

  it("asks for an order at its headings, and marks the one it is in", () => {
    const asked: SourceOrder[] = [];
    const table = sourcesTable(rows, {document: page(), ask: (order) => asked.push(order)});
    for (const button of table.querySelectorAll<HTMLElement>("th button")) button.click();
    expect(asked).toEqual(["year", "value", "publication", "confidence"]);
    markOrder(table, "value");
    const marks = [...table.tHead!.rows[0]!.cells].map((head) => head.getAttribute("aria-sort"));
    expect(marks).toEqual(["none", "ascending", "none", "none", null]);
  });

  it("makes each row an anchor by its id, which filtering keeps in the page", () => {
    const table = draw(...rows);
    expect([...table.tBodies[0]!.rows].map(({id}) => id)).toEqual(["b", "a", "c", "d"]);
    arrange(
      table,
      sorted(
        rows.filter((one) => matches(one, {...everything, publication: "article"})),
        "value"
      )
    );
    const shown = [...table.tBodies[0]!.rows].filter(({style}) => style.display !== "none");
    expect(shown.map(({id}) => id)).toEqual(["c", "d"]);
    expect(table.querySelector("#b")).not.toBeNull();
  });

  it.each([
    [47, "%", "47%"],
    [7.25, "%", "7.25%"],
    [128000, "people", "128,000 people"],
    [-3.5, "points", "−3.5 points"]
  ])("prints %d %s as %s, with every decimal it was published with", (value, unit, printed) => {
    expect(texts(draw(row({value, unit})), "td.number")).toEqual([printed]);
  });

  it("links to every address where the figure was seen, named by its host, and to none for the article itself", () => {
    const seen = draw(
      row({also: "https://b.example.com/1 https://c.example.com/2"}),
      row({id: "e", source: "urn:article"})
    );
    const links = [...seen.querySelectorAll("a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual([
      "https://www.example.org/a/page",
      "https://b.example.com/1",
      "https://c.example.com/2"
    ]);
    expect(links.map(text)).toEqual(["example.org", "b.example.com", "c.example.com"]);
    expect(text(seen.querySelector("#e td[data-label='Seen']")!)).toBe(
      "tracker-2: the article (no public address known)"
    );
  });

  it("lets a host break after its dots only", () => {
    const link = draw(row({source: "https://a.example.org/"})).querySelector("a")!;
    expect(link.innerHTML).toBe("a.<wbr>example.<wbr>org");
  });

  it("says in words how sure a figure is", () => {
    expect(texts(draw(row({confidence: "P"})), "td[data-label='How sure']")).toEqual([
      "P the publication itself was seen"
    ]);
  });

  it("parses no text as HTML", () => {
    const odd = draw(row({place: hostile, measure: hostile, note: hostile, population: hostile, publication: hostile}));
    expect(odd.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(odd.textContent!.split(hostile)).toHaveLength(6);
  });

  it("shows every figure of the report once, with the value its file has", async () => {
    const {rows: all} = readFigures("src/data");
    const figures = all as unknown as SourceRow[];
    const table = draw(...figures);
    expect(table.tBodies[0]!.rows).toHaveLength(figures.length);
    for (const {id, value} of figures) {
      const printed = text(table.querySelector(`[id="${id}"] td.number`)!)
        .replaceAll(",", "")
        .replace("−", "-");
      expect(Number(/-?[\d.]+/.exec(printed)?.[0]), id).toBe(value);
    }
  });
});
