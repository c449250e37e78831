import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {tableFiles} from "../../../src/components/tables/table-files.js";
import {encodeArrow} from "../../../src/tables/arrow.js";
import type {Schema} from "../../../src/tables/field.js";
import {hostile, page, text, texts} from "../page.js";

const schema: Schema = {
  name: "shares",
  title: "Shares",
  description: "One country a row.",
  source: "hand-made",
  fields: [
    {name: "place", type: "category", description: "Country."},
    {name: "share", type: "number", unit: "%", description: "Its share."}
  ]
};
const rows = [
  {place: "China", share: 47},
  {place: "=India", share: null}
];

/** The list with one file of `rows`, and what was loaded and written so far. */
function listed(load?: (href: string) => Promise<ArrayBuffer>) {
  const loaded: string[] = [];
  const written: string[] = [];
  const list = tableFiles([{name: "shares", title: "Shares", href: "./shares.arrow"}], {
    document: page(),
    load:
      load ??
      ((href) => {
        loaded.push(href);
        return Promise.resolve(encodeArrow(rows, schema).slice().buffer);
      }),
    address: (csv) => {
      written.push(csv);
      return "blob:csv";
    }
  });
  const open = async (): Promise<void> => {
    const details = list.querySelector("details")!;
    details.dispatchEvent(new details.ownerDocument.defaultView!.Event("toggle"));
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {list, loaded, written, open};
}

describe("tableFiles(files, {document, load, address})", () => {
  it("links to each file at once and loads none before it is asked to", () => {
    const {list, loaded} = listed();
    const link = list.querySelector("a")!;
    expect([link.getAttribute("href"), link.getAttribute("download"), text(link)]).toEqual([
      "./shares.arrow",
      "shares.arrow",
      "shares.arrow"
    ]);
    expect(loaded).toEqual([]);
  });

  it("explains the columns from the file itself when it is opened, and reads it once", async () => {
    const {list, loaded, open} = listed();
    await open();
    await open();
    expect(loaded).toEqual(["./shares.arrow"]);
    expect([...list.querySelectorAll("tbody tr")].map((row) => texts(row, "td"))).toEqual([
      ["place", "category", "", "Country."],
      ["share", "number", "%", "Its share."]
    ]);
    expect(text(list)).toContain("One country a row.");
  });

  it("offers every row as comma-separated text that computes nothing in a spreadsheet", async () => {
    const {list, written, open} = listed();
    await open();
    const link = list.querySelector("details a")!;
    expect([link.getAttribute("href"), link.getAttribute("download")]).toEqual(["blob:csv", "shares.csv"]);
    expect(written).toHaveLength(1);
    expect(parse(written[0]!, {bom: true, columns: true})).toEqual([
      {place: "China", share: "47"},
      {place: "'=India", share: ""}
    ]);
    expect(text(list)).toContain("2 rows");
  });

  it("says in its place that a file could not be read", async () => {
    const {list, open} = listed(() => Promise.reject(new Error("./shares.arrow was answered with 404")));
    await open();
    expect(text(list.querySelector("details div")!)).toContain("./shares.arrow was answered with 404");
  });

  it("parses no title as HTML", () => {
    const list = tableFiles([{name: "x", title: hostile, href: "./x.arrow"}], {document: page()});
    expect(list.querySelector("img, script, [onclick]")).toBeNull();
  });
});
