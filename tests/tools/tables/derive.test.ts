import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import type {Manifest} from "../../../src/derive/run.js";
import {derive, type DeriveOptions} from "../../../tools/tables/derive.js";

let folder: string;
let lines: string[];

/** A recipe module that copies the words of a raw file into a table. */
const module = (name: string, {output = `${name}.csv`, input = "words.txt"} = {}) => `
  export const helper = 1;
  export const recipe = {
    name: ${JSON.stringify(name)}, title: "Words", inputs: [${JSON.stringify(input)}], output: ${JSON.stringify(output)},
    fields: [{name: "word", type: "string", description: "A word"}], licence: "MIT", attribution: "us",
    derive: (read) => read(${JSON.stringify(input)}).trim().split(" ").map((word) => ({word}))
  };`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "derive-"));
  lines = [];
  for (const name of ["raw", "recipes", "out"]) await mkdir(join(folder, name));
  await writeFile(join(folder, "raw/words.txt"), "one two\n");
  await writeFile(join(folder, "recipes/a.ts"), module("a"));
});
afterEach(() => rm(folder, {recursive: true}));

const go = (options: Partial<DeriveOptions> = {}) =>
  derive({
    raw: join(folder, "raw"),
    recipes: join(folder, "recipes"),
    output: join(folder, "out"),
    names: [],
    date: "2025-01-01",
    report: (line) => lines.push(line),
    ...options
  });
const out = (name: string) => readFile(join(folder, "out", name), "utf8");
const manifest = async () => JSON.parse(await out("manifest.json")) as Manifest;

describe("derive(options)", () => {
  it("writes every recipe's table and the manifest, and nothing else, and reports each", async () => {
    await writeFile(join(folder, "recipes/b.ts"), module("b"));
    await go();
    expect((await readdir(join(folder, "out"))).sort()).toEqual(["a.csv", "b.csv", "manifest.json"]);
    expect(await out("a.csv")).toBe("word\none\ntwo\n");
    expect((await manifest()).tables.map(({name, rows}) => [name, rows])).toEqual([
      ["a", 2],
      ["b", 2]
    ]);
    expect(lines).toEqual([
      expect.stringMatching(/^\[1\/2\] a\.csv: 2 rows/),
      expect.stringMatching(/^\[2\/2\] b\.csv/)
    ]);
  });

  it("runs the recipes named and leaves the rest as they are", async () => {
    await writeFile(join(folder, "recipes/b.ts"), module("b"));
    await go();
    await writeFile(join(folder, "raw/words.txt"), "three");
    await go({names: ["b"], date: "2026-02-02"});
    expect(await out("a.csv")).toBe("word\none\ntwo\n");
    expect(await out("b.csv")).toBe("word\nthree\n");
    expect((await manifest()).tables.map(({date}) => date)).toEqual(["2025-01-01", "2026-02-02"]);
  });

  it("changes no byte when run twice", async () => {
    await go();
    const before = await out("manifest.json");
    await go({date: "2026-02-02"});
    expect(await out("manifest.json")).toBe(before);
  });

  it("leaves a table as it is when a raw file is not at hand, and says so", async () => {
    await writeFile(join(folder, "recipes/b.ts"), module("b", {input: "gone.txt"}));
    await writeFile(join(folder, "out/b.csv"), "word\nold\n");
    await go();
    expect(await out("b.csv")).toBe("word\nold\n");
    expect(lines[1]).toBe("[2/2] b.csv: left as it is, for want of gone.txt");
  });

  it("says which file is wanted when a recipe is asked for by name without its raw file", async () => {
    await writeFile(join(folder, "recipes/b.ts"), module("b", {input: "gone.txt"}));
    await expect(go({names: ["b"]})).rejects.toThrow(/^Raw file gone\.txt could not be read \(ENOENT\): set RAW_DATA/);
    expect(await readdir(join(folder, "out"))).toEqual([]);
  });

  it("keeps the old table and leaves no part of a new one when a row is wrong", async () => {
    await go();
    await writeFile(join(folder, "recipes/b.ts"), module("b").replace("({word})", "({word: 1})"));
    await expect(go({names: ["b"]})).rejects.toThrow("b.csv, row 1: word is 1, expected text.");
    expect((await readdir(join(folder, "out"))).sort()).toEqual(["a.csv", "manifest.json"]);
  });

  it("names the recipes there are when one is unknown", async () => {
    await expect(go({names: ["z"]})).rejects.toThrow("No recipe is named z. There are: a.");
  });

  it("refuses two recipes for one table", async () => {
    await writeFile(join(folder, "recipes/b.ts"), module("b", {output: "a.csv"}));
    await expect(go()).rejects.toThrow("Recipes a and b both write a.csv.");
  });
});
