import {afterAll, describe, expect, it} from "vitest";
import {openSite} from "../helpers/site.js";
import {openTab, rest} from "./tab.js";

const {url, browser, close} = await openSite();
afterAll(close);

/**
 * Addresses as readers shared them from the report's first edition, in which every control was turned; how many of the
 * choices are the reader's still, and which the page has to say that it has no more.
 */
const shared: readonly [address: string, kept: number, gone: readonly string[]][] = [
  ["cause.html?money=education", 1, []],
  ["elite.html?rho=0.6&top=15&count=slot&hk=cn-hk-mo", 4, []],
  [
    "flows.html?year=2019&years=12&entering=60&abroad=60&staying=60&returning=12&attracted=60&turnover=60",
    ...([8, []] as const)
  ],
  ["founders.html?chinese-by=any", 1, []],
  [
    "in-america.html?rho=0.6&changed=none&span=2021-2023&out=chinese-origin-at-us-institutions.chinese-origin-anywhere-else",
    ...([4, []] as const)
  ],
  // The ledger comes in the article's order by itself.
  [
    "index.html?section=founders&source=prints-no-number&evidence=holds-with-conditions&order=article",
    ...([1, ["source", "evidence"]] as const)
  ],
  ["institutions.html?year=2018&count=author&labs=institution&venue-count=institution", 4, []],
  ["methods.html?certain=0.81&most=0.8&n=1204&m=7.6&rho=0.6&share=60", 6, []],
  [
    "money.html?like=universities-2020-peng-cheng&years=6&activity=answering-a-year-of-prompts-older-estimate&tariff=chinese-households&huawei-ai=60",
    ...([5, []] as const)
  ],
  ["money.html?activity=cards-of-my-own", 1, []],
  ["multiverse.html?certain=0.81&most=0.8&audit=on", 3, []],
  ["since.html?about=t9&kind=study", 2, []],
  ["sources.html?file=alibaba&confidence=p&claim=background&order=year", 3, ["claim"]],
  ["top-tier.html?rho=0.6&edition=1-0&against=science-and-engineering&degrees=2015", 4, []]
];

describe.each(shared)("%s", (address, kept, gone) => {
  it("opens with its choices, and says which of them there are no more", async () => {
    const page = await openTab(browser);
    await page.goto(url + address, {waitUntil: "load"});
    const says = page.locator(".address-bar [role=status]");
    const read = async (): Promise<{kept: number; gone: string[]}> => {
      const words = (await says.textContent()) ?? "";
      return {
        kept: Number(/(\d+) choices? here/.exec(words)?.[1]),
        gone: [...words.matchAll(/“([^”=]+)(?:=[^”]*)?”(?:\.| was not understood)/g)].map(([, name]) => name!)
      };
    };
    await says.waitFor();
    await rest(page);
    await expect.poll(read, {timeout: 30_000}).toEqual({kept, gone: [...gone]});
    expect(await page.locator(".observablehq--error").allInnerTexts()).toEqual([]);
    await page.context().close();
  });
});
