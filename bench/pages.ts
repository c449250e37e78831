import {existsSync} from "node:fs";
import {readdir} from "node:fs/promises";
import {loadavg} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {serve} from "../tools/site/serve.js";
import type {Measurement} from "./measurement.js";
import {median, quantile, startBrowser} from "./on-site.js";
import {blocked, visit} from "./visit.js";

/** How often everything is measured: a machine that others share is slow for a moment now and then. */
const times = Number(process.env.BENCH_TIMES ?? 5);

/** Kinds of controls: which they are, and how a reader changes one. */
const controls: Readonly<
  Record<string, {selector: string; touch: (page: Page, selector: string) => Promise<unknown>}>
> = {
  range: {
    selector: "main form input[type=range]",
    touch: (page, selector) => page.locator(selector).first().press("ArrowLeft")
  },
  select: {
    selector: "main form select",
    touch: async (page, selector) => {
      const index = await page
        .locator(selector)
        .first()
        .evaluate((one: HTMLSelectElement) => (one.selectedIndex ? 0 : 1));
      await page.locator(selector).first().selectOption({index});
    }
  },
  radio: {
    selector: "main form input[type=radio]:not(:checked)",
    touch: (page, selector) => page.locator(selector).first().click()
  },
  drawing: {
    selector: "main .sankey-ribbon",
    touch: (page, selector) => page.locator(selector).first().dispatchEvent("click")
  }
};

type Figures = Record<string, number>;

/** A page that nobody touches, on a slow line and a phone's processor. */
const untouched = (browser: Browser, url: string, width: number): Promise<Figures> =>
  visit(browser, url, {width}, async (page, read) => {
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(1000);
    const {fcp, lcp, cls, drawn, tasks, bytes, requests} = await read();
    return {blocked: blocked({fcp, tasks}), fcp, lcp, cls, drawn, bytes, requests};
  });

/** A control of a page, the first that is touched once its line rests; later ones follow. Nothing where it has none. */
const touched = (
  browser: Browser,
  url: string,
  kind: string,
  conditions: {line: boolean; processor: boolean}
): Promise<Figures | undefined> =>
  visit(browser, url, {width: 1280, ...conditions}, async (page, read) => {
    const {selector, touch} = controls[kind]!;
    if (!conditions.line) await page.waitForLoadState("networkidle");
    if (!(await page.locator(selector).count())) return undefined;
    await page
      .locator(selector)
      .first()
      .evaluate((one) => one.scrollIntoView({block: "center"}));
    if (!conditions.line) await page.waitForTimeout(300);
    const before = (await read()).tasks.length;
    await touch(page, selector);
    // What changes nothing that is drawn is no figure's control.
    const drew = await page
      .waitForFunction(() => window.recorded.repainted > 0, undefined, {timeout: 20_000})
      .then(() => true)
      .catch(() => false);
    if (!drew) return undefined;
    const {touched, repainted, tasks} = await read();
    const figures = {
      repaint: repainted - touched,
      repaintedAt: repainted,
      longest: Math.max(0, ...tasks.slice(before).map(({duration}) => duration))
    };
    await page.waitForTimeout(500);
    await page.evaluate(() => (window.recorded.interactions = {}));
    for (let i = 0; i < 6 && (await page.locator(selector).count()); i++)
      await touch(page, `${selector} >> visible=true`);
    await page.waitForTimeout(300);
    const {interactions} = await read();
    return {...figures, later: quantile([16, ...Object.values(interactions)], 0.95)};
  });

/** Lighthouse's scores, out of 100, on a phone whose line and processor are slowed in earnest. */
async function scores(url: string, port: number): Promise<Figures> {
  const {default: lighthouse} = await import("lighthouse");
  const result = await lighthouse(url, {port, logLevel: "error", output: "json", throttlingMethod: "devtools"});
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  return Object.fromEntries(
    Object.values(result.lhr.categories).map(({id, score}) => [id, Math.round(100 * (score ?? 0))])
  );
}

const barOf: Readonly<Record<string, number>> = {
  blocked: 100,
  lcp: 900,
  cls: 0,
  performance: 98,
  accessibility: 100,
  "best-practices": 100,
  seo: 100
};
const unitOf = (what: string): string =>
  /bytes$/.test(what)
    ? "bytes"
    : /(requests|cls)$|^(performance|accessibility|best-practices|seo)$/.test(what)
      ? ""
      : "ms";

/**
 * What the built pages cost before a reader touches them, what the first touch of each kind of control takes, and later
 * ones: medians of BENCH_TIMES visits (5 unless said), in turns with the site in the folder that BENCH_BASE names, such as
 * an earlier build. BENCH_PAGES names the pages to keep to; NO_LIGHTHOUSE leaves its scores out.
 */
export const bench = {
  name: "pages",
  async run(): Promise<Measurement[]> {
    const base = process.env.BENCH_BASE;
    const folders = ["dist", ...(base ? [base] : [])];
    for (const folder of folders)
      if (!existsSync(join(folder, "index.html"))) throw new Error(`There is no built site in ${folder}/.`);
    const wanted = process.env.BENCH_PAGES?.split(",");
    const pages = (await readdir("dist"))
      .filter((name) => name.endsWith(".html"))
      .map((name) => name.replace(".html", ""))
      .filter((page) => !wanted || wanted.includes(page));
    const port = 9222 + Math.floor(Math.random() * 1000);
    const browser = await startBrowser(`--remote-debugging-port=${port}`);
    const sites = await Promise.all(folders.map((folder) => serve(folder)));
    const measured: Measurement[] = [];
    try {
      for (const page of pages) {
        const there = folders.map((folder) => existsSync(join(folder, `${page}.html`)));
        const found = folders.map((): Record<string, number[]> => ({}));
        const note = (i: number, prefix: string, figures: Figures | undefined): void => {
          for (const [what, value] of Object.entries(figures ?? {})) (found[i]![`${prefix}${what}`] ??= []).push(value);
        };
        for (let k = 0; k < times; k++)
          for (const [i, {url}] of sites.entries()) {
            if (!there[i]) continue;
            const address = `${url}${page}.html`;
            note(i, "", await untouched(browser, address, 390));
            note(i, "wide ", await untouched(browser, address, 1280));
            for (const kind of Object.keys(controls)) {
              note(i, `${kind} `, await touched(browser, address, kind, {line: false, processor: true}));
              note(i, `${kind} unthrottled `, await touched(browser, address, kind, {line: false, processor: false}));
              note(i, `${kind} cold `, await touched(browser, address, kind, {line: true, processor: true}));
            }
            if (!process.env.NO_LIGHTHOUSE) note(i, "", await scores(address, port));
          }
        for (const [what, values] of Object.entries(found[0]!)) {
          const other = found[1]?.[what];
          measured.push({
            bench: "pages",
            name: `${page} ${what} (${[Math.min(...values), Math.max(...values)].map((one) => Number(one.toPrecision(3))).join("–")})`,
            value: median(values),
            unit: unitOf(what),
            ...(what in barOf ? {bar: barOf[what]!} : {}),
            ...(other ? {baseline: median(other)} : {})
          });
        }
        console.error(
          `${page}: load ${loadavg()[0]!.toFixed(1)}; ${measured
            .filter(({name}) => name.startsWith(`${page} `))
            .map(
              ({name, value, baseline}) =>
                `${name} ${value.toFixed(0)}${baseline === undefined ? "" : `/${baseline.toFixed(0)}`}`
            )
            .join("; ")}`
        );
      }
      return measured;
    } finally {
      await browser.close();
      for (const site of sites) await site.close();
    }
  }
};
