/**
 * How a built page comes to life. Its HTML shows what every cell displayed when it was built, and its cells are not
 * defined until a reader touches a control: then the runtime is given that control's cell, the displayed cells that
 * follow from it, and what all these are computed from; no other cell runs.
 *
 * For what builds on the page's runtime: `cells` has every cell of the page by its id, with its inputs, outputs and body
 * as Framework compiled them. `wake(ids)` defines these cells with all they need, `wake()` all, and resolves when they
 * have run once; what also runs in the preview, where cells run by themselves, calls `runAllCells` of run-cells.ts
 * instead. Then live-page.ts gives values by name and puts other cells in the places of these.
 */
import {define as defineInFramework} from "observablehq:client";
import {openFolds} from "../components/address/open-folds.js";
import {pageAddress} from "../components/address/page-address.js";
import {answerMenus, menuActions} from "../components/exports/menu-actions.js";
import {showBaked} from "./baked-numbers.js";
import {type Cell, descendants, needed, shows} from "./data-flow.js";
import {Handover} from "./handover.js";
import {findRoots} from "./live-page.js";
import {setRunAllCells} from "./run-cells.js";
import {createTurns} from "./turns.js";

/** What a page is made of besides its HTML, as addresses relative to it. */
export interface Parts {
  /** The module of its cells. */
  page: string;
  /** What that loads, each after what it needs itself. */
  modules: readonly string[];
  /** The tables that its cells ask for. */
  tables: readonly string[];
  /** What is known of the numbers in it, as baked-numbers.ts reads it. */
  numbers?: string;
}

export {provenanceOf} from "../components/provenance.js";

/** Every cell of the page, by its id. */
export const cells = new Map<string, Cell>();

/** Notes a cell of the page; it is defined when it is needed. */
export const define = (cell: Cell): void => void cells.set(cell.id, cell);

const ran = new Map<string, Promise<unknown>>();
const turn = createTurns();
/** Where the page has what is known of its numbers. */
let numbers: string | undefined;
let handovers: Map<string, Handover> | undefined;

/** Gives a cell to the runtime, and what it displays to its place. */
function give(cell: Cell, place: Handover): void {
  const inputs = cell.inputs ?? [];
  let done: (value?: unknown) => void;
  let again = false;
  ran.set(cell.id, new Promise((resolve) => (done = resolve)));
  place.begin();
  const body = async (...given: unknown[]): Promise<unknown> => {
    const own = given.map((value, i) => {
      const show = value as (shown: unknown) => unknown;
      if (inputs[i] === "display") return (shown: unknown) => show(place.receive(shown));
      if (inputs[i] !== "view") return value;
      return (shown: unknown) => {
        (shown as EventTarget).addEventListener?.("input", () => void wake(descendants(cells, cell)));
        return show(place.receive(shown));
      };
    });
    // What only computes runs as soon as what it needs is there.
    if (shows(cell)) await turn(place.distance, again);
    again = true;
    try {
      const value = await cell.body(...(own as never[]));
      place.finish();
      return value;
    } catch (error) {
      place.fail();
      throw error;
    } finally {
      done();
    }
  };
  defineInFramework({...cell, body});
}

/** Defines cells and all they are computed from, those that are not yet; resolves when each has run once. */
export async function wake(ids: Iterable<string> = cells.keys()): Promise<void> {
  const all = needed(cells, ids);
  for (const id of all) {
    const place = handovers?.get(id);
    if (place && !ran.has(id)) give(cells.get(id)!, place);
  }
  await Promise.all([...all].flatMap((id) => ran.get(id) ?? []));
}

/** What a reader may touch that needs its cell: fields, buttons, what answers to the pointer; not links and what browsers open. */
const controls =
  "input, select, textarea:not([readonly]), label, button:not([popovertarget]), .exploration > summary, .cite, .sankey-ribbon, .menu-items a[href^='#']";

/** Wakes the cells of what was touched, and hands what was done to it on to what stands in its place then. */
function touched(event: Event): void {
  const target = event.target as Element | null;
  const control = target?.closest?.<HTMLElement>(controls);
  if (!control) return;
  if (control.matches(listened)) {
    // A click that is over and that nobody answered came before there was anything to answer it; links to copy are held
    // back by boot.ts already.
    const answered = event.eventPhase !== Event.NONE || (event.defaultPrevented && !control.matches("a"));
    if (event.type === "click" && !answered) control.click();
    return;
  }
  const number = control.matches(".cite[data-number]") && numbers;
  if (number) {
    if (control.closest("observablehq-loading")) void showBaked(control, event, number).catch(console.error);
    return;
  }
  for (const [id, place] of handovers!)
    if (place.holds(control)) {
      place.note(event, control);
      const cell = cells.get(id)!;
      void wake([id, ...descendants(cells, cell)]);
      return;
    }
}

/** What opens code of the page or a table in a cell, and what menus do; it is listened to once modules run (see offer.ts). */
const listened = `[data-code], [data-notebook], button[data-table], ${menuActions}`;

/** Wakes what the address says something of; names of controls that still sleep are no unknown ones. */
function followAddress(): void {
  const names = [...new URLSearchParams(location.search).keys()];
  if (!names.length) return;
  const asleep = (name: string): Element | null =>
    document.querySelector(`[data-query~="${CSS.escape(name)}"], [data-query="*"]`);
  pageAddress()?.awaits((name) => asleep(name) !== null);
  for (const name of names) {
    const control = asleep(name);
    if (control) openFolds(control);
    for (const [id, place] of handovers!)
      if (control && place.holds(control)) void wake([id, ...descendants(cells, cells.get(id)!)]);
  }
}

/**
 * Evaluates the page's modules, one after the other with room between them for the reader's own doings, and gives what
 * takes over events. Throws when a module cannot be loaded.
 */
export async function start({modules, numbers: ofNumbers}: Parts): Promise<(event: Event) => void> {
  for (const module of modules) {
    await import(new URL(module, document.baseURI).href);
    await new Promise((resolve) => setTimeout(resolve));
  }
  // Pages are woken again where this is asked twice, as by tests.
  handovers ??= new Map([...findRoots()].map(([id, root]) => [id, new Handover(root)]));
  numbers = ofNumbers;
  setRunAllCells(() => wake());
  answerMenus(document);
  addEventListener("popstate", followAddress);
  followAddress();
  return touched;
}
