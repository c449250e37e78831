import type {CellDefinition} from "observablehq:client";
import {addCell, findRoots, removeCell, replaceCell} from "../live-page.js";
import {runAllCells} from "../run-cells.js";
import {type CellSource, dependents, type PageSource, sourcePath} from "../page-source.js";
import {CellError} from "./cell-error.js";
import type {Compiled, compileCell} from "./compile.js";
import {type AddedCell, type Edits, keepEdits, keptEdits} from "./edits.js";
import {type Load, moduleLoader} from "./modules.js";

/** What came of a run: nothing when all went well, or what went wrong. */
export type Outcome = {error?: CellError; following?: string[]};

/** A page that is being worked on: its cells, what a reader made of them, and how they are run. */
export interface Workshop {
  source: PageSource;
  /** All cells as they are now, added ones in their places. */
  cells(): CellSource[];
  cell(id: string): CellSource;
  text(id: string): string;
  original(id: string): string | undefined;
  isChanged(id: string): boolean;
  added: readonly AddedCell[];
  edits(): Edits;
  /** Has all cells of the page run, and loads what compiles others, before a reader asks for it. */
  prepare(): Promise<unknown>;
  /** Notes what a reader has written, without running it. */
  write(id: string, text: string): void;
  run(id: string): Promise<Outcome>;
  reset(id: string): Promise<Outcome>;
  /** Adds a cell after another; it displays at the comment given. */
  add(after: string, root: Comment, id: string, text: string): void;
  remove(id: string): void;
  /** Takes the page as it has become, and waits until it is shown so; edits of cells that it still has stay. */
  adopt(source: PageSource): Promise<void>;
  /** Calls back when the page has become another. */
  onAdopted(listener: () => void): void;
  /** Calls back whenever a cell's text or the list of cells changes. */
  watch(listener: (id: string) => void): void;
  /** Whether edits are kept for as long as the tab is open. */
  keeps: boolean;
  keep(on: boolean): void;
  kept: Edits | undefined;
}

/** Names that Framework gives to every cell. */
const given = [
  "display",
  "view",
  "width",
  "dark",
  "now",
  "resize",
  "FileAttachment",
  "Generators",
  "Mutable",
  "invalidation",
  "visibility"
];

/** What a page most likely means by a name that it does not have. */
const libraries: Record<string, string> = {
  aq: 'import * as aq from "arquero";',
  op: 'import {op} from "arquero";',
  Plot: 'import * as Plot from "@observablehq/plot";',
  d3: 'import * as d3 from "d3";',
  Inputs: 'import * as Inputs from "./components/inputs.js";',
  html: 'import {html} from "htl";',
  table: 'import {table} from "./tables/table.js";'
};

async function fetchSource(page: string): Promise<PageSource> {
  const response = await fetch(sourcePath(page), {cache: "no-cache"});
  if (!response.ok)
    throw new Error(`The source of this page was answered with ${response.status}; expected its cells.`);
  return (await response.json()) as PageSource;
}

/** The name of the page that is open. */
const pageName = (): string => /([\w-]+?)(?:\.html)?$/.exec(location.pathname)?.[1] ?? "index";

const frames = (count: number): Promise<void> =>
  new Promise((resolve) => {
    const next = (left: number): unknown => (left ? requestAnimationFrame(() => next(left - 1)) : resolve());
    next(count);
  });

/** Whether the page that is open has the cells of a source. */
function isShown({cells}: PageSource): boolean {
  const roots = findRoots();
  return cells.every(({id}) => roots.has(id));
}

/** Reads the page's source and makes it ready to be worked on. Throws a sentence when the source is another page's. */
async function createWorkshop(): Promise<Workshop> {
  let source = await fetchSource(pageName());
  if (!isShown(source))
    throw new Error("This page was published anew since you opened it: load it again to see its code.");
  let blocks = new Map(source.cells.map((cell) => [cell.id, cell]));
  const changed = new Map<string, string>();
  const added: AddedCell[] = [];
  const current = new Map<string, CellSource>();
  const listeners: ((id: string) => void)[] = [];
  const adopted: (() => void)[] = [];
  // Code is there to be read and written before all cells of the page have run; what runs it waits for them, and takes
  // from them what they import.
  let begun: Promise<{compileCell: typeof compileCell; load: Load}> | undefined;
  const begin = (): NonNullable<typeof begun> =>
    (begun ??= Promise.all([import("./compile.js"), runAllCells()])
      .then(([{compileCell}]) => ({
        compileCell,
        load: moduleLoader(source)
      }))
      .catch((reason: unknown) => {
        begun = undefined;
        throw reason;
      }));
  let keeps = false;

  const tell = (id: string): void => {
    for (const one of listeners) one(id);
    if (keeps) keepEdits(sessionStorage, location.pathname, {hash: source.hash, changed, added});
  };
  const original = (id: string): string | undefined => {
    const cell = blocks.get(id);
    return cell && source.text.slice(cell.start, cell.end);
  };
  const text = (id: string): string =>
    changed.get(id) ?? original(id) ?? added.find((one) => one.id === id)?.text ?? "";
  const cell = (id: string): CellSource => {
    const own = added.find((one) => one.id === id);
    const bare = own && {id, kind: own.kind, start: 0, end: 0, inputs: [], outputs: [], files: [], imports: []};
    return current.get(id) ?? blocks.get(id) ?? bare!;
  };
  const cells = (): CellSource[] => {
    const after = (id: string): CellSource[] =>
      added.filter((one) => one.after === id).flatMap((one) => [cell(one.id), ...after(one.id)]);
    return source.cells.flatMap(({id}) => [cell(id), ...after(id)]);
  };

  /** Names that a cell uses and nothing gives; a sentence and a line for the first. */
  function check(id: string, {references}: Compiled): void {
    const known = new Set([...cells().flatMap((one) => (one.id === id ? [] : one.outputs)), ...given]);
    for (const {name, line, column} of references)
      if (!known.has(name) && !(name in globalThis)) {
        const help = libraries[name] ? ` Write ${libraries[name]} first.` : "";
        throw new CellError(`Nothing on this page is called “${name}”.${help}`, line, column);
      }
  }
  /** Names that a cell gives and another gives already. */
  function checkOutputs(id: string, {outputs}: Compiled): void {
    for (const one of cells())
      for (const name of one.id === id ? [] : one.outputs)
        if (outputs.includes(name))
          throw new CellError(`“${name}” is what another cell of this page gives: choose another name.`);
  }

  /** Whether and how what follows from a cell failed, by the names of those cells. */
  function failing(id: string): string[] {
    const places = findRoots();
    return dependents(cells(), id).flatMap((one) => {
      const root: (Comment & {_error?: boolean}) | undefined = places.get(one.id);
      return root?._error ? [one.outputs[0] ?? /^fig|^[^(\n]{0,40}/.exec(text(one.id))![0]] : [];
    });
  }

  async function run(id: string): Promise<Outcome> {
    const {kind} = cell(id);
    let compiled: Compiled;
    try {
      const {compileCell, load} = await begin();
      compiled = compileCell(text(id), {kind, load});
      check(id, compiled);
      checkOutputs(id, compiled);
    } catch (error) {
      return {error: error as CellError};
    }
    const {inputs, outputs, files, imports, body} = compiled;
    current.set(id, {...cell(id), inputs, outputs, files, imports});
    const root = findRoots().get(id);
    const block = root?.parentElement;
    // What follows stays where it is while the cell has nothing to show.
    if (block && kind !== "inline") block.style.minHeight = `${block.offsetHeight}px`;
    const ran = new Promise<Outcome>((resolve) => {
      const definition: CellDefinition = {
        id,
        ...(kind === "inline" ? {mode: "inline" as const} : {}),
        inputs,
        outputs,
        body: (...values) => {
          try {
            const result = body(...(values as unknown[]));
            if (!(result instanceof Promise)) return (resolve({}), result);
            return result.then(
              (value) => (resolve({}), value),
              (error: unknown) => {
                resolve({error: error as CellError});
                throw error;
              }
            );
          } catch (error) {
            resolve({error: error as CellError});
            throw error;
          }
        }
      };
      replaceCell(definition);
      // What it needs may itself have failed, and then it never runs.
      setTimeout(
        () => resolve({error: new CellError("It has not run yet: what it needs is not there, or has failed.")}),
        8000
      );
    });
    const outcome = await ran;
    await frames(2);
    if (block) block.style.minHeight = "";
    tell(id);
    return outcome.error ? outcome : {following: failing(id)};
  }

  const shop: Workshop = {
    get source() {
      return source;
    },
    cells,
    cell,
    text,
    original,
    added,
    isChanged: (id) => changed.has(id) || added.some((one) => one.id === id),
    edits: () => ({changed, added}),
    prepare: begin,
    write(id, now) {
      const own = added.find((one) => one.id === id);
      if (own) own.text = now;
      else if (now === original(id)?.replace(/\n$/, "")) changed.delete(id);
      else changed.set(id, now);
      tell(id);
    },
    run,
    async reset(id) {
      changed.delete(id);
      tell(id);
      return run(id);
    },
    add(after, root, id, written) {
      added.push({id, after, kind: "ts", text: written});
      addCell(root, {id, body: () => undefined});
      tell(id);
    },
    remove(id) {
      added.splice(0, added.length, ...added.filter((one) => one.id !== id));
      current.delete(id);
      removeCell(id);
      tell(id);
    },
    async adopt(next) {
      for (let left = 300; left && !isShown(next); left--) await frames(1);
      source = next;
      blocks = new Map(next.cells.map((cell) => [cell.id, cell]));
      current.clear();
      for (const id of changed.keys()) if (!blocks.has(id)) changed.delete(id);
      const stay = added.filter((one) => findRoots().has(one.id));
      added.splice(0, added.length, ...stay);
      for (const one of adopted) one();
    },
    onAdopted: (listener) => void adopted.push(listener),
    watch: (listener) => void listeners.push(listener),
    get keeps() {
      return keeps;
    },
    keep(on) {
      keeps = on;
      keepEdits(sessionStorage, location.pathname, {
        hash: source.hash,
        ...(on ? {changed, added} : {changed: new Map(), added: []})
      });
    },
    kept: keptEdits(sessionStorage, location.pathname, source.hash)
  };
  if (shop.kept) keeps = true;
  return shop;
}

let opened: Promise<Workshop> | undefined;

/** The page's workshop, which is made when it is first asked for, and follows a page that was saved elsewhere. */
export async function workshop(): Promise<Workshop> {
  const shop = await (opened ??= createWorkshop().catch((reason: unknown) => {
    opened = undefined;
    throw reason;
  }));
  if (!isShown(shop.source)) await shop.adopt(await fetchSource(pageName()));
  return shop;
}

/** An id for a cell of the reader's own, as Framework's are written. */
export const freshId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(4))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
