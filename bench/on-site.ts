import {existsSync} from "node:fs";
import {type Browser, chromium, type Page} from "playwright-core";
import {findBrowser, quietArguments} from "../tools/site/browser.mjs";
import {serve} from "../tools/site/serve.js";

/** The value below which a part `p` (0–1) of some values lies, by nearest rank. */
export const quantile = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(p * values.length))]!;

/** The middle of some values. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Starts the browser that benches measure in, with further arguments. Throws where there is none. */
export async function startBrowser(...more: string[]): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chrome or Chromium was found: set CHROME_PATH.");
  return chromium.launch({executablePath, args: [...quietArguments, ...more]});
}

/** A built site that is served, at an address ending in a slash, and a browser to open it in. */
export interface Opened {
  url: string;
  browser: Browser;
}

/** Serves the built site, starts a browser and gives what `measure` makes of both. Throws where either is missing. */
export async function withSite<Result>(
  measure: (opened: Opened) => Promise<Result>,
  {browserArguments = []}: {browserArguments?: readonly string[]} = {}
): Promise<Result> {
  if (!existsSync("dist/index.html")) throw new Error("There is no built site in dist/: run “npm run build” first.");
  const browser = await startBrowser(...browserArguments);
  const site = await serve("dist");
  try {
    return await measure({url: site.url, browser});
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Opens a page of the built site and gives what `measure` makes of it. */
export const onSite = <Result>(name: string, measure: (page: Page) => Promise<Result>): Promise<Result> =>
  withSite(async ({url, browser}) => {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(url + name, {waitUntil: "networkidle"});
    return measure(page);
  });
