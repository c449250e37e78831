import MiniSearch from "minisearch";
import {readdir, readFile} from "node:fs/promises";
import {join, resolve} from "node:path";
import type {Locator} from "playwright-core";
import {afterAll, describe, expect, it} from "vitest";
import {claimOf} from "../../src/claims/index.js";
import {openSite} from "../helpers/site.js";

const {folder, url, browser, close} = await openSite();
afterAll(close);
const {title, page} = claimOf("T1");

/** What can only be worked by a script is there in the page, more than `least` of it, and takes no place. */
async function expectNoPlace(controls: Locator, least: number): Promise<void> {
  expect(await controls.count()).toBeGreaterThan(least);
  for (const one of await controls.all()) expect(await one.boundingBox()).toBeNull();
}

describe("the site on disk", () => {
  it("shows verdicts and drawings from file://", async () => {
    const opened = await browser.newPage();
    try {
      await opened.goto(`file://${resolve(folder, `${page}.html`)}`, {waitUntil: "load"});
      const card = opened.locator("[data-claim=T1]").first();
      expect(await card.isVisible()).toBe(true);
      expect(await card.textContent()).toContain(title);
      expect(await card.getAttribute("data-borneout")).toBeTruthy();
      expect(await opened.locator("main svg[role=img]").first().isVisible()).toBe(true);
      await expectNoPlace(opened.locator("main form"), 0);
    } finally {
      await opened.close();
    }
  });

  it("has the words of a claim in its HTML and in its search", async () => {
    expect(await readFile(join(folder, `${page}.html`), "utf8")).toContain(title);
    const place = join(folder, "_observablehq");
    const index = (await readdir(place)).find((name) => name.startsWith("minisearch"))!;
    const {options, ...stored} = JSON.parse(await readFile(join(place, index), "utf8"));
    const found = MiniSearch.loadJS(stored, options).search(title.toLowerCase(), {combineWith: "AND"});
    expect(found.map(({id}) => id as string)).toContain(`/${page}.html`);
  });
});

describe("the site where no script runs", () => {
  it("has its menu open where there is room, its figures, and no place for what cannot work", async () => {
    const opened = await browser.newPage({viewport: {width: 1280, height: 900}, javaScriptEnabled: false});
    try {
      await opened.goto(`${url}${page}.html`, {waitUntil: "load"});
      const menu = opened.locator("#observablehq-sidebar a").last();
      expect(await menu.isVisible()).toBe(true);
      expect((await menu.boundingBox())!.x).toBeGreaterThanOrEqual(0);
      expect((await opened.locator("h1").boundingBox())!.x).toBeGreaterThan(272);
      expect(await opened.locator("main svg[role=img]").first().isVisible()).toBe(true);
      await expectNoPlace(opened.locator("main form, #observablehq-search"), 1);
    } finally {
      await opened.close();
    }
  });

  it.each(["flows", "sources", "your-cohort"])("asks for no choice on %s, which nothing would answer", async (name) => {
    const opened = await browser.newPage({javaScriptEnabled: false});
    try {
      await opened.goto(`${url}${name}.html`, {waitUntil: "load"});
      await expectNoPlace(opened.locator("main :is(input, select, textarea)"), 0);
    } finally {
      await opened.close();
    }
  });
});
