import {describe, expect, it} from "vitest";
import {importsOf} from "../../../tools/site/taken.js";
import {preloads} from "../../helpers/preloads.js";

describe("importsOf(html)", () => {
  it("reads what cells import, and of libraries which names they take", () => {
    const html =
      preloads("./_node/d3-array@3.2.4/index.0a.js", "./_node/htl@0.3.1/index.0b.js", "./_import/rows.0c.js") +
      `const [d3, {html, svg: draw}, rows] = await Promise.all([import("./_node/d3-array@3.2.4/index.0a.js"), ` +
      `import("./_node/htl@0.3.1/index.0b.js"), import("./_import/rows.0c.js")]);\n[...d3.max(a), d3\n  .sum(c)]; big3.min(d);\n`;
    expect(importsOf(html)).toEqual([
      {path: "./_node/d3-array@3.2.4/index.0a.js", names: ["max", "sum"]},
      {path: "./_node/htl@0.3.1/index.0b.js", names: ["html", "svg"]},
      {path: "./_import/rows.0c.js"}
    ]);
  });

  it("leaves alone what the author imports on demand", () => {
    expect(importsOf(`const {heavy} = await import("./_import/heavy.0d.js");\n`)).toEqual([]);
  });

  it("stops where it does not understand a statement", () => {
    expect(() => importsOf(`const [a] = await Promise.all([import("x"), import("y")]);`)).toThrow("from 2 modules");
  });
});
