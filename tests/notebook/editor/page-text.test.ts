import {describe, expect, it} from "vitest";
import {editedText} from "../../../src/notebook/editor/page-text.js";
import {pageCells} from "../../../tools/site/page-cells.js";

const text = "# Page\n\nOf ${a} there.\n\n```js\nconst a = 1;\n```\n\nMore.\n\n```ts\nconst b: number = a;\n```\n";
const page = await pageCells("src", "page", text);
const [inline, first, last] = page.cells.map(({id}) => id) as [string, string, string];
const own = (id: string, after: string, code: string) => ({id, after, kind: "ts" as const, text: code});

describe("editedText(page, edits)", () => {
  it("is the page as it was where nothing was changed", () => {
    expect(editedText(page, {changed: new Map(), added: []})).toBe(text);
  });
  it("puts each changed cell into its place, in whatever order they were changed", () => {
    const changed = new Map([
      [last, "const b = 3;"],
      [inline, "a + 1"],
      [first, "const a = 2;\n\n"]
    ]);
    expect(editedText(page, {changed, added: []})).toBe(
      text
        .replace("${a}", "${a + 1}")
        .replace("const a = 1;", "const a = 2;")
        .replace("const b: number = a;", "const b = 3;")
    );
  });
  it("puts cells of the reader's own after those that they were added after, in their order", async () => {
    const added = [
      own("00000001", first, "one"),
      own("00000002", first, "two"),
      own("00000003", "00000001", "three"),
      own("00000004", inline, "four")
    ];
    const made = editedText(page, {changed: new Map(), added});
    const {cells} = await pageCells("src", "page", made);
    expect(cells.map(({start, end}) => made.slice(start, end).trim())).toEqual([
      "a",
      "four",
      "const a = 1;",
      "one",
      "three",
      "two",
      "const b: number = a;"
    ]);
    for (const line of text.split("\n")) expect(made).toContain(line);
  });
});
