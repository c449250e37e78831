import {describe, expect, it} from "vitest";
import {
  gridColumns,
  gridRows,
  type PersonCell,
  peopleGrid,
  type PersonRow
} from "../../../src/components/charts/people-grid.js";
import {hostile, page, text, texts} from "../page.js";

const cell = (part: Partial<PersonCell> = {}): PersonCell => ({
  id: "one-school",
  value: "a school",
  place: "China",
  source: "https://example.org/one",
  ...part
});
const row = (part: Partial<PersonRow> = {}): PersonRow => ({person: "One", status: "yes", cells: [cell()], ...part});
const draw = (rows: readonly PersonRow[], place = "China"): HTMLElement =>
  peopleGrid(rows, {document: page(), columns: ["School"], place, caption: "Who went where"});

describe("peopleGrid(rows, {document, columns, place, caption})", () => {
  it("has a caption, a heading for every column and one for every person", () => {
    const table = draw([row(), row({person: "Two", cells: [cell({id: "two-school"})]})]);
    expect(text(table.querySelector("caption")!)).toBe("Who went where");
    expect(texts(table, "thead th[scope='col']")).toEqual(["Founder", "School"]);
    expect(texts(table, "tbody th[scope='row']").map((one) => one.split(" ").at(-1))).toEqual(["One", "Two"]);
  });

  it.each([
    ["yes", "●", "counted"],
    ["no", "○", "not counted"],
    ["unknown", "?", "cannot be said"]
  ] as const)("marks who is counted “%s” by a sign, and in words", (status, sign, said) => {
    const mark = draw([row({status})]).querySelector(".person-mark")!;
    expect(text(mark)).toBe(sign);
    expect(mark.getAttribute("title")).toBe(said);
  });

  it("tells the place and what is published of it, linked to where, in a cell that is an anchor", () => {
    const table = draw([row()]);
    const own = table.querySelector("#one-school")!;
    expect(text(own)).toBe("China: a school");
    expect(own.querySelector("a")!.getAttribute("href")).toBe("https://example.org/one");
    expect(own.className).toBe("cell-here");
    expect(draw([row()], "United States").querySelector("#one-school")!.className).toBe("cell-elsewhere");
  });

  it("tells only what is published where the place is not", () => {
    for (const place of ["unknown", null]) {
      expect(text(draw([row({cells: [cell({place})]})]).querySelector("td")!)).toBe("a school");
    }
  });

  it("says of the unknown that it was not found, with no link", () => {
    const own = draw([row({cells: [cell({value: "unknown", place: "unknown"})]})]).querySelector("td")!;
    expect(text(own)).toBe("not found");
    expect(own.className).toBe("cell-unknown");
    expect(own.querySelector("a")).toBeNull();
  });

  it("parses no text as HTML", () => {
    const table = draw([row({person: hostile, cells: [cell({value: hostile, place: hostile})]})]);
    expect(table.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(table.textContent.split(hostile)).toHaveLength(4);
  });
});

describe("gridRows(rows) and gridColumns(columns)", () => {
  it("say in words what the grid says by marks, and where each cell was seen", () => {
    const unknown = cell({value: "unknown", place: "unknown", source: null});
    const rows = gridRows([row(), row({person: "Two", status: "unknown", cells: [unknown]})]);
    const columns = gridColumns(["School"]);
    expect(Object.values(columns)).toEqual(["Founder", "School", "By the definition in force", "School: seen at"]);
    expect(rows.map((one) => Object.keys(columns).map((name) => one[name]))).toEqual([
      ["One", "China: a school", "counted", "https://example.org/one"],
      ["Two", "not found", "cannot be said", null]
    ]);
  });
});
