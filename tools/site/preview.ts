import {spawn} from "node:child_process";
import {readFile, writeFile} from "node:fs/promises";
import {createServer} from "node:net";
import type {AddressInfo} from "node:net";
import {join} from "node:path";

/** A running preview of a project. */
export interface Preview {
  address: string;
  /** All that it has said so far. */
  said(): string;
  /** Saves a file of the project with a text in the place of another; throws when the other is not there. */
  edit(path: string, from: string, to: string): Promise<void>;
  /** Ends it, by SIGTERM unless told otherwise. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts `npm run dev` in a project's folder; throws what it said when it ends before it serves. */
export async function startPreview(folder: string): Promise<Preview> {
  const port = await freePort();
  const child = spawn(process.execPath, ["--import", "tsx", "tools/site/dev.ts", "--port", String(port)], {
    cwd: folder
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  while (!said.includes(`127.0.0.1:${port}`)) {
    if (child.exitCode !== null) throw new Error(`The preview ended:\n${said}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    address: `http://127.0.0.1:${port}`,
    said: () => said,
    async edit(path, from, to) {
      const text = await readFile(join(folder, path), "utf8");
      if (!text.includes(from)) throw new Error(`${path} does not contain “${from}”.`);
      await writeFile(join(folder, path), text.replace(from, to));
    },
    async stop(signal = "SIGTERM") {
      const ended = new Promise((resolve) => child.on("close", resolve));
      child.kill(signal);
      await ended;
    }
  };
}
