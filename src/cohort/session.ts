import type {CohortAnswer} from "./summarise.js";
import type {Choices} from "./understand.js";
import type {Message, Request} from "./worker.js";

/** A file that was read, and who counts it: choices made of one file can never reach another. */
export interface OpenFile {
  /** What it says before anything was chosen. */
  answer: CohortAnswer;
  /**
   * Counts the file by other choices. One question is under way at a time and the newest waits; those between, and those
   * of a file that another took the place of, resolve to undefined. Rejects with a sentence when there is no answer.
   */
  ask(choices: Choices): Promise<CohortAnswer | undefined>;
}

export interface Watcher {
  /** How far reading has come, from 0 to 1. */
  progress?(fraction: number): void;
  /** Nothing has been heard for a while, which is no proof of anything. */
  silent?(): void;
}

/**
 * Files read and counted off the main thread. Every file has a worker of its own, which holds its table: so a file that
 * fails or is cancelled takes nothing from the one before it, and cancelling is ending a worker.
 */
export interface Session {
  /** A file is likely to come soon: its worker may start, and make ready. */
  prepare(): void;
  /**
   * Reads a file. Resolves to undefined when it was cancelled or overtaken by another; rejects with a sentence when it
   * cannot be read.
   */
  read(file: Blob, watcher?: Watcher): Promise<OpenFile | undefined>;
  /** Ends the reading under way, if there is one. */
  cancel(): void;
}

interface Waiting {
  resolve(answer: CohortAnswer | undefined): void;
  reject(reason: Error): void;
}

const noWorker = "The part of the page that reads files could not be started. Reload the page and try again.";

const died =
  "The part of the page that counts has ended twice, probably because the browser's memory ran out. Close other tabs, keep only the columns asked for, or use “npm run cohort”, which needs little memory.";

/** A worker that ended by itself, whatever it was doing. */
class WorkerEnded extends Error {}

/** A worker and the one question under way. Whether it lives is told by what it says, never by how long it takes. */
function connect(worker: Worker, patience: number) {
  let watch: ReturnType<typeof setTimeout> | undefined;
  let waiting: Waiting | undefined;
  let watcher: Watcher | undefined;
  const finish = (): Waiting | undefined => {
    const finished = waiting;
    waiting = undefined;
    clearTimeout(watch);
    return finished;
  };
  const listen = (): void => {
    clearTimeout(watch);
    watch = setTimeout(() => watcher?.silent?.(), patience);
  };
  worker.onmessage = ({data}: MessageEvent<Message>) => {
    if ("progress" in data) {
      listen();
      watcher?.progress?.(data.progress);
    } else if ("answer" in data) finish()?.resolve(data.answer);
    else finish()?.reject(new Error(data.failed));
  };
  let ended = false;
  worker.onerror = ({message}) => {
    ended = true;
    worker.terminate();
    finish()?.reject(new WorkerEnded(message || noWorker));
  };
  return {
    busy: () => waiting !== undefined,
    ended: () => ended,
    send: (request: Request, who?: Watcher): Promise<CohortAnswer | undefined> =>
      new Promise((resolve, reject) => {
        watcher = who;
        waiting = {resolve, reject};
        listen();
        worker.postMessage(request);
      }),
    end: (): void => {
      worker.terminate();
      finish()?.resolve(undefined);
    }
  };
}

type Connection = ReturnType<typeof connect>;

/** Opens a session; `start` starts a worker, and after `patience` milliseconds of silence whoever watches is told. */
export function openSession(start: () => Worker, {patience = 20_000}: {patience?: number} = {}): Session {
  /** A worker that waits for a file. */
  let spare: Worker | undefined;
  /** What ends the file that is shown, and the connection that is reading. */
  let close: (() => void) | undefined;
  let reading: Connection | undefined;

  const connected = (): Connection => {
    try {
      const worker = spare ?? start();
      spare = undefined;
      return connect(worker, patience);
    } catch {
      throw new Error(noWorker);
    }
  };
  const prepare = (): void => {
    if (spare || reading) return;
    try {
      const worker = (spare = start());
      // What keeps it from starting is told when a file comes, which starts another.
      worker.onerror = () => {
        if (spare === worker) spare = undefined;
        worker.terminate();
      };
      worker.postMessage({soon: true} satisfies Request);
    } catch {
      spare = undefined;
    }
  };

  /** A file with the worker that holds it; one that ended is replaced by another, which reads the file anew. */
  function opened(file: Blob, first: Connection, answer: CohortAnswer): OpenFile & {close(): void} {
    let connection = first;
    let closed = false;
    let busy = false;
    let next: (Waiting & {choices: Choices}) | undefined;

    const counted = async (choices: Choices): Promise<CohortAnswer | undefined> => {
      for (let trial = 0; ; trial++) {
        try {
          if (connection.ended()) {
            connection = connected();
            await connection.send({file});
            if (closed) return undefined;
          }
          return await connection.send({choices});
        } catch (error) {
          if (!(error instanceof WorkerEnded)) throw error;
          if (trial) throw new Error(died, {cause: error});
        }
      }
    };
    const ask = async (choices: Choices): Promise<CohortAnswer | undefined> => {
      if (closed) return undefined;
      if (busy) {
        next?.resolve(undefined);
        return new Promise((resolve, reject) => (next = {choices, resolve, reject}));
      }
      busy = true;
      try {
        const answered = await counted(choices);
        return closed ? undefined : answered;
      } finally {
        busy = false;
        const waiting = next;
        next = undefined;
        if (waiting) ask(waiting.choices).then(waiting.resolve, waiting.reject);
      }
    };
    return {
      answer,
      ask,
      close() {
        closed = true;
        connection.end();
        next?.resolve(undefined);
        next = undefined;
      }
    };
  }

  const cancel = (): void => {
    reading?.end();
    reading = undefined;
  };
  return {
    prepare,
    cancel,
    async read(file, watcher) {
      cancel();
      const own = (reading = connected());
      try {
        const answer = await own.send({file}, watcher);
        if (reading !== own || !answer) return undefined;
        reading = undefined;
        close?.();
        const held = opened(file, own, answer);
        close = () => held.close();
        return held;
      } catch (error) {
        own.end();
        if (reading === own) reading = undefined;
        throw error;
      }
    }
  };
}
