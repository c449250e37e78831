import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import type {TableEntry} from "../../src/components/tables/table-catalogue.js";
import {theseTables, totalsOf} from "../../src/pages/data.js";
import {root} from "../helpers/run.js";
import {withDocument} from "./book.js";

withDocument();

const entry = (name: string): TableEntry => ({
  name,
  title: "",
  description: "",
  source: "",
  bytes: 1_250_000,
  rows: 700,
  columns: [],
  first: []
});
const tables = ["a", "b", "c"].map(entry);

describe("the page of tables", () => {
  it("lists every Arrow table that a loader makes, once", () => {
    const text = readFileSync(join(root, "src/data.md"), "utf8");
    const listed = [...text.matchAll(/^ {2}"?([\w-]+)"?: FileAttachment\("\.\/data\/([\w-]+)\.arrow"\)\.href/gm)];
    const made = readdirSync(join(root, "src/data")).filter((name) => name.endsWith(".arrow.ts"));
    expect(listed.map(([, , file]) => file!).sort()).toEqual(made.map((name) => name.replace(".arrow.ts", "")).sort());
    for (const [, name, file] of listed) expect(name).toBe(file);
    const lists = [...text.matchAll(/^const (of\w+) = \{$/gm)].map(([, list]) => list);
    for (const list of lists) expect(text).toContain(`theseTables(tables, ${list})`);
  });
});

describe("theseTables(tables, files)", () => {
  it("gives the tables of some files, in the order of the files", () => {
    expect(theseTables(tables, {c: "", a: ""}).map(({name}) => name)).toEqual(["c", "a"]);
  });

  it("names a file that is no table", () => {
    expect(() => theseTables(tables, {z: ""})).toThrow(/no table “z”/);
  });
});

describe("totalsOf(tables)", () => {
  it("counts tables, rows and megabytes, each leading to the tables", () => {
    const {tables: count, rows, megabytes} = totalsOf(tables);
    expect([count, rows, megabytes].map(({textContent}) => textContent)).toEqual(["3", "2,100", "3.8 MB"]);
    expect(count.getAttribute("href")).toBe("#a");
  });
});
