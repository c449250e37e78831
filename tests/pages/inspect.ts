import type axeCore from "axe-core";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {gzipSync} from "node:zlib";
import type {Browser, Page} from "playwright-core";
import {type Facts, readFacts} from "./facts.js";

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
  width?: number;
  scheme?: "light" | "dark";
  /** Whether the reader has asked for no motion. */
  still?: boolean;
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
    const {violations} = await axe.run(document, {runOnly: tags});
    return violations.map(({id, help, nodes}) => `${id}, ${help}: ${nodes.length} × ${nodes[0]?.html.slice(0, 120)}`);
  });
  return violations.map((says) => ({rule: "accessibility", says}));
}

/** Brings every part of the page into view once, so that what waits for that is drawn, then waits for all cells. */
async function settle(page: Page, patience: number): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
  await page
    .waitForFunction(() => !document.querySelector("observablehq-loading"), undefined, {timeout: patience})
    .catch(() => undefined);
  await page.waitForLoadState("networkidle");
}

/** Opens a page in a fresh browser context and reports everything that is wrong with it. */
export async function visit(
  browser: Browser,
  url: string,
  {width = 1280, scheme = "light", patience = 20_000, axe = false, still = false}: VisitOptions = {}
): Promise<Visit> {
  const context = await browser.newContext({
    viewport: {width, height: 900},
    colorScheme: scheme,
    reducedMotion: still ? "reduce" : "no-preference"
  });
  const problems: Problem[] = [];
  const weight = {scripts: 0, data: 0, all: 0};
  const sizes: Promise<void>[] = [];
  const own = new URL(url).origin;
  const isOwn = (address: string): boolean => address.startsWith(own) || /^(data|blob):/.test(address);
  try {
    const page = await context.newPage();
    // Nothing may leave this machine, and a page that tries must not depend on how long the attempt takes.
    await context.route(
      (address) => !isOwn(address.href),
      (route) => route.abort()
    );
    page.on("console", (message) => {
      if (message.type() === "error") problems.push({rule: "console", says: message.text()});
    });
    page.on("pageerror", (error) => problems.push({rule: "script", says: error.message}));
    page.on("request", (request) => {
      if (!isOwn(request.url())) problems.push({rule: "external", says: `asks for ${request.url()}`});
    });
    page.on("requestfailed", async (request) => {
      // A script that answers 404 also counts as aborted: that is one problem, told by its status.
      const answered = (await request.response().catch(() => null))?.status() ?? 0;
      if (isOwn(request.url()) && answered < 400)
        problems.push({rule: "request", says: `${request.url()}: ${request.failure()?.errorText}`});
    });
    page.on("response", (response) => {
      const address = response.url();
      if (!isOwn(address) || !address.startsWith("http")) return;
      if (response.status() >= 400) problems.push({rule: "request", says: `${address}: ${response.status()}`});
      const measured = response.body().then((body) => {
        const bytes = gzipSync(body).length;
        weight.all += bytes;
        if (/\.js(\?|$)/.test(address)) weight.scripts += bytes;
        if (/\.(arrow|csv|json|parquet)(\?|$)/.test(address)) weight.data += bytes;
      });
      sizes.push(measured.catch(() => undefined));
    });
    await page.exposeFunction("complain", (says: string) => problems.push({rule: "policy", says}));
    await page.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI, sourceFile}) =>
        (globalThis as unknown as {complain(says: string): void}).complain(
          `${violatedDirective} forbids ${blockedURI || "what is written in the page"} in ${sourceFile}`
        )
      )
    );
    await page.goto(url);
    await settle(page, patience);
    await Promise.all(sizes);
    const facts = await page.evaluate(readFacts);
    const cookies = (await context.cookies()).map(({name}) => `the cookie ${name}`);
    for (const says of [...cookies, ...facts.stored]) problems.push({rule: "stored", says});
    if (axe) problems.push(...(await accessibility(page)));
    // What opens only when it is asked for has to keep to the policy as well.
    await page.evaluate(() => {
      for (const summary of document.querySelectorAll<HTMLElement>("main summary")) summary.click();
    });
    await page.waitForLoadState("networkidle");
    return {problems: [...problems, ...judge(facts, width)], weight, ...facts};
  } finally {
    await context.close();
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
  for (const {id, fidelity, support} of facts.claims) {
    if (!fidelity) complain("verdict", `claim ${id} has no fidelity`);
    if (!support) complain("verdict", `claim ${id} has no support`);
  }
  return problems;
}
