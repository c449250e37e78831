import {mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {ContentCache} from "../../../tools/tables/content-cache.js";
import {findLoaders, runLoaders} from "../../../tools/tables/loaders.js";
import {readTextModule} from "../../helpers/project.js";

let root = "";
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "kept-"));
  await mkdir(join(root, "data"));
  await writeFile(join(root, "package.json"), '{"type": "module"}');
  vi.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, {recursive: true, force: true});
});

const write = (name: string, text: string): Promise<void> => writeFile(join(root, name), text);
const open = (environment: string[] = []): ContentCache => new ContentCache(join(root, "kept"), {root, environment});
/** A source written now counts as changed by those who began now; time has to pass. */
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

describe("ContentCache", () => {
  const bytes = Buffer.from("TABLE");
  const source = (): string => join(root, "a.csv");
  const keep = async (): Promise<void> => {
    await write("a.csv", "1");
    await later();
    await open().keep("a", bytes, {sources: [source()], since: Date.now(), took: 70});
  };

  it("gives back what was made from the same content, whatever the times of files", async () => {
    await keep();
    await utimes(source(), new Date("2031-01-01"), new Date("2031-01-01"));
    expect(await open().recall("a", [source()])).toEqual({bytes, sources: [source()], took: 70});
  });

  it.each<[string, () => Promise<unknown>]>([
    [
      "a source changed, though its size and time did not",
      async () => {
        await write("a.csv", "2");
        await utimes(source(), new Date(0), new Date(0));
      }
    ],
    ["a source is gone", () => rm(source())],
    ["the lock file changed", () => write("package-lock.json", "{}")],
    ["what is kept was tampered with", () => write("kept/a", "TABLF")],
    ["its record is broken", () => write("kept/a.json", "{")],
    [
      "its record is of another kind",
      async () => {
        const record = JSON.parse(await readFile(join(root, "kept/a.json"), "utf8")) as object;
        await write("kept/a.json", JSON.stringify({...record, took: undefined}));
      }
    ]
  ])("gives nothing when %s", async (_, change) => {
    await keep();
    await change();
    expect(await open().recall("a", [source()])).toBeUndefined();
  });

  it("gives nothing to another environment, nor to one more module", async () => {
    await keep();
    expect(await open(["other"]).recall("a", [source()])).toBeUndefined();
    expect(await open().recall("a", [source(), join(root, "b.ts")])).toBeUndefined();
    expect(await open().recall("b", [])).toBeUndefined();
  });

  it("keeps nothing made from a source that changed meanwhile", async () => {
    const since = Date.now();
    await later();
    await write("a.csv", "1");
    await open().keep("a", bytes, {sources: [source()], since});
    expect(await open().recall("a", [source()])).toBeUndefined();
  });
});

describe("runLoaders(loaders, {cache})", () => {
  /** Makes the tables and tells which loaders ran; each leaves a file with a name of its own when it does. */
  async function made(): Promise<{ran: number; table: string}> {
    const before = (await readdir(join(root, "runs")).catch(() => [])).length;
    await later();
    await runLoaders(await findLoaders(root), {cache: open()});
    return {
      ran: (await readdir(join(root, "runs"))).length - before,
      table: await readFile(join(root, ".observablehq/cache/data/a.arrow"), "utf8")
    };
  }
  beforeEach(async () => {
    await write("data/rows.csv", "rows");
    await write("data/one.ts", 'import {two} from "./two.js";\nexport const one = two;');
    await write("data/two.ts", 'export const two = "two";');
    await write(
      "data/a.arrow.ts",
      `import {mkdirSync, mkdtempSync} from "node:fs";
      import {readText} from "${readTextModule}";
      import {one} from "./one.js";
      mkdirSync(new URL("../runs", import.meta.url), {recursive: true});
      mkdtempSync(new URL("../runs/x", import.meta.url).pathname);
      process.stdout.write([readText(new URL("rows.csv", import.meta.url).pathname), one].join(" "));`
    );
  });

  it("runs a loader again only when something it is made from has changed", async () => {
    expect(await made()).toEqual({ran: 1, table: "rows two"});
    expect(await made()).toEqual({ran: 0, table: "rows two"});
    await write("data/rows.csv", "more");
    expect(await made()).toEqual({ran: 1, table: "more two"});
    await write("data/two.ts", 'export const two = "2";');
    expect(await made()).toEqual({ran: 1, table: "more 2"});
    await write("data/rows.csv", "rows");
    expect(await made()).toEqual({ran: 1, table: "rows 2"});
    expect(await made()).toEqual({ran: 0, table: "rows 2"});
  });

  it("runs a loader that failed until it no longer does", async () => {
    await write("data/rows.csv", "rows");
    await write("data/two.ts", 'throw new Error("no");\nexport const two = "2";');
    await expect(made()).rejects.toThrow("no");
    await expect(made()).rejects.toThrow("no");
    await write("data/two.ts", 'export const two = "two";');
    expect(await made()).toEqual({ran: 1, table: "rows two"});
  });
});
