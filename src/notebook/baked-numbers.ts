import type {Provenance} from "../components/provenance.js";

export type {Provenance};

let numbers: Promise<readonly Provenance[]> | undefined;

async function load(address: string): Promise<readonly Provenance[]> {
  const response = await fetch(new URL(address, document.baseURI));
  if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}`);
  return (await response.json()) as Provenance[];
}

/** Whether a reader asks by this where a number comes from: a mouse rests on it, the focus moves to it, or a finger taps it. */
function asks(event: Event): boolean {
  const finger = (event as Partial<PointerEvent>).pointerType === "touch";
  return event.type === "focusin" || (event.type === "pointerover" && !finger) || (event.type === "click" && finger);
}

/**
 * Shows where a number comes from whose cell has not run: what is known of the page's numbers was written down when they
 * were baked, and is loaded, from an address relative to the page, when a reader first asks.
 */
export async function showBaked(number: HTMLElement, event: Event, address: string): Promise<void> {
  if (!asks(event)) return;
  numbers ??= load(address).catch((reason: unknown) => {
    numbers = undefined;
    throw reason;
  });
  const [{showProvenance}, known] = await Promise.all([import("../components/provenance-popover.js"), numbers]);
  const provenance = known[Number(number.dataset.number)];
  if (provenance) showProvenance(number, () => provenance, event);
}
