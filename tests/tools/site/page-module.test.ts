import {describe, expect, it} from "vitest";
import {takePageModule} from "../../../tools/site/page-module.js";
import {pageOf} from "./page.js";

const modified = new Date(1000);
const library = "./_node/d3-array@3.2.4/index.0a0a0a0a.js";

/** A page as Framework writes it, with these cells. */
const page = (...cells: string[]) =>
  pageOf(`<head><link rel="modulepreload" href="${library}"><script type="module">

import {define} from "./_observablehq/client.0d842524.js";
import {registerFile} from "./_observablehq/stdlib.a6c1e2a0.js";

registerFile("./a.arrow", {"name":"./a.arrow","path":"./_file/a.0b0b0b0b.arrow","lastModified":1796056553922,"size":2});
${cells.map((cell) => `define({${cell}});`).join("\n")}
</script></head><main></main>`);
const take = (...cells: string[]) => takePageModule(page(...cells), {modified});

describe("takePageModule(page, options)", () => {
  it("takes the script and its preloads out of the page, and gives files one date", () => {
    const one = page(`id: "a", body: () => {}`);
    const {path, source} = takePageModule(one, {modified});
    expect(one.$("script, link")).toHaveLength(0);
    expect(path).toBe("page");
    expect(source).toContain('import {define} from "observablehq:waking";');
    expect(source).toContain('"lastModified":1000,"size":2');
  });

  it("has what a cell imports come from one module, of each other only the names in use", () => {
    const {source, gathered} = take(
      `id: "a", body: async () => {\nconst [d3, {html: draw, svg}] = await Promise.all([import("${library}"), import("./_import/rows.0c0c0c0c.js")]);\nreturn {d3, draw, svg};\n}`,
      `id: "b", body: async () => {\nconst {one} = await import("./_import/one.0d0d0d0d.js");\nreturn {one};\n}`,
      `id: "c", inputs: ["d3"], body: (d3) => d3.max([1]) + d3\n.sum([2])`
    );
    expect(source).toContain(
      'const [d3, {html: draw, svg}] = await import("./page.imports-0").then((all) => [all.from0, all.from1]);'
    );
    expect(source).toContain('const {one} = await import("./page.imports-1").then((all) => all.from0);');
    expect(gathered.get("page.imports-0")).toBe(
      `import * as m0 from "${library}";\nexport const from0 = {max: m0.max, sum: m0.sum};\n` +
        `import * as m1 from "./_import/rows.0c0c0c0c.js";\nexport const from1 = {html: m1.html, svg: m1.svg};`
    );
  });

  it("says with a cell which of its outputs a control gives, and whose elements it shows", () => {
    const {source} = take(
      `id: "a", inputs: ["view"], body: (view) => {\nconst rho = view(range()), x = 1;\nreturn {rho, x};\n}`,
      `id: "b", inputs: ["view", "panel"], body: (view, panel) => {\nconst set = view(panel);\nreturn {set};\n}`,
      `id: "c", inputs: ["display", "rows"], body: (display, rows) => {\ndisplay(plot(rows));\n}`
    );
    expect(source).toContain('define({views: ["rho"], id: "a"');
    expect(source).toContain('define({views: ["panel","set"], id: "b"');
    expect(source).toContain('define({id: "c"');
  });

  it("leaves what an author imports on demand where it is, and knows a worker's module", () => {
    const {source} = take(
      `id: "a", body: () => {\nconst go = () => import("./_import/heavy.0d0d0d0d.js");\nnew Worker(new URL("./_import/work.0e0e0e0e.js", location).href);\n}`
    );
    expect(source).toContain('const go = () => import("./_import/heavy.0d0d0d0d.js");');
    expect(source).toContain('new Worker(({href: import.meta.resolve("./_import/work.0e0e0e0e.js")}).href);');
  });

  it("says which page has a script that is not as it should be", () => {
    expect(() => takePageModule(pageOf("<main></main>"), {modified})).toThrow(
      "page.html has 0 of “head > script[type=module]”"
    );
    expect(() => take()).toThrow("page.html has a script without cells");
    expect(() => takePageModule(pageOf(`<head><script type="module">let x = 1;</script></head>`), {modified})).toThrow(
      "page.html has a script with a statement of type VariableDeclaration"
    );
    expect(() =>
      take(`id: "a", body: async () => {\nconst [a] = await Promise.all([import("x"), import("y")]);\n}`)
    ).toThrow("page.html takes 1 names from 2 modules");
  });
});
