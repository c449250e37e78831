let run = (): Promise<void> => Promise.resolve();

/** Has every cell of the page run that does not yet. In the preview all do by themselves; in a built page see waking.ts. */
export const runAllCells = (): Promise<void> => run();

/** Says how. */
export function setRunAllCells(how: () => Promise<void>): void {
  run = how;
}
