import type {Choices} from "./people.js";
import type {Answer} from "./summarise.js";
import type {Message, Request} from "./worker.js";

/**
 * Files read and counted off the main thread. Every file has a worker of its own, which holds its table: so a file that
 * fails or is cancelled takes nothing from the one before it, and cancelling is ending a worker.
 */
export interface Session {
  /**
   * Reads a file. Resolves to undefined when it was cancelled or overtaken by another; rejects with a sentence when it
   * cannot be read.
   */
  read(file: Blob, progress?: (fraction: number) => void): Promise<Answer | undefined>;
  /**
   * Counts the file read last by other choices. One question is under way at a time and the newest waits; those between
   * resolve to undefined.
   */
  ask(choices: Choices): Promise<Answer | undefined>;
  /** Ends the reading under way, if there is one. */
  cancel(): void;
}

interface Waiting {
  resolve(answer: Answer | undefined): void;
  reject(reason: Error): void;
}

const noWorker = "The part of the page that reads files could not be started. Reload the page and try again.";

const tooLong =
  "Reading has come no further for too long: the file is probably damaged. Write or copy it again, or save it as CSV.";

/** A worker and the one question under way, which is given up when nothing is heard of it for `patience` milliseconds. */
function connect(worker: Worker, patience: number) {
  let watch: ReturnType<typeof setTimeout> | undefined;
  let waiting: Waiting | undefined;
  let told: ((fraction: number) => void) | undefined;
  const finish = (): Waiting | undefined => {
    const finished = waiting;
    waiting = undefined;
    clearTimeout(watch);
    return finished;
  };
  // Decoders of binary formats believe a damaged length and count to it; only another thread can stop them.
  const listen = (): void => {
    clearTimeout(watch);
    watch = setTimeout(() => {
      worker.terminate();
      finish()?.reject(new Error(tooLong));
    }, patience);
  };
  worker.onmessage = ({data}: MessageEvent<Message>) => {
    if ("progress" in data) {
      listen();
      told?.(data.progress);
    } else if ("answer" in data) finish()?.resolve(data.answer);
    else finish()?.reject(new Error(data.failed));
  };
  worker.onerror = ({message}) => finish()?.reject(new Error(message || noWorker));
  return {
    busy: () => waiting !== undefined,
    send: (request: Request, progress?: (fraction: number) => void): Promise<Answer | undefined> =>
      new Promise((resolve, reject) => {
        told = progress;
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

/** Opens a session; `start` starts a worker, and one that is silent for `patience` milliseconds is given up. */
export function openSession(start: () => Worker, {patience = 20_000}: {patience?: number} = {}): Session {
  /** The connection that holds the file shown, and the one that is reading. */
  let held: Connection | undefined;
  let reading: Connection | undefined;
  let next: (Waiting & {choices: Choices}) | undefined;

  const cancel = (): void => {
    reading?.end();
    reading = undefined;
  };
  const ask = async (choices: Choices): Promise<Answer | undefined> => {
    const own = held;
    if (!own) throw new Error("No file has been read yet.");
    if (own.busy()) {
      next?.resolve(undefined);
      return new Promise((resolve, reject) => (next = {choices, resolve, reject}));
    }
    try {
      return await own.send({choices});
    } finally {
      const waiting = next;
      next = undefined;
      if (waiting) {
        if (held === own) ask(waiting.choices).then(waiting.resolve, waiting.reject);
        else waiting.resolve(undefined);
      }
    }
  };
  return {
    cancel,
    ask,
    async read(file, progress) {
      cancel();
      let own: Connection;
      try {
        own = reading = connect(start(), patience);
      } catch {
        throw new Error(noWorker);
      }
      try {
        const answer = await own.send({file}, progress);
        if (reading === own) {
          held?.end();
          held = own;
          reading = undefined;
        }
        return answer;
      } catch (error) {
        own.end();
        if (reading === own) reading = undefined;
        throw error;
      }
    }
  };
}
