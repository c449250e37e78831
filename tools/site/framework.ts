import {spawn, type ChildProcess} from "node:child_process";
import {delimiter, join} from "node:path";

const bin = join(import.meta.dirname, "../../node_modules/.bin");

/** Ends a process whose parent is gone, however that ended; a signal that kills at once cannot be passed on. */
const endWithParent =
  "data:text/javascript,const {ppid} = process; setInterval(() => process.ppid !== ppid && process.exit(1), 500).unref();";

interface Streams {
  output: "inherit" | "pipe";
  env?: Readonly<Record<string, string>>;
}

/** Starts a script with our packages on its path and Framework's telemetry off. */
const start = (node: readonly string[], args: readonly string[], {output, env}: Streams): ChildProcess =>
  spawn(process.execPath, ["--no-warnings=ExperimentalWarning", "--import", endWithParent, ...node, ...args], {
    stdio: ["ignore", output, output],
    env: {
      ...process.env,
      ...env,
      OBSERVABLE_TELEMETRY_DISABLE: "true",
      PATH: `${bin}${delimiter}${process.env.PATH}`
    }
  });

/** Starts Framework's build, with what it says in pipes, into a folder. */
export const frameworkBuild = (output: string): ChildProcess =>
  start([], [join(bin, "observable"), "build"], {output: "pipe", env: {SITE_OUTPUT: output}});

/** Starts the preview's server as a process of its own, with the options of `observable preview`. */
export const previewServer = (args: readonly string[]): ChildProcess =>
  start(["--import", "tsx"], [join(import.meta.dirname, "preview-server.ts"), ...args], {output: "inherit"});
