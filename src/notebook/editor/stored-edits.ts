import {maker} from "../../components/dom.js";
import {findRoots} from "../live-page.js";
import {openWorkshop} from "./marks.js";
import {addAfter} from "./panel.js";
import {besideText, styled} from "./style.js";

const make = maker(document);

/** Offers to run what a reader changed before and had kept: nothing of it runs unless they say so. */
export async function offerKept(): Promise<void> {
  const shop = await openWorkshop();
  const {kept} = shop;
  if (!kept) return;
  const count = kept.changed.size + kept.added.length;
  const bar = make("div", {"data-panel": true, id: "kept-edits"});
  const root = bar.attachShadow({mode: "open"});
  styled(root);
  const restore = async (): Promise<void> => {
    bar.remove();
    for (const [id, text] of kept.changed) shop.write(id, text);
    for (const id of kept.changed.keys()) await shop.run(id);
    const ids = new Map<string, string>();
    for (const {id, after, text} of kept.added) {
      const place = ids.get(after) ?? after;
      if (!findRoots().has(place)) continue;
      const own = addAfter(shop, place, text);
      ids.set(id, own);
      await shop.run(own);
    }
  };
  const discard = (): void => {
    shop.keep(false);
    bar.remove();
  };
  root.append(
    make(
      "section",
      {class: "panel", role: "status"},
      make(
        "header",
        {},
        make("strong", {}, `You changed ${count} ${count === 1 ? "cell" : "cells"} of this page in this tab.`),
        make("span", {}, "The page is shown as it was published."),
        make("span", {class: "space"}),
        make("button", {type: "button", onclick: () => void restore()}, "Run my changes again"),
        make("button", {type: "button", onclick: discard}, "Forget them")
      )
    )
  );
  besideText(bar);
}
