import {maker, type Child} from "./dom.js";
import {host} from "./format.js";
import {say} from "../language/say.js";

/** What can be said of where a number comes from. */
export interface Provenance {
  /** The number as it is printed in full. */
  value: string;
  /** What it is, of whom, where and when; or the quantity that was computed. */
  about: string;
  /** Its interval, and by which reading. */
  interval?: string | undefined;
  /** For a published number: the publication, its address, and how it was seen. */
  published?: {publication: string; source: string; confidence: string; meaning: string};
  /** For a computed number: how. */
  computed?: string;
  /** For a number that the audit set itself: why so. */
  chosen?: string;
  /** The rows of the sources page it was taken or computed from; others are rows of derived tables. */
  rows: readonly {id: string; href: string | null}[];
}

/** How long the pointer may be between a number and what is said of it, in milliseconds. */
const grace = 250;
const id = "provenance";

let shown: {number: HTMLElement; box: HTMLElement} | undefined;
/** The number whose box the reader shut, until pointer and focus have been elsewhere. */
let dismissed: HTMLElement | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** What is said of a number, as the content of its box. */
function provenanceContent(
  {value, about, interval, published, computed, chosen, rows}: Provenance,
  document: Document
): HTMLElement[] {
  const make = maker(document);
  const line = (name: string, ...content: readonly Child[]): HTMLElement =>
    make("span", {class: "provenance-line"}, make("span", {class: "provenance-name"}, name), " ", ...content);
  const most = 12;
  const links = rows.slice(0, most).map(({id: row, href}): Child => (href ? make("a", {href}, row) : row));
  const parts = links.flatMap((link, i): Child[] => (i ? [", ", link] : [link]));
  if (rows.length > most) parts.push(say(" and {more} more", {more: rows.length - most}));
  const seen =
    published && (published.source.startsWith("urn:") ? say("no public address known") : host(published.source));
  return [
    make("span", {class: "provenance-line"}, make("strong", {}, value), ` ${about}`),
    interval ? line(say("Interval"), interval) : null,
    computed ? line(say("Computed"), computed) : null,
    chosen ? line(say("Chosen"), chosen) : null,
    published
      ? line(
          say("Seen at"),
          published.source.startsWith("urn:") ? seen : make("a", {href: published.source, rel: "noopener"}, seen),
          say(", for {publication}", {publication: published.publication})
        )
      : null,
    published
      ? line(
          say("Confidence"),
          make("strong", {}, published.confidence),
          say(": {meaning}", {meaning: published.meaning})
        )
      : null,
    rows.length ? line(rows.length === 1 ? say("Row") : say("Rows"), ...parts) : null
  ].filter((part) => part !== null);
}

function hide(): void {
  clearTimeout(leaving);
  if (!shown) return;
  shown.number.removeAttribute("aria-describedby");
  shown.box.remove();
  shown = undefined;
}

/** Below the number, or above it where there is more room, and never beyond the window. */
function place(): void {
  if (!shown) return;
  const {number, box} = shown;
  const anchor = number.getClientRects()[0];
  if (!number.isConnected || !anchor) return hide();
  const {clientWidth, clientHeight} = document.documentElement;
  const {width, height} = box.getBoundingClientRect();
  const below = anchor.bottom + 4;
  const top = below + height <= clientHeight || anchor.top < height + 12 ? below : anchor.top - height - 4;
  box.style.left = `${Math.max(8, Math.min(anchor.left, clientWidth - width - 8))}px`;
  box.style.top = `${top}px`;
}

const within = (target: EventTarget | null): boolean =>
  target instanceof Node && !!shown && (shown.number.contains(target) || shown.box.contains(target));

/** Shows where a number comes from, right after it in the order of focus and above everything else on the page. */
export function showProvenance(number: HTMLElement, provenance: () => Provenance, event: Event): void {
  clearTimeout(leaving);
  if (shown?.number === number) return;
  // The reader may have moved on while this was loaded.
  const still = event.type === "click" || (number.matches(":hover, :focus") && number.isConnected);
  if (!still || number === dismissed) return;
  if (!shown) listen();
  hide();
  const make = maker(number.ownerDocument);
  const box = make("span", {id, class: "provenance", popover: "manual", role: "group"});
  box.setAttribute("aria-label", say("Where the number comes from"));
  box.append(...provenanceContent(provenance(), number.ownerDocument));
  // What the browser would say of the link by itself would lie on top of it.
  number.removeAttribute("title");
  number.setAttribute("aria-describedby", id);
  number.after(box);
  shown = {number, box};
  box.showPopover();
  place();
}

let listening = false;

function listen(): void {
  if (listening) return;
  listening = true;
  document.addEventListener("keydown", ({key}) => {
    if (key !== "Escape" || !shown) return;
    const {number, box} = shown;
    dismissed = number;
    const inside = box.contains(document.activeElement);
    hide();
    if (inside) number.focus();
  });
  for (const type of ["focusin", "pointerover"])
    document.addEventListener(type, ({target}) => {
      if (!dismissed?.contains(target as Node)) dismissed = undefined;
    });
  document.addEventListener("focusin", ({target}) => !within(target) && hide());
  document.addEventListener("pointerdown", ({target}) => !within(target) && hide());
  document.addEventListener("pointerover", ({target}) => {
    clearTimeout(leaving);
    // A number that has the focus keeps its box whatever the pointer does.
    if (!shown || within(target) || within(document.activeElement)) return;
    leaving = setTimeout(hide, grace);
  });
  addEventListener("scroll", place, {passive: true, capture: true});
  addEventListener("resize", place);
}
