import {findRoots} from "../live-page.js";
import {dependents} from "../page-source.js";
import {workshop, type Workshop} from "./workshop.js";

/** Where a reader's edits are and how far they go. */
export const privately = "only this page, only your browser";

/** Marks in the page what a reader changed and what follows from it. */
function markEdits(shop: Workshop): void {
  const roots = findRoots();
  const edited = shop.cells().filter(({id}) => shop.isChanged(id));
  const following = new Set(edited.flatMap(({id}) => dependents(shop.cells(), id).map((one) => one.id)));
  for (const {id, kind} of shop.cells()) {
    const block = kind === "inline" ? null : roots.get(id)?.parentElement;
    if (!block) continue;
    const shows = [...block.children].some((one) => !one.hasAttribute("data-panel") && one.clientHeight > 0);
    const own = edited.some((one) => one.id === id);
    const words = own ? "Changed by you" : following.has(id) ? "Follows from code that you changed" : "";
    if (words && shows) block.dataset.edited = `${words}: ${privately}`;
    else delete block.dataset.edited;
  }
}

let watched = false;

/** The page's workshop; from now on the page shows what is changed in it. */
export async function openWorkshop(): Promise<Workshop> {
  const shop = await workshop();
  if (watched) return shop;
  watched = true;
  let due = 0;
  shop.watch(() => {
    cancelAnimationFrame(due);
    due = requestAnimationFrame(() => markEdits(shop));
  });
  return shop;
}
