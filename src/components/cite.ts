import {maker, type Child, type Drawing} from "./dom.js";
import {interval, placeName, quantity} from "./format.js";
import {type Provenance, withProvenance} from "./provenance.js";
import {pageAddressOf} from "../language/edition.js";
import {named, say} from "../language/say.js";

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
  /** How far it might lie off, where that is known, and by which reading. */
  range?: (() => {low: number; high: number; reading: string} | null) | undefined;
}

/** What a confidence code stands for. */
export const confidences: Readonly<Record<string, string>> = {
  P: "the publication itself was seen",
  A: "said by an author of the publication",
  S: "a reputable secondary source was seen",
  B: "only one blog or mirror was seen"
};

/** Where a number can be looked up: its row on the sources page. */
export const sourceLink = (id: string): string => pageAddressOf("sources", id);

/** The anchor of a derived table among the sources. */
export const tableAnchor = (name: string): string => `table-${name}`;

/**
 * Where a row can be looked up: a figure (`isFigure` knows) by its own anchor, a row of a derived table, whose name
 * begins with the table's, by that of the table, and what is published of a founder on the founders' page; else null.
 */
export function rowLink(id: string, isFigure: (id: string) => unknown): string | null {
  if (isFigure(id)) return sourceLink(id);
  if (id.startsWith("founder-")) return pageAddressOf("founders", "who-counts-as-chinese");
  const [, table] = /^([a-z-]+)( |$)/.exec(id) ?? [];
  return table ? sourceLink(tableAnchor(table)) : null;
}

const digitsOf = (value: number): number => (String(value).split(".")[1] ?? "").length;

/** What a published number is: of whom, where and when. */
const aboutFigure = ({place, year, measure, population}: Cited): string =>
  say("{place}, {year}: {measure}, of {population}", {
    place: placeName(place),
    year,
    measure: named(measure),
    population: named(population)
  });

/** An interval with the reading by which it is one. */
export const intervalWords = (interval: string, reading: string): string =>
  say("{interval} (95%, {reading})", {interval, reading: named(reading)});

/** All that is known of a published number. */
function provenanceOfFigure(figure: Cited): Provenance {
  const {id, value, unit, publication, confidence, source} = figure;
  const range = figure.range?.();
  return {
    value: quantity(value, unit, {digits: digitsOf(value)}),
    about: aboutFigure(figure),
    interval: range ? intervalWords(interval(range.low, range.high, unit), range.reading) : undefined,
    published: {publication, source, confidence, meaning: named(confidences[confidence] ?? confidence)},
    rows: [{id, href: sourceLink(id)}]
  };
}

/**
 * A number that was computed, linked to the first row it came from; how and from which rows on hover and focus. `link`
 * gives the address of a row, or null where it has none.
 */
export function computed(
  text: string,
  {rows, ...about}: Omit<Provenance, "rows" | "value"> & {rows: readonly string[]},
  {document = globalThis.document, link: linkOf}: Drawing & {link: (id: string) => string | null}
): HTMLElement {
  const from = rows.map((id) => ({id, href: linkOf(id)}));
  const href = from.find((row) => row.href)?.href ?? pageAddressOf("sources");
  const link = maker(document)("a", {class: "cite", href}, text);
  return withProvenance(link, () => ({...about, value: text, rows: from}));
}

/** A number that the audit set itself, linked to where that is explained; what it decides and why it is so on hover and focus. */
export function chosen(
  text: string,
  {href, ...about}: {about: string; chosen: string; href: string},
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  const link = maker(document)("a", {class: "cite", href}, text);
  return withProvenance(link, () => ({...about, value: text, rows: []}));
}

/** A convention of the audit that the methods explain: what it decides, `about`, on hover and focus. */
export const convention = (text: string, about: string, drawing: Drawing = {}): HTMLElement =>
  chosen(
    text,
    {
      about,
      chosen: say("by the audit, the same for every claim; the methods say why and let you try others"),
      href: pageAddressOf("methods", "borne-out")
    },
    drawing
  );

/** A published number in prose: the value, linked to its row, with what it is and where it was seen on hover and focus. */
export function cite(
  figure: Cited,
  {document = globalThis.document, text}: Drawing & {text?: string} = {}
): HTMLElement {
  const {value, unit, publication, confidence} = figure;
  const about = say("{about}. {publication}; {seen}.", {
    about: aboutFigure(figure),
    publication,
    seen: named(confidences[confidence] ?? confidence)
  });
  const link = maker(document)(
    "a",
    {class: "cite", href: sourceLink(figure.id), title: about},
    text ?? quantity(value, unit, {digits: digitsOf(value)})
  );
  return withProvenance(link, () => provenanceOfFigure(figure));
}

/** A text with its references to figures replaced by the cited numbers. */
export function cited(
  pieces: readonly (string | {figure: string})[],
  lookUp: (id: string) => Cited,
  {document = globalThis.document}: Drawing = {}
): Child[] {
  return pieces.map((piece) => (typeof piece === "string" ? piece : cite(lookUp(piece.figure), {document})));
}
