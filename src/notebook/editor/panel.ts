import {maker} from "../../components/dom.js";
import {arrowOf} from "../../tables/decode.js";
import {dictionary} from "../../tables/dictionary.js";
import {cellShowing, fileOf, findRoots} from "../live-page.js";
import {ancestors, type CellSource, filesOf, isImporting} from "../page-source.js";
import {cellView} from "./cell-view.js";
import {openWorkshop, privately} from "./marks.js";
import {pageActions} from "./page-actions.js";
import {styled} from "./style.js";
import {filePreview} from "./table-preview.js";
import {tableQuery} from "./table-query.js";
import {freshId, type Workshop} from "./workshop.js";

const make = maker(document);

/** Panels that are open, by the cell whose figure they belong to. */
const open = new Map<string, HTMLElement>();

/** An element within a block of the page, with a shadow root: the preview counts the page's own children. */
export function place(block: Element): {host: HTMLElement; root: ShadowRoot} {
  const host = make("div", {"data-panel": true});
  const root = host.attachShadow({mode: "open"});
  styled(root);
  block.append(host);
  return {host, root};
}

/** Adds a cell after another, below where that displays, and opens it; gives its id. */
export function addAfter(shop: Workshop, after: string, text = ""): string {
  const id = freshId();
  const mark = document.createComment(`:${id}:`);
  const block = findRoots().get(after)!.parentElement!;
  const own = make("div", {class: "observablehq observablehq--block", "data-panel": true}, mark);
  block.append(own);
  // Where the cell is folded away in the page, its fold opens: what is added is there to be seen.
  for (let fold = own.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
  shop.add(after, mark, id, text);
  const {root} = place(own);
  const onRemove = (): void => {
    shop.remove(id);
    own.remove();
  };
  const view = cellView(make, {id, shop, root, onAdd: () => void addAfter(shop, id), onRemove});
  root.append(make("div", {class: "panel"}, view));
  return id;
}

/** A cell of the page as it is read and written within a shadow root. */
export const viewOf = (shop: Workshop, root: ShadowRoot, id: string): HTMLElement =>
  cellView(make, {id, shop, root, onAdd: () => void addAfter(shop, id)});

/** A fold whose cells are made when it is opened. */
function foldOf(shop: Workshop, root: ShadowRoot, cells: readonly CellSource[], words: string): HTMLElement | null {
  if (!cells.length) return null;
  const inside = make("div", {class: "cells"});
  const ontoggle = (): void => {
    if (!inside.childElementCount) inside.append(...cells.map(({id}) => viewOf(shop, root, id)));
  };
  return make("details", {class: "fold", ontoggle}, make("summary", {}, words), inside);
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** The panel of the code that a figure is made of. */
function codePanel(shop: Workshop, root: ShadowRoot, id: string, close: () => void): HTMLElement {
  const cells = ancestors(shop.cells(), id);
  const imports = cells.filter(isImporting);
  const others = cells.filter((cell) => !isImporting(cell));
  const files = filesOf(cells, shop.source.moduleFiles);
  return make(
    "section",
    {class: "panel", "aria-label": "The code of this figure"},
    make(
      "header",
      {},
      make("strong", {}, `The code of this figure: ${counted(others.length, "cell")}`),
      make("span", {}, `Change it and run it (Shift + Enter): ${privately}.`),
      make("span", {class: "space"}),
      make("button", {type: "button", onclick: close}, "Close")
    ),
    files.length
      ? make(
          "details",
          {class: "fold"},
          make("summary", {}, `What it reads: ${files.map((one) => one.replace(/^.*\//, "")).join(", ")}`),
          files.map((one) => filePreview(make, one))
        )
      : null,
    foldOf(shop, root, imports, `What it imports: ${counted(imports.length, "cell")}`),
    make(
      "div",
      {class: "cells"},
      others.map((cell) => viewOf(shop, root, cell.id))
    ),
    make("footer", {}, pageActions(make, shop))
  );
}

let follows = false;

/** Opens the code of the figure that a button stands in, or closes it. */
export async function toggleCode(button: HTMLElement): Promise<void> {
  const key = button.dataset.code!;
  const id = cellShowing(button);
  if (!id) throw new Error("no cell of this page shows the figure");
  const before = open.get(id);
  if (before) return close();
  const {host, root} = place(findRoots().get(id)!.parentElement!);
  host.id = `code-of-${key}`;
  // Noted before anything is waited for: a second click closes it, and opens no second one.
  open.set(id, host);
  const shop = await openWorkshop().catch((reason: unknown) => {
    close();
    throw reason;
  });
  if (open.get(id) !== host) return;
  if (!follows) {
    follows = true;
    // A page that was saved has other cells: what was open is opened again on those.
    shop.onAdopted(() => {
      const keys = [...open.values()].map((one) => one.id.replace(/^code-of-/, ""));
      for (const one of open.values()) one.remove();
      open.clear();
      for (const key of keys) {
        const button = document.querySelector<HTMLElement>(`[data-code="${key}"]`);
        if (button) void toggleCode(button);
      }
    });
  }
  root.append(codePanel(shop, root, id, close));
  button.setAttribute("aria-expanded", "true");
  void shop.prepare();

  function close(): void {
    open.get(id!)?.remove();
    open.delete(id!);
    for (const one of document.querySelectorAll(`[data-code="${key}"]`)) one.setAttribute("aria-expanded", "false");
  }
}

/**
 * Opens one of the page's own tables in a cell of the reader's, below the list that a button stands in, and runs it. What
 * the cell says is written here, from the table's own description. Throws a sentence when the page has no such table.
 */
export async function openTable(button: HTMLElement): Promise<void> {
  const name = button.dataset.table!;
  const file = fileOf(`./data/${name}.arrow`);
  const after = cellShowing(button);
  if (!file || !after) throw new Error(`this page has no table “${name}”`);
  const buffer = await file.arrayBuffer();
  const arrow = arrowOf(buffer);
  const kindsOf = (column: string): number => new Set(arrow.getChild(column).toArray()).size;
  const shop = await openWorkshop();
  const taken = new Set(shop.cells().flatMap(({outputs}) => outputs));
  const id = addAfter(shop, after, tableQuery({...dictionary(buffer), name}, {kindsOf, taken}));
  await shop.run(id);
  findRoots().get(id)?.parentElement?.scrollIntoView({block: "center"});
}
