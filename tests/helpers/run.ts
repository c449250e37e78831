import {spawn} from "node:child_process";
import {join} from "node:path";

export const root = join(import.meta.dirname, "../..");

export interface Ran {
  code: number | null;
  stdout: Buffer;
  stderr: string;
  /** Both streams as text, in the order they arrived. */
  said: string;
}

/** Runs one of the project's TypeScript files as a process of its own and gives what it printed and its exit code. */
export async function runScript(
  script: string,
  args: readonly string[] = [],
  {cwd = root, env = {}}: {cwd?: string; env?: Record<string, string>} = {}
): Promise<Ran> {
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd,
    env: {...process.env, ...env},
    stdio: ["ignore", "pipe", "pipe"]
  });
  const stdout: Buffer[] = [];
  let stderr = "";
  let said = "";
  child.stdout.on("data", (chunk: Buffer) => {
    stdout.push(chunk);
    said += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    stderr += chunk.toString("utf8");
    said += chunk.toString("utf8");
  });
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return {code, stdout: Buffer.concat(stdout), stderr, said};
}
