import type {PageSource} from "../page-source.js";
import type {AddedCell, Edits} from "./edits.js";

/** A cell of the reader's own as it is written into a page. */
const fenced = ({kind, text}: AddedCell): string => `\n\`\`\`${kind}\n${text.replace(/\n*$/, "\n")}\`\`\`\n`;

/** Where the block ends that holds an offset: after the fence of a cell, or after the paragraph of an expression. */
function blockEnd(text: string, offset: number, inline: boolean): number {
  const mark = text.indexOf(inline ? "\n\n" : "\n", offset);
  if (mark < 0) return text.length;
  return inline ? mark + 1 : mark + 1;
}

/**
 * The page's Markdown with a reader's edits in it: each changed cell in its place, each added one after the cell that it
 * was added after, those after one cell in the order in which they were added.
 */
export function editedText(page: PageSource, edits: Edits): string {
  return edited(page, edits).text;
}

/** The same, with where the code of each cell begins in it. */
export function edited(
  {text, cells}: PageSource,
  {changed, added}: Edits
): {text: string; starts: Map<string, number>} {
  const pieces: {at: number; end: number; text: string; code?: [string, number][]}[] = [];
  for (const {id, kind, start, end} of cells) {
    const now = changed.get(id);
    const written = now ?? text.slice(start, end);
    pieces.push({at: start, end, text: kind === "inline" ? written : written.replace(/\n*$/, "\n"), code: [[id, 0]]});
    const after = (one: string): AddedCell[] =>
      added.filter((cell) => cell.after === one).flatMap((cell) => [cell, ...after(cell.id)]);
    const own = after(id);
    if (own.length) {
      const at = blockEnd(text, end, kind === "inline");
      let piece = "";
      const code: [string, number][] = [];
      for (const cell of own) {
        code.push([cell.id, piece.length + fenced(cell).indexOf(cell.text)]);
        piece += fenced(cell);
      }
      pieces.push({at, end: at, text: piece, code});
    }
  }
  let result = "";
  let from = 0;
  const starts = new Map<string, number>();
  for (const {at, end, text: piece, code = []} of pieces.sort((a, b) => a.at - b.at || a.end - b.end)) {
    result += text.slice(from, at);
    for (const [id, offset] of code) starts.set(id, result.length + offset);
    result += piece;
    from = end;
  }
  return {text: result + text.slice(from), starts};
}
