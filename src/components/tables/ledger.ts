import type {Address} from "../address/address.js";
import {sortable} from "./arranging.js";
import {cited, type Cited} from "../cite.js";
import {maker, type Drawing} from "../dom.js";
import {counted, percent} from "../format.js";
import {pageAddress} from "../address/page-address.js";
import {verdict} from "../verdict.js";

/** One line of the ledger. */
export interface LedgerRow {
  id: string;
  section: string;
  page: string;
  /** Whether that page exists yet. */
  written: boolean;
  title: string;
  says: readonly (string | {figure: string})[];
  fidelity: string | null;
  support: string;
  /** Share of universes in which it holds; null when none was answered. */
  robustness: number | null;
  universes: number;
}

/** Which lines a reader wants to see, and in which order. */
export interface LedgerQuery {
  text: string;
  section: string;
  fidelity: string;
  support: string;
  order: "article" | "fragility";
}

/** The lines that a query leaves, in its order; an empty field of the query asks for everything. */
export function selectRows(
  rows: readonly LedgerRow[],
  query: LedgerQuery,
  wording: (row: LedgerRow) => string
): LedgerRow[] {
  const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
  const kept = rows.filter((row) => {
    const text = `${row.id} ${row.title} ${wording(row)}`.toLowerCase();
    return (
      words.every((word) => text.includes(word)) &&
      (!query.section || row.section === query.section) &&
      (!query.fidelity || (row.fidelity ?? "prints no number") === query.fidelity) &&
      (!query.support || row.support === query.support)
    );
  });
  // Most fragile first: those that hold in the smallest share of universes; the unanswered last.
  const frail = ({robustness}: LedgerRow): number => robustness ?? 2;
  return query.order === "fragility" ? kept.toSorted((a, b) => frail(a) - frail(b)) : kept;
}

/** The ledger: every claim with both verdicts, and where it is argued. */
export function ledger(
  rows: readonly LedgerRow[],
  {
    document = globalThis.document,
    lookUp,
    address = pageAddress()
  }: Drawing & {lookUp: (id: string) => Cited; address?: Address | undefined}
): HTMLElement {
  const make = maker(document);
  if (!rows.length) return make("p", {class: "empty", role: "status"}, "No claim fits: loosen the filter above.");
  const table = make(
    "table",
    {class: "ledger"},
    make("caption", {class: "visually-hidden"}, "Every claim of the article with both verdicts"),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        ["Claim", "What the article says", "Source", "Evidence"].map((name) => make("th", {scope: "col"}, name))
      )
    ),
    make(
      "tbody",
      {},
      rows.map((row) =>
        make(
          "tr",
          {"data-claim": row.id, "data-fidelity": row.fidelity ?? "prints no number", "data-support": row.support},
          make("th", {scope: "row", class: "claim-id"}, row.id),
          make(
            "td",
            {class: "ledger-says"},
            row.written
              ? make("a", {href: `./${row.page}.html#${row.id.toLowerCase()}`, class: "ledger-title"}, row.title)
              : make("span", {class: "ledger-title"}, row.title),
            make("span", {class: "ledger-text"}, cited(row.says, lookUp, {document}))
          ),
          make("td", {"data-label": "Source"}, verdict("fidelity", row.fidelity, {document, label: false})),
          make(
            "td",
            {"data-label": "Evidence"},
            verdict("support", row.support, {document, label: false}),
            row.robustness === null
              ? null
              : make(
                  "span",
                  {class: "ledger-share"},
                  `holds in ${percent(row.robustness)} of ${counted(row.universes, "universe")}`
                )
          )
        )
      )
    )
  );
  const data = rows.map(({id, title, fidelity, robustness}) => ({id, title, fidelity, robustness}));
  sortable(table, data, ["id", "title", "fidelity", "robustness"], {document, name: "ledger", address});
  return table;
}
