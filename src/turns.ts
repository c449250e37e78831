/** A cell as Framework's pages define it. */
interface Cell {
  id: string;
  outputs?: readonly string[];
  body: (...inputs: never[]) => unknown;
}

interface Waiting {
  element: Element | null;
  run(): void;
}

/** Cells share a task until they have taken this long, in milliseconds; long enough to get on, too short to be felt. */
const slice = 12;

/** How far an element is above or below what the reader sees, in pixels; 0 when any of it is in view. */
function distance({element}: Waiting): number {
  if (!element) return Infinity;
  const {top, bottom} = element.getBoundingClientRect();
  return Math.max(0, top - innerHeight, -bottom);
}

/** The element in which each cell displays, by the cell's id, found by the comments that mark cells in a page. */
function places(page: Node): Map<string, Element | null> {
  const comments = document.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
  const found = new Map<string, Element | null>();
  for (let one = comments.nextNode(); one; one = comments.nextNode())
    found.set((one.nodeValue ?? "").slice(1, -1), one.parentElement);
  return found;
}

/**
 * Lets the cells of a page display one after another when it opens, those that the reader sees first, with room between
 * them for the reader's own clicks and scrolling; Framework's runtime would draw the whole page in one task. Cells that
 * give values to others never wait, and no cell waits more than once: a control is followed at once.
 */
export function inTurn(define: (cell: Cell) => void): (cell: Cell) => void {
  const place = places(document.body);
  const waiting: Waiting[] = [];
  let going = false;

  async function go(): Promise<void> {
    going = true;
    while (waiting.length) {
      await new Promise((resolve) => setTimeout(resolve));
      const began = performance.now();
      const order = new Map(waiting.map((one) => [one, distance(one)]));
      waiting.sort((a, b) => order.get(a)! - order.get(b)!);
      do waiting.shift()!.run();
      while (waiting.length && performance.now() - began < slice);
    }
    going = false;
  }

  const turn = (id: string, display: () => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const run = (): void => {
        try {
          resolve(display());
        } catch (error) {
          reject(error as Error);
        }
      };
      waiting.push({element: place.get(id) ?? null, run});
      if (!going) void go();
    });

  return (cell) => {
    if (cell.outputs?.length) return define(cell);
    let waited = false;
    const body = (...inputs: never[]): unknown => {
      if (waited) return cell.body(...inputs);
      waited = true;
      return turn(cell.id, () => cell.body(...inputs));
    };
    define({...cell, body});
  };
}
