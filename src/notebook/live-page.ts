import * as client from "observablehq:client";
import * as stdlib from "observablehq:stdlib";
import type {CellDefinition} from "observablehq:client";

/** A file as a page knows it. */
export interface AttachedFile {
  name: string;
  href: string;
  size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

const marks = /^:([0-9a-f]{8}(?:-\d+)?):$/;

/** The comments that mark where cells display, by the cells' ids. */
export function findRoots(within: Node = document.body): Map<string, Comment> {
  const found = new Map<string, Comment>();
  const comments = document.createNodeIterator(within, NodeFilter.SHOW_COMMENT);
  for (let one = comments.nextNode(); one; one = comments.nextNode()) {
    const id = marks.exec(one.nodeValue ?? "")?.[1];
    if (id) found.set(id, one as Comment);
  }
  return found;
}

/** The id of the cell that displays an element. */
export function cellShowing(element: Element): string | undefined {
  const block = element.closest(".observablehq--block");
  const [id] = block ? findRoots(block).keys() : [];
  return id;
}

/** Defines a cell in the page, in the place of the one with this id; what depends on it follows. */
export function replaceCell(cell: CellDefinition): void {
  client.undefine(cell.id);
  client.define(cell);
}

/** Defines a cell of the reader's own that displays at a comment `root`, which stands in the page. */
export function addCell(root: Comment, cell: CellDefinition): void {
  client.registerRoot(cell.id, root);
  client.define(cell);
}

/** Takes a cell of the reader's own away. */
export function removeCell(id: string): void {
  client.undefine(id);
  client.registerRoot(id, null);
}

/** What a name stands for in the page at the moment; undefined while it is not known. */
export const valueOf = (name: string): unknown => client.main._scope.get(name)?._value;

// Framework reads what modules attach by that name and wants it spelled out.
const attached = stdlib.FileAttachment as unknown as (path: string) => AttachedFile;

/** The file of the page that goes by this name; undefined where the page has none. */
export function fileOf(path: string): AttachedFile | undefined {
  try {
    return attached(path);
  } catch {
    return undefined;
  }
}
