import {mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, it} from "vitest";
import {keepFolder} from "../../../tools/site/keep-folder.js";
import {ContentCache} from "../../../tools/tables/content-cache.js";

let root = "";
let times = 0;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "keep-"));
  times = 0;
  await writeFile(join(root, "source.md"), "first");
});
afterEach(() => rm(root, {recursive: true, force: true}));

/** Makes a folder of what the source says, in place of what was there; gives whether it was as before. */
async function build(): Promise<boolean> {
  const [folder, source] = [join(root, "made"), join(root, "source.md")];
  await rm(folder, {recursive: true, force: true});
  // Of what changed in the very millisecond in which it is read nobody knows which of both it was.
  const {ctimeMs} = await stat(source);
  await expect.poll(() => Date.now()).toBeGreaterThan(ctimeMs);
  const make = async (): Promise<void> => {
    times++;
    await mkdir(join(folder, "deep"), {recursive: true});
    await writeFile(join(folder, "deep/page.html"), await readFile(source));
    await writeFile(join(folder, "bytes"), new Uint8Array([0, 255, 10]));
  };
  const cache = new ContentCache(join(root, "cache"), {root});
  return keepFolder(folder, make, {cache, name: "site.zip", sources: [source]});
}

const made = (name: string): Promise<Buffer> => readFile(join(root, "made", name));

describe("keepFolder(folder, make, {cache, name, sources})", () => {
  it("puts the same files there again while the sources have the same content, and makes them anew when not", async () => {
    expect(await build()).toBe(false);
    expect(await build()).toBe(true);
    expect([times, String(await made("deep/page.html")), [...(await made("bytes"))]]).toEqual([
      1,
      "first",
      [0, 255, 10]
    ]);
    await writeFile(join(root, "source.md"), "second");
    expect(await build()).toBe(false);
    expect([times, String(await made("deep/page.html"))]).toEqual([2, "second"]);
  });

  it("makes them anew where what was kept is cut short", async () => {
    await build();
    await truncate(join(root, "cache/site.zip"), 100);
    expect(await build()).toBe(false);
    expect([times, String(await made("deep/page.html"))]).toEqual([2, "first"]);
  });

  it("keeps nothing of what could not be made", async () => {
    const sources = [join(root, "source.md")];
    const options = {cache: new ContentCache(join(root, "cache"), {root}), name: "site.zip", sources};
    const fails = (): Promise<void> => Promise.reject(new Error("no page"));
    await expect(keepFolder(join(root, "made"), fails, options)).rejects.toThrow("no page");
    expect(await build()).toBe(false);
  });
});
