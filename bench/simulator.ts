import {median, onSite, quantile} from "./on-site.js";

/**
 * How smoothly the simulated curve follows a slider moved at every frame: what a step costs the main thread, from the
 * frame's first callback to after its painting, and how far apart frames come (bar: 16 ms at p95, or 60 frames a second).
 */
export const bench = {
  name: "simulator",
  async run(): Promise<Record<string, number>> {
    return onSite("flows.html", async (page) => {
      const measured = await page.evaluate(async () => {
        const label = [...document.querySelectorAll("label")].find((one) =>
          one.textContent?.startsWith("Newcomers from China")
        );
        const slider = label!.parentElement!.querySelector<HTMLInputElement>("input[type=range]")!;
        slider.scrollIntoView({block: "center"});
        // Methods, because a named function would call for a helper of the compiler's that the page does not have.
        const drive = {
          curve(): string | undefined {
            return document.querySelector('[data-figure="retention"] .figure-drawing')?.innerHTML;
          },
          async run(moves: number, moving: boolean): Promise<{work: number[]; gaps: number[]; redrawn: number}> {
            const work: number[] = [];
            const gaps: number[] = [];
            const {port1, port2} = new MessageChannel();
            let last = 0;
            let redrawn = 0;
            let before = drive.curve();
            let next = new Promise(requestAnimationFrame);
            while (gaps.length < moves) {
              const time = await next;
              const started = performance.now();
              // Asked for before the page asks for its own, so that this is the next frame's first callback too.
              next = new Promise(requestAnimationFrame);
              // A message posted from within a frame arrives right after that frame was painted.
              port1.onmessage = () => {
                work.push(performance.now() - started);
                const now = drive.curve();
                if (now !== before) redrawn++;
                before = now;
              };
              port2.postMessage(null);
              if (last) gaps.push(time - last);
              last = time;
              if (moving) {
                slider.value = String((gaps.length * 7) % 100);
                slider.dispatchEvent(new Event("input", {bubbles: true}));
              }
            }
            return {work, gaps, redrawn};
          }
        };
        await drive.run(30, true);
        const idle = await drive.run(120, false);
        return {...(await drive.run(300, true)), idle: idle.gaps};
      });
      return {
        stepMs: median(measured.work),
        stepP95Ms: quantile(measured.work, 0.95),
        stepP95BarMs: 16,
        framesPerSecond: 1000 / median(measured.gaps),
        frameP95Ms: quantile(measured.gaps, 0.95),
        idleFrameMs: median(measured.idle),
        redrawnShare: measured.redrawn / measured.gaps.length
      };
    });
  }
};
