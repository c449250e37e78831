import type {ExplorerUniverse} from "../components/cards/explorer.js";
import type {Buffers, WorkerRequest, Reply} from "./worker.js";

/**
 * Evaluates assertions off the main thread; a question overtaken by a newer one resolves to undefined, and one that the
 * tables or the worker fail at rejects with the reason.
 */
export interface Live {
  recompute(assertion: string, rho: number): Promise<readonly ExplorerUniverse[] | undefined>;
}

interface Asked {
  question: WorkerRequest;
  resolve(universes: readonly ExplorerUniverse[] | undefined): void;
  reject(reason: unknown): void;
}

/**
 * Starts a worker on the tables when it is first needed. One question is under way at a time, and the newest one of each
 * assertion waits; those between are dropped, so that a moving slider never builds up a queue. A worker that failed is
 * given up, and the next question starts another.
 */
export function startLive(load: () => Promise<Buffers>, start: () => Worker): Live {
  let worker: Promise<Worker> | undefined;
  let current: Asked | undefined;
  const waiting = new Map<string, Asked>();

  /** Ends the question under way, asks the one that waits, and gives the one that ended. */
  const finish = (): Asked | undefined => {
    const finished = current;
    const [next] = waiting.values();
    current = undefined;
    if (next) {
      waiting.delete(next.question.assertion);
      void ask(next);
    }
    return finished;
  };
  const giveUp = (reason: unknown): void => {
    worker = undefined;
    finish()?.reject(reason);
  };
  const open = async (): Promise<Worker> => {
    const opened = start();
    opened.onmessage = ({data}: MessageEvent<Reply>) => finish()?.resolve(data.universes);
    opened.onerror = ({message}) => {
      opened.terminate();
      giveUp(new Error(message || "The worker that evaluates claims could not be run."));
    };
    try {
      opened.postMessage({tables: await load()});
      return opened;
    } catch (error) {
      opened.terminate();
      throw error;
    }
  };
  const ask = async (asked: Asked): Promise<void> => {
    current = asked;
    try {
      const opened = await (worker ??= open());
      // A worker that failed meanwhile was given up, and its question with it.
      if (current === asked) opened.postMessage(asked.question);
    } catch (error) {
      if (current === asked) giveUp(error);
    }
  };
  return {
    recompute: (assertion, rho) =>
      new Promise((resolve, reject) => {
        const asked = {question: {assertion, rho}, resolve, reject};
        if (!current) return void ask(asked);
        waiting.get(assertion)?.resolve(undefined);
        waiting.set(assertion, asked);
      })
  };
}
