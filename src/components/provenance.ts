import type {Provenance} from "./provenance-popover.js";

export type {Provenance} from "./provenance-popover.js";

/** What is known of the numbers on the page, worked out when a reader asks. */
const known = new WeakMap<Element, () => Provenance>();
const watched = new WeakSet<Document>();

/** The provenance of a number that has one. */
export const provenanceOf = (element: Element): Provenance | undefined => known.get(element)?.();

/**
 * Lets a number say where it comes from when a reader points at it, moves the focus to it or taps it. What shows it is
 * loaded the first time.
 */
export function withProvenance<E extends HTMLElement>(element: E, provenance: () => Provenance): E {
  known.set(element, provenance);
  const document = element.ownerDocument;
  if (watched.has(document)) return element;
  watched.add(document);
  const ask = async (event: Event): Promise<void> => {
    const asked = (event.target as Element | null)?.closest?.(".cite");
    const provenance = asked && known.get(asked);
    if (!provenance) return;
    const {showProvenance} = await import("./provenance-popover.js");
    showProvenance(asked as HTMLElement, provenance, event);
  };
  for (const type of ["pointerover", "focusin"]) document.addEventListener(type, (event) => void ask(event));
  // A finger cannot hover: its first tap asks, the second follows the link.
  let touched: Element | null = null;
  document.addEventListener("click", (event) => {
    const asked = (event.target as Element | null)?.closest?.(".cite") ?? null;
    const tap = event.pointerType === "touch";
    if (tap && asked && known.has(asked) && touched !== asked) {
      event.preventDefault();
      void ask(event);
    }
    touched = tap ? asked : null;
  });
  return element;
}
