import {afterAll, describe, expect, it} from "vitest";
import {expectNone, openSite} from "../helpers/site.js";
import {takeFigures} from "./downloads.js";
import {askNumbers} from "./numbers.js";
import {openTab, rest} from "./tab.js";

const {url, browser, close} = await openSite();
afterAll(close);

describe("the figures of a page", () => {
  it("can be taken away as CSV, Arrow, SVG and PNG, each whole in itself", async () => {
    expectNone(await takeFigures(browser, `${url}flows.html`));
  });
});

describe("a number in prose", () => {
  it("says on focus, hover and tap where it comes from, keeps still, and is shut by Escape", async () => {
    expectNone(await askNumbers(browser, `${url}top-tier.html`));
  });
});

describe("a page on a phone", () => {
  it("keeps open what its reader opened when the phone is turned, and draws figures as wide as it then is", async () => {
    const page = await openTab(browser, {width: 390, height: 844});
    await page.goto(`${url}institutions.html`, {waitUntil: "networkidle"});
    await rest(page);
    const card = page.locator(".claim-card details").first();
    await card.locator("summary").first().click();
    const figure = page.locator("figure.figure svg[role=img]:visible").first();
    const before = (await figure.boundingBox())!.width;
    await page.setViewportSize({width: 844, height: 390});
    await rest(page);
    expect(await card.getAttribute("open")).toBe("");
    expect((await figure.boundingBox())!.width).toBeGreaterThan(before + 100);
    await page.context().close();
  });

  it("is brought to the place that its address names, and stays there while the rest is drawn", async () => {
    const page = await openTab(browser, {width: 390, height: 844});
    await page.goto(`${url}elite.html#t4`, {waitUntil: "networkidle"});
    await rest(page);
    const {y} = (await page.locator("#t4").boundingBox())!;
    expect(Math.abs(y)).toBeLessThan(100);
    await page.context().close();
  });
});
