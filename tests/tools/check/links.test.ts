import {cp, mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {checkLinks, headingsOf, linksOf} from "../../../tools/check/links.js";
import {root} from "../../helpers/run.js";

const folder = await mkdtemp(join(tmpdir(), "links-"));
afterAll(() => rm(folder, {recursive: true, force: true}));

describe("linksOf(markdown)", () => {
  it("reads links and pictures with their lines, and none from code or built addresses", () => {
    const markdown = '[a](./a)\n\n```js\n[x](./x)\n```\n`[y](y)` ![b](b.png) <a href="c.html#d">\n<a href="${url}">';
    expect(linksOf(markdown)).toEqual([
      {to: "./a", line: 1},
      {to: "b.png", line: 6},
      {to: "c.html#d", line: 6}
    ]);
  });
});

describe("headingsOf(markdown)", () => {
  it("names headings as their anchors are named", () => {
    expect(headingsOf("# A tie, called a lead\n\n```\n# no\n```\n\n## Why?")).toEqual(["a-tie-called-a-lead", "why"]);
  });

  it("takes what a heading was called before, as HTML names it", () => {
    expect(headingsOf('<div id="so-it-was"></div>\n\n## So it is\n\n<h2 id="short">A long one</h2>')).toEqual([
      "so-it-is",
      "so-it-was",
      "short"
    ]);
  });
});

describe("checkLinks(root)", () => {
  it("names file, line and target of every link that leads nowhere", async () => {
    await mkdir(join(folder, "src/data"), {recursive: true});
    await cp(join(root, "src/data/figures"), join(folder, "src/data/figures"), {recursive: true});
    await writeFile(join(folder, "src/sources.md"), "# Sources\n");
    await writeFile(join(folder, "src/in-america.md"), "# Inside\n\n## Why it rose\n");
    await writeFile(
      join(folder, "src/page.md"),
      [
        "[claim](./in-america#t5) [heading](./in-america#why-it-rose) [row](./sources#tracker2-2022-top-undergraduate-china)",
        "[out](https://example.org/) [page](./sources.html)",
        "[page](./nothing)",
        "[claim](./in-america#t99)",
        "[row](./sources#tracker9-1)",
        '<a href="#gone">'
      ].join("\n")
    );
    const {files, complaints} = await checkLinks(folder);
    expect(files).toBe(3);
    expect(complaints.map((says) => says.split(" leads")[0])).toEqual([
      "src/page.md:3: “./nothing”",
      "src/page.md:4: “./in-america#t99”",
      "src/page.md:5: “./sources#tracker9-1”",
      "src/page.md:6: “#gone”"
    ]);
  });
});
