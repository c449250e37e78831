import {readdirSync, readFileSync} from "node:fs";

/** Name, parent and peak resident memory of a process, as Linux tells of it; undefined when it is gone. */
function read(pid: string): {name: string; parent: string; MiB: number} | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const of = (key: string): string => new RegExp(`^${key}:\\s*(\\S+)`, "m").exec(status)?.[1] ?? "";
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    const script = command.findLast(
      (word) => /\.(m?js|ts)$|\/observable$/.test(word) && !word.includes("node_modules/tsx")
    );
    return {name: script?.split("/").pop() ?? of("Name"), parent: of("PPid"), MiB: Number(of("VmHWM")) / 1024};
  } catch {
    return undefined;
  }
}

/**
 * Watches a process and all that it starts, and gives the peak resident memory of the largest process of each name, in
 * MiB. Works on Linux; elsewhere there is nothing to read and the list is empty.
 */
export function watchMemory(pid: number, {every = 250}: {every?: number} = {}): {stop(): [string, number][]} {
  const peaks = new Map<string, number>();
  const look = (): void => {
    let pids: string[] = [];
    try {
      pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    } catch {
      return;
    }
    const all = new Map(
      pids.flatMap((one) => {
        const found = read(one);
        return found ? [[one, found] as const] : [];
      })
    );
    const isOurs = (one: string): boolean => {
      for (let at: string | undefined = one; at && at !== "0"; at = all.get(at)?.parent)
        if (at === String(pid)) return true;
      return false;
    };
    for (const [one, {name, MiB}] of all) if (isOurs(one)) peaks.set(name, Math.max(MiB, peaks.get(name) ?? 0));
  };
  const timer = setInterval(look, every);
  return {
    stop() {
      clearInterval(timer);
      return [...peaks].sort(([, a], [, b]) => b - a);
    }
  };
}
