import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {tableCatalogue, type TableEntry} from "../../../src/components/tables/table-catalogue.js";
import {encodeArrow} from "../../../src/tables/arrow.js";
import type {Schema} from "../../../src/tables/field.js";
import {hostile, page, text, texts} from "../page.js";

const schema: Schema = {
  name: "shares",
  title: "Shares by country",
  description: "One country a row.",
  source: "hand-made ; counted",
  fields: [
    {name: "place", type: "category", description: "Country."},
    {name: "share", type: "number", unit: "%", description: "Its share."}
  ]
};
const rows = [
  {place: "China", share: 47},
  {place: "=India", share: null}
];
const entry: TableEntry = {
  name: "shares",
  title: schema.title,
  description: schema.description,
  source: schema.source,
  bytes: 12345,
  rows: 2,
  columns: schema.fields.map((one) => ({unit: null, ...one, description: one.description ?? null})),
  first: [["China", 47]]
};
const arrow = (): Promise<ArrayBuffer> => Promise.resolve(encodeArrow(rows, schema).slice().buffer);

/** The list with one table, which is loaded as told, and what was loaded and saved so far. */
function listed(load: () => Promise<ArrayBuffer> = arrow, table = entry) {
  const loaded: string[] = [];
  const saved: [name: string, text: Promise<string>][] = [];
  const list = tableCatalogue([table], {
    document: page(),
    files: {shares: "./shares.123.arrow"},
    load: (href) => {
      loaded.push(href);
      return load();
    },
    save: (name, content) => void saved.push([name, content.text()])
  });
  const press = async (): Promise<void> => {
    list.querySelector("button")!.click();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return {list, loaded, saved, press};
}

describe("tableCatalogue(tables, {document, files})", () => {
  it("names each table with its rows, columns and size, and folds the rest", () => {
    const {list} = listed();
    expect(text(list.querySelector("summary")!)).toBe(
      "Shares by country shares · 2 rows, 2 columns, 12 kB".replace(" shares", "shares")
    );
    expect(list.querySelector("details")!.open).toBe(false);
  });

  it("says its source, each column with type, unit and meaning, and how it begins", () => {
    const {list} = listed();
    expect(text(list.querySelector("#shares")!)).toBe("From: hand-made, counted.");
    const [columns, first] = [...list.querySelectorAll("table")];
    expect([...columns!.querySelectorAll("tbody tr")].map((row) => texts(row, "td"))).toEqual([
      ["place", "category", "", "Country."],
      ["share", "number", "%", "Its share."]
    ]);
    expect(texts(first!, "th")).toEqual(["place", "share"]);
    expect(texts(first!, "td")).toEqual(["China", "47"]);
  });

  it("links to the file, and loads none before it is asked to", () => {
    const {list, loaded} = listed();
    const link = list.querySelector("a")!;
    expect([link.getAttribute("href"), link.getAttribute("download")]).toEqual(["./shares.123.arrow", "shares.arrow"]);
    expect(loaded).toEqual([]);
  });

  it("gives the same rows as CSV, in which no spreadsheet finds a formula", async () => {
    const {loaded, saved, press} = listed();
    await press();
    expect(loaded).toEqual(["./shares.123.arrow"]);
    expect(saved.map(([name]) => name)).toEqual(["shares.csv"]);
    expect(parse(await saved[0]![1], {columns: true, bom: true})).toEqual([
      {place: "China", share: "47"},
      {place: "'=India", share: ""}
    ]);
  });

  it("says so when a file cannot be read", async () => {
    const {list, press} = listed(() => Promise.reject(new Error("answered with 404")));
    await press();
    expect(text(list.querySelector("[role=status]")!)).toBe("The table could not be read: Error: answered with 404");
  });

  it("throws for a table that has no file on the page", () => {
    expect(() => tableCatalogue([entry], {document: page(), files: {}})).toThrow(/“shares” has no file/);
  });

  it("parses no text as HTML", () => {
    const {list} = listed(arrow, {
      ...entry,
      title: hostile,
      description: hostile,
      source: hostile,
      first: [[hostile, 1]]
    });
    expect(list.querySelector("img, script, [onclick]")).toBeNull();
  });
});
