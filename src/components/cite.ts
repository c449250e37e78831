import {maker, type Child, type Drawing} from "./dom.js";
import {quantity} from "./format.js";

/** What the components need to know of a published number to print it with its pedigree. */
export interface Cited {
  id: string;
  value: number;
  unit: string;
  measure: string;
  population: string;
  place: string;
  year: number;
  publication: string;
  confidence: string;
  source: string;
}

/** What a confidence code stands for. */
export const confidences: Readonly<Record<string, string>> = {
  P: "the publication itself was seen",
  A: "said by an author of the publication",
  S: "a reputable secondary source was seen",
  B: "only one blog or mirror was seen"
};

/** Where a number can be looked up: its row on the sources page. */
export const sourceLink = (id: string): string => `./sources.html#${id}`;

/** A published number in prose: the value, linked to its row, with what it is and where it was seen on hover and focus. */
export function cite(
  figure: Cited,
  {document = globalThis.document, text}: Drawing & {text?: string} = {}
): HTMLElement {
  const {value, unit, measure, population, place, year, publication, confidence} = figure;
  const about = `${place}, ${year}: ${measure}, of ${population}. ${publication}; ${confidences[confidence] ?? confidence}.`;
  return maker(document)(
    "a",
    {class: "cite", href: sourceLink(figure.id), title: about},
    text ?? quantity(value, unit, {digits: (String(value).split(".")[1] ?? "").length})
  );
}

/** A text with its references to figures replaced by the cited numbers. */
export function cited(
  pieces: readonly (string | {figure: string})[],
  lookUp: (id: string) => Cited,
  {document = globalThis.document}: Drawing = {}
): Child[] {
  return pieces.map((piece) => (typeof piece === "string" ? piece : cite(lookUp(piece.figure), {document})));
}

/** The name a reader knows a web address by: its host. */
export function host(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, "") || "the article";
  } catch {
    return url;
  }
}
