import {load} from "cheerio";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Locator, Page} from "playwright-core";
import {afterAll, describe, expect, it} from "vitest";
import {openSite} from "../helpers/site.js";
import {openTab, type TabOptions} from "./tab.js";

const {folder, pages, url, browser, close} = await openSite();
afterAll(close);

/** A page as a reader finds it, with the addresses of all that it asked for. */
async function open(path: string, options: TabOptions = {}): Promise<{page: Page; asked: string[]}> {
  const page = await openTab(browser, options);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url().slice(url.length)));
  await page.goto(url + path, {waitUntil: "load"});
  return {page, asked};
}

/** The slider of ρ on the page of the elite, and its form. */
const rhoSlider = "main input[type=range][aria-label^=Correlation]";
const rhoForm = "main form:has(input[type=range][aria-label^=Correlation])";

/** How many cells still show what was baked. */
const asleep = (page: Page): Promise<number> => page.locator("observablehq-loading").count();

/** What the figure of this name says of itself. */
const subtitle = (page: Page, name: string): Locator => page.locator(`#fig-${name} .figure-subtitle`);

/** Waits until some words are there. */
const says = (locator: Locator, words: string | RegExp): Promise<void> =>
  locator.filter({hasText: words}).first().waitFor({timeout: 60_000});

/** The parts of a page as a screen reader is told them. */
const tree = (locator: Locator): Promise<string> => locator.ariaSnapshot();

describe("a page that nobody has touched", () => {
  it.each(pages)("%s runs at most 5 kB of script, and asks for no module before it is there", async (name) => {
    const $ = load(await readFile(join(folder, name), "utf8"));
    expect($("script[src], script[type=module], link[rel=modulepreload]").length).toBe(0);
    const {page, asked} = await open(name);
    const scripts = await page.evaluate(() =>
      [...document.scripts]
        .filter(({type, src}) => src || type !== "application/json")
        .map(({text, src}) => src || text)
    );
    expect(new TextEncoder().encode(scripts.join("")).length).toBeLessThanOrEqual(5_000);
    // What is fetched while the line is idle is not run.
    await expect.poll(() => asked.some((path) => path.startsWith("_import/"))).toBe(true);
    await page.waitForLoadState("networkidle");
    expect(asked.some((path) => path.startsWith("_import/"))).toBe(true);
    expect(await page.evaluate(() => performance.getEntriesByType("longtask").length)).toBe(0);
    expect(await page.locator("main [aria-busy=true], main form:not(observablehq-loading *)").count()).toBe(0);
    await page.context().close();
  });

  it("fetches nothing ahead where the reader saves data", async () => {
    const page = await openTab(browser);
    await page.addInitScript(() => Object.defineProperty(navigator, "connection", {value: {saveData: true}}));
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url().slice(url.length)));
    await page.goto(`${url}elite.html`, {waitUntil: "networkidle"});
    expect(asked.filter((path) => /^_import|\.arrow$/.test(path))).toEqual([]);
    await page.locator(rhoSlider).first().press("ArrowRight");
    await says(subtitle(page, "elite-by-place-of-work"), "ρ = 0.75");
    await page.context().close();
  });

  it("shows in its controls what its figures show", async () => {
    const {page} = await open("elite.html");
    const rho = await page.locator(rhoSlider).first().inputValue();
    expect(await subtitle(page, "elite-by-place-of-work").textContent()).toContain(`ρ = ${rho};`);
    expect(await page.locator(`${rhoForm} input[type=number]`).first().inputValue()).toBe(rho);
    expect(
      await page
        .locator("main form select")
        .first()
        .evaluate((one: HTMLSelectElement) => one.selectedOptions[0]!.text)
    ).toContain("the article's reading");
    expect(await page.locator("main input[type=radio]:checked").count()).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe("a control touched first", () => {
  it("by the keyboard: a slider keeps the focus and follows every key, and only what it concerns wakes", async () => {
    const {page} = await open("elite.html");
    const before = await asleep(page);
    const form = page.locator(rhoForm).first();
    const spoken = await tree(form);
    const slider = page.locator(rhoSlider).first();
    await slider.focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowLeft");
    await says(subtitle(page, "elite-by-place-of-work"), "ρ = 0.71");
    await says(subtitle(page, "elite-by-undergraduate-country"), "ρ = 0.71");
    // The element that has the focus is the same one, so a screen reader hears nothing but the value.
    expect(await slider.evaluate((one) => one === document.activeElement && one.isConnected)).toBe(true);
    expect(await page.locator(`${rhoForm}:visible`).first().locator("input[type=number]").inputValue()).toBe("0.71");
    expect(await asleep(page)).toBeLessThan(before);
    expect(await asleep(page)).toBeGreaterThan(before - 5);
    await page.keyboard.press("Tab");
    await page.waitForFunction(
      () => !document.querySelector("observablehq-loading form input[type=range][aria-label^=Corr]")
    );
    expect((await tree(page.locator(rhoForm).first())).replaceAll("0.71", "0.74")).toBe(spoken);
    await page.context().close();
  });

  it("by the mouse: a slider is dragged on from where it was taken", async () => {
    const {page} = await open("elite.html");
    const slider = page.locator(rhoSlider).first();
    await slider.scrollIntoViewIfNeeded();
    const {x, y, width, height} = (await slider.boundingBox())!;
    await page.mouse.move(x + 0.74 * width, y + height / 2);
    await page.mouse.down();
    for (const at of [0.6, 0.5, 0.4]) await page.mouse.move(x + at * width, y + height / 2);
    const value = await slider.inputValue();
    expect(Number(value)).toBeLessThan(0.5);
    await says(subtitle(page, "elite-by-place-of-work"), `ρ = ${value}`);
    await page.mouse.move(x + 0.2 * width, y + height / 2);
    const last = await slider.inputValue();
    expect(Number(last)).toBeLessThan(Number(value));
    await says(subtitle(page, "elite-by-place-of-work"), `ρ = ${last}`);
    await page.mouse.up();
    await page.waitForFunction((rho) => location.search === `?rho=${rho}`, last);
    await page.context().close();
  });

  it("by touch: radio buttons and a select take the choice, and the address with them", async () => {
    const context = await browser.newContext({viewport: {width: 390, height: 844}, hasTouch: true});
    const page = await context.newPage();
    await page.goto(`${url}institutions.html`);
    const radio = page
      .locator("main input[type=radio]")
      .nth(
        await page
          .locator("main input[type=radio]")
          .evaluateAll((all) => all.findIndex((one) => !(one as HTMLInputElement).checked))
      );
    await radio.scrollIntoViewIfNeeded();
    await radio.tap();
    expect(await radio.isChecked()).toBe(true);
    await page.waitForFunction(() => location.search !== "");
    const select = page.locator("main form:visible select").first();
    await select.selectOption({index: 2});
    await page.waitForFunction(() => location.search.includes("&"));
    expect(await page.locator(".observablehq--error").count()).toBe(0);
    await context.close();
  });

  it("a fold, a heading that sorts, a field that filters, a search and a button do what they say", async () => {
    const {page} = await open("elite.html");
    // Claims are folded into their cards.
    await page.evaluate(() =>
      document
        .querySelectorAll<HTMLDetailsElement>("main .claim-card details")
        .forEach((one) => one.matches(".exploration") || (one.open = true))
    );
    await page.locator(".exploration > summary").first().click();
    await page.locator(".explorer select").first().selectOption({index: 1});
    await page.waitForFunction(() => location.search.startsWith("?T1."));
    const figure = page.locator("#fig-tier-gradient");
    await figure.locator("summary", {hasText: "Table"}).click();
    await figure.locator(".sort").first().click();
    await figure.locator("[aria-sort=ascending]").waitFor();
    await figure.locator("input[type=search]").fill("orals");
    await says(figure.locator("[role=status]"), /\d+ of \d+ rows/);
    await page.goto(`${url}sources.html`);
    await page.locator("main input[type=text]").first().fill("china");
    await page.waitForFunction(() =>
      [...document.querySelectorAll("main [role=status]")].some((one) => {
        const [, shown, all] = /^(\d+) of (\d+) figures/.exec((one.textContent ?? "").trim()) ?? [];
        return shown !== all && Number(shown) > 0;
      })
    );
    await page.goto(`${url}your-cohort.html`);
    await page.click("text=Try the sample");
    await page.waitForSelector(".answers");
    await page.context().close();
  });

  /** How readers touch controls. Each page takes the next way for each kind, so that all pairs come up over the pages. */
  const ways = ["mouse", "finger", "keyboard"] as const;

  it.each(pages)("%s: every kind of control answers, one after the other, and nothing fails", async (name) => {
    const {page} = await open(name, {finger: true});
    /** Changes a control as a reader would. */
    const touch = async (kind: string, control: Locator, way: (typeof ways)[number]): Promise<void> => {
      if (kind === "input[inputmode=decimal]") return control.fill("3");
      if (kind === "select") {
        // What opens a list is the browser's own, which no test can reach.
        const index = await control.evaluate((one: HTMLSelectElement) => (one.selectedIndex ? 0 : 1));
        if (way === "keyboard") return control.press(index ? "ArrowDown" : "Home");
        return void (await control.selectOption({index}));
      }
      if (way === "keyboard") {
        if (kind !== "input[type=range]") return control.press("Space");
        return control.press(
          await control.evaluate((one: HTMLInputElement) => (one.value === one.max ? "ArrowLeft" : "ArrowRight"))
        );
      }
      const {width, height} = (await control.boundingBox())!;
      const high = await control.evaluate(
        (one: HTMLInputElement) => Number(one.value) > (Number(one.min) + Number(one.max)) / 2
      );
      const position = kind === "input[type=range]" ? {x: (high ? 0.2 : 0.8) * width, y: height / 2} : undefined;
      await (way === "mouse"
        ? control.click({...(position ? {position} : {})})
        : control.tap({...(position ? {position} : {})}));
    };
    const failed: string[] = [];
    page.on("pageerror", ({message}) => failed.push(message));
    const kinds = [
      "input[type=range]",
      "select",
      "input[type=radio]:not(:checked)",
      "input[type=checkbox]",
      "input[inputmode=decimal]"
    ];
    for (const [i, kind] of kinds.entries()) {
      const control = page.locator(`main form ${kind}`).first();
      if (!(await control.count())) continue;
      const before = page.url();
      await control.evaluate((one) => {
        for (let fold = one.closest("details"); fold; fold = fold.parentElement!.closest("details")) fold.open = true;
      });
      await control.scrollIntoViewIfNeeded();
      await touch(kind, control, ways[(i + pages.indexOf(name)) % ways.length]!);
      await page.waitForFunction((then) => location.href !== then, before);
      await page.mouse.click(2, 2);
    }
    await page.waitForFunction(() => !document.querySelector("main [aria-busy=true]"));
    expect(await page.locator(".observablehq--error").allInnerTexts()).toEqual([]);
    expect(failed).toEqual([]);
    await page.context().close();
  });
});

describe("a number in a page that nobody has touched", () => {
  const number = "main p a.cite[href*=tracker2-2022-elite-undergraduate-china]";

  it("says where it comes from, to pointer and keyboard, and no cell wakes for it", async () => {
    const {page, asked} = await open("elite.html");
    const before = await asleep(page);
    const cited = page.locator(number).first();
    await cited.hover();
    const box = page.getByRole("group", {name: "Where the number comes from"});
    await says(box, /26%.*China, 2022.*Interval.*Seen at.*Confidence.*Row/s);
    expect(asked.filter((path) => path.includes("numbers"))).toEqual(["_cells/elite.numbers.json"]);
    await page.keyboard.press("Escape");
    await box.waitFor({state: "detached"});
    await page.mouse.move(2, 2);
    await page.locator("main p a.cite").first().focus();
    await says(box, /10%.*China, 2019/s);
    await page.keyboard.press("Tab");
    expect(
      await box
        .locator("a")
        .first()
        .evaluate((one) => one === document.activeElement)
    ).toBe(true);
    expect(await asleep(page)).toBe(before);
    await page.context().close();
  });

  it("asks at a finger's first tap, and follows its link at the second", async () => {
    const {page} = await open("elite.html", {finger: true});
    await page.locator(number).first().tap();
    await says(page.getByRole("group", {name: "Where the number comes from"}), /26%/);
    expect(page.url()).toMatch(/elite\.html$/);
    await page.locator(number).first().tap();
    await page.waitForURL(/sources\.html#tracker2-2022-elite-undergraduate-china$/);
    await page.context().close();
  });
});

describe("the menus of a figure that nobody has touched", () => {
  it("copy its address and how to cite it, and give its drawing as files, and no cell wakes for it", async () => {
    const {page} = await open("elite.html");
    const before = await asleep(page);
    const figure = page.locator("main figure:visible").first();
    const id = (await figure.getAttribute("id"))!;
    const title = (await figure.locator(".figure-title").textContent())!;
    await figure.locator("summary", {hasText: "Share"}).click();
    const shown = figure.locator("textarea");
    await figure.getByRole("link", {name: "Copy link"}).click();
    await expect.poll(() => shown.inputValue()).toBe(`${url}elite.html#${id}`);
    expect(page.url()).toBe(`${url}elite.html`);
    await figure.getByRole("button", {name: "BibTeX"}).click();
    await expect.poll(() => shown.inputValue()).toContain(`@misc{exam-takers-${id},`);
    await figure.locator("summary", {hasText: "Download"}).click();
    const download = page.waitForEvent("download");
    await figure.getByRole("button", {name: "SVG"}).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    const $ = load(await readFile(await file.path(), "utf8"), {xml: true});
    expect($("svg > title").text()).toBe(title);
    // What is drawn for phones only is not in it.
    expect($("svg > svg").length).toBe(await figure.locator(".figure-drawing svg:visible").count());
    expect(await asleep(page)).toBe(before);
    await page.context().close();
  });
});

describe("a page that is printed before anybody touched it", () => {
  it("has its figures once and no controls", async () => {
    const {page} = await open("elite.html");
    await page.emulateMedia({media: "print"});
    expect(await page.locator("main form:visible").count()).toBe(0);
    const named = await page.getByRole("img").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(named.length).toBeGreaterThan(3);
    expect(new Set(named).size).toBe(named.length);
    expect(await asleep(page)).toBeGreaterThan(10);
    await page.context().close();
  });
});

describe("an address with choices", () => {
  it("wakes what it concerns without a sign, says what it does not know, and is gone back to", async () => {
    const {page} = await open("elite.html?rho=0.3&nonsense=1");
    await says(subtitle(page, "elite-by-place-of-work"), "ρ = 0.3;");
    await says(page.locator(".address-bar"), "This page knows no choice called “nonsense”.");
    expect(await asleep(page)).toBeGreaterThan(10);
    const slider = page.locator(`${rhoSlider}:visible`).first();
    await slider.press("ArrowRight");
    await says(subtitle(page, "elite-by-place-of-work"), "ρ = 0.31;");
    await page.waitForFunction(() => location.search === "?rho=0.31");
    await page.goBack();
    await says(subtitle(page, "elite-by-place-of-work"), "ρ = 0.3;");
    await page.locator(".address-bar button").click();
    await says(subtitle(page, "elite-by-place-of-work"), "ρ = 0.74;");
    await page.context().close();
  });
});

describe("a page whose module cannot be loaded", () => {
  it("says so, and stays readable", async () => {
    const page = await openTab(browser);
    await page.route(/_import\//, (route) => route.abort());
    await page.goto(`${url}elite.html`);
    const words = await page.locator("main").textContent();
    await page.locator(rhoSlider).first().press("ArrowRight");
    await says(page.locator("[role=alert]"), "could not be loaded");
    expect(await page.locator("main").textContent()).toBe(words);
    await page.context().close();
  });
});

describe("a page on a phone where no script runs", () => {
  it.each(pages)("%s has figures with letters of at least 11 pixels, each once", async (name) => {
    const context = await browser.newContext({viewport: {width: 390, height: 844}, javaScriptEnabled: false});
    const page = await context.newPage();
    await page.goto(url + name);
    const small = await page.locator("main svg text:visible").evaluateAll((all) =>
      (all as SVGTextElement[]).flatMap((one) => {
        const scale = one.getScreenCTM()!;
        const size = parseFloat(getComputedStyle(one).fontSize) * Math.hypot(scale.a, scale.b);
        return size < 10.95 ? [`${one.textContent} at ${size.toFixed(1)} px`] : [];
      })
    );
    expect(small).toEqual([]);
    const named = await page.getByRole("img").evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    expect(new Set(named).size).toBe(named.length);
    await context.close();
  });
});
