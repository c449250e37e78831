/**
 * `npx tsx tools/print/screenshots.ts FOLDER [PAGE…]`: pictures of every page in dist/, whole, at a desktop's and a phone's
 * width, light and dark, and once more without scripts, as PAGE-WIDTH-SCHEME.png.
 */
import {mkdir, readdir} from "node:fs/promises";
import {join} from "node:path";
import {chromium} from "playwright-core";
import {findBrowser, quietArguments} from "../site/browser.mjs";
import {serve} from "../site/serve.js";
import {settle} from "../site/prerender.js";

const views = [
  {name: "1280-light", width: 1280, colorScheme: "light", javaScriptEnabled: true},
  {name: "1280-dark", width: 1280, colorScheme: "dark", javaScriptEnabled: true},
  {name: "390-light", width: 390, colorScheme: "light", javaScriptEnabled: true},
  {name: "390-dark", width: 390, colorScheme: "dark", javaScriptEnabled: true},
  {name: "1280-noscript", width: 1280, colorScheme: "light", javaScriptEnabled: false}
] as const;

const [folder, ...wanted] = process.argv.slice(2);
if (!folder)
  throw new Error("Name the folder that the pictures go to: npx tsx tools/print/screenshots.ts FOLDER [PAGE…]");
const executablePath = findBrowser();
if (!executablePath) throw new Error("There is no Chrome or Chromium: set CHROME_PATH to one.");

const pages = (await readdir("dist"))
  .filter((name) => name.endsWith(".html"))
  .map((name) => name.slice(0, -".html".length))
  .filter((name) => wanted.length === 0 || wanted.includes(name));
await mkdir(folder, {recursive: true});
const site = await serve("dist");
const browser = await chromium.launch({executablePath, args: quietArguments});
try {
  for (const {name: view, width, ...options} of views) {
    const context = await browser.newContext({...options, viewport: {width, height: 900}, reducedMotion: "reduce"});
    for (const name of pages) {
      const page = await context.newPage();
      await page.goto(`${site.url}${name}.html`, {waitUntil: "networkidle"});
      if (options.javaScriptEnabled) {
        // Made as high as the page is before the picture is taken: figures are drawn anew when a window changes its size.
        await settle(page);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        await page.setViewportSize({width, height});
        await settle(page);
        if (await page.locator("observablehq-loading").count()) console.warn(`${name}: some cells are still waiting`);
      }
      await page.screenshot({path: join(folder, `${name}-${view}.png`), fullPage: true});
      await page.close();
    }
    console.log(`${view}: ${pages.length} pages`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
