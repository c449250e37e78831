import {describe, expect, it} from "vitest";
import {moduleOfPage, readPage} from "../../../../tools/check/pages/read.js";
import {numbersOnPage} from "../../../../tools/check/pages/uncited-numbers.js";
import {oversized} from "../../../../tools/check/pages/size.js";

const cell = (code: string): string[] => oversized(readPage("src/a.md", `# A\n\n\`\`\`js\n${code}\n\`\`\`\n`));
const lines = (count: number, line = "f();"): string => Array.from({length: count}, () => line).join("\n");

describe("oversized(page)", () => {
  it("lets a cell have twelve lines of a hundred characters, and imports as many as it takes", () => {
    expect(cell(lines(12))).toEqual([]);
    expect(cell(`f("${"–".repeat(95)}");`.slice(0, 100))).toEqual([]);
    expect(cell(lines(20, 'import {a} from "./a.js";'))).toEqual([]);
    expect(cell(`import {\n${lines(14, "  a,")}\n} from "./a.js";`)).toEqual([]);
  });

  it("names the page, the line and the length of what is larger", () => {
    expect(cell(lines(13))).toEqual([expect.stringMatching(/^src\/a\.md:4:1 - A cell of 13 lines; 12 at most/)]);
    expect(cell(`f();\n${"x".repeat(101)};`)).toEqual([
      "src/a.md:5:1 - A line of 102 characters in a cell; 100 at most."
    ]);
  });

  it("leaves expressions within prose alone", () => {
    expect(oversized(readPage("src/a.md", `Much \${f("${"x".repeat(120)}")}.\n`))).toEqual([]);
  });
});

describe("moduleOfPage(source)", () => {
  it("has what a module says read as the page itself would be", () => {
    const module = moduleOfPage({
      path: "src/pages/a.ts",
      text: 'export const a = {title: "There were 38% of them"};\n'
    });
    expect(numbersOnPage(module, new Set())).toEqual([expect.stringContaining("src/pages/a.ts:1:38 - “38%”")]);
  });
});
