import {type Page, problem} from "./read.js";

/** How long a cell may be, and how wide its lines, before it is to be a function with a test. */
const longest = {lines: 12, characters: 100};

/** A cell of nothing but imports, which says what a page takes and may be as long as that. */
const onlyImports = /^(?:\s*import\b[^;]*;)+\s*$/;

/** Cells that are too long or have lines too wide; a line for each. Expressions within prose are prose. */
export function oversized(page: Page): string[] {
  return page.cells.flatMap((cell) => {
    if (cell.kind === "inline" || onlyImports.test(cell.text)) return [];
    const lines = cell.text.trimEnd().split("\n");
    const long =
      lines.length > longest.lines
        ? [
            problem(
              page,
              cell.at(0),
              `A cell of ${lines.length} lines; ${longest.lines} at most: move what is only presentation to src/pages.`
            )
          ]
        : [];
    let offset = 0;
    const wide = lines.flatMap((line) => {
      const start = offset;
      offset += line.length + 1;
      return [...line].length > longest.characters
        ? [
            problem(
              page,
              cell.at(start),
              `A line of ${[...line].length} characters in a cell; ${longest.characters} at most.`
            )
          ]
        : [];
    });
    return [...long, ...wide];
  });
}
