import {maker} from "../../components/dom.js";
import {findRoots} from "../live-page.js";
import type {CellSource} from "../page-source.js";
import {openWorkshop, privately} from "./marks.js";
import {pageActions} from "./page-actions.js";
import {place, viewOf} from "./panel.js";
import {besideText, styled} from "./style.js";
import type {Workshop} from "./workshop.js";

const make = maker(document);

/** What was put into the page, to be taken away again. */
let opened: HTMLElement[] | undefined;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** What a cell is called in a line: what it gives, or how its code begins. */
function nameOf(shop: Workshop, {id, outputs}: CellSource): string {
  const lines = shop.text(id).trim().split("\n");
  const long = counted(lines.length, "line");
  return `${outputs.length ? outputs.join(", ") : lines[0]!.slice(0, 60)} · ${long}`;
}

/** A line below where some cells display, which opens their code. */
function line(shop: Workshop, block: Element, cells: readonly CellSource[], words: string): HTMLElement {
  const {host, root} = place(block);
  const inside = make("div", {class: "cells"});
  const ontoggle = (): void => {
    if (!inside.childElementCount) inside.append(...cells.map(({id}) => viewOf(shop, root, id)));
  };
  root.append(make("details", {class: "line", ontoggle}, make("summary", {}, make("code", {}, words)), inside));
  return host;
}

/** A line for every cell that stands by itself, and one for each paragraph with expressions in it. */
function lines(shop: Workshop): HTMLElement[] {
  const roots = findRoots();
  const inline = new Map<Element, CellSource[]>();
  const made: HTMLElement[] = [];
  for (const cell of shop.source.cells) {
    const block = roots.get(cell.id)?.parentElement;
    if (!block) continue;
    if (cell.kind === "inline") inline.set(block, [...(inline.get(block) ?? []), cell]);
    else made.push(line(shop, block, [cell], nameOf(shop, cell)));
  }
  for (const [block, cells] of inline)
    made.push(
      line(
        shop,
        block,
        cells,
        counted(cells.length, "expression in the text").replace("expression in the texts", "expressions in the text")
      )
    );
  return made;
}

/** Opens a page as a notebook, with every cell where it stands, or closes it. */
export async function toggleNotebook(): Promise<void> {
  if (opened) return close();
  const shop = await openWorkshop();
  const bar = make("div", {"data-panel": true, id: "notebook-bar"});
  const root = bar.attachShadow({mode: "open"});
  styled(root);
  root.append(
    make(
      "section",
      {class: "panel", "aria-label": "This page as a notebook"},
      make(
        "header",
        {},
        make("strong", {}, `This page as a notebook: ${counted(shop.source.cells.length, "cell")}`),
        make("span", {}, `Open one where it stands, change it and run it (Shift + Enter): ${privately}.`),
        make("span", {class: "space"}),
        make("button", {type: "button", onclick: close}, "Close the notebook")
      ),
      make("footer", {}, pageActions(make, shop))
    )
  );
  besideText(bar);
  opened = [bar, ...lines(shop)];
  void shop.prepare();
  bar.scrollIntoView({block: "start"});
  root.querySelector<HTMLElement>("button")?.focus({preventScroll: true});

  function close(): void {
    for (const one of opened ?? []) one.remove();
    opened = undefined;
  }
}
