import {describe, expect, it} from "vitest";
import {neededFirst, preloadTables} from "../../../tools/site/preload.js";

/** A page as built and baked: a cell that loads, one that draws, and one further down that loads another table. */
const page = `<head><script type="module">
registerFile("./data/a.arrow", {"name":"./data/a.arrow","path":"./_file/data/a.0123.arrow","size":1});
registerFile("./data/b.arrow", {"name":"./data/b.arrow","path":"./_file/data/b.4567.arrow","size":1});
registerFile("./data/c.arrow", {"name":"./data/c.arrow","path":"./_file/data/c.89ab.arrow","size":1});
define({id: "00000001", outputs: ["a"], body: (FileAttachment) => {
const a = FileAttachment("./data/a.arrow").arrayBuffer();
return {a};
}});
define({id: "00000002", body: (FileAttachment, display) => {
display(draw(FileAttachment("./data/b.arrow")));
}});
define({id: "00000003", body: (FileAttachment, display) => {
display(draw(FileAttachment("./data/c.arrow")));
}});
</script></head><main>
<div><!--:00000001:--></div>
<div><observablehq-loading><svg class="x" role="img"></svg></observablehq-loading><!--:00000002:--></div>
<div><observablehq-loading><svg class="x" role="img"></svg></observablehq-loading><!--:00000003:--></div>
</main>`;

describe("neededFirst(html)", () => {
  it("names the tables of the cells down to the first figure, and none further down", () => {
    expect([...neededFirst(page)]).toEqual(["./_file/data/a.0123.arrow", "./_file/data/b.4567.arrow"]);
  });

  it("names all tables of a page that shows no figure", () => {
    expect(neededFirst(page.replace(/<svg.*?<\/svg>/g, "")).size).toBe(3);
  });
});

describe("preloadTables(html, addresses)", () => {
  it("names tables right after the scripts that load them", () => {
    const modules = '<link rel="modulepreload" href="./a.js">\n<link rel="modulepreload" href="./b.js">\n';
    expect(preloadTables(`${modules}<style></style>`, {first: ["./t.arrow"], then: ["./u.arrow"]})).toBe(
      `${modules}<link rel="preload" as="fetch" href="./t.arrow" crossorigin>\n` +
        `<link rel="preload" as="fetch" href="./u.arrow" crossorigin fetchpriority="low">\n<style></style>`
    );
    expect(preloadTables(modules, {first: []})).toBe(modules);
  });
});
