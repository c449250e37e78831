import {link, mkdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {dirname} from "node:path";
import {setTimeout as wait} from "node:timers/promises";

/** Whether a process is there, whoever owns it. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** Makes the lock's file, whole with the process that it names; false where another has made it. */
async function take(path: string): Promise<boolean> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, String(process.pid));
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    await rm(own, {force: true});
  }
}

/** Removes the lock of a process that is gone, unless another has taken it over meanwhile. */
async function removeStale(path: string, pid: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const found = await readFile(aside, "utf8").catch(() => pid);
  if (found !== pid) await link(aside, path).catch(() => undefined);
  await rm(aside, {force: true});
}

export interface LockOptions {
  /** Told once, with the process that holds the lock, when there is one to wait for. */
  onWait?: (pid: number) => void;
  /** Milliseconds between two looks. */
  interval?: number;
}

/**
 * Runs `work` while this process alone holds the lock at `path`; others that ask for it wait. The lock of a process that
 * is gone, because it was killed, is taken over.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  {onWait = () => undefined, interval = 200}: LockOptions = {}
): Promise<T> {
  await mkdir(dirname(path), {recursive: true});
  let told = false;
  while (!(await take(path))) {
    const pid = await readFile(path, "utf8").catch(() => "");
    if (pid && !runs(Number(pid))) {
      await removeStale(path, pid);
      continue;
    }
    if (pid && !told) onWait(Number(pid));
    told = true;
    await wait(interval);
  }
  try {
    return await work();
  } finally {
    await rm(path, {force: true});
  }
}
