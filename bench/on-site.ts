import {existsSync} from "node:fs";
import {chromium, type Page} from "playwright-core";
import {findBrowser, quietArguments} from "../tools/browser.mjs";
import {serve} from "../tools/serve.js";

/** The value below which a part `p` (0–1) of some values lies, by nearest rank. */
export const quantile = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))]!;

/** Opens a page of the built site in a browser and gives what `measure` makes of it. Throws where either is missing. */
export async function onSite<Result>(name: string, measure: (page: Page) => Promise<Result>): Promise<Result> {
  if (!existsSync(`dist/${name}`)) throw new Error("There is no built site in dist/: run “npm run build” first.");
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chrome or Chromium was found: set CHROME_PATH.");
  const site = await serve("dist");
  const browser = await chromium.launch({executablePath, args: quietArguments});
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(site.url + name, {waitUntil: "networkidle"});
    return await measure(page);
  } finally {
    await browser.close();
    await site.close();
  }
}
