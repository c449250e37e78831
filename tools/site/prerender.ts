import pTimeout, {TimeoutError} from "p-timeout";
import {chromium, errors, type Page} from "playwright-core";
import type {Provenance} from "../../src/notebook/baked-numbers.js";
import {quietArguments} from "./browser.mjs";
import {rootFrom} from "./pages.js";
import {serve} from "./serve.js";

/** What each cell of a page displayed: cell id → HTML. */
export type Displayed = Readonly<Record<string, string>>;

/** How tall the block of each cell was, in pixels: cell id → height. */
type Heights = Readonly<Record<string, number>>;

/** What a page showed in a browser: its cells in a wide window and on a phone, and the data it asked for, relative to it. */
export interface Prerendered {
  wide: Displayed;
  narrow: Displayed;
  heights: {wide: Heights; narrow: Heights};
  tables: string[];
  /** What is known of the page's numbers, by the places that their attribute data-number names. */
  numbers: Provenance[];
}

/** What wakeCells leaves in the page: what is known of a number there, and of all that were read. */
declare global {
  interface Window {
    provenanceOf: (element: Element) => Provenance | undefined;
    numbers?: Map<string, number>;
  }
}

/**
 * Waits until a page has shown nothing new for some rounds, in each of which its main thread drew a frame and then had
 * nothing to do. A quiet network alone tells little: on a busy machine cells may wait for longer than that takes.
 */
export async function settle(page: Page, {rounds = 5}: {rounds?: number} = {}): Promise<void> {
  await page.evaluate(async (rounds) => {
    let before = "";
    for (let quiet = 0; quiet < rounds;) {
      // A browser that is hard pressed may draw no frame at all for a while, which is not to be waited for without end.
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 5000);
      });
      await new Promise((resolve) => requestIdleCallback(resolve, {timeout: 10_000}));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = document.body.innerHTML;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }, rounds);
}

/**
 * What every cell displays now, with what its fields hold, and how tall its block is. Runs in the browser. Throws when a
 * cell ended in an error, and where an element stands within another that may not hold it, by which HTML is read otherwise
 * than it was written.
 */
function readDisplayed(): {displayed: Displayed; heights: Heights; numbers: Provenance[]} {
  const failed = document.querySelector(".observablehq--error");
  if (failed) throw new Error(failed.textContent ?? "a cell failed");
  for (const field of document.querySelectorAll<HTMLInputElement>("main :is(input, option, textarea)")) {
    if (field instanceof HTMLOptionElement) field.toggleAttribute("selected", field.selected);
    else if (field instanceof HTMLTextAreaElement) field.defaultValue = field.value;
    else if (/^(checkbox|radio)$/.test(field.type)) field.toggleAttribute("checked", field.checked);
    else if (field.type !== "file" && field.value) field.setAttribute("value", field.value);
  }
  const numbers = (window.numbers ??= new Map<string, number>());
  for (const number of document.querySelectorAll<HTMLElement>("main .cite")) {
    const known = JSON.stringify(window.provenanceOf(number));
    if (!known) continue;
    if (!numbers.has(known)) numbers.set(known, numbers.size);
    number.dataset.number = String(numbers.get(known));
  }
  const displayed: Record<string, string> = {};
  const heights: Record<string, number> = {};
  const roots = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
  for (let root = roots.nextNode(); root; root = roots.nextNode()) {
    const id = /^:([0-9a-f]{8}(?:-\d+)?):$/.exec(root.nodeValue ?? "")?.[1];
    const nodes = (root as Comment & {_nodes?: Node[]})._nodes;
    if (!id || !nodes?.length) continue;
    const holder = document.createElement("div");
    for (const node of nodes) holder.append(node.cloneNode(true));
    if (!holder.innerHTML.trim()) continue;
    displayed[id] = holder.innerHTML;
    if (root.parentElement!.matches(".observablehq--block"))
      heights[id] = Math.round(root.parentElement!.getBoundingClientRect().height);
  }
  const again = new DOMParser().parseFromString(document.body.outerHTML, "text/html");
  const [were, are] = [document, again].map((one) => [...one.querySelectorAll("main, main *")]) as [
    Element[],
    Element[]
  ];
  const wrong = were.findIndex(
    (one, i) => one.localName !== are[i]?.localName || one.parentElement!.localName !== are[i].parentElement!.localName
  );
  if (wrong >= 0) {
    const path: string[] = [];
    for (let one = were[wrong]!; one.localName !== "main" && !path[0]?.startsWith("#"); one = one.parentElement!)
      path.unshift(one.id ? `#${one.id}` : [one.localName, ...one.classList].join("."));
    throw new Error(`“${path.join(" > ")}” stands where HTML does not allow it, and would be read elsewhere.`);
  }
  return {displayed, heights, numbers: [...numbers.keys()].map((one) => JSON.parse(one) as Provenance)};
}

/** Has all cells of a page run, as they would if a reader touched everything; resolves when each has run once. */
export async function wakeCells(page: Page): Promise<void> {
  // As text, because whoever compiles this module would put a function of its own in the place of import.
  await page.evaluate(`(async () => {
    const parts = JSON.parse(document.getElementById("page-parts").textContent);
    const {start, wake, provenanceOf} = await import(new URL(parts.page, document.baseURI).href);
    await start(parts);
    await wake();
    window.provenanceOf = provenanceOf;
  })()`);
}

/** Opens a page and reads what its cells display at either width once it rests. Throws, naming it, as readDisplayed does. */
async function visit(page: Page, url: string): Promise<Omit<Prerendered, "tables">> {
  const read = (): Promise<ReturnType<typeof readDisplayed>> =>
    page.evaluate(readDisplayed).catch((reason: Error) => {
      throw new Error(`${url.slice(url.lastIndexOf("/") + 1)}: ${reason.message}`, {cause: reason});
    });
  await page.setViewportSize({width: 1280, height: 900});
  await page.goto(url, {waitUntil: "load"});
  await wakeCells(page);
  await page.waitForLoadState("networkidle");
  await settle(page);
  const wide = await read();
  await page.setViewportSize({width: 390, height: 844});
  await settle(page);
  const narrow = await read();
  return {
    wide: wide.displayed,
    narrow: narrow.displayed,
    heights: {wide: wide.heights, narrow: narrow.heights},
    numbers: narrow.numbers
  };
}

/** How long a page may take in a browser that answers, in seconds: many times what the slowest one takes. */
const patience = 120;

interface TourOptions {
  executablePath: string;
  /** Takes what a page showed, as soon as it is known. */
  found: (page: string, shown: Prerendered) => Promise<void>;
}

/** How many pages are open at once: each waits half of its time for what is to come to rest. */
const tabs = 4;

/** Opens pages of a served folder in a browser, some at a time. Returns those that are left when one takes too long. */
async function tour(url: string, pages: readonly string[], {executablePath, found}: TourOptions): Promise<string[]> {
  const browser = await chromium.launch({executablePath, args: quietArguments});
  const left: string[] = [];
  try {
    const context = await browser.newContext({reducedMotion: "reduce"});
    // Fonts come in time or they do not; heights are to be the same every time.
    await context.route("**/*.woff2", (route) => route.abort());
    const queue = [...pages];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      const tables = new Set<string>();
      page.on("request", (request) => {
        if (request.resourceType() === "fetch" && /\.(arrow|json)$/.test(request.url())) tables.add(request.url());
      });
      for (let name = queue.shift(); name; name = queue.shift()) {
        tables.clear();
        try {
          const displayed = await pTimeout(visit(page, url + name), {
            milliseconds: 1000 * patience,
            message: `${name} took longer than ${patience} s`
          });
          // Addresses of files come out absolute, and the page is to work wherever it is put.
          const shown = JSON.stringify({...displayed, tables: [...tables].sort()}).replaceAll(url, rootFrom(name));
          await found(name, JSON.parse(shown) as Prerendered);
        } catch (error) {
          if (!(error instanceof TimeoutError || error instanceof errors.TimeoutError)) throw error;
          left.push(name, ...queue.splice(0));
        }
      }
    };
    await Promise.all(Array.from({length: tabs}, work));
  } finally {
    await browser.close();
  }
  return left;
}

/**
 * Opens pages of a folder in a browser and gives what each showed. A browser that is hard pressed may stop drawing for
 * good, so pages that it left are opened in another. Throws when that leaves some too.
 */
export async function prerender(folder: string, pages: readonly string[], options: TourOptions): Promise<void> {
  const served = await serve(folder);
  try {
    const left = await tour(served.url, pages, options);
    const [stuck] = left.length ? await tour(served.url, left, options) : [];
    if (stuck) throw new Error(`${stuck} came to rest in neither of two browsers`);
  } finally {
    await served.close();
  }
}
