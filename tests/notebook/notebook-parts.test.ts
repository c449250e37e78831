import {describe, expect, it} from "vitest";
import {closure} from "../../src/notebook/notebook-parts.js";

const sources = {
  "open.ts":
    'import {a} from "./parts/a.js";\nimport type {B} from "./parts/b.js";\nconst w = import.meta.resolve("./worker.js");',
  "parts/a.ts": 'import {mean} from "d3";\nexport * from "../shared.js";\nconst later = () => import("./later.js");',
  "parts/b.ts": 'import "never";',
  "parts/later.ts": 'import "@scope/name/sub.js";',
  "shared.ts": 'import {FileAttachment} from "observablehq:stdlib";\nimport "./parts/a.js";',
  "worker.ts": "",
  "style.css": '@import "./styles/a.css";',
  "styles/a.css": ""
};

describe("closure(texts, sources)", () => {
  it("follows imports, exports, those on demand and workers, once each, and no types", () => {
    const {paths, packages} = closure(
      {"index.md": 'import {open} from "./open.js";\nimport * as aq from "arquero";'},
      sources
    );
    expect(paths).toEqual(["open.ts", "parts/a.ts", "parts/later.ts", "shared.ts", "worker.ts"]);
    expect(packages).toEqual(["@scope/name", "arquero", "d3"]);
  });
  it("follows styles", () => {
    expect(closure({"x.md": '@import "./style.css"'}, sources).paths).toEqual(["style.css", "styles/a.css"]);
  });
  it("lets be what is not there", () => {
    expect(closure({"x.md": 'import "./none.js";'}, sources)).toEqual({paths: [], packages: []});
  });
});
