import type {ChildProcess} from "node:child_process";
import {readFileSync} from "node:fs";
import {readFile} from "node:fs/promises";
import {keepTables} from "../tables/live-tables.js";
import {previewServer} from "./framework.js";
import {keepChinesePages} from "./chinese-pages.js";
import {seedVendorCache} from "./seed-vendor-cache.js";

/** Tables that every page opens with, and that most readers of a preview wait for. */
async function commonTables(): Promise<Set<string>> {
  const text = await readFile("src/notebook/open.ts", "utf8").catch(() => "");
  return new Set([...text.matchAll(/FileAttachment\("\.\.?\/([^"]+)"\)/g)].map(([, name]) => name!));
}

/** The process that started another, where the system tells. */
function parentOf(pid: number): number | undefined {
  try {
    // The name, in brackets, may hold anything; state and parent follow it.
    return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
  } catch {
    return undefined;
  }
}

/** Who waits for this preview: its parent, or npm, which starts it by way of a shell. */
const waiting = (): string => `${process.ppid} ${process.env.npm_lifecycle_event ? parentOf(process.ppid) : ""}`;

const parents = waiting();
const tables = keepTables({first: await commonTables()});
const started: {preview?: ChildProcess} = {};

/** Ends the preview, then its tables, then this process, with the code that the preview ended with. */
function end(code = 0): void {
  clearInterval(orphaned);
  started.preview?.kill("SIGTERM");
  void tables.stop().finally(() => process.exit(code));
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => end());
// npm passes on not every signal that ends it: a preview that nobody waits for any more ends too.
const orphaned = setInterval(() => waiting() !== parents && end(), 500);

await Promise.all([seedVendorCache(), keepChinesePages(), tables.ready]);
started.preview = previewServer(["--no-open", "--host", "127.0.0.1", ...process.argv.slice(2)]);
started.preview.on("close", (code) => end(code ?? 0));
