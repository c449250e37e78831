import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {setTimeout} from "node:timers/promises";
import {chromium, type Browser} from "playwright-core";
import {findBrowser, quietArguments} from "../../tools/site/browser.mjs";
import {serve} from "../../tools/site/serve.js";
import {expect} from "vitest";
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
    const {code, said} = await runScript("tools/site/build.ts");
    await writeFile(done!, JSON.stringify({code, said}));
  }
  for (const start = Date.now(); Date.now() - start < 600_000;) {
    const result = await readFile(done!, "utf8").catch(() => "");
    if (result.endsWith("}")) return JSON.parse(result) as Ran;
    await setTimeout(250);
  }
  throw new Error("The build that the tests share has not ended within ten minutes.");
}

/** Builds the site as `npm run build` does and gives the paths of its pages. Throws with the build's own words. */
export async function buildPages(): Promise<{folder: string; pages: string[]}> {
  const {code, said} = await buildOnce();
  if (code !== 0) throw new Error(`The site could not be built:\n${said}`);
  const folder = join(root, "dist");
  const names = await readdir(folder, {recursive: true});
  // The Chinese edition first, so that the page with a worker, which goes on loading, stays the last.
  const pages = names.filter((name) => name.endsWith(".html")).sort();
  const chinese = pages.filter((name) => name.startsWith("zh/"));
  return {folder, pages: [...chinese, ...pages.filter((name) => !chinese.includes(name))]};
}

/** Nothing may leave this machine, and a page that tries must not depend on how long the attempt takes. */
const alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

/** Starts the headless Chromium that `findBrowser` finds. Throws a sentence when there is none. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error("There is no Chrome or Chromium: set CHROME_PATH, or let “npm test” install one.");
  return chromium.launch({executablePath, args: [...quietArguments, alone]});
}

/** The built site of this test run, served, with a browser to open it in. */
export interface OpenSite {
  folder: string;
  /** Names of its pages, such as `index.html`. */
  pages: string[];
  /** Where it is served, ending in a slash. */
  url: string;
  browser: Browser;
  close(): Promise<void>;
}

/** Builds the site if no file of this test run has yet, serves it and starts a browser. */
export async function openSite(): Promise<OpenSite> {
  const {folder, pages} = await buildPages();
  const [site, browser] = await Promise.all([serve(folder), startBrowser()]);
  return {
    folder,
    pages,
    url: site.url,
    browser,
    async close() {
      await browser.close();
      await site.close();
    }
  };
}

/** Fails with every complaint on a line of its own. */
export function expectNone(complaints: readonly string[]): void {
  expect(complaints, complaints.join("\n")).toEqual([]);
}
