import {median, onSite, quantile} from "./on-site.js";

/** How soon the map of the argument is painted anew once a sentence is granted, or is no longer (bar: 50 ms at p95). */
export const bench = {
  name: "argument",
  async run(): Promise<Record<string, number>> {
    return onSite("index.html", async (page) => {
      const map = page.locator(".argument").first();
      await map.scrollIntoViewIfNeeded();
      const times = await map.evaluate(async (element) => {
        const ticks = [...element.querySelectorAll<HTMLInputElement>(".argument-grant input")];
        const taken: number[] = [];
        for (let i = 0; i < 10 * ticks.length; i++) {
          const start = performance.now();
          ticks[i % ticks.length]!.click();
          await new Promise<void>((resolve) => {
            requestAnimationFrame(() => {
              // A message posted from within a frame arrives right after that frame was painted.
              const {port1, port2} = new MessageChannel();
              port1.onmessage = () => resolve();
              port2.postMessage(null);
            });
          });
          taken.push(performance.now() - start);
        }
        return taken;
      });
      return {grantMs: median(times), grantP95Ms: quantile(times, 0.95), grantP95BarMs: 50, grants: times.length};
    });
  }
};
