import type {ExportOptions} from "../components/exports/export-menu.js";
import {type ArgumentNode, hangingOn, standing} from "../audit/rules/argument.js";
import {someOf} from "../components/address/codec.js";
import {argumentMap, type ArgumentMap} from "../components/charts/argument-map.js";
import {agreementPlot} from "../components/charts/agreement.js";
import * as Inputs from "../components/controls/inputs.js";
import {ledger, type LedgerQuery, type LedgerRow, selectRows} from "../components/tables/ledger.js";
import {wording} from "../views/ledger.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Notebook} from "../notebook/notebook.js";

/** Verdicts of a claim's parts, with how many parts have each where they differ. */
export const spread = (verdicts: readonly {verdict: string; parts: number}[], none: string): string =>
  verdicts.map(({verdict, parts}) => (verdicts.length > 1 ? `${parts} ${verdict}` : verdict)).join(", ") || none;

/** Columns of the ledger's files. */
const ledgerColumns = {
  id: "Claim",
  title: "Title",
  says: "What the article says",
  reported: "Reported?",
  borne: "Borne out?",
  follows: "Does it follow?",
  holds: "Share of universes in which it holds",
  universes: "Universes"
};

/** What is told of the figure claims by verdict: finding, alt text, source, columns. */
export const claimsByVerdictFigure = ({rows}: {rows: LedgerRow[]}): FigureOptions => ({
  title: "Reported rightly is not the same as borne out",
  subtitle:
    "Each claim by how the article reports its source (down) and by whether its facts are borne out (across); a claim whose parts differ stands in each place",
  alt: "Grid of claims by fidelity to the source and support by the evidence.",
  source: "the ledger below",
  data: rows.map(({id, title, reported, borneOut, follows, robustness, universes}) => ({
    id,
    title,
    reported: spread(reported, "prints no number"),
    borne: spread(borneOut, "states no fact"),
    follows: spread(follows, "takes no step"),
    holds: robustness,
    universes
  })),
  columns: {
    id: "Claim",
    title: "Title",
    reported: "Reported?",
    borne: "Borne out?",
    follows: "Does it follow?",
    holds: "Share of universes in which it holds",
    universes: "Universes"
  },
  name: "claims-by-verdict"
});

/** A number of claims or of their parts that leads to them. */
export const tallyOf =
  ({book}: {book: Notebook}) =>
  (some: readonly {id: string}[], about: string): HTMLElement =>
    book.computed(
      String(some.length),
      about,
      some.map(({id}) => id)
    );

/** How many facts have a verdict, as a number that leads to them. */
export const havingOf =
  ({
    tally,
    facts
  }: {
    tally: (some: readonly {id: string}[], about: string) => HTMLElement;
    facts: readonly {id: string; verdict: string}[];
  }) =>
  (verdict: string): HTMLElement =>
    tally(
      facts.filter((one) => one.verdict === verdict),
      `facts whose verdict is “${verdict}”`
    );

/** The drawing of that figure. */
export const claimsByVerdictDrawing = ({rows, width}: {rows: LedgerRow[]; width: number}) =>
  agreementPlot(
    rows.map((row) => ({
      id: row.id,
      reported: row.reported.map(({verdict}) => verdict),
      borneOut: row.borneOut.map(({verdict}) => verdict)
    })),
    {width: Math.min(width, 832)}
  );

/** The control “Section”. */
export const sectionInput = ({rows}: {rows: LedgerRow[]}) =>
  Inputs.select(
    Inputs.choices(
      "all sections",
      rows.map((row) => row.section)
    ),
    {label: "Section", query: "section"}
  );

/** The control “Order”. */
export const orderInput = () =>
  Inputs.radio(
    new Map<string, "article" | "fragility">([
      ["as in the article", "article"],
      ["most fragile first", "fragility"]
    ]),
    {label: "Order", query: "order", value: "fragility"}
  );

/** The control “Reported?”. */
export const reportedInput = ({verdictsOf}: {verdictsOf: (one: "borneOut" | "reported" | "follows") => string[]}) =>
  Inputs.select(Inputs.choices("any", verdictsOf("reported")), {
    label: "Reported?",
    query: "reported"
  });

/** The control “Borne out?”. */
export const borneOutInput = ({verdictsOf}: {verdictsOf: (one: "borneOut" | "reported" | "follows") => string[]}) =>
  Inputs.select(Inputs.choices("any", verdictsOf("borneOut")), {
    label: "Borne out?",
    query: "borne"
  });

/** The control “Does it follow?”. */
export const followsInput = ({verdictsOf}: {verdictsOf: (one: "borneOut" | "reported" | "follows") => string[]}) =>
  Inputs.select(Inputs.choices("any", verdictsOf("follows")), {
    label: "Does it follow?",
    query: "follows"
  });

/** The claims that a reader asked for, in the order asked for. */
export const ledgerTable = ({
  rows,
  book,
  ...query
}: LedgerQuery & {
  rows: LedgerRow[];
  book: Notebook;
}) =>
  ledger(
    selectRows(rows, query, (row) => wording(row, book)),
    {lookUp: book.evidence.figure}
  );

/** The ledger as files to take away. */
export const ledgerFiles = ({rows, book}: {rows: readonly LedgerRow[]; book: Notebook}): ExportOptions => ({
  data: rows.map((row) => ({
    id: row.id,
    title: row.title,
    says: wording(row, book),
    reported: spread(row.reported, "prints no number"),
    borne: spread(row.borneOut, "states no fact"),
    follows: spread(row.follows, "takes no step"),
    holds: row.robustness,
    universes: row.universes
  })),
  columns: ledgerColumns,
  name: "ledger",
  title: "Every claim of the article with the three answers",
  source: "Exam-Takers"
});

/** The map of an argument in which a reader grants sentences; what is granted is in the address. */
export const grantingMap = (argument: readonly ArgumentNode[]): ArgumentMap =>
  Inputs.keep(
    argumentMap(argument, {
      standing: (granted) => standing(argument, {granted}),
      hangingOn: (id) => hangingOn(argument, id)
    }),
    "granted",
    someOf(argument.map(({id}) => id))
  );
