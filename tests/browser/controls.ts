import type {Page} from "playwright-core";
import {wakeCells} from "../../tools/site/prerender.js";
import {rest} from "./tab.js";

/** A control of a page: what it is called among the others and what it holds. */
export interface Held {
  name: string;
  value: string;
}

/** Names all controls of a page and says what they hold. Runs inside the browser: it may use nothing from outside. */
function readControls(): Held[] {
  const seen = new Map<string, number>();
  return [...document.querySelectorAll<HTMLElement>("main :is(select, input, th[aria-sort])")].map((control) => {
    const {type = "sort", value = "", checked} = control as Partial<HTMLInputElement>;
    const own = /radio|checkbox/.test(type);
    const place = control.closest("[data-assertion]")?.getAttribute("data-assertion") ?? "";
    const form = control.closest("form, label, .explorer, table")?.querySelector("label, span, caption")?.textContent;
    const key = [place, form?.trim(), type, own || type === "sort" ? control.parentElement?.textContent : ""].join("/");
    seen.set(key, (seen.get(key) ?? 0) + 1);
    control.dataset.name = `${key}#${seen.get(key)}`;
    const held = own ? String(checked) : type === "sort" ? control.getAttribute("aria-sort")! : value;
    return {name: control.dataset.name, value: held};
  });
}

/** Sets the control of this name to something else as a reader would; false when there is nothing else. In the browser. */
function turn(name: string): boolean {
  const all = [...document.querySelectorAll<HTMLElement>("main :is(select, input, th[aria-sort])")];
  const control = all.find((one) => one.dataset.name === name) as HTMLInputElement | HTMLSelectElement | undefined;
  if (!control || control.disabled) return false;
  const before = control.value;
  if (control.localName === "th") {
    control.querySelector("button")!.click();
    return true;
  }
  if (control instanceof HTMLSelectElement) {
    control.value = [...control.options].find((one) => one.value !== before && !one.disabled)?.value ?? before;
  } else if (control.type === "radio" || control.type === "checkbox") {
    if (control.type === "radio" && control.checked) return false;
    control.click();
    return true;
  } else if (control.type === "range") {
    const [least, most] = [Number(control.min), Number(control.max)];
    control.value = String(least + 0.6 * (most - least));
    if (control.value === before) control.value = control.min;
  } else if (control.type === "number") return false;
  else if (control.inputMode === "decimal") control.value = before === "2" ? "3" : "2";
  else control.value = before === "a" ? "b" : "a";
  for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, {bubbles: true}));
  return control.value !== before;
}

/** What a reader sees of a page: every control, and every word of it. */
export interface View {
  controls: Held[];
  words: string;
}

async function look(page: Page): Promise<View> {
  await wakeCells(page);
  await rest(page);
  await openAll(page);
  await rest(page);
  const controls = await page.evaluate(readControls);
  const words = await page.evaluate(() => document.querySelector("main")!.innerText.replace(/\s+/g, " "));
  return {controls, words};
}

/** What became of a page whose every control was turned. */
export interface RoundTrip {
  /** The page as it came; with every control turned; from the address of that; after the reset. */
  first: View;
  turned: View;
  shared: View;
  reset: View;
  /** Names of the controls that were turned, and of those among them whose turn left the address as it was. */
  moved: string[];
  silent: string[];
  /** The query string after the reset. */
  clean: string;
}

/** Opens all that can be opened and lays all of it out, so that every control is there to be turned and every word to be read. */
const openAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>("main details")) details.open = true;
    for (const block of document.querySelectorAll<HTMLElement>("main .deferred"))
      block.style.contentVisibility = "visible";
  });

export interface RoundTripOptions {
  /** What a reader does first, before there are controls. */
  open?: (page: Page) => Promise<void>;
  /** Names of controls that are left as they are. */
  leave?: RegExp;
  /** Whether a choice makes the controls anew, so that each has to be waited for. */
  anew?: boolean;
}

/**
 * Turns every control of the page that is open in a tab, one after the other, and opens the address of all that in
 * another tab of the same width.
 */
export async function roundTrip(
  page: Page,
  other: Page,
  {open = () => Promise.resolve(), leave = /^$/, anew = false}: RoundTripOptions = {}
): Promise<RoundTrip> {
  const search = (): string => new URL(page.url()).search;
  await open(page);
  const first = await look(page);
  const moved: string[] = [];
  const silent: string[] = [];
  for (const {name} of first.controls) {
    if (leave.test(name)) continue;
    const before = search();
    if (anew) await rest(page);
    await page.evaluate(readControls);
    if (!(await page.evaluate(turn, name))) continue;
    moved.push(name);
    await page
      .waitForFunction((was) => location.search !== was, before, {timeout: 10_000})
      .catch(() => silent.push(name));
  }
  const turned = await look(page);
  const address = page.url();
  await other.goto(address, {waitUntil: "networkidle"});
  await open(other);
  const shared = await look(other);
  // Where nothing can be turned there is nothing to be reset.
  if (moved.length) await other.locator(".address-bar button").click();
  const reset = await look(other);
  return {first, turned, shared, reset, moved, silent, clean: new URL(other.url()).search};
}

/** Where two texts part, with what stands around it; nothing when they are the same. */
export function parting(a: string, b: string): string {
  if (a === b) return "";
  let i = 0;
  while (a[i] === b[i]) i++;
  return [a, b].map((text) => `…${text.slice(Math.max(0, i - 60), i + 60)}…`).join(" | ");
}
