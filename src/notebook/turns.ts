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
  /** Whether it has displayed before, so that it waits because a reader asked for something else. */
  again: boolean;
  run(): void;
}

/** A cell that displays and has not asked for its turn yet: where it does, and for how many rests others wait for it. */
interface Expected {
  place: Place;
  rests: number;
}

/** Cells share a task until they have taken this long, in milliseconds; long enough to get on, too short to be felt. */
const slice = 12;

/** For how many of the browser's rests one cell is waited for by those further from the reader. */
const patience = 12;

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

/** Lets the browser show what has changed so far; a page that nobody looks at is not shown, and waits a moment instead. */
const shown = (): Promise<void> =>
  new Promise((resolve) => {
    const then = (): unknown => setTimeout(resolve);
    requestAnimationFrame(then);
    setTimeout(then, 100);
  });

/**
 * Lets the cells of a page run one after another, those that the reader sees first, with room between them for the
 * reader's own clicks and scrolling; Framework's runtime would run the whole page in one task. While the page opens, a
 * cell further away waits a moment for nearer ones whose data are on their way. When a reader turns a control, that is
 * shown first, and what follows from it in the next frames. Cells that give values to others wait only when the page
 * opens, where they are more than a screen away.
 */
export function inTurn(define: (cell: Cell) => void): (cell: Cell) => void {
  const places = placesIn(document.body);
  const waiting: Waiting[] = [];
  const expected = new Map<string, Expected>();
  let from = scrollY;
  addEventListener("scroll", () => (from = scrollY), {passive: true});
  const view = (): Place => ({top: from, bottom: from + innerHeight});
  let going = false;

  /** Puts those that wait in order, and gives the cells expected nearer to the reader than the first of them. */
  function nearer(): Expected[] {
    const seen = view();
    waiting.sort((a, b) => distance(a.place, seen) - distance(b.place, seen));
    const first = distance(waiting[0]!.place, seen);
    return [...expected.values()].filter(({place, rests}) => rests > 0 && distance(place, seen) < first);
  }

  /** Lets the browser go on with what nearer cells are made from, as long as there is patience with any of these. */
  async function awaitNearer(): Promise<void> {
    for (let all = nearer(); all.length; all = nearer()) {
      for (const one of all) one.rests--;
      await rest();
    }
  }

  async function go(): Promise<void> {
    going = true;
    while (waiting.length) {
      await (waiting.some(({again}) => again) ? shown() : rest());
      await awaitNearer();
      const began = performance.now();
      do waiting.shift()!.run();
      while (waiting.length && performance.now() - began < slice && !nearer().length);
    }
    going = false;
  }

  const turn = (place: Place | undefined, {again, body}: {again: boolean; body: () => unknown}): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const run = (): void => {
        try {
          resolve(body());
        } catch (error) {
          reject(error as Error);
        }
      };
      waiting.push({place, again, run});
      if (!going) void go();
    });

  return (cell) => {
    const place = places.get(cell.id);
    if (place && !cell.outputs?.length) expected.set(cell.id, {place, rests: patience});
    let again = false;
    const body = (...inputs: never[]): unknown => {
      expected.delete(cell.id);
      if (cell.outputs?.length && (again || distance(place, view()) <= innerHeight)) return cell.body(...inputs);
      const turned = turn(place, {again, body: () => cell.body(...inputs)});
      again = true;
      return turned;
    };
    define({...cell, body});
  };
}
