import {fork} from "node:child_process";
import {mkdtemp, realpath, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {root} from "../../helpers/run.js";

const trace = pathToFileURL(join(root, "tools/tables/trace.mjs")).href;
let folder = "";
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "trace-")));
  for (const name of ["a.csv", "b.csv", "c.csv"]) await writeFile(join(folder, name), "year\n2022\n");
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** Runs a script with the tracer preloaded; gives the files of the folder it told of, and the script's exit code. */
async function traced(script: string): Promise<{read: string[]; code: number | null}> {
  const path = join(folder, "script.mjs");
  await writeFile(path, script);
  const child = fork(path, {cwd: folder, execArgv: ["--import", trace], stdio: "ignore"});
  const told: string[] = [];
  child.on("message", (files) => told.push(...(files as string[])));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const own = told.filter((file) => file.startsWith(folder) && file.endsWith(".csv"));
  return {read: own.map((file) => file.slice(folder.length + 1)).toSorted(), code};
}

describe("trace.mjs, preloaded", () => {
  it("tells of every file read, whichever way it was read, once", async () => {
    const {read, code} = await traced(`
      import {readFileSync, readFile} from "node:fs";
      import {readFile as promised} from "node:fs/promises";
      readFileSync("a.csv", "utf8");
      readFileSync("./a.csv");
      await promised(new URL("b.csv", import.meta.url));
      await new Promise((done) => readFile("c.csv", done));
    `);
    expect(code).toBe(0);
    expect(read).toEqual(["a.csv", "b.csv", "c.csv"]);
  });

  it("tells of a file that was looked for and not there, since its coming would change the result", async () => {
    const {read} = await traced(`
      import {readFile} from "node:fs/promises";
      await readFile("missing.csv").catch(() => undefined);
    `);
    expect(read).toEqual(["missing.csv"]);
  });

  it("tells even when the script ends in an error, and leaves the error as it is", async () => {
    const {read, code} = await traced(`
      import {readFileSync} from "node:fs";
      readFileSync("a.csv");
      throw new Error("broken");
    `);
    expect(read).toEqual(["a.csv"]);
    expect(code).toBe(1);
  });

  it("changes nothing of what is read", async () => {
    const {code} = await traced(`
      import {readFileSync} from "node:fs";
      import {readFile} from "node:fs/promises";
      const same = readFileSync("a.csv", "utf8") === (await readFile("a.csv")).toString() && readFileSync("a.csv").length === 10;
      process.exit(same ? 0 : 3);
    `);
    expect(code).toBe(0);
  });
});
