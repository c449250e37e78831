import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import type {PageSource} from "../../../src/notebook/page-source.js";
import {allPageCells, pageCells, readPageCells, writePageCells} from "../../../tools/site/page-cells.js";
import {root} from "../../helpers/run.js";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "cells-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

describe("pageCells(root, page, text)", () => {
  it("gives each cell's code by its place, with what it takes, gives, attaches and imports", async () => {
    const text = [
      "Of ${n} there.",
      "",
      "```js",
      'import {decode} from "./tables/decode.js";',
      'const n = decode(await FileAttachment("data/x.arrow").arrayBuffer());',
      "```",
      "",
      "```ts",
      "const m = (one: number) => one + n;",
      "```",
      "",
      "```js run=false",
      "never()",
      "```"
    ].join("\n");
    const {cells} = await pageCells("src", "page", text);
    expect(cells.map(({kind, inputs, outputs, files, imports}) => ({kind, inputs, outputs, files, imports}))).toEqual([
      {kind: "inline", inputs: ["n"], outputs: [], files: [], imports: []},
      {
        kind: "js",
        inputs: ["FileAttachment"],
        outputs: ["decode", "n"],
        files: ["./data/x.arrow"],
        imports: ["./tables/decode.js"]
      },
      {kind: "ts", inputs: ["n"], outputs: ["m"], files: [], imports: []}
    ]);
    expect(cells.map(({start, end}) => text.slice(start, end).split("\n")[0])).toEqual([
      "n",
      'import {decode} from "./tables/decode.js";',
      "const m = (one: number) => one + n;"
    ]);
  });
  it("names the page and the cell that does not stand in it as it runs", async () => {
    await expect(
      pageCells("src", "page", "- item\n\n  ```js\n  const a = 1;\n  const b = 2;\n  ```\n")
    ).rejects.toThrow("page.md: the cell “const a = 1;");
  });
  it("reads every page of the notebook, and finds the tables that the book opens with", async () => {
    const pages = (await readdir(join(root, "src"))).filter((name) => name.endsWith(".md"));
    for (const page of pages) {
      const {cells, text} = await readPageCells(join(root, "src"), page.slice(0, -3));
      expect(cells.every(({start, end}) => text.slice(start, end).trim())).toBe(true);
      expect(new Set(cells.map(({id}) => id)).size).toBe(cells.length);
    }
    const {moduleFiles} = await readPageCells(join(root, "src"), "elite");
    expect(moduleFiles["./notebook/open.js"]).toContain("./data/cited.arrow");
  });
});

describe("writePageCells(folder)", () => {
  it("writes one file for each page", async () => {
    const cells = await allPageCells(join(root, "src"));
    await writePageCells(folder, cells);
    const names = (await readdir(join(root, "src"))).filter((name) => name.endsWith(".md"));
    expect(await readdir(join(folder, "_cells"))).toEqual(names.map((name) => name.replace(/md$/, "json")).sort());
    const written = JSON.parse(await readFile(join(folder, "_cells/elite.json"), "utf8")) as PageSource;
    expect(written).toEqual(await readPageCells(join(root, "src"), "elite"));
  });
});
