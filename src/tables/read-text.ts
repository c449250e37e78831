import {channel, subscribe, unsubscribe} from "node:diagnostics_channel";
import {readdirSync, readFileSync} from "node:fs";
import {resolve} from "node:path";

/** Where the absolute path of every file that a loader reads is told to whoever listens, before it is read. */
const reads = channel("exam-takers:read");

/**
 * The text of a file that a table is made from. All of them are read here, so that whoever runs a loader knows what it
 * rests on, and runs it again when that changes; also a file that is missing, since its coming would change the table.
 * Throws Node's error where it cannot be read.
 */
export const readText = (path: string): string => new TextDecoder().decode(readBytes(path));

/** The bytes of a file that a table is made from; told of and thrown as by {@link readText}. */
export function readBytes(path: string): Uint8Array {
  reads.publish(resolve(path));
  return readFileSync(path);
}

/**
 * What `load` gives, which is asked once in a thread; whoever asks again is told of the files that were read for it, as if
 * it read them too. A load that failed is asked again.
 */
export function readOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  let read: readonly string[] = [];
  return async () => {
    if (loaded) for (const path of read) reads.publish(path);
    else {
      const paths = new Set<string>();
      const listen = (path: unknown): void => void paths.add(String(path));
      subscribe(reads.name, listen);
      loaded = load().finally(() => {
        unsubscribe(reads.name, listen);
        read = [...paths];
      });
      loaded.catch(() => (loaded = undefined));
    }
    return loaded;
  };
}

/** The names in a folder, in order; a table that lists them is made anew when one comes or goes. */
export function readNames(folder: string): string[] {
  reads.publish(resolve(folder));
  return readdirSync(folder).sort();
}
