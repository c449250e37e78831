import {execFileSync} from "node:child_process";
import {cp, readFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {scaffold} from "../tools/new.js";
import {copyProject} from "./helpers/project.js";
import {root, runScript} from "./helpers/run.js";

/** What CONTRIBUTING.md tells to do, in its order: layouts to make, and changes to apply. */
const steps = [...(await readFile(join(root, "CONTRIBUTING.md"), "utf8")).matchAll(/^(`{3,})(sh|diff)\n([^]*?)^\1/gm)];

let copy: Awaited<ReturnType<typeof copyProject>>;
const tests = [
  "tests/filled.test.ts",
  "tests/data/figures.test.ts",
  "tests/claims/money/m13.test.ts",
  "tests/claims/index.test.ts",
  "tests/views/quoted.test.ts"
];
const run = () => runScript(join(root, "node_modules/vitest/vitest.mjs"), ["run", ...tests], {cwd: copy.folder});

beforeAll(async () => {
  copy = await copyProject();
  await cp(join(root, "tests"), join(copy.folder, "tests"), {recursive: true});
  await cp(join(root, "vitest.config.ts"), join(copy.folder, "vitest.config.ts"));
  for (const [, , kind, text] of steps) {
    if (kind === "diff") execFileSync("git", ["apply", "--recount", "-C1", "-"], {cwd: copy.folder, input: text});
    for (const [, words] of text!.matchAll(/^npm run new (.+)$/gm)) await scaffold(words!.split(" "), copy.folder);
  }
});
afterAll(() => copy?.remove());

describe("CONTRIBUTING.md", () => {
  it("adds a figure, a claim and a page that pass their tests, each step as it is written", async () => {
    expect(steps.filter(([, , kind]) => kind === "diff")).toHaveLength(8);
    const {code, said} = await run();
    expect(said).toMatch(/m13\.test\.ts/);
    expect(code, said).toBe(0);
  });
});
