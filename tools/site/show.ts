import {chromium, errors, type Page} from "playwright-core";
import {quietArguments} from "./browser.mjs";
import {serve} from "./serve.js";
import {TooLate, within} from "./within.js";

/** What each cell of a page displayed: cell id → HTML. */
export type Displayed = Readonly<Record<string, string>>;

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

/** Opens a page, lets it settle, and reads what every cell displayed. Throws when a cell ended in an error. */
async function readDisplayed(page: Page, url: string): Promise<Displayed> {
  await page.goto(url, {waitUntil: "networkidle"});
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"), undefined, {timeout: 30_000});
  await settle(page);
  return page.evaluate(() => {
    const failed = document.querySelector(".observablehq--error");
    if (failed) throw new Error(failed.textContent ?? "a cell failed");
    const displayed: Record<string, string> = {};
    const roots = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
    for (let root = roots.nextNode(); root; root = roots.nextNode()) {
      const id = /^:([0-9a-f]{8}(?:-\d+)?):$/.exec(root.nodeValue ?? "")?.[1];
      const nodes = (root as Comment & {_nodes?: Node[]})._nodes;
      if (!id || !nodes?.length) continue;
      const holder = document.createElement("div");
      for (const node of nodes) holder.append(node.cloneNode(true));
      if (holder.innerHTML.trim()) displayed[id] = holder.innerHTML;
    }
    return displayed;
  });
}

/** What a page showed in a browser: what its cells displayed, and the data it asked for, relative to the page. */
export interface Shown {
  displayed: Displayed;
  tables: string[];
}

/** How long a page may take in a browser that answers, in seconds: many times what the slowest one takes. */
const patience = 120;

/**
 * Opens pages of a served folder in a browser, two at a time, and gives what each showed as it is known. Returns the
 * pages that are left when one takes too long.
 */
async function tour(
  url: string,
  pages: readonly string[],
  {executablePath, found}: {executablePath: string; found: (page: string, shown: Shown) => Promise<void>}
): Promise<string[]> {
  const browser = await chromium.launch({executablePath, args: quietArguments});
  const left: string[] = [];
  try {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: "reduce"});
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
          const displayed = await within(patience, name, readDisplayed(page, url + name));
          const shown: Shown = {displayed, tables: [...tables].sort()};
          // Addresses of files come out absolute, and the page is to work wherever it is put.
          await found(name, JSON.parse(JSON.stringify(shown).replaceAll(url, "./")) as Shown);
        } catch (error) {
          if (!(error instanceof TooLate || error instanceof errors.TimeoutError)) throw error;
          left.push(name, ...queue.splice(0));
        }
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
  }
  return left;
}

/**
 * Opens pages of a folder in a browser and gives what each showed. A browser that is hard pressed may stop drawing for
 * good, so pages that it left are opened in another. Throws when that leaves some too.
 */
export async function show(
  folder: string,
  pages: readonly string[],
  options: Parameters<typeof tour>[2]
): Promise<void> {
  const served = await serve(folder);
  try {
    const left = await tour(served.url, pages, options);
    const [stuck] = left.length ? await tour(served.url, left, options) : [];
    if (stuck) throw new Error(`${stuck} came to rest in neither of two browsers`);
  } finally {
    await served.close();
  }
}
