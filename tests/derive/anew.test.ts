import {createHash} from "node:crypto";
import {readdir, readFile, rm} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {copyProject} from "../helpers/project.js";
import {root, runScript} from "../helpers/run.js";

const committed = join(root, "src/data/derived");
const tables = (await readdir(committed)).filter((name) => name.endsWith(".csv"));

describe("src/data/derived", () => {
  it("holds the tables that its manifest describes, byte for byte", async () => {
    const manifest = JSON.parse(await readFile(join(committed, "manifest.json"), "utf8")) as {
      tables: {output: string; sha256: string; bytes: number}[];
    };
    expect(manifest.tables.map(({output}) => output).sort()).toEqual(tables.sort());
    for (const {output, sha256, bytes} of manifest.tables) {
      const file = await readFile(join(committed, output));
      expect({output, bytes: file.length, sha256: createHash("sha256").update(file).digest("hex")}).toEqual({
        output,
        bytes,
        sha256
      });
    }
  });

  // The raw files are other people's and stay outside the repository: where they are at hand, everything is derived anew.
  it.runIf(process.env.RAW_DATA)(
    "is what the recipes make of the raw files today, to the byte",
    async () => {
      const {folder, remove} = await copyProject();
      try {
        const derived = join(folder, "src/data/derived");
        for (const name of tables) await rm(join(derived, name));
        const {code, said} = await runScript(join(folder, "tools/tables/derive.ts"), [], {cwd: folder});
        expect(code, said).toBe(0);
        // Some raw files cannot be fetched by everybody; it says so of the tables that want them.
        const made = tables.filter((name) => !said.includes(`${name}: left as it is`));
        expect(made.length).toBeGreaterThan(0);
        for (const name of made)
          expect(await readFile(join(derived, name), "utf8"), name).toBe(await readFile(join(committed, name), "utf8"));
      } finally {
        await remove();
      }
    },
    300_000
  );
});
