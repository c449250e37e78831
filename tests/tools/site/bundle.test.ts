import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, afterEach, beforeAll, describe, expect, it} from "vitest";
import {bundle} from "../../../tools/site/bundle.js";
import {preloads} from "../../helpers/preloads.js";

/** Writes files into a folder, each by its path within it. */
async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  }
}

/** A site as Framework builds it: a module that uses a library, one on demand, a worker, and a page. */
const site = {
  "_observablehq/client.0a.js": `export const define = () => undefined;`,
  "_observablehq/stdlib.0a.js": `export const width = 640;`,
  "_node/d3-array@3.2.5/index.0b1c.js": `throw new Error("the package was to be read instead");`,
  "_import/parts/draw.0c.js":
    `import {width} from "../../_observablehq/stdlib.0a.js";\nimport * as d3 from "../../_node/d3-array@3.2.5/index.0b1c.js";\n` +
    `export const place = new URL("./map.svg", import.meta.url).pathname;\n` +
    `export const start = () => import.meta.resolve("../work.0d.js");\n` +
    `export const written = (row) => row.share + width;\n` +
    `export const summed = (rowOfTable, op) => op.sum(rowOfTable.share);\nexport const said = d3.max([1, 3, 2]);\n` +
    `export const later = () => import("../later.0e.js");\n`,
  "_import/work.0d.js": `import {said} from "./parts/draw.0c.js";\nglobalThis.answer = said;\n`,
  "_import/later.0e.js": `export const later = (ratherLongName) => ratherLongName.share;\n`,
  "index.html":
    preloads("./_observablehq/client.0a.js", "./_import/parts/draw.0c.js", "./_node/d3-array@3.2.5/index.0b1c.js") +
    `<script type="module">\n\nimport {define} from "./_observablehq/client.0a.js";\n` +
    `registerFile("./rows.arrow", {});\n\ndefine({body: async () => {\nconst {said, written} = await import("./_import/parts/draw.0c.js");\n` +
    `const more = () => import("./_import/later.0e.js");\nreturn {said, written, more};\n}});\n</script>`
};

describe("bundle(folder)", () => {
  let folder = "";
  const at = (path: string): string => join(folder, path);
  const page = (): Promise<string> => readFile(at("index.html"), "utf8");
  const modules = async (): Promise<string[]> =>
    (await readdir(at("_import"))).filter((name) => name.endsWith(".js")).sort();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bundle-"));
    await write(folder, {"package.json": `{"type": "module"}`, ...site});
    await bundle(folder);
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it("gives a page one module of its own that holds what its cells import", async () => {
    const own = /"\.\/(_import\/index\.[0-9a-f]{8}\.js)"\]\.map\(\(path\) => import\(path\)\)/.exec(await page())![1]!;
    expect(await page()).toContain("const {said, written} = await imported.module0;");
    const {module0} = (await import(pathToFileURL(at(own)).href)) as {module0: Record<string, unknown>};
    expect(module0).toMatchObject({said: 3, place: expect.stringContaining("/_import/parts/map.svg")});
    expect((module0.written as (row: {share: number}) => number)({share: 2})).toBe(642);
  });

  it("preloads what a page runs and nothing else", async () => {
    const preloaded = [...(await page()).matchAll(/rel="modulepreload" href="\.\/([^"]+)"/g)].map(([, path]) => path!);
    expect(preloaded[0]).toBe("_observablehq/client.0a.js");
    expect(preloaded.some((path) => path.includes("later") || path.includes("work"))).toBe(false);
    const there = await modules();
    for (const path of preloaded.slice(1)) expect(there).toContain(path.replace("_import/", ""));
  });

  it("asks for every module on its own account, so that none waits for the last of them before it runs", async () => {
    const html = await page();
    const asked = /^const imported = \(await Promise\.all\(\[(.*?)\]/m.exec(html)![1]!.match(/(?<=")[^"]+/g)!;
    const preloaded = [...html.matchAll(/rel="modulepreload" href="(\.\/_import\/[^"]+)"/g)].map(([, path]) => path!);
    expect(asked.filter((path) => path.startsWith("./")).toSorted()).toEqual(preloaded.toSorted());
    // Modules may want files as soon as they run.
    expect(html).toMatch(/registerFile\([^]*const imported = [^]*define\(\{/);
  });

  it("takes of a library only the parts in use", async () => {
    const texts = await Promise.all((await modules()).map((name) => readFile(at(`_import/${name}`), "utf8")));
    expect(texts.join("")).not.toContain("read instead");
    expect(texts.join("")).not.toMatch(/quantile|bisect/);
    expect(await readdir(folder)).not.toContain("_node");
  });

  it("keeps names where Arquero's operators are called, whose names it reads from the source, and shortens all others", async () => {
    const text = (await Promise.all((await modules()).map((name) => readFile(at(`_import/${name}`), "utf8")))).join("");
    expect(text).toMatch(/\(rowOfTable,\s*op\)\s*=>\s*op\.sum\(rowOfTable\.share\)/);
    expect(text).toMatch(/=>\s*\w\.share/);
    expect(text).not.toContain("ratherLongName");
  });

  it("leaves workers and what is imported on demand as modules under the addresses that are asked for", async () => {
    const there = await modules();
    expect(there).toEqual(expect.arrayContaining(["later.0e.js", "work.0d.js"]));
    expect(await page()).toContain(`import("./_import/later.0e.js")`);
    const texts = await Promise.all(there.map((name) => readFile(at(`_import/${name}`), "utf8")));
    expect(texts.join("")).toContain(`import.meta.resolve("./work.0d.js")`);
  });
});

describe("bundle(folder) of a page with a library that takes long to load", () => {
  it("opens the page without it, and lets only the cells wait that import what loads it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "bundle-"));
    try {
      const library = "_node/arquero@8.0.3/index.0b1c.js";
      const files: Record<string, string> = {
        "_observablehq/client.0a.js": `export const define = () => undefined;`,
        [library]: `export const desc = 1;`,
        "_import/tables/table.0c.js": `import {from} from "../../${library}";\nexport const table = (rows) => from(rows);\n`,
        "_import/open.0d.js": `export const openBook = () => "open";\n`,
        "index.html":
          preloads(
            "./_observablehq/client.0a.js",
            "./_import/tables/table.0c.js",
            "./_import/open.0d.js",
            `./${library}`
          ) +
          `<script type="module">\n\nimport {define} from "./_observablehq/client.0a.js";\n\n` +
          `define({body: async () => {\nconst {openBook} = await import("./_import/open.0d.js");\nreturn {openBook};\n}});\n` +
          `define({body: async () => {\nconst [aq, {table}] = await Promise.all([import("./${library}"), import("./_import/tables/table.0c.js")]);\n` +
          `return {aq, table, desc: aq.desc};\n}});\n</script>`
      };
      await write(folder, files);
      await bundle(folder);
      const html = await readFile(join(folder, "index.html"), "utf8");
      expect(html).toContain("const {openBook} = await imported.module0;");
      expect(html).toMatch(/const \[aq, \{table\}\] = await Promise\.all\(\[later\.then\(.*, later\.then\(.*\]\);/);

      // What the page loads at once, and what it loads later, as texts.
      const text = async (paths: Iterable<RegExpMatchArray>): Promise<string> =>
        (await Promise.all([...paths].map(([, path]) => readFile(join(folder, path!), "utf8")))).join("\n");
      const first = await text(html.matchAll(/rel="modulepreload" href="\.\/([^"]+)"/g));
      const wanted = /const later = Promise\.all\(\[(.*?)\]/.exec(html)![1]!;
      const later = await text(wanted.matchAll(/"\.\/([^"]+)"/g));
      expect(first).toContain("open");
      expect(first.length).toBeLessThan(5_000);
      // Of the real library, which is read instead, those parts come along that are in use.
      expect(later.length).toBeGreaterThan(20_000);
      expect(later).not.toContain('"open"');
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  });
});

describe("bundle(folder, {keep})", () => {
  const made: string[] = [];
  afterEach(() => Promise.all(made.splice(0).map((path) => rm(path, {recursive: true, force: true}))));

  /** Bundles the site, with some files changed, as a build into an empty folder would, and gives its modules and pages. */
  async function build(keep: string, changed: Record<string, string> = {}): Promise<Record<string, string>> {
    const folder = join(keep, "site");
    await rm(folder, {recursive: true, force: true});
    await write(folder, {...site, ...changed});
    // What changed after bundling began would not be kept.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await bundle(folder, {keep: join(keep, "kept")});
    const names = (await readdir(folder, {recursive: true})).filter((name) => /\.(js|html)$/.test(name)).sort();
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")] as const))
    );
  }

  it("gives the same site from what it kept, and makes it anew as soon as anything in it is different", async () => {
    const keep = await mkdtemp(join(tmpdir(), "bundle-"));
    made.push(keep);
    const written = async (): Promise<number> => (await stat(join(keep, "kept/chunks.json"))).ctimeMs;
    const first = await build(keep);
    const then = await written();
    expect(await build(keep)).toEqual(first);
    expect(await written(), "the same site was bundled twice").toBe(then);

    const module = "_import/work.0d.js";
    const other = await build(keep, {[module]: site[module].replace("answer", "reply")});
    expect(other[module]).toContain("reply");
    const html = site["index.html"].replace("{said, written} = await", "{summed} = await");
    expect((await build(keep, {"index.html": html}))["index.html"]).toContain("{summed} = await imported.module0");
    expect(await build(keep)).toEqual(first);
  });
});
