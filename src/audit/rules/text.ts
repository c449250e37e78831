/** A text whose numbers are references to figures, cut into what is written and what is referred to. */
export type Piece = string | {figure: string};

/** Words that state what was found of some parts of a claim: “[most worked there](T1.majority holds)”. */
const stated = /\[([^\]]+)\]\(([\w.-]+(?:, [\w.-]+)*) ([a-z ]+)\)/g;

/**
 * Cuts “… {figure-id} …” into text and references. Numbers of the article and of its sources are written this way in
 * claims, so that what a reader sees is always the cell of a table. Of words that state a finding only the words stay.
 */
export function pieces(text: string): Piece[] {
  return text
    .replace(stated, "$1")
    .split(/(\{[a-z0-9-]+\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{[a-z0-9-]+\}$/.test(part) ? {figure: part.slice(1, -1)} : part));
}

/** Ids of all figures that a text refers to. */
export const references = (text: string): string[] =>
  pieces(text).flatMap((piece) => (typeof piece === "string" ? [] : [piece.figure]));

/** What some words of a text say of a part of a claim. */
export interface Statement {
  words: string;
  /** Id of the part, or “reported” for all that the claim reports. */
  of: string;
  /** The verdict that they state; “kindly holds” where the part holds in the reading kindest to the article. */
  verdict: string;
}

/** All statements of a text, in their order. */
export const statements = (text: string): Statement[] =>
  [...text.matchAll(stated)].flatMap(([, words, parts, verdict]) =>
    parts!.split(", ").map((of) => ({words: words!, of, verdict: verdict!}))
  );

/** How a computed value is to be written: with its unit, as per cents of one, without its sign, or as a bare count. */
export type Form = "plain" | "%" | "size" | "count";

/** Puts computed values in the place of “{T1.majority}”, “{I6.beside as %}” or “{T6.us as size}”. */
export const filled = (text: string, value: (id: string, form: Form) => string): string =>
  text.replace(/\{([A-Z]\d+\.[\w-]+)(?: as (%|size|count))?\}/g, (_, id: string, form?: string) =>
    value(id, (form ?? "plain") as Form)
  );
