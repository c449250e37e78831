import {rm} from "node:fs/promises";
import type {Locator, Page} from "playwright-core";
import {startPreview} from "../tools/site/preview.js";
import {folderWith, ours} from "./build.js";
import type {Measurement} from "./measurement.js";
import {median, quantile, startBrowser} from "./on-site.js";

const repeats = 7;
const page = "in-america";
const figure = "fig-orals-by-place";
const transform = "onStage";

/** The cell of the figure's code that gives the transform. */
const cellOf = (tab: Page): Locator =>
  tab
    .locator(`#code-of-${figure} .cell`)
    .filter({has: tab.locator(".gives", {hasText: transform})})
    .first();

/** Writes another last year into the transform and saves it; gives the seconds until the other tab shows the figure of it. */
async function saveAndSee(writer: Page, reader: Page, last: number): Promise<number> {
  const cell = cellOf(writer);
  await cell.locator(".cm-content").click();
  await writer.keyboard.press("Control+a");
  await writer.keyboard.insertText(
    `const onStage = oralPlaces
  .params({rule: oralRule})
  .filter((d, $) => d.rule === $.rule && d.year <= ${last})
  .derive({value: (d) => 100 * d.share, low: (d) => 100 * d.lower, high: (d) => 100 * d.upper})
  .select("year", "country", "value", "low", "high", "papers");`
  );
  await cell.getByRole("button", {name: "Save …"}).click();
  const write = cell.getByRole("button", {name: /^Write it into/});
  await write.waitFor();
  const seen = reader.waitForFunction(
    ([figure, last]) => document.querySelector(`#${figure} .figure-title`)?.textContent?.startsWith(`In ${last},`),
    [figure, last] as const,
    {polling: 20, timeout: 60_000}
  );
  const start = performance.now();
  await write.click();
  await seen;
  const seconds = (performance.now() - start) / 1000;
  // The code opens again on the page as it has become.
  await cellOf(writer)
    .filter({hasText: `d.year <= ${last}`})
    .waitFor();
  return seconds;
}

/** Saving an edited cell in the preview: from the click that writes it to the disk to another tab that shows what follows. */
export const bench = {
  name: "saving",
  async run(): Promise<readonly Measurement[]> {
    const folder = await folderWith(ours);
    const preview = await startPreview(folder);
    // Each in a browser of its own: a tab that is not looked at does not draw.
    const browsers = await Promise.all([startBrowser(), startBrowser()]);
    try {
      const [writer, reader] = await Promise.all(browsers.map((one) => one.newPage()));
      await Promise.all([writer!, reader!].map((tab) => tab.goto(`${preview.address}/${page}.html`)));
      await writer!.locator(`[data-code="${figure}"]`).click();
      await cellOf(writer!).waitFor();
      const taken: number[] = [];
      for (let i = 0; i < repeats; i++) {
        // A pause lets Framework set up its watchers anew, which misses what is saved meanwhile.
        await writer!.waitForTimeout(3000);
        taken.push(await saveAndSee(writer!, reader!, i % 2 ? 2022 : 2021));
      }
      const name = "save of a cell to another tab that shows it";
      return [
        {bench: "saving", name: `${name}, median`, value: median(taken), unit: "s", bar: 1},
        {bench: "saving", name: `${name}, longest`, value: quantile(taken, 1), unit: "s"}
      ];
    } finally {
      for (const one of browsers) await one.close();
      await preview.stop();
      await rm(folder, {recursive: true, force: true});
    }
  }
};
