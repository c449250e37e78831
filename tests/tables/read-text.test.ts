import {channel} from "node:diagnostics_channel";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {readOnce, readText} from "../../src/tables/read-text.js";

const folder = await mkdtemp(join(tmpdir(), "read-"));
afterAll(() => rm(folder, {recursive: true, force: true}));
const path = join(folder, "a.csv");

/** The files that are said to be read while something is done. */
async function told(work: () => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  const listen = (one: unknown): void => void found.push(String(one));
  const reads = channel("exam-takers:read");
  reads.subscribe(listen);
  await work().finally(() => reads.unsubscribe(listen));
  return found;
}

describe("readOnce(load)", () => {
  it("loads once, and tells whoever asks again of the same files", async () => {
    await writeFile(path, "a\n1\n");
    let times = 0;
    const load = readOnce(() => Promise.resolve([++times, readText(path)]));
    expect(await told(load)).toEqual([path]);
    expect(await told(load)).toEqual([path]);
    expect(await load()).toEqual([1, "a\n1\n"]);
  });

  it("loads again what could not be loaded", async () => {
    const load = readOnce(async () => readText(join(folder, await Promise.resolve("b.csv"))));
    await expect(load()).rejects.toThrow("ENOENT");
    await writeFile(join(folder, "b.csv"), "b");
    expect(await load()).toBe("b");
  });
});
