import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readPage} from "../../../tools/check/pages/read.js";
import {checkCells} from "../../../tools/check/pages/types.js";
import {root} from "../../helpers/run.js";
import {wrong} from "./pages/wrong.js";

// All at once, because the compiler reads the libraries once for all pages.
const pages = wrong.map(({page}, i) => readPage(`src/wrong-${i}.md`, page));
const said = checkCells(pages, {root});

describe("the check of the code inside pages", () => {
  it.each(wrong.map((one, i) => [one.what, one.says, i] as const))("tells of %s", (_, says, i) => {
    const lines = said.filter((line) => line.startsWith(`src/wrong-${i}.md:`));
    expect(lines.map((line) => line.slice(`src/wrong-${i}.md:`.length))).toEqual(
      says.map((one) => expect.stringContaining(one))
    );
  });

  it("finds nothing wrong with a page that uses everything as it should be used", async () => {
    const text = await readFile(join(import.meta.dirname, "pages/clean.md"), "utf8");
    const page = readPage("src/clean.md", text);
    expect(page.cells.filter((cell) => cell.kind !== "inline")).toHaveLength(10);
    expect(page.cells.filter((cell) => cell.kind === "inline").map((cell) => cell.text)).toEqual([
      "number(rows.length, 0)",
      "doubled",
      "start",
      'html`<em>${dark ? "dark" : "light"}</em>`'
    ]);
    expect(checkCells([page], {root})).toEqual([]);
  });
});
