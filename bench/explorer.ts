import type {Locator} from "playwright-core";
import {median, onSite, quantile} from "./on-site.js";

/** The assertion with the most universes among those with a correlation to move, and the page it is argued on. */
const largest = {page: "top-tier.html", assertion: "T6.europe"};

/** Milliseconds from moving a control to the frame after the curve was drawn anew, for each of `moves`. */
function move(explorer: Locator, control: "select" | "input", moves: number): Promise<number[]> {
  return explorer.evaluate(
    async (element, {control, moves}) => {
      const curve = element.querySelector(".explorer-curve")!;
      const moved = element.querySelector<HTMLSelectElement & HTMLInputElement>(
        control === "select" ? "select[name=sampling]" : "input[type=range]"
      )!;
      const times: number[] = [];
      for (let i = 0; i < moves; i++) {
        const start = performance.now();
        const drawn = new Promise<void>((resolve) => {
          const seen = new MutationObserver(() => {
            seen.disconnect();
            // A message posted from within a frame arrives right after that frame was painted.
            requestAnimationFrame(() => {
              const {port1, port2} = new MessageChannel();
              port1.onmessage = () => resolve();
              port2.postMessage(null);
            });
          });
          seen.observe(curve, {childList: true});
        });
        if (control === "select") moved.selectedIndex = (moved.selectedIndex + 1) % moved.options.length;
        else moved.value = String(((i * 7) % 20) / 20 + 0.05);
        moved.dispatchEvent(new Event(control === "select" ? "change" : "input", {bubbles: true}));
        await drawn;
        times.push(performance.now() - start);
      }
      return times;
    },
    {control, moves}
  );
}

/** How soon the specification curve of the largest claim follows a control, and whether memory stays flat (bar: 50 ms at p95). */
export const bench = {
  name: "explorer",
  async run(): Promise<Record<string, number>> {
    return onSite(largest.page, async (page) => {
      const item = page.locator(`[data-assertion="${largest.assertion}"]`);
      await item.evaluate((one) => {
        for (let fold = one.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null)
          fold.open = true;
        one.querySelector<HTMLDetailsElement>("details.working")!.open = true;
      });
      await item.locator("summary", {hasText: "Try its"}).click();
      const explorer = item.locator(".explorer");
      await move(explorer, "input", 5);
      const chosen = await move(explorer, "select", 200);
      const recomputed = await move(explorer, "input", 200);
      const session = await page.context().newCDPSession(page);
      const heap = async (): Promise<number> => {
        await session.send("HeapProfiler.collectGarbage");
        return (await session.send("Runtime.getHeapUsage")).usedSize / 2 ** 20;
      };
      const before = await heap();
      await move(explorer, "input", 500);
      await move(explorer, "select", 500);
      const after = await heap();
      return {
        chooseMs: median(chosen),
        chooseP95Ms: quantile(chosen, 0.95),
        chooseP95BarMs: 50,
        recomputeMs: median(recomputed),
        recomputeP95Ms: quantile(recomputed, 0.95),
        recomputeP95BarMs: 50,
        recomputeToChooseRatio: median(recomputed) / median(chosen),
        heapBeforeMiB: before,
        heapAfterThousandMovesMiB: after,
        heapRatio: after / before
      };
    });
  }
};
