/** A cell as Framework's pages define it. */
interface Cell {
  id: string;
  outputs?: readonly string[];
  body: (...inputs: never[]) => unknown;
}

/** How far down the page something begins and ends, in pixels. */
interface Place {
  top: number;
  bottom: number;
}

interface Waiting {
  place: Place | undefined;
  run(): void;
}

/** Cells share a task until they have taken this long, in milliseconds; long enough to get on, too short to be felt. */
const slice = 12;

/** How far a place is above or below a window of the page, in pixels; 0 when any of it is inside. */
const distance = (place: Place | undefined, view: Place): number =>
  place ? Math.max(0, place.top - view.bottom, view.top - place.bottom) : Infinity;

/**
 * Where each cell displays, by the cell's id, found by the comments that mark cells in a page. Measured once, because to
 * ask again between drawings would have the browser lay the page out after each; and what is folded away is where its
 * fold is, because to ask for more would lay it out.
 */
function placesIn(page: Node): Map<string, Place> {
  const comments = document.createNodeIterator(page, NodeFilter.SHOW_COMMENT);
  const found = new Map<string, Place>();
  for (let one = comments.nextNode(); one; one = comments.nextNode()) {
    const element = one.parentElement!;
    const {top, bottom} = (element.closest("details:not([open])") ?? element).getBoundingClientRect();
    found.set((one.nodeValue ?? "").slice(1, -1), {top: top + scrollY, bottom: bottom + scrollY});
  }
  return found;
}

/** Lets the browser do what waits; a page rests between loading its modules and defining its cells, too. */
export const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Lets the cells of a page run one after another when it opens, those that the reader sees first, with room between them
 * for the reader's own clicks and scrolling; Framework's runtime would run the whole page in one task. Cells that give
 * values to others wait only where they are more than a screen away, and no cell waits more than once: a control is
 * followed at once.
 */
export function inTurn(define: (cell: Cell) => void): (cell: Cell) => void {
  const places = placesIn(document.body);
  const waiting: Waiting[] = [];
  let from = scrollY;
  addEventListener("scroll", () => (from = scrollY), {passive: true});
  const view = (): Place => ({top: from, bottom: from + innerHeight});
  let going = false;

  async function go(): Promise<void> {
    going = true;
    while (waiting.length) {
      await rest();
      const began = performance.now();
      const seen = view();
      waiting.sort((a, b) => distance(a.place, seen) - distance(b.place, seen));
      do waiting.shift()!.run();
      while (waiting.length && performance.now() - began < slice);
    }
    going = false;
  }

  const turn = (place: Place | undefined, body: () => unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const run = (): void => {
        try {
          resolve(body());
        } catch (error) {
          reject(error as Error);
        }
      };
      waiting.push({place, run});
      if (!going) void go();
    });

  return (cell) => {
    const place = places.get(cell.id);
    let waited = false;
    const body = (...inputs: never[]): unknown => {
      if (waited || (cell.outputs?.length && distance(place, view()) <= innerHeight)) return cell.body(...inputs);
      waited = true;
      return turn(place, () => cell.body(...inputs));
    };
    define({...cell, body});
  };
}
