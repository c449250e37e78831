/** A text whose numbers are references to figures, cut into what is written and what is referred to. */
export type Piece = string | {figure: string};

/**
 * Cuts “… {figure-id} …” into text and references. Numbers of the article and of its sources are written this way in
 * claims, so that what a reader sees is always the cell of a table.
 */
export function pieces(text: string): Piece[] {
  return text
    .split(/(\{[a-z0-9-]+\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{[a-z0-9-]+\}$/.test(part) ? {figure: part.slice(1, -1)} : part));
}

/** Ids of all figures that a text refers to. */
export const references = (text: string): string[] =>
  pieces(text).flatMap((piece) => (typeof piece === "string" ? [] : [piece.figure]));
