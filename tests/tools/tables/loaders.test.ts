import {existsSync} from "node:fs";
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {compile} from "../../../tools/tables/compile.js";
import {
  createLoaderPool,
  findLoaders,
  type Loader,
  type LoaderError,
  madeOf,
  type Run,
  runLoader as runCompiled,
  runLoaders,
  type RunOptions
} from "../../../tools/tables/loaders.js";
import {readTextModule} from "../../helpers/project.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "loaders-"));
  await mkdir(join(root, "data"));
  await writeFile(join(root, "package.json"), '{"type": "module"}');
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, {recursive: true, force: true});
});

const write = (name: string, text: string): Promise<void> => writeFile(join(root, "data", name), text);

const pool = createLoaderPool(1);
afterAll(() => pool.destroy());
let rounds = 0;

/** Runs a loader as it is now; what is compiled goes to a new place each time, as in the preview. */
async function runLoader(loader: Loader, options: Partial<RunOptions> = {}): Promise<Run> {
  const compiled = await compile([loader.script], join(root, "out", String(rounds++)));
  return runCompiled(loader, compiled.get(loader.script)!, {pool, ...options});
}

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

describe("madeOf(loader, all)", () => {
  it("gives what has to be made anew after a loader: of shelves the universes, of all the list of tables", () => {
    const all = ["data/book/a.json", "data/b.arrow", "data/universes.arrow", "data/tables.json"].map((output) => ({
      output,
      script: "",
      cached: ""
    }));
    const names = (output: string): string[] => madeOf({output}, all).map((one) => one.output);
    expect(names("data/book/a.json")).toEqual(["data/universes.arrow", "data/tables.json"]);
    expect(names("data/b.arrow")).toEqual(["data/tables.json"]);
    expect(names("data/universes.arrow")).toEqual(["data/tables.json"]);
    expect(names("data/tables.json")).toEqual([]);
  });
});

describe("runLoader(loader, options)", () => {
  it("puts what the script prints where Framework looks for it, with the time asked for", async () => {
    await write("a.arrow.ts", 'process.stdout.write("ARROW");');
    const loader = await only();
    const modified = new Date("2020-02-02T02:02:02Z");
    expect((await runLoader(loader, {modified})).bytes).toEqual(new Uint8Array(Buffer.from("ARROW")));
    expect(await readFile(join(root, ".observablehq/cache/data/a.arrow"), "utf8")).toBe("ARROW");
    expect((await stat(loader.cached)).mtime).toEqual(modified);
  });

  it("tells which files the script read", async () => {
    await write("rows.csv", "a,b\n");
    await write(
      "a.arrow.ts",
      `import {readText} from "${readTextModule}";\nprocess.stdout.write(readText(new URL("rows.csv", import.meta.url).pathname));`
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

  it("takes nothing for no table", async () => {
    await write("a.arrow.ts", "export {};");
    await expect(runLoader(await only())).rejects.toThrow(/a\.arrow\.ts printed nothing; expected the file/);
  });

  it("leaves the error's sentence where the table would be, for the preview's pages, when asked to", async () => {
    await write("a.arrow.ts", 'throw new Error("rows.csv line 2: value is “x”;\\nexpected a number");');
    const loader = await only();
    await expect(runLoader(loader, {leaveWords: true})).rejects.toThrow(/ at .*a\.arrow\.ts/);
    expect(await readFile(loader.cached, "utf8")).toBe(
      "data/a.arrow could not be made:\nrows.csv line 2: value is “x”;\nexpected a number"
    );
  });

  it("reads the modules as they are then, in a thread that has run the loader before", async () => {
    await write("part.ts", 'export const part = "OLD";');
    await write("a.arrow.ts", 'import {part} from "./part.js";\nprocess.stdout.write(part);');
    const loader = await only();
    await runLoader(loader);
    await write("part.ts", 'export const part = "NEW";');
    await runLoader(loader);
    expect(await readFile(loader.cached, "utf8")).toBe("NEW");
    await write("a.arrow.ts", 'throw new Error("rows.csv line 2");');
    await expect(runLoader(loader)).rejects.toThrow("rows.csv line 2");
    await write("a.arrow.ts", 'process.stdout.write("NEXT");');
    await runLoader(loader);
    expect(await readFile(loader.cached, "utf8")).toBe("NEXT");
  });

  it("ends when it is told to, and leaves what was there", async () => {
    await write("a.arrow.ts", 'process.stdout.write("OLD");');
    const loader = await only();
    await runLoader(loader);
    await write("a.arrow.ts", "await new Promise(() => setInterval(() => undefined, 1000));");
    const stop = new AbortController();
    const run = runLoader(loader, {signal: stop.signal, leaveWords: true});
    await expect.poll(() => pool.idleThreads).toBe(0);
    stop.abort();
    await expect(run).rejects.toThrow(/abort/i);
    expect(await readFile(loader.cached, "utf8")).toBe("OLD");
  });

  it("tells which files a script had read when it failed, so that mending one of them runs it again", async () => {
    await write("rows.csv", "a,b\n");
    await write(
      "a.arrow.ts",
      `import {readText} from "${readTextModule}";\nreadText(new URL("rows.csv", import.meta.url).pathname);\nthrow new Error("no");`
    );
    const error = await runLoader(await only()).catch((reason: LoaderError) => reason);
    expect((error as LoaderError).reads).toContain(join(root, "data/rows.csv"));
  });
});

describe("runLoaders(loaders, options)", () => {
  it("runs all, and throws the words of every one that failed", async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    await write("a.arrow.ts", 'throw new Error("first broken");');
    await write("b.arrow.ts", 'process.stdout.write("B");');
    await write("c.arrow.ts", 'throw new Error("third broken");');
    const loaders = await findLoaders(root);
    await expect(runLoaders(loaders)).rejects.toThrow(/first broken[^]*third broken|third broken[^]*first broken/);
    expect(await readFile(loaders[1]!.cached, "utf8")).toBe("B");
  });

  it("says what the compiler says of a loader that cannot be compiled, and makes the others", async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    await write("a.arrow.ts", "const = 1;");
    await write("b.arrow.ts", 'process.stdout.write("B");');
    const loaders = await findLoaders(root);
    await expect(runLoaders(loaders)).rejects.toThrow(/a\.arrow could not be made:[^]*a\.arrow\.ts:1:7: Expected/);
    expect(await readFile(loaders[1]!.cached, "utf8")).toBe("B");
  });

  it("makes what is made of other tables after those, and again what is made of that", async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    await mkdir(join(root, "data/book"));
    const print = (words: string): string =>
      `import {readFileSync} from "node:fs";\nconst read = (name: string) => readFileSync(process.env.TABLES_FOLDER + "/" + name, "utf8");\nprocess.stdout.write(${words});`;
    await write("book/a.json.ts", print('"A"'));
    await write("tables.json.ts", print('read("universes.arrow") + "!"'));
    await write("universes.arrow.ts", print('read("book/a.json") + "B"'));
    await runLoaders(await findLoaders(root));
    expect(await readFile(join(root, ".observablehq/cache/data/tables.json"), "utf8")).toBe("AB!");
  });

  it("leaves no table whose loader is gone", async () => {
    vi.spyOn(console, "log").mockImplementation(() => undefined);
    await write("a.arrow.ts", 'process.stdout.write("A");');
    await write("b.arrow.ts", 'process.stdout.write("B");');
    await mkdir(join(root, "data/some"));
    await write("some/c.json.ts", 'process.stdout.write("{}");');
    await write("some/d.json.ts", 'process.stdout.write("{}");');
    await runLoaders(await findLoaders(root));
    for (const name of ["a.arrow.ts", "some/d.json.ts"]) await rm(join(root, "data", name));
    await runLoaders(await findLoaders(root));
    const left = await readdir(join(root, ".observablehq/cache/data"), {recursive: true});
    expect(left.sort()).toEqual(["b.arrow", "some", "some/c.json"]);
  });
});
