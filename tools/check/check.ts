/** `npm run check [NAME…]`: runs every npm script named check:…, side by side, and tells how each went as it ends. */
import {spawn} from "node:child_process";
import {readFile} from "node:fs/promises";
import {availableParallelism} from "node:os";
import {delimiter, join} from "node:path";

export interface CheckOptions {
  /** How many run at once: as many as there are processors. */
  width?: number;
  say?: (line: string) => void;
}

/** The checks that a package names, as name → command; those asked for, or all. Throws when one is asked for that is not there. */
export function checksOf(
  scripts: Readonly<Record<string, string>>,
  wanted: readonly string[] = []
): Map<string, string> {
  const prefix = "check:";
  const all = Object.entries(scripts).filter(([name]) => name.startsWith(prefix));
  const checks = new Map(all.map(([name, command]) => [name.slice(prefix.length), command]));
  const unknown = wanted.filter((name) => !checks.has(name));
  if (unknown.length)
    throw new Error(`There is no check named ${unknown.join(", ")}; there are ${[...checks.keys()].join(", ")}.`);
  return wanted.length ? new Map(wanted.map((name) => [name, checks.get(name)!])) : checks;
}

/** Runs one command in the project's folder, with the packages' own commands at hand. */
async function runCheck(command: string): Promise<{code: number | null; said: string}> {
  const bin = join(import.meta.dirname, "../../node_modules/.bin");
  const child = spawn(command, {
    shell: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`}
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return {code, said: said.trim()};
}

/** Runs checks side by side and gives the names of those that failed; each failure is told in full when it happens. */
export async function runChecks(
  checks: ReadonlyMap<string, string>,
  {width = availableParallelism(), say = console.log}: CheckOptions = {}
): Promise<string[]> {
  const queue = [...checks];
  const failed: string[] = [];
  const wide = Math.max(...[...checks.keys()].map((name) => name.length));
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, command] = next;
      const start = performance.now();
      const {code, said} = await runCheck(command);
      const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(5);
      say(`${code === 0 ? "✓" : "✗"} ${name.padEnd(wide)} ${seconds} s`);
      if (code === 0) continue;
      failed.push(name);
      say(`${said}\n`);
    }
  };
  await Promise.all(Array.from({length: width}, work));
  return failed;
}

if (process.argv[1] === import.meta.filename) {
  try {
    const text = await readFile(join(import.meta.dirname, "../../package.json"), "utf8");
    const {scripts} = JSON.parse(text) as {scripts: Record<string, string>};
    const failed = await runChecks(checksOf(scripts, process.argv.slice(2)));
    if (failed.length) {
      console.error(`Failed: ${failed.join(", ")}. “npm run format” mends the layout and part of what lint finds.`);
      process.exitCode = 1;
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
