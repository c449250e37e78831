import {spawn, type ChildProcess} from "node:child_process";
import {delimiter, join} from "node:path";

const bin = join(import.meta.dirname, "../node_modules/.bin");

/** Starts Framework's command line with our packages on its path and its telemetry off; its output is ours. */
export function framework(args: readonly string[]): ChildProcess {
  return spawn(join(bin, "observable"), args, {
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", PATH: `${bin}${delimiter}${process.env.PATH}`}
  });
}
