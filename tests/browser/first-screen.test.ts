import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {expectNone, openSite} from "../helpers/site.js";
import {openTab} from "./tab.js";

const {pages, url, browser, close} = await openSite();

/** What a reader sees of a page as it was built, before anything is touched. */
interface Seen {
  /** Where the first drawing is, from the top of the page; null where there is none. */
  first: {top: number; bottom: number} | null;
  /** Heights of the folded cards, by claim. */
  cards: Record<string, number>;
  /** Words between the title and the first figure. */
  words: number;
  text: string;
}

async function see(tab: Page, name: string): Promise<Seen> {
  await tab.goto(url + name, {waitUntil: "load"});
  await tab.evaluate(() => document.fonts.ready);
  return tab.evaluate(() => {
    const main = document.querySelector("main")!;
    const drawing = [...main.querySelectorAll(".figure-drawing svg")].find((one) => one.checkVisibility());
    const box = drawing?.getBoundingClientRect();
    const figure = main.querySelector(".figure");
    const before = [...main.querySelectorAll("p")].filter(
      (one) => figure && one.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING
    );
    const folded = [...main.querySelectorAll<HTMLElement>(".claim-card")];
    return {
      first: box ? {top: box.top + scrollY, bottom: box.bottom + scrollY} : null,
      cards: Object.fromEntries(folded.map((one) => [one.dataset.claim!, one.getBoundingClientRect().height])),
      words: before.flatMap((one) => one.textContent.trim().split(/\s+/)).length,
      text: main.innerText
    };
  });
}

const desktop = new Map<string, Seen>();
const phone = new Map<string, Seen>();
beforeAll(async () => {
  const tabs = await Promise.all([
    openTab(browser, {width: 1280, height: 900}),
    openTab(browser, {width: 390, height: 844})
  ]);
  for (const [i, seen] of [desktop, phone].entries())
    for (const page of pages) seen.set(page, await see(tabs[i]!, page));
});
afterAll(close);

/** Pages that redraw a picture of the article's, or show one of their own that its finding rests on. */
const pictured = [
  ...["index", "elite", "top-tier", "in-america", "flows", "institutions"],
  ...["founders", "money", "cause", "since"]
].filter((page) => pages.includes(`${page}.html`));

describe.each(pictured)("%s", (page) => {
  it("has most of its first picture within the first screen of a desktop", () => {
    const {top, bottom} = desktop.get(`${page}.html`)!.first!;
    expect((top + bottom) / 2).toBeLessThanOrEqual(900);
  });

  it("has all of its first picture within two screens of a phone", () => {
    expect(phone.get(`${page}.html`)!.first!.bottom).toBeLessThanOrEqual(2 * 844);
  });
});

describe("the folded cards of all pages", () => {
  it("are at most 150 px high on a desktop", () => {
    const high = [...desktop].flatMap(([page, {cards}]) =>
      Object.entries(cards)
        .filter(([, height]) => height > 150)
        .map(([claim, height]) => `${claim} on ${page}: ${Math.round(height)} px`)
    );
    expectNone(high);
  });
});

describe("the first page", () => {
  it("answers its title in at most 150 words before its picture", () => {
    expect(desktop.get("index.html")!.words).toBeLessThanOrEqual(150);
  });
});

describe("the words of all pages", () => {
  it.each([
    ["a place without its capitals", /\bhong kong\b|\bunited states\b|\bunited kingdom\b/],
    ["a country without its article", /\b(from|in|to|of) United (States|Kingdom)\b(?! and (?!the))(?=[ ,.;:]+[a-z])/],
    ["a number with more digits than it tells", /(?<![\d.]|doi )\d{1,3}\.\d{4,}(?! CNY per)/],
    ["a ratio of nothing", /× [\d.]+\.(?=\s|$)/m],
    ["an apostrophe of another kind", /\p{L}’\p{L}/u],
    ["a sentence by its code", /\b[A-Z]\d{1,2}\.[a-z]{2,}\b/]
  ])("hold no %s", (_, wrong) => {
    const found = [...desktop].flatMap(([page, {text}]) =>
      text
        .split("\n")
        .filter((line) => wrong.test(line))
        .map((line) => `${page}: ${line.slice(0, 200)}`)
    );
    expectNone(found);
  });
});
