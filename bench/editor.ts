import {gzipSync} from "node:zlib";
import type {Page} from "playwright-core";
import type {Measurement} from "./measurement.js";
import {median, quantile, withSite} from "./on-site.js";

const repeats = 9;
const runs = 25;

/** A figure with a transform that is changed, and the cell that makes it. */
const page = "elite.html";
const figure = "fig-tier-gradient";
const transform = "steps";

/** Opens the page's code in a fresh tab; gives the milliseconds from the click to a field that can be written in. */
async function openCode(tab: Page): Promise<number> {
  await tab.locator(`[data-code="${figure}"]`).scrollIntoViewIfNeeded();
  return tab.evaluate(
    ({figure}) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const ready = (): void => {
          const field = document.getElementById(`code-of-${figure}`)?.shadowRoot?.querySelector(".cm-content");
          if (field?.isConnected && field.clientHeight > 0) resolve(performance.now() - start);
          else requestAnimationFrame(ready);
        };
        document.querySelector<HTMLElement>(`[data-code="${figure}"]`)!.click();
        ready();
      }),
    {figure}
  );
}

/** Runs the transform with another year from which on, again and again; gives the milliseconds until the figure is anew. */
async function timeRuns(tab: Page): Promise<number[]> {
  const cell = tab
    .locator(`#code-of-${figure} .cell`)
    .filter({has: tab.locator(".gives", {hasText: transform})})
    .first();
  await cell.locator(".cm-content").click();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    await tab.keyboard.press("Control+End");
    await tab.keyboard.press("ArrowLeft");
    if (i) for (let back = 0; back < 4 + 1; back++) await tab.keyboard.press("Backspace");
    await tab.keyboard.insertText(i ? `${2014 + (i % 5)})` : ".filter((d) => d.year > 2013)");
    times.push(
      await tab.evaluate(
        ({figure, transform}) =>
          new Promise<number>((resolve) => {
            const block = document.getElementById(figure)!.parentElement!;
            const before = document.getElementById(figure);
            const view = [...document.getElementById(`code-of-${figure}`)!.shadowRoot!.querySelectorAll(".cell")].find(
              (one) => one.querySelector(".gives")?.textContent?.includes(transform)
            )!;
            const start = performance.now();
            const seen = new MutationObserver(() => {
              const now = document.getElementById(figure);
              if (!now || now === before) return;
              seen.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
            });
            seen.observe(block, {childList: true, subtree: true});
            view.querySelector<HTMLElement>("button.run")!.click();
          }),
        {figure, transform}
      )
    );
  }
  return times.slice(1);
}

/**
 * The editor of cells on the built site: from the click on a figure's “Code” to a field that can be written in, what is
 * loaded for it, and from the run of an edited transform to the figure that follows, painted.
 */
export const bench = {
  name: "editor",
  run: (): Promise<readonly Measurement[]> =>
    withSite(async ({url, browser}) => {
      const ready: number[] = [];
      let runsTaken: number[] = [];
      let weight = 0;
      let before = 0;
      for (let i = 0; i < repeats; i++) {
        const context = await browser.newContext({viewport: {width: 1280, height: 900}});
        // What runs a bench names the functions in it by a helper that is not in the page.
        await context.addInitScript("globalThis.__name = (one) => one");
        const tab = await context.newPage();
        let loaded = 0;
        tab.on("response", (response) => {
          const {pathname} = new URL(response.url());
          if (!/\.(?:js|json)$/.test(pathname)) return;
          void response.body().then(
            (body) => (loaded += gzipSync(body).length),
            () => undefined
          );
        });
        await tab.goto(url + page, {waitUntil: "networkidle"});
        await tab.mouse.move(400, 400);
        await tab.waitForTimeout(1500);
        before = loaded;
        ready.push(await openCode(tab));
        await tab.waitForTimeout(500);
        if (i === repeats - 1) runsTaken = await timeRuns(tab);
        await tab.waitForTimeout(300);
        weight = Math.max(weight, loaded - before);
        await context.close();
      }
      return [
        {
          bench: "editor",
          name: "click to a field that can be written in, median",
          value: median(ready),
          unit: "ms",
          bar: 600
        },
        {bench: "editor", name: "loaded for it and a run, after gzip", value: weight / 1000, unit: "kB", bar: 280},
        {
          bench: "editor",
          name: "run of a transform to the figure painted, p95",
          value: quantile(runsTaken, 0.95),
          unit: "ms",
          bar: 100
        },
        {bench: "editor", name: "the same, median", value: median(runsTaken), unit: "ms"}
      ];
    })
};
