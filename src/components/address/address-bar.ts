import type {Address, AddressState} from "./address.js";
import {maker, type Drawing} from "../dom.js";
import {say} from "../../language/say.js";

/** How many choices are the reader's, and how many of them leave the article's reading. */
function choicesWords(changed: number, departed: number): string {
  if (!departed)
    return say("{changed, plural, one {# choice here is your own} other {# choices here are your own}}.", {changed});
  if (changed === 1) return say("1 choice here is your own and not the article's reading.");
  if (departed === changed)
    return say("{changed} choices here are your own; all depart from the article's reading.", {changed});
  return say(
    "{changed} choices here are your own; {departed, plural, one {# departs} other {# depart}} from the article's reading.",
    {changed, departed}
  );
}

/** What the bar says of the reader's choices; nothing when the page stands as it came. */
function barWords({changed, departed, problems}: AddressState): string {
  const choices = changed.length
    ? choicesWords(changed.length, departed.length)
    : problems.length
      ? say("The page shows its own choice instead.")
      : "";
  return [...problems, choices].filter(Boolean).join(" ");
}

/**
 * A bar at the foot of the window as long as there is something to say: how many choices differ from the page's own, what
 * in the address was not understood, and the way back to the article's reading.
 */
export function addressBar(address: Address, {document = globalThis.document}: Drawing = {}): HTMLElement {
  const make = maker(document);
  const said = make("span", {role: "status"});
  const reset = make("button", {type: "button", onclick: address.reset});
  const bar = make(
    "div",
    {class: "address-bar", role: "region", "aria-label": say("Your choices"), hidden: true},
    said,
    " ",
    reset
  );
  address.watch((state) => {
    const words = barWords(state);
    reset.textContent = state.departed.length ? say("Reset to the article's reading") : say("Reset to the page's own");
    if (words === said.textContent) return;
    said.textContent = words;
    bar.hidden = !words;
    document.documentElement.classList.toggle("with-address-bar", !bar.hidden);
    // It is put on the page when it first has something to say; a page that stands as it came is left alone.
    if (words && !bar.isConnected) document.body.append(bar);
  });
  return bar;
}
