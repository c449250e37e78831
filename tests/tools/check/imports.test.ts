import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {against, direction, drawGraph, layerOf, readImports} from "../../../tools/check/imports.js";
import {root} from "../../helpers/run.js";

describe("layerOf(path)", () => {
  it("knows folders, pages and what belongs to neither", () => {
    expect(layerOf("src/claims/elite/claims.ts")).toBe("claims");
    expect(layerOf("src/data/figures.arrow.ts")).toBe("data");
    expect(layerOf("src/flows.md")).toBe("pages");
    expect(layerOf("src/notebook/notebook.ts")).toBe("notebook");
    expect(layerOf("src/cohort/page/input.ts")).toBe("cohort/page");
    expect(layerOf("src/components/dom.ts")).toBe("components");
    expect(layerOf("src/tests/a.ts")).toBeUndefined();
    expect(layerOf("tools/site/build.ts")).toBe("tools/site");
    expect(layerOf("tools/new.ts")).toBe("tools");
    expect(layerOf("node:fs")).toBeUndefined();
    expect(layerOf("arquero")).toBeUndefined();
  });
});

describe("direction", () => {
  it("has no way back: what a folder may import may never import it", () => {
    const order = Object.keys(direction);
    for (const [layer, allowed] of Object.entries(direction))
      for (const other of allowed)
        expect(order.indexOf(other), `${layer} ← ${other}`).toBeLessThan(order.indexOf(layer));
  });
});

describe("against(imports)", () => {
  it.each([
    ["src/analysis/a.ts", "src/claims/b.ts", "analysis may import only tables"],
    ["src/tables/a.ts", "src/analysis/b.ts", "tables may import no other folder"],
    ["src/claims/a.ts", "src/components/b.ts", "claims may import only tables, analysis"],
    ["src/components/charts/a.ts", "src/components/cards/b.ts", "components/charts may import"],
    ["src/components/a.ts", "src/notebook/notebook.ts", "components may import"],
    ["src/flows.md", "src/derive/stay.ts", "pages may import"],
    ["src/claims/a.ts", "tools/site/build.ts", "claims may import"],
    ["src/elsewhere/a.ts", "src/tables/b.ts", "has no place"],
    ["src/analysis/a.ts", "node:fs", "know no file"],
    ["src/flows.md", "src/claims/index.ts", "pages read what is said of claims from data/book"],
    ["src/notebook/notebook.ts", "src/claims/index.ts", "without what evaluates them"],
    ["src/claims/a.ts", "@observablehq/plot", "know no file and no page"]
  ])("names %s → %s", (from, to, says) => {
    expect(against([{from, to}])).toEqual([expect.stringContaining(says)]);
  });

  it("has nothing to say of imports with the direction, within a folder and of packages", () => {
    const right = [
      {from: "src/flows.md", to: "src/claims/flows/claims.ts"},
      {from: "src/claims/a.ts", to: "src/claims/b.ts"},
      {from: "src/notebook/worker.ts", to: "src/claims/index.ts"},
      {from: "src/analysis/a.ts", to: "d3-random"},
      {from: "src/data/emit.ts", to: "node:fs"}
    ];
    expect(against(right)).toEqual([]);
  });
});

describe("drawGraph(imports)", () => {
  it("draws each pair of folders once, from what is imported to what imports it", () => {
    const drawn = drawGraph([
      {from: "src/claims/a.ts", to: "src/analysis/b.ts"},
      {from: "src/claims/c.ts", to: "src/analysis/d.ts"},
      {from: "src/claims/a.ts", to: "src/claims/c.ts"},
      {from: "src/analysis/a.ts", to: "src/tables/c.ts"}
    ]);
    expect(drawn.match(/-->/g)).toHaveLength(2);
    expect(drawn).toMatch(/tables --> analysis\n {2}analysis --> claims\n```/);
  });
});

describe("readImports(root)", () => {
  let folder = "";
  const put = async (path: string, text: string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), {recursive: true});
    await writeFile(join(folder, path), text);
  };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "imports-"));
    for (const top of ["tools", "bench", "tests"]) await mkdir(join(folder, top));
    await put("src/claims/e.ts", 'import type {F} from "./f.js";\nexport interface E { f: F }\n');
    await put("src/claims/f.ts", 'import type {E} from "./e.js";\nexport interface F { e?: E }\n');
    await put("src/tables/a.ts", 'import type {B} from "../claims/b.js";\nexport interface A { b: B }\n');
    await put("src/claims/b.ts", 'import {c} from "./c.js";\nexport const b = () => c;\n');
    await put("src/claims/c.ts", 'import {b} from "./b.js";\nexport const c = () => b;\n');
    await put("src/derive/d.ts", "export const d = 1;\n");
    await put("src/page.md", '# Page\n\n```js\nimport {d} from "./derive/d.js";\n```\n');
  });
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it("finds what goes back, in modules and pages, and what goes round", async () => {
    const {complaints} = await readImports(folder);
    expect(complaints).toEqual([
      expect.stringMatching(/^src\/claims\/.\.ts imports itself by way of .*src\/claims\/.\.ts/),
      expect.stringContaining("src/tables/a.ts imports src/claims/b.ts"),
      expect.stringContaining("src/page.md imports src/derive/d.js")
    ]);
  });
});

describe("src/components", () => {
  it("names no claim", async () => {
    const folder = join(root, "src/components");
    for (const name of (await readdir(folder, {recursive: true})).filter((path) => path.endsWith(".ts")))
      expect(await readFile(join(folder, name), "utf8"), name).not.toMatch(/(["'`])[FTIMCES]\d{1,2}(\.\w+)?\1/);
  });
});
