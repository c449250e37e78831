/** Cells share a task until they have taken this long, in milliseconds; long enough to get on, too short to be felt. */
const slice = 12;

/** Lets the browser do what waits. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Lets the browser show what has changed so far; a page that nobody looks at is not shown, and waits a moment instead. */
const shown = (): Promise<void> =>
  new Promise((resolve) => {
    const then = (): unknown => setTimeout(resolve);
    requestAnimationFrame(then);
    setTimeout(then, 100);
  });

/** Resolves when it is the turn of a cell so many pixels from the reader; `again` when it has displayed before. */
export type Turn = (distance: number, again: boolean) => Promise<void>;

/**
 * Lets cells run one after another, those nearest to the reader first, with room between them for the reader's own clicks
 * and scrolling; the runtime would run all that are ready in one task. When a reader turns a control, that is shown first,
 * and what follows from it in the next frames.
 */
export function createTurns(): Turn {
  const waiting: {distance: number; again: boolean; run: () => void}[] = [];
  let going = false;
  const go = async (): Promise<void> => {
    going = true;
    while (waiting.length) {
      await (waiting.some(({again}) => again) ? shown() : rest());
      const began = performance.now();
      waiting.sort((a, b) => a.distance - b.distance);
      do {
        waiting.shift()!.run();
        // What was let go runs in the microtasks that follow.
        await Promise.resolve().then(() => undefined);
      } while (waiting.length && performance.now() - began < slice);
    }
    going = false;
  };
  return (distance, again) =>
    new Promise((resolve) => {
      waiting.push({distance, again, run: resolve});
      if (!going) void go();
    });
}
