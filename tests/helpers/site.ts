import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {chromium, type Browser} from "playwright-core";
import {findBrowser, quietArguments} from "../../tools/browser.mjs";
import {type Ran, root, runScript} from "./run.js";

/** The name of this test run, from its configuration. */
const run = process.env.TEST_RUN ?? "alone";

/**
 * What the build of this test run said. All files of a run share one build: the first to ask for it builds, the others
 * wait until it is done.
 */
async function buildOnce(): Promise<Pick<Ran, "code" | "said">> {
  const folder = join(root, ".cache/tests");
  const [asked, done] = ["asked", "done"].map((what) => join(folder, `build-${run}.${what}`));
  await mkdir(folder, {recursive: true});
  const isFirst = await writeFile(asked!, "", {flag: "wx"}).then(
    () => true,
    () => false
  );
  if (isFirst) {
    const {code, said} = await runScript("tools/build.ts");
    await writeFile(done!, JSON.stringify({code, said}));
  }
  for (;;) {
    const result = await readFile(done!, "utf8").catch(() => "");
    if (result.endsWith("}")) return JSON.parse(result) as Ran;
    await setTimeout(250);
  }
}

/** Builds the site as `npm run build` does and gives the paths of its pages. Throws with the build's own words. */
export async function buildPages(): Promise<{folder: string; pages: string[]}> {
  const {code, said} = await buildOnce();
  if (code !== 0) throw new Error(`The site could not be built:\n${said}`);
  const folder = join(root, "dist");
  const names = await readdir(folder, {recursive: true});
  return {folder, pages: names.filter((name) => name.endsWith(".html")).sort()};
}

/** Starts the headless Chromium that `findBrowser` finds. Throws a sentence when there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error("There is no Chrome or Chromium: set CHROME_PATH, or let “npm test” install one.");
  return chromium.launch({executablePath, args: quietArguments});
}
