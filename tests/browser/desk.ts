import pTimeout from "p-timeout";
import type {Browser, Page} from "playwright-core";
import {startBrowser} from "../helpers/site.js";
import {openTab, type TabOptions} from "./tab.js";

/**
 * Some tabs of one size, in which pages are opened one after the other. A browser that is hard pressed may stop drawing
 * and answering for good; what it was asked is then asked once more in a browser of its own.
 */
export class Desk {
  readonly #browser: Browser;
  readonly #count: number;
  readonly #options: TabOptions;
  readonly #patience: number;
  #tabs: Promise<Page[]> | undefined;
  #spare: Browser | undefined;

  /** Patience: how many seconds a job may take, by default several times what the slowest page needs. */
  constructor(browser: Browser, count: number, {patience = 180, ...options}: TabOptions & {patience?: number} = {}) {
    this.#browser = browser;
    this.#count = count;
    this.#options = options;
    this.#patience = patience;
  }

  /** What a job finds out in the tabs. Throws what it throws, or that it took too long, the second time. */
  async use<T>(name: string, job: (...tabs: Page[]) => Promise<T>): Promise<T> {
    try {
      return await this.#ask(name, job);
    } catch (error) {
      console.warn(`${name} is done once more in a new browser: ${String(error)}`);
      await this.close();
      this.#spare = await startBrowser();
      this.#tabs = undefined;
      return this.#ask(name, job);
    }
  }

  /** Ends the browser that had to be started besides, if any. */
  async close(): Promise<void> {
    await this.#spare?.close();
  }

  async #ask<T>(name: string, job: (...tabs: Page[]) => Promise<T>): Promise<T> {
    const open = (): Promise<Page[]> =>
      Promise.all(Array.from({length: this.#count}, () => openTab(this.#spare ?? this.#browser, this.#options)));
    const limit = (seconds: number, what: string) => ({
      milliseconds: 1000 * seconds,
      message: `${what} took longer than ${seconds} s`
    });
    const tabs = await pTimeout((this.#tabs ??= open()), limit(60, "opening a tab"));
    return pTimeout(job(...tabs), limit(this.#patience, name));
  }
}
