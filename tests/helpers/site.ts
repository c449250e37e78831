import {readdir} from "node:fs/promises";
import {join} from "node:path";
import {chromium, type Browser} from "playwright-core";
import {findBrowser, quietArguments} from "../../tools/browser.mjs";
import {root, runScript} from "./run.js";

/** Builds the site as `npm run build` does and gives the paths of its pages. Throws with the build's own words. */
export async function buildPages(): Promise<{folder: string; pages: string[]}> {
  const {code, said} = await runScript("tools/build.ts");
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
