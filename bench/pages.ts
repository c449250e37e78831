import {existsSync} from "node:fs";
import {loadavg} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {serve} from "../tools/site/serve.js";
import type {Measurement} from "./measurement.js";
import {median, quantile, startBrowser} from "./on-site.js";
import {buildPeers} from "./peers.js";
import {blocked, type Read, visit} from "./visit.js";

/** How often everything is measured: a machine that others share is slow for a moment now and then. */
const times = Number(process.env.BENCH_TIMES ?? 5);

/** The pages that are measured unless some are named: one with many controls, and the heaviest. */
const usual = ["elite", "cause"];

const kinds = ["untouched", "touched", "lighthouse", "peers"] as const;

/** What of it is measured: all but the peers, which take a network, unless it is said. */
const wanted = new Set((process.env.BENCH_PARTS ?? "untouched,touched,lighthouse").split(","));
for (const part of wanted)
  if (!(kinds as readonly string[]).includes(part))
    throw new Error(`BENCH_PARTS names “${part}”; expected some of ${kinds.join(", ")}.`);

/** A control of a page, and how a reader changes it. */
type Touch = (page: Page, selector: string) => Promise<unknown>;

/** Kinds of controls: which they are, and how a reader changes one. */
const controls: Readonly<Record<string, {selector: string; touch: Touch}>> = {
  range: {
    selector: "main form input[type=range]",
    touch: async (page, selector) => {
      const one = page.locator(selector);
      await one.press(
        (await one.evaluate((range: HTMLInputElement) => range.value === range.min)) ? "End" : "ArrowLeft"
      );
    }
  },
  select: {
    selector: "main form select",
    touch: async (page, selector) => {
      const one = page.locator(selector);
      await one.selectOption({index: await one.evaluate((list: HTMLSelectElement) => (list.selectedIndex ? 0 : 1))});
    }
  },
  radio: {
    selector: "main form input[type=radio]:not(:checked)",
    touch: (page, selector) => page.locator(selector).click()
  },
  drawing: {
    selector: "main .sankey-ribbon",
    touch: (page, selector) => page.locator(selector).dispatchEvent("click")
  }
};

type Figures = Record<string, number>;

/** How many controls of a kind are tried for one by which a figure changes, and how long each is waited for, in ms. */
const tries = 4;
const [soon, late] = [4_000, 20_000];

/** Waits until something was drawn anew after a touch; false when that takes longer than so many milliseconds. */
const drew = (page: Page, timeout: number): Promise<boolean> =>
  page
    .waitForFunction(() => window.recorded.repainted > 0, undefined, {timeout, polling: 20})
    .then(() => true)
    .catch(() => false);

/** What a page takes that is whole without scripts; what it fetches ahead, on an idle line, is in its bytes too. */
const shownBytes = "bytes that show";

/** A page that nobody touches, on a slow line and a phone's processor. */
const untouched = (browser: Browser, url: string): Promise<Figures> =>
  visit(browser, url, {width: 390}, async (page, read) => {
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(500);
    const {fcp, lcp, cls, drawn, live, tasks, bytes, bytesAhead, requests} = await read();
    return {
      ...{blocked: blocked({fcp, tasks}), fcp, lcp, cls, drawn, bytes, requests},
      ...(live ? {live} : {[shownBytes]: bytes - bytesAhead})
    };
  });

/** Which of a page's controls of a kind, counted from zero, changes a figure; undefined where the first few do not. */
async function findControl(browser: Browser, url: string, kind: string): Promise<string | undefined> {
  const {selector, touch} = controls[kind]!;
  for (let i = 0; i < tries; i++) {
    const one = `${selector} >> visible=true >> nth=${i}`;
    const found = await visit(browser, url, {width: 1280, line: false, processor: false}, async (page) => {
      await page.waitForLoadState("networkidle");
      if (!(await page.locator(one).count())) return "none";
      await touch(page, one);
      return (await drew(page, soon)) ? "drew" : "nothing";
    });
    if (found === "none") return undefined;
    if (found === "drew") return one;
  }
  return undefined;
}

/** What a touch took: until the control answered, until a figure was drawn anew, and the longest task meanwhile. */
async function touchOnce(page: Page, read: Read, touch: Touch, selector: string): Promise<Figures | undefined> {
  const {tasks: before} = await read();
  await touch(page, selector);
  if (!(await drew(page, late))) return undefined;
  await page.waitForTimeout(300);
  const {touched, repainted, tasks, interactions} = await read();
  return {
    answers: Math.max(0, ...Object.values(interactions)),
    repaint: repainted - touched,
    "repainted at": repainted,
    longest: Math.max(0, ...tasks.slice(before.length).map(({duration}) => duration))
  };
}

/** A control of a page, the first that is touched; where the line rests by then, later touches follow. */
const touched = (
  browser: Browser,
  url: string,
  {kind, selector}: {kind: string; selector: string},
  conditions: {line: boolean; processor: boolean}
): Promise<Figures> =>
  visit(browser, url, {width: 1280, ...conditions}, async (page, read) => {
    const {touch} = controls[kind]!;
    if (!conditions.line) await page.waitForLoadState("networkidle");
    const first = await touchOnce(page, read, touch, selector);
    if (!first) throw new Error(`The ${kind} that changed a figure of ${url} at first changes none any more.`);
    const {answers = 0, repaint = 0, longest = 0, "repainted at": at = 0} = first;
    if (conditions.line) return {repaint, "repainted at": at};
    if (!conditions.processor) return {repaint};
    await page.evaluate(() => (window.recorded.interactions = {}));
    for (let i = 0; i < 6 && (await page.locator(selector).count()); i++) await touch(page, selector);
    await page.waitForTimeout(300);
    const {interactions} = await read();
    // A list that is chosen from without being opened is no interaction that a browser measures.
    return {
      ...(answers ? {answers} : {}),
      repaint,
      longest,
      later: quantile([16, ...Object.values(interactions)], 0.95)
    };
  });

/** Lighthouse's scores, out of 100, on a phone whose line and processor are slowed in earnest; performance only unless all. */
async function scores(url: string, port: number, {all}: {all: boolean}): Promise<Figures> {
  const {default: lighthouse} = await import("lighthouse");
  const result = await lighthouse(url, {
    port,
    logLevel: "error",
    output: "json",
    throttlingMethod: "devtools",
    ...(all ? {} : {onlyCategories: ["performance"]})
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  return Object.fromEntries(
    Object.values(result.lhr.categories).map(({id, score}) => [id, Math.round(100 * (score ?? 0))])
  );
}

/** The most, or of scores the least, that a figure may be, by the end of its name. */
const bars: readonly (readonly [RegExp, number])[] = [
  [/^blocked$/, 100],
  [/^lcp$/, 900],
  [/^cls$/, 0],
  [/^performance$/, 98],
  [/^(accessibility|best-practices|seo)$/, 100],
  [/ answers$/, 50],
  [/ longest$/, 150],
  [/ unthrottled repaint$/, 150],
  [/^\w+ repaint$/, 750]
];
const unitOf = (what: string): string =>
  /^bytes/.test(what)
    ? "bytes"
    : /^(requests|cls|performance|accessibility|best-practices|seo)$/.test(what)
      ? ""
      : "ms";

/** Values by what they are of. */
class Found extends Map<string, number[]> {
  note(prefix: string, figures: Figures): void {
    for (const [what, value] of Object.entries(figures))
      this.set(`${prefix}${what}`, [...(this.get(`${prefix}${what}`) ?? []), value]);
  }
}

/** What a page's figures are compared with: the same of the other site; what a page that sleeps does, with what it takes there to be live. */
const compared = (what: string, other: Found | undefined): number[] | undefined =>
  other?.get(/ cold repainted at$/.test(what) ? "live" : what === shownBytes ? "bytes" : what);

function measurements(page: string, found: Found, other?: Found): Measurement[] {
  return [...found].map(([what, values]) => {
    const bar = bars.find(([pattern]) => pattern.test(what))?.[1];
    const base = compared(what, other);
    const spread = [Math.min(...values), Math.max(...values)].map((one) => Number(one.toPrecision(3))).join("–");
    return {
      bench: "pages",
      name: `${page} ${what} (${spread})`,
      value: median(values),
      unit: unitOf(what),
      ...(bar === undefined ? {} : {bar}),
      ...(base ? {baseline: median(base)} : {})
    };
  });
}

const say = (page: string, measured: readonly Measurement[]): void =>
  console.error(
    `${page}: load ${loadavg()[0]!.toFixed(1)}; ${measured
      .map(
        ({name, value, baseline}) =>
          `${name} ${Number(value.toPrecision(3))}${baseline === undefined ? "" : `/${Number(baseline.toPrecision(3))}`}`
      )
      .join("; ")}`
  );

/** Measures a page of some sites that have it, in turns; gives what was found of each. */
async function measurePage(browser: Browser, page: string, urls: readonly string[], port: number): Promise<Found[]> {
  const found = urls.map(() => new Found());
  const sites = urls.map((url, i) => ({url: `${url}${page}.html`, note: found[i]!.note.bind(found[i]), own: i === 0}));
  const answering: {kind: string; selector: string}[][] = [];
  if (wanted.has("touched"))
    for (const [i, {url}] of sites.entries()) {
      answering.push([]);
      for (const kind of Object.keys(controls)) {
        const selector = await findControl(browser, url, kind);
        if (selector) answering[i]!.push({kind, selector});
        else console.error(`${url}: no ${kind} among the first ${tries} changes a figure`);
      }
    }
  for (let k = 0; k < times; k++)
    for (const [i, {url, note, own}] of sites.entries()) {
      if (wanted.has("untouched")) note("", await untouched(browser, url));
      for (const one of answering[i] ?? []) {
        note(`${one.kind} `, await touched(browser, url, one, {line: false, processor: true}));
        note(`${one.kind} unthrottled `, await touched(browser, url, one, {line: false, processor: false}));
        if (own) note(`${one.kind} cold `, await touched(browser, url, one, {line: true, processor: true}));
      }
      if (wanted.has("lighthouse")) note("", await scores(url, port, {all: k === 0}));
    }
  return found;
}

/** A page with one figure as Framework and as Notebook Kit build it, beside our first page. */
async function measurePeers(browser: Browser, own: string): Promise<Measurement[]> {
  const {folders, remove} = await buildPeers();
  const served = await Promise.all(Object.values(folders).map((folder) => serve(folder)));
  const names = ["index (beside peers)", ...Object.keys(folders)];
  const found = names.map(() => new Found());
  try {
    for (let k = 0; k < times; k++)
      for (const [i, url] of [own, ...served.map((one) => one.url)].entries())
        found[i]!.note("", await untouched(browser, `${url}index.html`));
    return names.flatMap((name, i) => measurements(name, found[i]!));
  } finally {
    for (const one of served) await one.close();
    await remove();
  }
}

/**
 * What the built pages cost before a reader touches them, what the first touch of each kind of control takes, and later
 * ones: medians of BENCH_TIMES visits (5 unless said), in turns with the site in the folder that BENCH_BASE names, such as
 * an earlier build; BENCH_SITE names another than dist/. BENCH_PAGES names the pages, and BENCH_PARTS what of it is measured.
 */
export const bench = {
  name: "pages",
  async run(): Promise<Measurement[]> {
    const base = process.env.BENCH_BASE;
    const site = process.env.BENCH_SITE ?? "dist";
    const folders = [site, ...(base ? [base] : [])];
    for (const folder of folders)
      if (!existsSync(join(folder, "index.html"))) throw new Error(`There is no built site in ${folder}/.`);
    const pages = process.env.BENCH_PAGES?.split(",") ?? usual;
    for (const page of pages)
      if (!existsSync(join(site, `${page}.html`)))
        throw new Error(`BENCH_PAGES names “${page}”, and there is no ${site}/${page}.html.`);
    const port = 9222 + Math.floor(Math.random() * 1000);
    const browser = await startBrowser(`--remote-debugging-port=${port}`);
    const sites = await Promise.all(folders.map((folder) => serve(folder)));
    const measured: Measurement[] = [];
    try {
      if ([...wanted].some((part) => part !== "peers"))
        for (const page of pages) {
          const there = sites.filter((_, i) => existsSync(join(folders[i]!, `${page}.html`)));
          const [own, other] = await measurePage(
            browser,
            page,
            there.map(({url}) => url),
            port
          );
          const ofPage = measurements(page, own!, other);
          say(page, ofPage);
          measured.push(...ofPage);
        }
      if (wanted.has("peers")) {
        const ofPeers = await measurePeers(browser, sites[0]!.url);
        say("peers", ofPeers);
        measured.push(...ofPeers);
      }
      return measured;
    } finally {
      await browser.close();
      for (const site of sites) await site.close();
    }
  }
};
