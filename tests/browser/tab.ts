import type {Browser, Page} from "playwright-core";

export interface TabOptions {
  width?: number;
  height?: number;
  scheme?: "light" | "dark";
  /** Whether the reader can tap with a finger. */
  finger?: boolean;
  /** Whether the reader has asked for no motion. */
  still?: boolean;
}

/** What a page did that its Content-Security-Policy forbids, as it is noted in the page. */
declare global {
  var violations: string[];
}

/**
 * Opens an empty tab in a profile of its own. Pages are opened in it one after the other, because to start a tab takes
 * more of a machine than most pages do.
 */
export async function openTab(
  browser: Browser,
  {width = 1280, height = 900, scheme = "light", still = false, finger = false}: TabOptions = {}
): Promise<Page> {
  const context = await browser.newContext({
    viewport: {width, height},
    colorScheme: scheme,
    hasTouch: finger,
    reducedMotion: still ? "reduce" : "no-preference"
  });
  await context.addInitScript(() => {
    // What one page stored is no other's: every page finds the storage empty. A blank page has none.
    if (location.protocol.startsWith("http")) for (const kept of [localStorage, sessionStorage]) kept.clear();
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", ({violatedDirective, blockedURI, sourceFile}) =>
      globalThis.violations.push(
        `${violatedDirective} forbids ${blockedURI || "what is written in the page"} in ${sourceFile}`
      )
    );
  });
  return context.newPage();
}

/**
 * Waits until a page shows nothing new for some rounds, in each of which it drew a frame, then had nothing to do, and no
 * cell was under way; or until patience ends. On a busy machine the rounds take longer, so none is cut short.
 */
export function rest(page: Page, {patience = 60_000}: {patience?: number} = {}): Promise<void> {
  return page.evaluate(async (patience) => {
    const end = performance.now() + patience;
    let changes = 0;
    const watcher = new MutationObserver(() => changes++);
    watcher.observe(document.body, {childList: true, subtree: true, characterData: true});
    for (let quiet = 0; quiet < 5 && performance.now() < end;) {
      const before = changes;
      // A browser that is hard pressed may draw no frame at all for a while; patience is to end even then.
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 5000);
      });
      await new Promise((resolve) => requestIdleCallback(resolve, {timeout: 10_000}));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const waiting = document.querySelector("main :is(observablehq-loading:empty, [aria-busy=true])");
      quiet = changes === before && !waiting ? quiet + 1 : 0;
    }
    watcher.disconnect();
  }, patience);
}
