import {spawn, spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, rename, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {seedVendorCache} from "../../../tools/site/seed-vendor-cache.js";
import {type CopyOptions, copyProject, hashes, touchAll} from "../../helpers/project.js";
import {runScript} from "../../helpers/run.js";
import {buildPages} from "../../helpers/site.js";

const copies: {remove(): Promise<void>}[] = [];
afterAll(() => Promise.all(copies.map((copy) => copy.remove())));

async function project(options?: CopyOptions): Promise<string> {
  const copy = await copyProject(options);
  copies.push(copy);
  return copy.folder;
}

/** Builds a copy of the project; without any network where the system lets a process have none. */
async function build(folder: string): Promise<{code: number | null; said: string; offline: boolean}> {
  const offline = spawnSync("unshare", ["-rn", "true"]).status === 0;
  if (!offline) return {...(await runScript("tools/site/build.ts", [], {cwd: folder})), offline};
  // A namespace of its own has a loopback interface only, and that one is down until it is asked for.
  const command = `ip link set lo up 2>/dev/null; exec "${process.execPath}" --import tsx tools/site/build.ts`;
  const child = spawn("unshare", ["-rn", "sh", "-c", command], {cwd: folder, stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += String(chunk)));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  return {code, said, offline};
}

const id = "tracker2-2022-top-undergraduate-china";

async function change(folder: string, from: string, to: string): Promise<void> {
  const path = join(folder, "src/data/figures/tracker-2.csv");
  const text = await readFile(path, "utf8");
  const row = text.split("\n").find((line) => line.startsWith(`${id},`))!;
  expect(row).toContain(from);
  await writeFile(path, text.replace(row, row.replace(from, to)));
}

/** A page that shows one figure. */
const page = `# One figure

\`\`\`js
import {table} from "./tables/table.js";
const figures = table(await FileAttachment("./data/cited.arrow").arrayBuffer()).objects();
const {value} = figures.find(({id}) => id === "${id}");
\`\`\`

Found: ${"${value}"}%
`;

describe("npm run build of the whole site", () => {
  it("needs no network and no caches, and gives the same bytes in another folder on another day", async () => {
    // The copy is made first, so that the test cannot touch the project itself.
    const folder = await project();
    await touchAll(join(folder, "src"), new Date("2031-03-05T07:00:00Z"));
    // The project itself is built once for all tests, with whatever its caches hold.
    const [{code, said}, {folder: other}] = await Promise.all([build(folder), buildPages()]);
    expect(said).toMatch(/pages/);
    expect(code, said).toBe(0);
    expect(await hashes(join(folder, "dist"))).toEqual(await hashes(other));
    // Every library that pages import was bundled beforehand: Framework takes many times as long for that.
    await seedVendorCache(join(folder, "primed"));
    const libraries = (place: string): Promise<string[]> =>
      // Framework takes the version of this one from a file within it that has none, and makes it under another name.
      readdir(join(folder, place, ".observablehq/cache/_node"), {recursive: true}).then((names) =>
        names.filter((name) => !name.startsWith("lossless-json"))
      );
    expect((await libraries("src")).sort()).toEqual((await libraries("primed")).sort());
  });
});

describe("npm run build of one page", () => {
  // The project with one page and one table, on which the tests build upon each other.
  let folder = "";
  const shown = async (): Promise<string> =>
    /Found: (?:<[^>]*>)*(\d+)/.exec(await readFile(join(folder, "dist/index.html"), "utf8"))![1]!;
  beforeAll(async () => {
    folder = await project({pages: [], loaders: ["cited.arrow"]});
    await writeFile(join(folder, "src/index.md"), page);
    const {code, said} = await build(folder);
    expect(code, said).toBe(0);
  });

  it("takes what is kept when nothing changed, and gives the same bytes again", async () => {
    const cold = await hashes(join(folder, "dist"));
    const {code, said} = await build(folder);
    expect(code, said).toBe(0);
    expect(said).toMatch(/data\/cited\.arrow .*as before/);
    expect(said).toMatch(/1 pages baked, 1 of them as before/);
    expect(await hashes(join(folder, "dist"))).toEqual(cold);
  });

  it("shows a changed figure, though the caches of the last build are still there", async () => {
    expect(await shown()).toBe("47");
    await change(folder, ",47,%,", ",46,%,");
    expect((await build(folder)).code).toBe(0);
    expect(await shown()).toBe("46");
  });

  it("stops at a broken figure with file, row, value and expectation, and leaves the last good report as it was", async () => {
    const good = await hashes(join(folder, "dist"));
    await change(folder, ",46,%,", ",147,%,");
    const {code, said} = await build(folder);
    expect(code).not.toBe(0);
    expect(said).toMatch(/figures\/tracker-2\.csv line \d+: value is “147”; expected a share from 0 to 100/);
    expect(await hashes(join(folder, "dist"))).toEqual(good);
    expect(existsSync(join(folder, "dist-next"))).toBe(false);
    await change(folder, ",147,%,", ",46,%,");
  });

  it("has a second build wait for the first and say so, and both leave the same whole report", async () => {
    // What has not changed is made again in a second, too soon for another to come upon it.
    await change(folder, ",46,%,", ",45,%,");
    const first = build(folder);
    await expect.poll(() => existsSync(join(folder, ".cache/build.lock")), {timeout: 60_000}).toBe(true);
    const second = await build(folder);
    expect(second.code, second.said).toBe(0);
    expect(second.said).toMatch(/process \d+ is building this site; waiting/);
    expect((await first).code).toBe(0);
    expect(await shown()).toBe("45");
    await change(folder, ",45,%,", ",46,%,");
    expect((await build(folder)).code).toBe(0);
    expect(await shown()).toBe("46");
  });

  it("goes on where a build was killed while the reports changed places, and removes what it had begun", async () => {
    const good = await hashes(join(folder, "dist"));
    await rename(join(folder, "dist"), join(folder, "dist-last"));
    await mkdir(join(folder, "dist-next"));
    await writeFile(join(folder, "dist-next/half.html"), "half");
    // The lock of a process that is gone: no process has this number.
    await writeFile(join(folder, ".cache/build.lock"), "4194305");
    const {code, said} = await build(folder);
    expect(code, said).toBe(0);
    expect(await hashes(join(folder, "dist"))).toEqual(good);
    expect((await readdir(folder)).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
  });
});
