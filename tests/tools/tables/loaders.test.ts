import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {findLoaders, keepReady, type LoaderError, runLoader, runLoaders} from "../../../tools/tables/loaders.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "loaders-"));
  await mkdir(join(root, "data"));
  await writeFile(join(root, "package.json"), '{"type": "module"}');
});
afterEach(() => rm(root, {recursive: true, force: true}));

const write = (name: string, text: string): Promise<void> => writeFile(join(root, "data", name), text);

async function only(): Promise<Awaited<ReturnType<typeof findLoaders>>[number]> {
  const [loader, ...others] = await findLoaders(root);
  expect(others).toEqual([]);
  return loader!;
}

describe("findLoaders(root)", () => {
  it("finds the scripts that make Arrow, CSV and JSON files, in order, and nothing else", async () => {
    for (const name of ["b.arrow.ts", "a.arrow.ts", "c.csv.ts", "d.json.ts", "emit.ts", "a.csv", "package.json"])
      await write(name, "");
    const found = (await findLoaders(root)).map(({output}) => output);
    expect(found).toEqual(["data/a.arrow", "data/b.arrow", "data/c.csv", "data/d.json"]);
  });
});

describe("runLoader(loader, options)", () => {
  it("puts what the script prints where Framework looks for it, with the time asked for", async () => {
    await write("a.arrow.ts", 'process.stdout.write("ARROW");');
    const loader = await only();
    const modified = new Date("2020-02-02T02:02:02Z");
    expect((await runLoader(loader, {modified})).bytes.toString()).toBe("ARROW");
    expect(await readFile(join(root, ".observablehq/cache/data/a.arrow"), "utf8")).toBe("ARROW");
    expect((await stat(loader.cached)).mtime).toEqual(modified);
  });

  it("tells which files the script read", async () => {
    await write("rows.csv", "a,b\n");
    await write(
      "a.arrow.ts",
      'import {readFileSync} from "node:fs";\nreadFileSync(new URL("rows.csv", import.meta.url));'
    );
    expect((await runLoader(await only())).reads).toContain(join(root, "data/rows.csv"));
  });

  it("throws the script's own words and leaves neither the old table nor part of a new one", async () => {
    await write("a.arrow.ts", 'process.stdout.write("OLD");');
    const loader = await only();
    await runLoader(loader);
    await write(
      "a.arrow.ts",
      'process.stdout.write("HALF");\nthrow new Error("rows.csv line 2: value is “x”; expected a number");'
    );
    await expect(runLoader(loader)).rejects.toThrow(/data\/a\.arrow could not be made:[^]*line 2: value is “x”/);
    expect(existsSync(loader.cached)).toBe(false);
    expect(await readdir(join(root, ".observablehq/cache/data"))).toEqual([]);
  });

  it("leaves the error's sentence where the table would be, for the preview's pages, when asked to", async () => {
    await write("a.arrow.ts", 'throw new Error("rows.csv line 2: value is “x”;\\nexpected a number");');
    const loader = await only();
    await expect(runLoader(loader, {leaveWords: true})).rejects.toThrow(/ at .*a\.arrow\.ts/);
    expect(await readFile(loader.cached, "utf8")).toBe(
      "data/a.arrow could not be made:\nrows.csv line 2: value is “x”;\nexpected a number"
    );
  });

  it("is the same in a process that waited for it, reading the modules as they are then", async () => {
    const ready = keepReady(1);
    ready.refill();
    await write("part.ts", 'export const part = "OLD";');
    await write("a.arrow.ts", 'import {part} from "./part.js";\nprocess.stdout.write(part);');
    const loader = await only();
    await write("part.ts", 'export const part = "NEW";');
    expect((await runLoader(loader, {start: ready.start})).bytes.toString()).toBe("NEW");
    expect(await readFile(loader.cached, "utf8")).toBe("NEW");
    await write("a.arrow.ts", 'throw new Error("rows.csv line 2");');
    ready.refill();
    await expect(runLoader(loader, {start: ready.start})).rejects.toThrow("rows.csv line 2");
    ready.end();
  });

  it("ends when it is told to, and leaves what was there", async () => {
    await write("a.arrow.ts", 'process.stdout.write("OLD");');
    const loader = await only();
    await runLoader(loader);
    await write("a.arrow.ts", "setInterval(() => undefined, 1000);");
    const stop = new AbortController();
    const run = runLoader(loader, {signal: stop.signal, leaveWords: true});
    setTimeout(() => stop.abort(), 500);
    await expect(run).rejects.toThrow(/abort/i);
    expect(await readFile(loader.cached, "utf8")).toBe("OLD");
  });

  it("tells which files a script had read when it failed, so that mending one of them runs it again", async () => {
    await write("rows.csv", "a,b\n");
    await write(
      "a.arrow.ts",
      'import {readFileSync} from "node:fs";\nreadFileSync(new URL("rows.csv", import.meta.url));\nthrow new Error("no");'
    );
    const error = await runLoader(await only()).catch((reason: LoaderError) => reason);
    expect((error as LoaderError).reads).toContain(join(root, "data/rows.csv"));
  });
});

describe("runLoaders(loaders, options)", () => {
  it("runs all, and throws the words of every one that failed", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    await write("a.arrow.ts", 'throw new Error("first broken");');
    await write("b.arrow.ts", 'process.stdout.write("B");');
    await write("c.arrow.ts", 'throw new Error("third broken");');
    const loaders = await findLoaders(root);
    await expect(runLoaders(loaders)).rejects.toThrow(/first broken[^]*third broken|third broken[^]*first broken/);
    expect(await readFile(loaders[1]!.cached, "utf8")).toBe("B");
    log.mockRestore();
  });
});
