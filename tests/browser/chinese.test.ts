import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {type CheerioAPI, load} from "cheerio";
import {afterAll, describe, expect, it} from "vitest";
import {chinesePages} from "../../src/language/edition.js";
import {readNumbers} from "../../src/language/zh/quantity.js";
import {openSite} from "../helpers/site.js";
import {visit} from "./inspect.js";
import {openTab, rest} from "./tab.js";

const {folder, url, browser, close} = await openSite();
afterAll(close);

const readBaked = async (name: string): Promise<CheerioAPI> => load(await readFile(join(folder, name), "utf8"));

/** The verdicts of a page in their order: what marks them, whatever it says in words. */
const verdictsIn = ($: CheerioAPI): string[] =>
  $("main *")
    .toArray()
    .flatMap(({attribs}) => [
      ...(attribs.class?.match(/\b(?:support|fidelity)-[a-z-]+/g) ?? []),
      ...["data-claim", "data-reported", "data-borneout", "data-follows", "data-state"].flatMap((name) =>
        name in attribs ? [`${name}=${attribs[name]}`] : []
      )
    ]);

/** English sums as they are before they are told in billions and millions. */
const english = (text: string): number[] =>
  [...text.matchAll(/([−-]?\d[\d,]*(?:\.\d+)?)(?: (bn|m) )?/g)].map(
    ([, digits, size]) =>
      Number(digits!.replaceAll(",", "").replace("−", "-")) * (size === "bn" ? 1e9 : size === "m" ? 1e6 : 1)
  );

/** What prints numbers and intervals: citations, shares of universes, answers, counts, tables and drawings. */
const places = ".cite, .ledger-share, .universe-words, .answer, .tally td, td.number, svg text";

const numbersIn = ($: CheerioAPI, read: (text: string) => number[]): number[][] =>
  $("main")
    .find(places)
    .toArray()
    .map((one) => read($(one).text()).toSorted((a, b) => a - b))
    .filter((some) => some.length);

describe.each(chinesePages)("the page %s in both languages", (page) => {
  it("has every verdict, number and interval of its twin, in the same order", async () => {
    const [own, twin] = await Promise.all([readBaked(`${page}.html`), readBaked(`zh/${page}.html`)]);
    expect(verdictsIn(own).length).toBeGreaterThan(50);
    expect(verdictsIn(twin)).toEqual(verdictsIn(own));
    expect(numbersIn(own, english).length).toBeGreaterThan(20);
    expect(numbersIn(twin, readNumbers)).toEqual(numbersIn(own, english));
  });

  it("says in its head which language it has, and where the other is", async () => {
    const $ = await readBaked(`zh/${page}.html`);
    expect($("html").attr("lang")).toBe("zh-Hans");
    expect($(".edition-switch a").attr("href")).toBe(`../${page}.html`);
    const twin = await readBaked(`${page}.html`);
    expect(twin(".edition-switch a").attr("href")).toBe(`./zh/${page}.html`);
    expect(twin(".edition-switch a").attr("hreflang")).toBe("zh-Hans");
  });

  it("asks for no more than 200 kB of Chinese characters", async () => {
    const text = await readFile(join(folder, `zh/${page}.html`), "utf8");
    const files = [
      ...new Set([...text.matchAll(/url\("\.\.\/(_file\/fonts\/han\.[0-9a-f]+\.woff2)"\)/g)].map(([, path]) => path!))
    ];
    const sizes = await Promise.all(files.map(async (path) => (await readFile(join(folder, path))).length));
    expect(files.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
  });

  it("leaves no sentence in English, asleep or awake, and breaks no rule", async () => {
    const tab = await openTab(browser);
    const {problems} = await visit(tab, `${url}zh/${page}.html`, {axe: true});
    expect(problems.filter(({rule}) => rule !== "language")).toEqual([]);
    const left = await tab.evaluate(() => {
      for (const fold of document.querySelectorAll("details")) fold.open = true;
      const shown = document.querySelector("main")!.innerText;
      const attributes = [...document.querySelectorAll("[aria-label], [title], [placeholder]")].flatMap((one) =>
        ["aria-label", "title", "placeholder"].map((name) => one.getAttribute(name) ?? "")
      );
      return [shown, ...attributes].flatMap((text) => text.match(/[A-Za-z]{3,}(?:[ ,]+[A-Za-z]{2,}){3,}/g) ?? []);
    });
    expect(left).toEqual([]);
    await tab.context().close();
  });
});

it("carries every choice and the place over to the other language and back", async () => {
  const tab = await openTab(browser);
  await tab.goto(`${url}index.html?order=fragility&q=%E7%A0%94&section=money`, {waitUntil: "load"});
  await rest(tab);
  await tab.click(".edition-switch a");
  await tab.waitForURL(/\/zh\/index\.html/);
  expect(new URL(tab.url()).search).toBe("?order=fragility&q=%E7%A0%94&section=money");
  await rest(tab);
  const rows = await tab.locator(".ledger tbody tr").count();
  expect(rows).toBeGreaterThan(0);
  await tab.evaluate(() => document.querySelector("#what-it-comes-to")!.scrollIntoView());
  await tab.locator(".edition-switch a").evaluate((link: HTMLElement) => link.click());
  await tab.waitForURL((address) => !address.pathname.includes("/zh/"));
  expect(new URL(tab.url()).hash).toMatch(/^#./);
  await tab.context().close();
});

it("finds what Chinese words say, by parts of an unbroken query, and says in Chinese that it found nothing", async () => {
  const tab = await openTab(browser);
  await tab.goto(`${url}zh/index.html`, {waitUntil: "load"});
  await tab.fill("#observablehq-search input", "做题家撑起美国");
  const first = tab.locator("#observablehq-search-results li a").first();
  await first.waitFor();
  expect(
    await tab
      .locator("#observablehq-search-results li a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href")!))
  ).toContainEqual(expect.stringContaining("/zh/article.html"));
  await tab.fill("#observablehq-search input", "魑魅魍魉");
  expect(await tab.locator("#observablehq-search-results").textContent()).toContain("没有结果");
  await tab.context().close();
});

it("opens the home page in Chinese for a browser that asks for it, once, and says so", async () => {
  const context = await browser.newContext({locale: "zh-CN"});
  const tab = await context.newPage();
  await tab.goto(`${url}index.html`, {waitUntil: "load"});
  await tab.waitForURL(/\/zh\/index\.html/);
  expect(await tab.locator(".edition-followed").isVisible()).toBe(true);
  await tab.click(".edition-switch a");
  await tab.waitForURL((address) => !address.pathname.includes("/zh/"));
  await rest(tab);
  expect(new URL(tab.url()).pathname).toBe("/index.html");
  await tab.goto(`${url}money.html`, {waitUntil: "load"});
  expect(new URL(tab.url()).pathname).toBe("/money.html");
  await context.close();
});
