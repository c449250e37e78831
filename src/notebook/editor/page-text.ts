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
export function editedText({text, cells}: PageSource, {changed, added}: Edits): string {
  const pieces: {at: number; end: number; text: string}[] = [];
  for (const {id, kind, start, end} of cells) {
    const now = changed.get(id);
    if (now !== undefined) pieces.push({at: start, end, text: kind === "inline" ? now : now.replace(/\n*$/, "\n")});
    const after = (one: string): AddedCell[] =>
      added.filter((cell) => cell.after === one).flatMap((cell) => [cell, ...after(cell.id)]);
    const own = after(id);
    if (own.length) {
      const at = blockEnd(text, end, kind === "inline");
      pieces.push({at, end: at, text: own.map(fenced).join("")});
    }
  }
  let result = "";
  let from = 0;
  for (const {at, end, text: piece} of pieces.sort((a, b) => a.at - b.at || a.end - b.end)) {
    result += text.slice(from, at) + piece;
    from = end;
  }
  return result + text.slice(from);
}
