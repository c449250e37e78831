import {confidences} from "./cite.js";
import {maker, type Child, type Drawing, type Make} from "./dom.js";
import {host, quantity} from "./format.js";

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

/**
 * All figures as one table, each row an anchor that numbers in prose lead to; a press on a heading asks for
 * its order. Rows are plain text and links only.
 */
export function sourcesTable(
  rows: readonly SourceRow[],
  {document = globalThis.document, ask}: Drawing & {ask?: (order: SourceOrder) => void} = {}
): HTMLTableElement {
  const make = maker(document);
  const digits = (value: number): number => (String(value).split(".")[1] ?? "").length;
  return make(
    "table",
    {class: "sources"},
    make("caption", {class: "visually-hidden"}, "Every figure of the report with its source"),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        headings.map(([name, order]) =>
          make(
            "th",
            {scope: "col"},
            order && ask ? make("button", {type: "button", class: "sort", onclick: () => ask(order)}, name) : name
          )
        )
      )
    ),
    make(
      "tbody",
      {},
      rows.map((row) =>
        make(
          "tr",
          {id: row.id},
          make(
            "th",
            {scope: "row"},
            make("span", {class: "source-what"}, `${row.place}, ${row.year}: ${row.measure}`),
            make("span", {class: "source-detail"}, `of ${row.population}`),
            row.note ? make("span", {class: "source-detail"}, row.note) : null,
            make("code", {class: "source-id"}, row.id)
          ),
          make(
            "td",
            {class: "number", "data-label": "Value"},
            quantity(row.value, row.unit, {digits: digits(row.value)})
          ),
          make(
            "td",
            {"data-label": "Seen"},
            make("span", {class: "source-publication"}, row.publication),
            ": ",
            links(make, row)
          ),
          make(
            "td",
            {"data-label": "How sure"},
            make("strong", {}, row.confidence),
            ` ${confidences[row.confidence] ?? ""}`
          ),
          make("td", {"data-label": "Claims"}, row.claims)
        )
      )
    )
  );
}
