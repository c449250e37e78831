/**
 * The only script of a built page that runs before its reader shows a sign: it fetches the page's modules when the line
 * is idle, has them evaluated at the first sign, and keeps what is done to the page until they can answer. It is
 * written into every page; which modules and tables the page has stands in the page itself.
 */
import {keptUnder} from "./editor/edits.js";
import type * as waking from "./waking.js";
import type {Parts} from "./waking.js";

const parts = JSON.parse(document.getElementById("page-parts")!.textContent) as Parts;
const kept: Event[] = [];
let take = (event: Event): unknown => kept.push(event);
let woken: Promise<void> | undefined;

/** Says that the page cannot answer; what stands there stays. The next sign tries again. */
function fail(reason: unknown): void {
  woken = undefined;
  console.error(reason);
  if (document.querySelector(".waking-failed")) return;
  const said = document.createElement("p");
  said.className = "address-bar waking-failed";
  said.setAttribute("role", "alert");
  said.textContent =
    "What answers to the controls of this page could not be loaded. The page is complete as it was built; load it again to try its controls.";
  document.body.append(said);
}

/** Modules find the places of cells as soon as they run, so all of the page has to be there. */
const parsed = new Promise((resolve) => addEventListener("DOMContentLoaded", resolve, {once: true}));

/** What the reader did is shown before anything else is done about it; a page that nobody looks at is not shown. */
const shown = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 100);
  });

const wake = (): void => {
  woken ??= parsed
    .then(shown)
    .then(() => import(parts.page))
    .then(({start}: typeof waking) => start(parts))
    .then((touched) => {
      take = touched;
      kept.splice(0).forEach(touched);
    })
    .catch(fail);
};

/** Whether this tab keeps edits of the page's cells; a browser that stores nothing keeps none. */
function hasEdits(): boolean {
  try {
    return sessionStorage.getItem(keptUnder(location.pathname)) !== null;
  } catch {
    return false;
  }
}

const whenIdle: (then: () => void) => unknown = globalThis.requestIdleCallback ?? setTimeout;

/**
 * Fetches what will be wanted, in the order in which it is, without running it; one thing at a time, each when all rests.
 * Tables are fetched as pages fetch them: Firefox counts a prefetched file to what a page's policy forbids by default.
 */
function prefetch(paths = [...parts.modules, ...parts.tables]): void {
  const [href, ...others] = paths;
  if (!href) return;
  if (href.endsWith(".js"))
    document.head.append(Object.assign(document.createElement("link"), {rel: "modulepreload", href}));
  else
    void fetch(href, {priority: "low"})
      .then((response) => response.arrayBuffer())
      .catch(() => undefined);
  whenIdle(() => prefetch(others));
}

// Browsers run no modules that come from disk.
if (location.protocol !== "file:") {
  const options = {capture: true, passive: true};
  for (const type of ["pointerdown", "wheel", "touchstart", "keydown", "focusin", "click", "input", "change"])
    addEventListener(type, wake, {...options, once: true});
  // A page that comes to lie under a pointer at rest is told of moves, too.
  addEventListener("pointermove", ({movementX, movementY}) => (movementX || movementY) && wake(), options);
  for (const type of ["pointerover", "pointerdown", "focusin", "click", "input", "change"])
    addEventListener(type, (event) => take(event), options);
  // A finger's first tap on a number asks where it comes from, and a link to copy is not followed.
  let tapped: Element | null = null;
  addEventListener(
    "click",
    (event) => {
      const link =
        (event.target as Element | null)?.closest?.("observablehq-loading :is(.cite, .menu-items a[href^='#'])") ??
        null;
      const first = link !== tapped;
      tapped = link;
      if (link && woken && (!link.matches(".cite") || (first && event.pointerType === "touch"))) event.preventDefault();
    },
    true
  );
  addEventListener("load", () => {
    // A browser scrolls by itself to where an address leads, before that.
    setTimeout(() => addEventListener("scroll", wake, {...options, once: true}), 100);
    if ((navigator as {connection?: {saveData?: boolean}}).connection?.saveData) return;
    whenIdle(() => prefetch());
  });
  // What an address asks for is shown without a sign, and so is what a reader goes back to.
  addEventListener("popstate", wake);
  // Edits that a tab keeps are offered as soon as it is open.
  if (location.search || hasEdits()) wake();
}
