import {afterAll, describe, it} from "vitest";
import {expectNone, openSite} from "../helpers/site.js";
import {takeFigures} from "./downloads.js";
import {askNumbers} from "./numbers.js";

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
