/** A cell that a reader added to a page, after the cell with the id `after`. */
export interface AddedCell {
  id: string;
  after: string;
  kind: "js" | "ts";
  text: string;
}

/** What a reader changed in a page: texts of cells by their ids, and cells of their own. */
export interface Edits {
  changed: ReadonlyMap<string, string>;
  added: readonly AddedCell[];
}

/** What is kept of a page's edits: for which text of the page they were made, and the edits. */
interface Kept {
  hash: string;
  changed: [string, string][];
  added: readonly AddedCell[];
}

/** The part of a browser's storage that is used. */
export type Store = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** The name under which a page's edits are kept for as long as its tab is open. */
export const keptUnder = (page: string): string => `cells of ${page}`;

/** Keeps a page's edits, or forgets them when there are none. A browser that stores nothing for pages is let be. */
export function keepEdits(store: Store, page: string, {hash, changed, added}: Edits & {hash: string}): boolean {
  try {
    if (!changed.size && !added.length) store.removeItem(keptUnder(page));
    else store.setItem(keptUnder(page), JSON.stringify({hash, changed: [...changed], added} satisfies Kept));
    return true;
  } catch {
    return false;
  }
}

/** The edits kept of a page; undefined where none are, or where they were made for another text of it. */
export function keptEdits(store: Store, page: string, hash: string): Edits | undefined {
  try {
    const kept = JSON.parse(store.getItem(keptUnder(page)) ?? "null") as Kept | null;
    if (kept?.hash !== hash) return undefined;
    return {changed: new Map(kept.changed), added: kept.added};
  } catch {
    return undefined;
  }
}
