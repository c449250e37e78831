import {readdir} from "node:fs/promises";
import type {Browser, Locator, Page} from "playwright-core";
import {gzipSync} from "node:zlib";
import {median, type Opened, quantile, withSite} from "./on-site.js";

/** Slow 4G as Lighthouse defines it, and a phone's processor: bytes per second, milliseconds, times slower. */
const slow = {throughput: 1.6e6 / 8, upload: 750e3 / 8, latency: 150, processor: 4};

/** What a page records about itself from its first moment on. */
interface Recorded {
  lcp: number;
  cls: number;
  live: number;
  /** Longest delay of each interaction, in milliseconds, by its number. */
  interactions: Record<number, number>;
}

/** What the kinds of entries below have between them, some of which TypeScript does not know yet. */
type Timing = PerformanceEntry & {value: number; hadRecentInput: boolean; interactionId: number};

declare global {
  interface Window {
    recorded: Recorded;
  }
}

/**
 * Runs inside the browser before the page does, so it may use nothing from outside itself, and names no function, which
 * the runner would mark with a helper that is not there.
 */
function record(): void {
  window.recorded = {lcp: 0, cls: 0, live: 0, interactions: {}};
  for (const type of ["largest-contentful-paint", "layout-shift", "event"])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Timing[]) {
        if (type === "largest-contentful-paint") window.recorded.lcp = entry.startTime;
        else if (type === "layout-shift") window.recorded.cls += entry.hadRecentInput ? 0 : entry.value;
        else if (entry.interactionId) {
          const {interactions} = window.recorded;
          interactions[entry.interactionId] = Math.max(entry.duration, interactions[entry.interactionId] ?? 0);
        }
      }
    }).observe({type, buffered: true, ...(type === "event" ? {durationThreshold: 16} : {})});
  new MutationObserver((_, seen) => {
    const drawn = [...document.querySelectorAll("#observablehq-main :is(svg[role=img], table)")];
    if (!drawn.some((one) => !one.closest("observablehq-loading"))) return;
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => (window.recorded.live = performance.now())));
  }).observe(document, {childList: true, subtree: true});
}

/** Opens a page for the first time on a slow line and a slow processor, and waits until it has settled. */
async function openCold(browser: Browser, url: string, width: number): Promise<Recorded> {
  const context = await browser.newContext({viewport: {width, height: width < 500 ? 844 : 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript(record);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: slow.latency,
      downloadThroughput: slow.throughput,
      uploadThroughput: slow.upload
    });
    await session.send("Emulation.setCPUThrottlingRate", {rate: slow.processor});
    await page.goto(url, {waitUntil: "networkidle", timeout: 60_000});
    await page.waitForFunction(() => !document.querySelector("observablehq-loading"), undefined, {timeout: 60_000});
    await page.waitForTimeout(500);
    return await page.evaluate(() => window.recorded);
  } finally {
    await context.close();
  }
}

/** How often each page is opened at each width: a machine that others share is slow for a moment now and then. */
const times = 3;

/** Opens a page for the first time, several times over, and gives the middle of what was recorded, and the worst shift. */
async function openRepeatedly(browser: Browser, url: string, width: number): Promise<Omit<Recorded, "interactions">> {
  const all: Recorded[] = [];
  for (let i = 0; i < times; i++) all.push(await openCold(browser, url, width));
  return {
    lcp: median(all.map(({lcp}) => lcp)),
    live: median(all.map(({live}) => live)),
    cls: Math.max(...all.map(({cls}) => cls))
  };
}

/** At most so many controls of a kind are worked, spread over the page. */
const most = 8;

async function each(all: Locator, act: (one: Locator) => Promise<unknown>): Promise<void> {
  const count = await all.count();
  for (let i = 0; i < count; i += Math.max(1, Math.ceil(count / most))) {
    const one = all.nth(i);
    if (await one.isVisible()) await act(one);
  }
}

/** Works the controls of a page as a reader would, by mouse and keyboard; gives the delay of each interaction. */
async function work(page: Page): Promise<number[]> {
  const main = page.locator("#observablehq-main");
  const keys =
    (...names: string[]) =>
    async (one: Locator): Promise<void> => {
      for (const name of names) await one.press(name);
    };
  await each(main.locator("summary"), (one) => one.click());
  await each(main.locator("select"), keys("ArrowDown", "ArrowDown", "ArrowUp"));
  await each(main.locator("input[type=range]"), keys("ArrowRight", "ArrowRight", "ArrowLeft"));
  await each(main.locator("input:is([type=checkbox], [type=radio])"), (one) => one.click());
  await each(main.locator("input[type=text], input[type=search]"), keys("c", "h", "i", "Backspace"));
  await page.waitForTimeout(300);
  const {counted, slow} = await page.evaluate(() => ({
    counted: (performance as Performance & {interactionCount?: number}).interactionCount ?? 0,
    slow: Object.values(window.recorded.interactions)
  }));
  // What took less than 16 ms is not reported, but it happened.
  return [...slow, ...Array.from({length: Math.max(0, counted - slow.length)}, () => 16)];
}

/** Reads the sample on the page of the reader's own file, and takes its first column for another and back again. */
async function offerSample(page: Page): Promise<void> {
  await page.getByRole("button", {name: "Try the sample"}).click();
  await page.waitForSelector(".answers");
  const column = page.locator(".choice-form select").first();
  for (const key of ["ArrowDown", "ArrowUp"]) {
    await column.press(key);
    await page.waitForTimeout(300);
  }
}

async function inBrowser(browser: Browser, url: string): Promise<{inp: number; interactions: number; scripts: number}> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  const sizes: Promise<number>[] = [];
  page.on("response", (response) => {
    if (/\.js(\?|$)/.test(response.url())) sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  try {
    await page.addInitScript(record);
    await page.goto(url, {waitUntil: "networkidle"});
    const scripts = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    if (url.endsWith("your-cohort.html")) await offerSample(page);
    const delays = await work(page);
    return {inp: delays.length ? quantile(delays, 0.95) : 0, interactions: delays.length, scripts};
  } finally {
    await page.close();
  }
}

/**
 * Lighthouse's four scores, out of 100, as it gives them for a phone, on a line and a processor that are slowed down in
 * earnest; its own index of how fast that processor is before; and for how many milliseconds tasks blocked the page, which
 * is where a score of performance is lost when all else is well. What it reckons by default from a quick visit takes every
 * script asked for before the first paint to hold that up, which modules do not: the same pages then seem to paint at 2.7 s
 * that do at 0.8.
 */
async function scores(url: string, port: number): Promise<Record<string, number>> {
  const {default: lighthouse} = await import("lighthouse");
  const result = await lighthouse(url, {port, logLevel: "error", output: "json", throttlingMethod: "devtools"});
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const {audits, categories, environment} = result.lhr;
  return {
    ...Object.fromEntries(Object.values(categories).map(({id, score}) => [id, Math.round(100 * (score ?? 0))])),
    blockedMs: audits["total-blocking-time"]?.numericValue ?? NaN,
    benchmarkIndex: environment.benchmarkIndex
  };
}

/** What was asked for, under the names of what is measured. */
const bars = {
  lcpBarMs: 1200,
  firstLiveFigureBarMs: 2500,
  cls390Bar: 0.02,
  cls1280Bar: 0.02,
  inpP95BarMs: 100,
  scriptsKBBar: 300,
  ...(process.env.NO_LIGHTHOUSE ? {} : {performanceBar: 95, accessibilityBar: 95, "best-practicesBar": 95, seoBar: 95})
};

/**
 * How fast, steady and sound each page of the built site is. BENCH_PAGES names pages to keep
 * to; NO_LIGHTHOUSE leaves its scores out.
 */
export const bench = {
  name: "pages",
  async run(): Promise<Record<string, number>> {
    const pages = (await readdir("dist").catch(() => [])).filter((name) => name.endsWith(".html")).sort();
    if (!pages.length) throw new Error("There is no built site in dist/: run “npm run build” first.");
    const wanted = process.env.BENCH_PAGES?.split(",");
    const port = 9222 + Math.floor(Math.random() * 1000);
    const measure = async ({url: base, browser}: Opened): Promise<Record<string, number>> => {
      const figures: Record<string, number> = {};
      for (const name of pages) {
        const page = name.replace(".html", "");
        if (wanted && !wanted.includes(page)) continue;
        const url = base + name;
        const phone = await openRepeatedly(browser, url, 390);
        const desktop = await openRepeatedly(browser, url, 1280);
        const {inp, interactions, scripts} = await inBrowser(browser, url);
        const all = {
          lcpMs: Math.max(phone.lcp, desktop.lcp),
          firstLiveFigureMs: Math.max(phone.live, desktop.live),
          cls390: phone.cls,
          cls1280: desktop.cls,
          inpP95Ms: inp,
          interactions,
          scriptsKB: scripts / 1000,
          ...(process.env.NO_LIGHTHOUSE ? {} : await scores(url, port))
        };
        for (const [what, value] of Object.entries({...all, ...bars})) figures[`${page} ${what}`] = value;
        console.error(page, JSON.stringify(all));
      }
      return figures;
    };
    return withSite(measure, {browserArguments: [`--remote-debugging-port=${port}`]});
  }
};
