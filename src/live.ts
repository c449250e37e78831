import type {ExplorerUniverse} from "./components/explorer.js";
import type {Buffers, Question, Reply} from "./worker.js";

/** Evaluates assertions off the main thread; a question overtaken by a newer one resolves to undefined. */
export interface Live {
  recompute(assertion: string, rho: number): Promise<readonly ExplorerUniverse[] | undefined>;
}

interface Asked {
  question: Question;
  resolve(universes: readonly ExplorerUniverse[] | undefined): void;
}

/**
 * Starts a worker on the tables when it is first needed. One question is under way at a time and the newest one waits;
 * those between are dropped, so that a moving slider never builds up a queue.
 */
export function startLive(load: () => Promise<Buffers>, start: () => Worker): Live {
  let worker: Promise<Worker> | undefined;
  let current: Asked | undefined;
  let next: Asked | undefined;

  const open = async (): Promise<Worker> => {
    const opened = start();
    opened.onmessage = ({data}: MessageEvent<Reply>) => {
      current?.resolve(data.universes);
      current = undefined;
      if (next) void ask(next);
      next = undefined;
    };
    opened.postMessage({tables: await load()});
    return opened;
  };
  const ask = async (asked: Asked): Promise<void> => {
    current = asked;
    (await (worker ??= open())).postMessage(asked.question);
  };
  return {
    recompute: (assertion, rho) =>
      new Promise((resolve) => {
        const asked = {question: {assertion, rho}, resolve};
        if (!current) return void ask(asked);
        next?.resolve(undefined);
        next = asked;
      })
  };
}
