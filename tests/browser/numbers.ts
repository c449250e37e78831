import type {Browser, Page} from "playwright-core";

/** What the box says that tells where a number comes from, and where it stands; null when there is none. */
const readBox = (page: Page): Promise<{words: string; left: number; right: number; top: number} | null> =>
  page.evaluate(() => {
    const box = document.querySelector(".provenance");
    if (!box?.matches(":popover-open")) return null;
    const {left, right, top} = box.getBoundingClientRect();
    return {words: (box.textContent ?? "").replace(/\s+/g, " "), left, right, top};
  });

/** Asks the first numbers of a page where they come from, in every way a reader can, and tells what went wrong. */
export async function askNumbers(browser: Browser, url: string): Promise<string[]> {
  const problems: string[] = [];
  const must = (fine: boolean, says: string): unknown => fine || problems.push(says);
  for (const [width, touch] of [
    [1280, false],
    [390, true]
  ] as const) {
    const context = await browser.newContext({viewport: {width, height: 800}, hasTouch: touch});
    try {
      const page = await context.newPage();
      await page.goto(url, {waitUntil: "networkidle"});
      const numbers = page.locator("main p a.cite:visible");
      const box = page.locator(".provenance");
      for (let i = 0; i < Math.min(6, await numbers.count()); i++) {
        const number = numbers.nth(i);
        const name = `${width} px, ${await number.textContent()}`;
        await number.scrollIntoViewIfNeeded();
        const before = await number.boundingBox();
        if (touch) await number.tap();
        else await number.hover();
        await box.waitFor({state: "visible", timeout: 5000}).catch(() => problems.push(`${name}: nothing is shown`));
        const shown = await readBox(page);
        if (!shown) continue;
        must(/Row/.test(shown.words), `${name}: no row is named in “${shown.words}”`);
        must(/Seen at.*Confidence|Computed/.test(shown.words), `${name}: no origin in “${shown.words}”`);
        must(shown.left >= 0 && shown.right <= width && shown.top >= 0, `${name}: clipped at ${JSON.stringify(shown)}`);
        must(page.url().split("#")[0] === url, `${name}: the first tap led away`);
        const after = await number.boundingBox();
        must(Math.abs(after!.y - before!.y) < 1 && Math.abs(after!.x - before!.x) < 1, `${name}: the number moved`);
        if (!touch) {
          await box.hover();
          await page.waitForTimeout(400);
          must(!!(await readBox(page)), `${name}: gone when the pointer went to read it`);
        }
        await page.keyboard.press("Escape");
        must(!(await readBox(page)), `${name}: Escape does not shut it`);
        await page.mouse.move(2, 2);
      }
      if (touch) continue;
      await numbers.first().focus();
      await box.waitFor({state: "visible", timeout: 5000}).catch(() => problems.push("nothing is shown on focus"));
      await page.keyboard.press("Tab");
      const inside = await page.evaluate(() => !!document.activeElement?.closest(".provenance"));
      must(inside, "the links of the box do not follow the number in the order of focus");
    } finally {
      await context.close();
    }
  }
  return problems;
}
