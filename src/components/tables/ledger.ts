import type {Address} from "../address/address.js";
import {sortable} from "./arranging.js";
import {cited, type Cited} from "../cite.js";
import {maker, type Drawing} from "../dom.js";
import {counted, percent} from "../format.js";
import {pageAddress} from "../address/page-address.js";
import {answerMarks, type Question, questions, type Verdicts} from "../verdict.js";
import {pageAddressOf} from "../../language/edition.js";
import {named, say} from "../../language/say.js";

/** One line of the ledger. */
export interface LedgerRow {
  id: string;
  section: string;
  page: string;
  /** Whether that page exists yet. */
  written: boolean;
  title: string;
  says: readonly (string | {figure: string})[];
  reported: Verdicts;
  borneOut: Verdicts;
  follows: Verdicts;
  /** Share of universes in which it holds; null when none was answered. */
  robustness: number | null;
  universes: number;
}

/** Which lines a reader wants to see, and in which order. */
export interface LedgerQuery {
  text: string;
  section: string;
  reported: string;
  borneOut: string;
  follows: string;
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
      (["reported", "borneOut", "follows"] as const).every(
        (one) => !query[one] || row[one].some(({verdict}) => verdict === query[one])
      )
    );
  });
  // Most fragile first: those that hold in the smallest share of universes; the unanswered last.
  const frail = ({robustness}: LedgerRow): number => robustness ?? 2;
  return query.order === "fragility" ? kept.toSorted((a, b) => frail(a) - frail(b)) : kept;
}

/** An answer in words, as data for those who restyle or test the table. */
const words = (question: Question, verdicts: Verdicts): string =>
  verdicts.map(({verdict}) => verdict).join(", ") || questions[question].nothing;

/** The ledger: every claim with the three answers, and where it is argued. */
export function ledger(
  rows: readonly LedgerRow[],
  {
    document = globalThis.document,
    lookUp,
    address = pageAddress()
  }: Drawing & {lookUp: (id: string) => Cited; address?: Address | undefined}
): HTMLElement {
  const make = maker(document);
  const asked = (["reported", "borneOut", "follows"] as const).map((one) => named(questions[one].label));
  if (!rows.length) return make("p", {class: "empty", role: "status"}, say("No claim fits: loosen the filter above."));
  const table = make(
    "table",
    {class: "ledger"},
    make("caption", {class: "visually-hidden"}, say("Every claim of the article with the three answers")),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        [say("Claim"), say("What the article says"), ...asked].map((name) => make("th", {scope: "col"}, name))
      )
    ),
    make(
      "tbody",
      {},
      rows.map((row) =>
        make(
          "tr",
          {
            "data-claim": row.id,
            ...Object.fromEntries(
              (["reported", "borneOut", "follows"] as const).map((one) => [
                `data-${one.toLowerCase()}`,
                words(one, row[one])
              ])
            )
          },
          make("th", {scope: "row", class: "claim-id"}, row.id),
          make(
            "td",
            {class: "ledger-says"},
            row.written
              ? make("a", {href: pageAddressOf(row.page, row.id.toLowerCase()), class: "ledger-title"}, row.title)
              : make("span", {class: "ledger-title"}, row.title),
            make("span", {class: "ledger-text"}, cited(row.says, lookUp, {document}))
          ),
          make("td", {"data-label": asked[0]}, answerMarks("reported", row.reported, {document, label: false})),
          make(
            "td",
            {"data-label": asked[1]},
            answerMarks("borneOut", row.borneOut, {document, label: false}),
            row.robustness === null || row.universes < 2
              ? null
              : make(
                  "span",
                  {class: "ledger-share"},
                  say("holds in {share} of {universes}", {
                    share: percent(row.robustness),
                    universes: counted(row.universes, "universe")
                  })
                )
          ),
          make("td", {"data-label": asked[2]}, answerMarks("follows", row.follows, {document, label: false}))
        )
      )
    )
  );
  const first = (verdicts: Verdicts): string | null => verdicts[0]?.verdict ?? null;
  const data = rows.map(({id, title, reported, robustness, follows}) => ({
    id,
    title,
    reported: first(reported),
    robustness,
    follows: first(follows)
  }));
  sortable(table, data, ["id", "title", "reported", "robustness", "follows"], {document, name: "ledger", address});
  return table;
}
