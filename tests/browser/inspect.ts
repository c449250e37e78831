import type axeCore from "axe-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import type {ConsoleMessage, Page, Request, Response} from "playwright-core";
import {type Facts, readFacts} from "./facts.js";
import {wakeCells} from "../../tools/site/prerender.js";
import {rest} from "./tab.js";

/** What a page can do wrong. */
export type Rule =
  | "console"
  | "script"
  | "request"
  | "external"
  | "loading"
  | "cell"
  | "language"
  | "zoom"
  | "heading"
  | "name"
  | "way"
  | "motion"
  | "policy"
  | "stored"
  | "overflow"
  | "verdict"
  | "number"
  | "accessibility";

export interface Problem {
  rule: Rule;
  says: string;
}

/** One page as a browser met it: what went wrong, where it leads, what it judges, and what it weighs. */
export interface Visit extends Pick<
  Facts,
  "links" | "anchors" | "claims" | "drawings" | "skip" | "landmarks" | "expressions"
> {
  problems: Problem[];
  /** Bytes after gzip: scripts, tables, and everything. */
  weight: {scripts: number; data: number; all: number};
}

export interface VisitOptions {
  /** How long a cell may take before it counts as left unrendered, in milliseconds. */
  patience?: number;
  /** Whether axe-core looks for what WCAG 2.2 AA forbids; it takes a second or two a page. */
  axe?: boolean;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds against WCAG 2.2, levels A and AA. */
export async function accessibility(page: Page): Promise<Problem[]> {
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const {axe} = globalThis as unknown as {axe: typeof axeCore};
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const {violations} = await axe.run(document, {runOnly: tags, resultTypes: ["violations"]});
    return violations.map(({id, help, nodes}) => `${id}, ${help}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120)}`);
  });
  return violations.map((says) => ({rule: "accessibility", says}));
}

/** Bytes of files after gzip, by their addresses: what one page weighed, others need not weigh again. */
const weights = new Map<string, Promise<number>>();

/** The weight of a file, which is asked for once more: a browser has not always kept what it got. */
function weigh(address: string): Promise<number> {
  const known = weights.get(address);
  if (known) return known;
  const weight = fetch(address, {signal: AbortSignal.timeout(30_000)}).then(
    async (response) => gzipSync(await response.arrayBuffer()).length
  );
  weights.set(address, weight);
  return weight;
}

/** Brings every part of the page into view once, so that what waits for that is drawn, then waits for all cells. */
async function settle(page: Page, patience: number): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 5000);
      });
    }
    scrollTo(0, 0);
  });
  await rest(page, {patience});
}

/**
 * Opens a page in a tab (see openTab) and reports everything that is wrong with it. The page is left open, with all that
 * can be opened by a click open.
 */
export async function visit(
  page: Page,
  url: string,
  {patience = 20_000, axe = false}: VisitOptions = {}
): Promise<Visit> {
  const problems: Problem[] = [];
  const weight = {scripts: 0, data: 0, all: 0};
  const sizes: Promise<void>[] = [];
  const own = new URL(url).origin;
  const weighed = new Set<string>();
  const isOwn = (address: string): boolean => address.startsWith(own) || /^(data|blob):/.test(address);
  const onConsole = (message: ConsoleMessage): void => {
    if (message.type() === "error") problems.push({rule: "console", says: message.text()});
  };
  const onError = (error: Error): unknown => problems.push({rule: "script", says: error.message});
  const onRequest = (request: Request): void => {
    if (!isOwn(request.url())) problems.push({rule: "external", says: `asks for ${request.url()}`});
  };
  const onFailure = async (request: Request): Promise<void> => {
    // A script that answers 404 also counts as aborted: that is one problem, told by its status.
    const answered = (await request.response().catch(() => null))?.status() ?? 0;
    if (isOwn(request.url()) && answered < 400)
      problems.push({rule: "request", says: `${request.url()}: ${request.failure()?.errorText}`});
  };
  const onResponse = (response: Response): void => {
    const address = response.url();
    if (!isOwn(address) || !address.startsWith("http")) return;
    if (response.status() >= 400) problems.push({rule: "request", says: `${address}: ${response.status()}`});
    // What was fetched ahead is taken from the browser's own store when it is needed, and crosses no line again.
    if (weighed.has(address)) return;
    weighed.add(address);
    const measured = weigh(address).then((bytes) => {
      weight.all += bytes;
      if (/\.js(\?|$)/.test(address)) weight.scripts += bytes;
      if (/\.(arrow|csv|json|parquet)(\?|$)/.test(address)) weight.data += bytes;
    });
    sizes.push(measured);
  };
  page.on("console", onConsole).on("pageerror", onError).on("request", onRequest);
  page.on("requestfailed", onFailure).on("response", onResponse);
  try {
    await page.goto(url);
    // What was baked is looked at by other tests: here every cell runs.
    await page.waitForLoadState();
    if (await page.locator("#page-parts").count()) await wakeCells(page);
    await settle(page, patience);
    await Promise.all(sizes);
    // What is asked for only when a reader opens something is not part of it.
    const weighed = {...weight};
    const facts = await page.evaluate(readFacts);
    const cookies = (await page.context().cookies()).map(({name}) => `the cookie ${name}`);
    for (const says of [...cookies, ...facts.stored]) problems.push({rule: "stored", says});
    if (axe) problems.push(...(await accessibility(page)));
    // What opens only when it is asked for has to keep to the policy as well.
    await page.evaluate(() => {
      for (const summary of document.querySelectorAll<HTMLElement>("main summary")) summary.click();
    });
    await rest(page, {patience});
    const forbidden = await page.evaluate(() => globalThis.violations);
    await page.context().clearCookies();
    for (const says of forbidden) problems.push({rule: "policy", says});
    return {problems: [...problems, ...judge(facts, page.viewportSize()!.width)], weight: weighed, ...facts};
  } finally {
    page.off("console", onConsole).off("pageerror", onError).off("request", onRequest);
    page.off("requestfailed", onFailure).off("response", onResponse);
  }
}

/** What is wrong with a page by its facts alone. */
function judge(facts: Facts, width: number): Problem[] {
  const problems: Problem[] = [];
  const complain = (rule: Rule, says: string): number => problems.push({rule, says});
  if (facts.loading) complain("loading", `${facts.loading} cells were left unrendered`);
  for (const error of facts.errors) complain("cell", error);
  if (!facts.language) complain("language", "<html> names no language");
  if (!facts.viewport) complain("zoom", "there is no viewport");
  if (/maximum-scale|user-scalable\s*=\s*(no|0)/.test(facts.viewport)) complain("zoom", facts.viewport);
  if (facts.headings.length !== 1) complain("heading", `${facts.headings.length} h1: ${facts.headings.join(" | ")}`);
  for (const moving of facts.moving) complain("motion", moving);
  for (const text of facts.unsourced) complain("number", `“${text}” cannot say where it comes from`);
  for (const nameless of facts.nameless) complain("name", `${nameless} has no accessible name`);
  if (facts.scrollWidth > width)
    complain("overflow", `${facts.scrollWidth} px wide at ${width}: ${facts.widest || "no element found"}`);
  for (const {id, reported, borneOut, follows} of facts.claims) {
    if (!reported) complain("verdict", `claim ${id} does not say whether it is reported`);
    if (!borneOut) complain("verdict", `claim ${id} does not say whether it is borne out`);
    if (!follows) complain("verdict", `claim ${id} does not say whether it follows`);
  }
  return problems;
}
