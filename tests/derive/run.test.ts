import {describe, expect, it} from "vitest";
import {perRun} from "../../src/authors/read.js";
import type {Recipe} from "../../src/derive/recipe.js";
import {mergeManifest, run, sha256, type Digest} from "../../src/derive/run.js";

const digestOf =
  (files: Record<string, string>) =>
  (path: string): Digest => ({bytes: files[path]!.length, sha256: sha256(files[path]!)});

const recipe = (name: string, inputs: string[]): Recipe => ({
  name,
  title: name,
  inputs,
  output: `${name}.csv`,
  fields: [{name: "text", type: "string", description: ""}],
  licence: "MIT",
  attribution: "us",
  derive: (read) => inputs.map((path) => ({text: read(path)}))
});

const go = (it: Recipe, files: Record<string, string>, date: string) =>
  run(it, {read: (path) => files[path]!, digest: digestOf(files), date});

describe("run(recipe, {read, digest, date})", () => {
  it("gives the table and an entry that says what it was made of", () => {
    const {csv, entry} = go(recipe("t", ["b", "a"]), {a: "x", b: "y"}, "2025-01-01");
    expect(csv).toBe("text\ny\nx\n");
    expect(entry).toMatchObject({
      name: "t",
      output: "t.csv",
      rows: 2,
      bytes: 9,
      sha256: sha256(csv),
      date: "2025-01-01",
      inputs: ["a", "b"]
    });
  });

  it("knows the SHA-256 of the empty text (FIPS 180-4)", () => {
    expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });
});

describe("mergeManifest(old, fresh, {names, digest})", () => {
  const files = {a: "x", b: "y"};
  const options = {names: new Set(["t", "u"]), digest: digestOf(files)};
  const first = mergeManifest(
    {tables: [], files: {}},
    [go(recipe("u", ["b"]), files, "2025-01-01").entry, go(recipe("t", ["a"]), files, "2025-01-01").entry],
    options
  );

  it("orders tables by name and lists every raw file once", () => {
    expect(first.tables.map(({name}) => name)).toEqual(["t", "u"]);
    expect(first.files).toEqual({a: digestOf(files)("a"), b: digestOf(files)("b")});
  });

  it("changes nothing when the same bytes are derived again another day", () => {
    expect(mergeManifest(first, [go(recipe("t", ["a"]), files, "2026-02-02").entry], options)).toEqual(first);
  });

  it("takes the new day when an input has changed", () => {
    const changed = {a: "z", b: "y"};
    const entry = go(recipe("t", ["a"]), changed, "2026-02-02").entry;
    const merged = mergeManifest(first, [entry], {...options, digest: digestOf(changed)});
    expect(merged.tables.map(({date}) => date)).toEqual(["2026-02-02", "2025-01-01"]);
    expect(merged.files.a).toEqual(digestOf(changed)("a"));
  });

  it("takes out tables whose recipe is no more, and files that only they read", () => {
    const merged = mergeManifest(first, [], {...options, names: new Set(["u"])});
    expect(merged.tables.map(({name}) => name)).toEqual(["u"]);
    expect(Object.keys(merged.files)).toEqual(["b"]);
  });
});

describe("perRun(compute)", () => {
  it("computes once a reader", () => {
    let calls = 0;
    const shared = perRun((read) => (calls++, read("a")));
    const [one, two] = [() => "1", () => "2"];
    expect([shared(one), shared(one), shared(two)]).toEqual(["1", "1", "2"]);
    expect(calls).toBe(2);
  });
});
