import {confidences} from "../cite.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";
import {host, quantity} from "../format.js";

/** A published number as the table of sources lists it. */
export interface SourceRow {
  id: string;
  claims: string;
  measure: string;
  population: string;
  place: string;
  year: number;
  value: number;
  unit: string;
  source: string;
  also: string | null;
  confidence: string;
  note: string | null;
  publication: string;
}

/** Which rows a reader wants to see; an empty field asks for all. */
export interface SourceQuery {
  text: string;
  publication: string;
  confidence: string;
  claim: string;
}

export type SourceOrder = "publication" | "year" | "value" | "confidence";

/** Whether a row answers a query: every word somewhere in it, and each chosen field equal. */
export function matches(row: SourceRow, {text, publication, confidence, claim}: SourceQuery): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [row.id, row.measure, row.population, row.place, row.year, row.note, row.publication, host(row.source)]
    .join(" ")
    .toLowerCase();
  return (
    words.every((word) => all.includes(word)) &&
    (!publication || row.publication === publication) &&
    (!confidence || row.confidence === confidence) &&
    (!claim || row.claims.split(" ").includes(claim))
  );
}

/** Rows in the order asked for; the firmest confidence first, ties as in the files. */
export function sorted(rows: readonly SourceRow[], order: SourceOrder): SourceRow[] {
  const rank = (row: SourceRow): number | string =>
    order === "confidence" ? "PASB".indexOf(row.confidence) : order === "publication" ? row.publication : row[order];
  return rows.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

/** A host that may be broken after its dots and nowhere else, so that no name is cut in the middle of a word. */
const breakable = (make: Make, name: string): Child[] =>
  name.split(".").flatMap((part, i): Child[] => (i ? [".", make("wbr"), part] : [part]));

function links(make: Make, row: SourceRow): Child[] {
  const urls = [row.source, ...(row.also?.split(" ") ?? [])].filter(Boolean);
  return urls.flatMap((url, i): Child[] => [
    i ? ", " : null,
    url.startsWith("urn:")
      ? "the article (no public address known)"
      : make("a", {href: url, rel: "noopener"}, breakable(make, host(url)))
  ]);
}

/** The orders that the headings of the table of sources ask for. */
const headings: readonly (readonly [heading: string, order: SourceOrder | null])[] = [
  ["What", "year"],
  ["Value", "value"],
  ["Where it was seen", "publication"],
  ["How sure", "confidence"],
  ["Claims", null]
];

/** Marks the heading whose order the table is in. */
export function markOrder(table: HTMLTableElement, order: SourceOrder): void {
  for (const [i, head] of [...table.tHead!.rows[0]!.cells].entries())
    if (headings[i]![1]) head.setAttribute("aria-sort", headings[i]![1] === order ? "ascending" : "none");
}

/** One figure as a row, its id the anchor; plain text and links only. */
function sourceRow(make: Make, row: SourceRow): HTMLTableRowElement {
  const digits = (String(row.value).split(".")[1] ?? "").length;
  return make(
    "tr",
    {id: row.id, role: "row"},
    make(
      "th",
      {scope: "row", role: "rowheader"},
      make("span", {class: "source-what"}, `${row.place}, ${row.year}: ${row.measure}`),
      make("span", {class: "source-detail"}, `of ${row.population}`),
      row.note ? make("span", {class: "source-detail"}, row.note) : null,
      make("code", {class: "source-id"}, row.id)
    ),
    make("td", {class: "number", role: "cell", "data-label": "Value"}, quantity(row.value, row.unit, {digits})),
    make(
      "td",
      {role: "cell", "data-label": "Seen"},
      make("span", {class: "source-publication"}, row.publication),
      ": ",
      links(make, row)
    ),
    make(
      "td",
      {role: "cell", "data-label": "How sure"},
      make("strong", {}, row.confidence),
      ` ${confidences[row.confidence] ?? ""}`
    ),
    make("td", {role: "cell", "data-label": "Claims"}, row.claims)
  );
}

/** The rows of a table of sources that the page showed before its scripts ran, by id; none in a preview. */
function bakedRows(document: Document): Map<string, Element> {
  return new Map([...document.querySelectorAll("observablehq-loading .sources tbody tr")].map((row) => [row.id, row]));
}

/**
 * All figures as one table, each row an anchor that numbers in prose lead to; a press on a heading asks for its order.
 * Rows that the page shows already are taken over. Its parts say their roles, because the style sheet does not lay it
 * out as a table, and its rows are far until they are laid out (see rows.ts).
 */
export function sourcesTable(
  rows: readonly SourceRow[],
  {document = globalThis.document, ask}: Drawing & {ask?: (order: SourceOrder) => void} = {}
): HTMLTableElement {
  const make = maker(document);
  const baked = bakedRows(document);
  const head = ([name, order]: (typeof headings)[number]): Child =>
    make(
      "th",
      {scope: "col", role: "columnheader"},
      order && ask ? make("button", {type: "button", class: "sort", onclick: () => ask(order)}, name) : name
    );
  const far = rows.map((row) => {
    const element = baked.get(row.id) ?? sourceRow(make, row);
    element.className = "far";
    return element;
  });
  return make(
    "table",
    {class: "sources", role: "table"},
    make("caption", {class: "visually-hidden"}, "Every figure of the report with its source"),
    make("thead", {role: "rowgroup"}, make("tr", {role: "row"}, headings.map(head))),
    make("tbody", {role: "rowgroup"}, far)
  );
}
