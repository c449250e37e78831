import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import {startBrowser} from "../helpers/site.js";
import {Desk} from "./desk.js";

describe("use(name, job) of a desk", () => {
  let browser: Browser;
  let desk: Desk;
  beforeAll(async () => {
    browser = await startBrowser();
    desk = new Desk(browser, 2, {width: 390, patience: 4});
  });
  afterAll(async () => {
    await desk.close();
    await browser.close();
  });

  it("gives what the job finds out, in the same tabs each time", async () => {
    const [first, second] = [await desk.use("once", list), await desk.use("twice", list)];
    expect(first).toHaveLength(2);
    expect(first.map((page) => page.viewportSize()!.width)).toEqual([390, 390]);
    expect(second).toEqual(first);
  });

  it("asks once more, in another browser, what a page that stopped answering was asked", async () => {
    const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
    const asked: Browser[] = [];
    const job = async (page: Page): Promise<number> => {
      asked.push(page.context().browser()!);
      return page.evaluate((stuck) => (stuck ? new Promise<number>(() => {}) : 7), asked.length === 1);
    };
    expect(await desk.use("index.html", job)).toBe(7);
    expect(asked).toHaveLength(2);
    expect(asked[0]).toBe(browser);
    expect(asked[1]).not.toBe(browser);
    expect(warned.mock.calls.join()).toContain("index.html took longer than 4 s");
    warned.mockRestore();
  });

  it("throws what goes wrong twice", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    const job = (page: Page): Promise<unknown> => page.evaluate("there.is.no.such.thing");
    await expect(desk.use("index.html", job)).rejects.toThrow("there is not defined");
    vi.restoreAllMocks();
  });
});

const list = (...tabs: Page[]): Promise<Page[]> => Promise.resolve(tabs);
