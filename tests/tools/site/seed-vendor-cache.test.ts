import {mkdtemp, readdir, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type * as Arquero from "arquero";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedVendorCache} from "../../../tools/site/seed-vendor-cache.js";

let root = "";
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "prime-"));
  await seedVendorCache(root);
});
afterAll(() => rm(root, {recursive: true, force: true}));

const nodeCache = (): string => join(root, ".observablehq/cache/_node");

/** The bundle of a library, with the folder that carries its version. */
async function bundleOf(name: string): Promise<string> {
  const scope = name.includes("/") ? name.slice(0, name.indexOf("/")) : "";
  const folders = await readdir(join(nodeCache(), scope));
  const folder = folders.find((one) => one.startsWith(`${name.slice(scope ? scope.length + 1 : 0)}@`));
  return join(nodeCache(), scope, folder ?? "missing", "index.js");
}

describe("seedVendorCache(root)", () => {
  it("names a version of every library that Framework would otherwise look up on the network", async () => {
    const client = join(import.meta.dirname, "../../../node_modules/@observablehq/framework/dist/client/stdlib");
    const text = await readFile(join(client, "recommendedLibraries.js"), "utf8");
    const wanted = new Set([...text.matchAll(/"npm:((?:@[\w-]+\/)?[\w-]+)/g)].map(([, name]) => name!));
    // Framework bundles its own companions itself, and what no page uses is never asked for.
    const own = /^@observablehq\/(?!plot|sample-datasets)|^@duckdb\/|^katex$|^mermaid$/;
    const there = new Set(await readdir(join(root, ".observablehq/cache/_npm"), {recursive: true}));
    expect(wanted.size).toBeGreaterThan(5);
    expect([...wanted].filter((name) => !own.test(name) && !there.has(`${name}@0.0.0`))).toEqual([]);
  });

  it.each(["arquero", "@uwdata/flechette", "@observablehq/plot", "d3", "hyparquet"])(
    "bundles %s without a module that only Node has",
    async (name) => {
      expect(await readFile(await bundleOf(name), "utf8")).not.toMatch(/(?:from|import)\s*\(?["'](?:node:|fs|path)/);
    }
  );

  it("lets Arquero share the one copy of Flechette, and both work", async () => {
    const path = await bundleOf("arquero");
    expect(await readFile(path, "utf8")).toMatch(/from"\.\.\/@uwdata\/flechette@/);
    const {table, op} = (await import(pathToFileURL(path).href)) as typeof Arquero;
    const filtered = table({a: [1, 2, 3]})
      .orderby("a")
      .filter((row: {a: number}) => row.a > 1);
    expect(filtered.rollup({n: op.count()}).object()).toEqual({n: 2});
  });

  it("puts the site's fonts where pages find them", async () => {
    expect((await readdir(join(root, "fonts"))).sort()).toEqual(["sans.woff2", "serif-italic.woff2", "serif.woff2"]);
  });
});
