import {readFileSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {startBrowser} from "./on-site.js";

/** What reading a file took in a tab of its own. */
export interface Reading {
  /** Milliseconds from the choice of the file to the moment its answers are on the screen. */
  total: number;
  /** Milliseconds of the processor that the tab used meanwhile, all its threads together. */
  processor: number;
  /** The longest task of the main thread, in milliseconds. */
  longest: number;
  /** Peak resident memory of the tab, in MiB. */
  memory: number;
}

/** The processes of tabs, with the seconds of processor time that each has used. */
async function tabs(browser: Browser): Promise<{id: number; cpuTime: number}[]> {
  const session = await browser.newBrowserCDPSession();
  const {processInfo} = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({type}) => type === "renderer");
}

const processorOf = async (browser: Browser): Promise<number> =>
  1000 * (await tabs(browser)).reduce((sum, {cpuTime}) => sum + cpuTime, 0);

/** Peak resident memory of the largest tab, in MiB, as Linux tells of it; not a number elsewhere. */
async function peakMemory(browser: Browser): Promise<number> {
  const peaks = (await tabs(browser)).map(({id}) => {
    try {
      return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]) / 1024;
    } catch {
      return NaN;
    }
  });
  return Math.max(...peaks);
}

interface Seen {
  started: number;
  ended: number;
  longest: number;
}

const seenIn = (page: Page): Promise<Seen> => page.evaluate(() => (window as unknown as {seen: Seen}).seen);

/** Opens the page in a browser of its own and lets something be measured there. */
export async function onPage<T>(url: string, measure: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  const browser = await startBrowser();
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    page.setDefaultTimeout(900_000);
    await page.goto(`${url}your-cohort.html`, {waitUntil: "networkidle"});
    await page.evaluate(() => {
      const seen = {started: 0, ended: 0, longest: 0};
      Object.assign(window, {seen});
      new PerformanceObserver((tasks) => {
        for (const {duration} of tasks.getEntries()) seen.longest = Math.max(seen.longest, duration);
      }).observe({type: "longtask"});
      // The page may put another in the place of the part that was baked, so that the whole is watched.
      new MutationObserver((changes) => {
        for (const {target} of changes) {
          if (!(target instanceof HTMLElement) || !target.classList.contains("drop-progress")) continue;
          if (!target.hidden) seen.started ||= performance.now();
          // The cells that draw run after the status was said: two frames later they are on the screen.
          else if (seen.started)
            requestAnimationFrame(() => requestAnimationFrame(() => (seen.ended = performance.now())));
        }
      }).observe(document, {subtree: true, attributes: true, attributeFilter: ["hidden"]});
    });
    return await measure(page, browser);
  } finally {
    await browser.close();
  }
}

/** Chooses a file as a reader does: by the browser's dialogue, which nobody leaves within a second. */
async function choose(page: Page, path: string): Promise<void> {
  const [dialogue] = await Promise.all([page.waitForEvent("filechooser"), page.click("input[type=file]")]);
  await page.waitForTimeout(1000);
  await dialogue.setFiles(path);
}

/** Gives a file to the page and waits for its answers. Throws with what the page says where it refuses it. */
export async function give(page: Page, path: string): Promise<void> {
  await choose(page, path);
  await page.waitForFunction(() => (window as unknown as {seen: Seen}).seen.ended > 0, null, {polling: 100});
  const problem = await page.textContent(".drop-problem");
  if (problem) throw new Error(problem);
}

/** Reads a file in a tab of its own. */
export const readIn = (url: string, path: string): Promise<Reading> =>
  onPage(url, async (page, browser) => {
    const before = await processorOf(browser);
    await give(page, path);
    const {started, ended, longest} = await seenIn(page);
    return {
      total: ended - started,
      processor: (await processorOf(browser)) - before,
      longest,
      memory: await peakMemory(browser)
    };
  });

/** Milliseconds from a click on “Cancel”, a while after reading began, until the page says that it ended. */
export const cancelIn = (url: string, path: string): Promise<number> =>
  onPage(url, async (page) => {
    await choose(page, path);
    await page.waitForFunction(() => (window as unknown as {seen: Seen}).seen.started > 0, null, {polling: 20});
    await page.waitForFunction(() => performance.now() - (window as unknown as {seen: Seen}).seen.started > 1000);
    const clicked = await page.evaluate(() => {
      const now = performance.now();
      [...document.querySelectorAll<HTMLButtonElement>(".drop-progress button")].at(-1)!.click();
      return now;
    });
    await page.waitForFunction(() => (window as unknown as {seen: Seen}).seen.ended > 0, null, {polling: 100});
    return (await seenIn(page)).ended - clicked;
  });

/** Milliseconds from a choice of the tier that is looked at until the last of its answers is drawn. */
export const chooseIn = (url: string, path: string): Promise<number> =>
  onPage(url, async (page) => {
    await give(page, path);
    await page.waitForTimeout(1000);
    await page.evaluate(() => {
      const drawn = {at: 0, from: 0};
      Object.assign(window, {drawn});
      new MutationObserver(() => (drawn.at = performance.now())).observe(document.querySelector("main")!, {
        childList: true,
        subtree: true
      });
      const tier = [...document.querySelectorAll("select")].find((select) =>
        [...select.options].some(({text}) => text === "oral")
      )!;
      tier.value = [...tier.options].find(({text}) => text === "oral")!.value;
      drawn.from = performance.now();
      for (const name of ["input", "change"]) tier.dispatchEvent(new Event(name, {bubbles: true}));
    });
    // The figures are drawn anew at the end, and then nothing changes any more.
    await page.waitForFunction(() => {
      const {at} = (window as unknown as {drawn: {at: number}}).drawn;
      return at > 0 && performance.now() - at > 3000;
    });
    return page.evaluate(() => {
      const {at, from} = (window as unknown as {drawn: {at: number; from: number}}).drawn;
      return at - from;
    });
  });
