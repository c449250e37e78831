import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, type OpenSite} from "../helpers/site.js";
import {openTab, rest} from "./tab.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

const row = "tracker2-2022-top-undergraduate-china";

/** Whether what the address leads to is in the window, and not folded away. */
const isReached = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const target = document.querySelector(":target");
    const {top, height} = target?.getBoundingClientRect() ?? {top: -1, height: 0};
    return height > 0 && top >= 0 && top < innerHeight;
  });

describe("the page of sources", () => {
  it("opens at most ten screens high, and folded", async () => {
    const page = await openTab(site.browser);
    await page.goto(`${site.url}sources.html`);
    await rest(page);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(9000);
    expect(await page.locator(".source-group[open]").count()).toBe(0);
    await page.context().close();
  });

  it("leads to a figure and to a derived table by their addresses, without scripts too", async () => {
    const context = await site.browser.newContext({javaScriptEnabled: false, viewport: {width: 1280, height: 900}});
    for (const id of [row, "table-rd"]) {
      const page = await context.newPage();
      await page.goto(`${site.url}sources.html#${id}`);
      expect(await isReached(page), id).toBe(true);
      await page.close();
    }
    await context.close();
  });

  it("unfolds what is looked for, by words and by the site's search", async () => {
    const page = await openTab(site.browser);
    await page.goto(`${site.url}sources.html`);
    await rest(page);
    await page.locator("main input[type=text]").fill("firefly");
    await page.waitForFunction(() =>
      /^\d of \d+ figures/.test(document.querySelector("main [role=status]")!.textContent.trim())
    );
    expect(await page.locator("#high-flyer-2021-firefly-2").isVisible()).toBe(true);
    expect(await page.locator(".source-groups .source-group:visible").count()).toBeLessThan(4);
    await page.locator("#observablehq-search input").fill("firefly");
    const found = page.locator("#observablehq-search-results a", {hasText: "High-Flyer"});
    await found.first().click();
    await page.waitForURL(/#from-high-flyer$/);
    expect(await isReached(page)).toBe(true);
    await page.context().close();
  });
});

describe("the page of tables", () => {
  it("opens a table in a cell of the reader's, which runs", async () => {
    const page = await openTab(site.browser);
    const errors: string[] = [];
    page.on("pageerror", ({message}) => errors.push(message));
    await page.goto(`${site.url}data.html#gradient`);
    await rest(page);
    await page.locator("[data-table=gradient]").click();
    const cell = page.locator(".observablehq--block[data-panel]");
    await cell.locator("table").waitFor();
    expect(await cell.locator("table th").allTextContents()).toContain("count");
    expect(await cell.locator("tbody tr").count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
