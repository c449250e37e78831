import type {Browser, Page} from "playwright-core";

/** Slow 4G as Lighthouse defines it, and a phone's processor: bytes per second, milliseconds, times slower. */
const slow = {throughput: 1.6e6 / 8, upload: 750e3 / 8, latency: 150, processor: 4};

/** What a page records about itself from its first moment on, in milliseconds. */
interface Recorded {
  fcp: number;
  lcp: number;
  cls: number;
  /** When the first drawing stood in the page, and when the first that scripts made did. */
  drawn: number;
  live: number;
  /** Tasks that were longer than 50 ms: when they began, and how long they took. */
  tasks: {start: number; duration: number}[];
  /** Longest delay of each interaction, by its number. */
  interactions: Record<number, number>;
  /** When a control that was touched said so, and when a drawing or table had been made anew after that. */
  touched: number;
  repainted: number;
  /** What counts as a drawing, as a selector. */
  shown: string;
}

/** A page's records, with what went over the line for it so far, and how much of that is modules and data. */
export type Read = () => Promise<Recorded & {bytes: number; bytesAhead: number; requests: number}>;

/** What the kinds of entries below have between them, some of which TypeScript does not know yet. */
type Timing = PerformanceEntry & {value: number; hadRecentInput: boolean; interactionId: number};

declare global {
  interface Window {
    recorded: Recorded;
  }
}

/**
 * Runs inside the browser before the page does, so it may use nothing from outside itself, and names no function, which
 * the runner would mark with a helper that is not there.
 */
function record(): void {
  const all: Recorded = {
    ...{fcp: 0, lcp: 0, cls: 0, drawn: 0, live: 0, tasks: [], interactions: {}},
    ...{touched: 0, repainted: 0, shown: "svg[role=img], svg[viewBox], table, canvas"}
  };
  window.recorded = all;
  for (const type of ["paint", "largest-contentful-paint", "layout-shift", "longtask", "event"])
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Timing[]) {
        if (entry.name === "first-contentful-paint") all.fcp = entry.startTime;
        else if (type === "largest-contentful-paint") all.lcp = entry.startTime;
        else if (type === "layout-shift") all.cls += entry.hadRecentInput ? 0 : entry.value;
        else if (type === "longtask") all.tasks.push({start: entry.startTime, duration: entry.duration});
        else if (entry.interactionId)
          all.interactions[entry.interactionId] = Math.max(entry.duration, all.interactions[entry.interactionId] ?? 0);
      }
    }).observe({type, buffered: true, ...(type === "event" ? {durationThreshold: 16} : {})});
  for (const type of ["input", "click"])
    addEventListener(type, ({timeStamp}) => (all.touched ||= timeStamp), {capture: true});
  // A function that had a name would not be there: what compiles this marks those with a helper of its own.
  new MutationObserver((changes) => {
    const [shown, drawings] = [all.shown, [...document.querySelectorAll(`main :is(${all.shown})`)]];
    if (!all.drawn && drawings.length) requestAnimationFrame(() => setTimeout(() => (all.drawn ||= performance.now())));
    // A page answers when a drawing and, where it has some, a form are no longer those that were baked.
    if (
      !all.live &&
      [drawings, [...document.querySelectorAll("main form")]].every(
        (some, i) => (i === 1 && !some.length) || some.some((one) => !one.closest("observablehq-loading"))
      )
    )
      requestAnimationFrame(() => setTimeout(() => (all.live ||= performance.now())));
    if (!all.touched || all.repainted) return;
    if (
      changes.some(({target, addedNodes}) => {
        const within = target instanceof Element ? target : target.parentElement;
        return (
          !within?.closest("observablehq-loading") &&
          ([...addedNodes].some(
            (one) => one instanceof Element && (one.matches(shown) || one.querySelector(shown) !== null)
          ) ||
            within?.closest("main svg"))
        );
      })
    )
      requestAnimationFrame(() => setTimeout(() => (all.repainted ||= performance.now())));
  }).observe(document, {childList: true, subtree: true, attributes: true, attributeFilter: ["d", "cx", "x", "width"]});
}

export interface Conditions {
  /** Width of the window, in pixels. */
  width?: number;
  /** Whether the line is slow and latent, and the processor a phone's. */
  line?: boolean;
  processor?: boolean;
}

/** Opens a page for the first time under some conditions, until its line rests, and gives what `then` makes of it. */
export async function visit<T>(
  browser: Browser,
  url: string,
  {width = 390, line = true, processor = true}: Conditions,
  then: (page: Page, read: Read) => Promise<T>
): Promise<T> {
  const context = await browser.newContext({viewport: {width, height: width < 500 ? 844 : 900}});
  try {
    const page = await context.newPage();
    await page.addInitScript(record);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const sizes: number[] = [];
    const ahead = new Set<string>();
    let bytesAhead = 0;
    session.on("Network.requestWillBeSent", ({requestId, type}) => {
      if (type === "Script" || type === "Fetch") ahead.add(requestId);
    });
    session.on("Network.loadingFinished", ({requestId, encodedDataLength}) => {
      sizes.push(encodedDataLength);
      if (ahead.has(requestId)) bytesAhead += encodedDataLength;
    });
    if (line)
      await session.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: slow.latency,
        downloadThroughput: slow.throughput,
        uploadThroughput: slow.upload
      });
    if (processor) await session.send("Emulation.setCPUThrottlingRate", {rate: slow.processor});
    await page.goto(url, {waitUntil: "load", timeout: 120_000});
    return await then(page, async () => ({
      ...(await page.evaluate(() => window.recorded)),
      bytes: sizes.reduce((sum, size) => sum + size, 0),
      bytesAhead,
      requests: sizes.length
    }));
  } finally {
    await context.close();
  }
}

/** For how long tasks held a page up after it first painted, beyond 50 ms each: what Lighthouse calls total blocking time. */
export const blocked = ({fcp, tasks}: Pick<Recorded, "fcp" | "tasks">): number =>
  tasks.reduce((sum, {start, duration}) => {
    const from = Math.max(start, fcp);
    return sum + Math.max(0, start + duration - from - 50);
  }, 0);
