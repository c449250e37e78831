import {spawn, type ChildProcess} from "node:child_process";
import {delimiter, join} from "node:path";

const bin = join(import.meta.dirname, "../../node_modules/.bin");

/** Starts Framework's command line with our packages on its path and its telemetry off; its output is ours or piped. */
export function framework(args: readonly string[], output: "inherit" | "pipe" = "inherit"): ChildProcess {
  return spawn(process.execPath, ["--no-warnings=ExperimentalWarning", join(bin, "observable"), ...args], {
    stdio: ["ignore", output, output],
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", PATH: `${bin}${delimiter}${process.env.PATH}`}
  });
}

/** Starts the preview's server as a process of its own, with the options of `observable preview`. */
export function previewServer(args: readonly string[]): ChildProcess {
  const server = join(import.meta.dirname, "preview-server.ts");
  return spawn(process.execPath, ["--no-warnings=ExperimentalWarning", "--import", "tsx", server, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", PATH: `${bin}${delimiter}${process.env.PATH}`}
  });
}
