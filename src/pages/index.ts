import {claimColumns, type ClaimRow, claimRows} from "../views/claims-table.js";
import {type ExportOptions, save, type Save} from "../components/exports/export-menu.js";
import {hangingOn, standing} from "../audit/rules/argument.js";
import {someOf} from "../components/address/codec.js";
import {argumentMap, type ArgumentMap} from "../components/charts/argument-map.js";
import {agreementPlot} from "../components/charts/agreement.js";
import {html} from "htl";
import {besidePlot} from "../components/charts/beside.js";
import {type Datum, toCsv} from "../components/exports/csv.js";
import {joinWords, quantity} from "../components/format.js";
import {supportMarks} from "../components/palette.js";
import type {Figure} from "../tables/rows.js";
import {printedOf, printedShares} from "./printed.js";
import * as Inputs from "../components/controls/inputs.js";
import {ledger, type LedgerQuery, type LedgerRow, selectRows} from "../components/tables/ledger.js";
import type {ArticleNode} from "../views/argument.js";
import {wording} from "../views/ledger.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Notebook} from "../notebook/notebook.js";
import {language, pageAddressOf} from "../language/edition.js";
import {named, say, weave} from "../language/say.js";

/** Verdicts of a claim's parts, with how many parts have each where they differ. */
export const spread = (verdicts: readonly {verdict: string; parts: number}[], none: string): string =>
  verdicts
    .map(({verdict, parts}) =>
      verdicts.length > 1 ? say("{parts} {verdict}", {parts, verdict: named(verdict)}) : named(verdict)
    )
    .join(say(", ")) || named(none);

/** Columns of the ledger's files. */
const ledgerColumns = {
  id: say("Claim"),
  title: say("Title"),
  says: say("What the article says"),
  reported: say("Reported?"),
  borne: say("Borne out?"),
  follows: say("Does it follow?"),
  holds: say("Share of universes in which it holds"),
  universes: say("Universes")
};

/** What is told of the figure claims by verdict: finding, alt text, source, columns. */
export const claimsByVerdictFigure = ({rows}: {rows: LedgerRow[]}): FigureOptions => ({
  title: say("Reported rightly is not the same as borne out"),
  subtitle: say(
    "Each claim by how the article reports its source (down) and by whether its facts are borne out (across); a claim whose parts differ stands in each place"
  ),
  alt: say("Grid of claims by fidelity to the source and support by the evidence."),
  source: say("the ledger below"),
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
    id: say("Claim"),
    title: say("Title"),
    reported: say("Reported?"),
    borne: say("Borne out?"),
    follows: say("Does it follow?"),
    holds: say("Share of universes in which it holds"),
    universes: say("Universes")
  },
  name: "claims-by-verdict"
});

/** What a number of claims or of their parts counts, leading to them. */
const tally = (book: Notebook, some: readonly {id: string}[], about: string): HTMLElement =>
  book.computed(
    String(some.length),
    about,
    some.map(({id}) => id)
  );

/** The verdicts that facts and steps are counted by, with their marks. */
const counted = ["holds", "holds with conditions", "undecided", "fails", "not testable"] as const;

/** How many of the article's facts, and of the steps that it takes, came to each verdict. */
export function tallyTable({
  book,
  rows,
  facts,
  steps
}: {
  book: Notebook;
  rows: readonly LedgerRow[];
  facts: readonly {id: string; verdict: string}[];
  steps: readonly {id: string; verdict: string}[];
}): HTMLElement {
  const line = (name: string, some: readonly {id: string; verdict: string}[]) =>
    html`<tr>
      <th scope="row">${name}</th>
      ${counted.map((verdict) => {
        const own = some.filter((one) => one.verdict === verdict);
        const about = say("{line}: {verdict}", {line: name, verdict: named(verdict)});
        return html`<td>${own.length ? tally(book, own, about) : "–"}</td>`;
      })}
    </tr>`;
  return html`<table class="tally">
    <caption>
      ${weave("{claims} claims by what came of their parts", {claims: tally(book, rows, say("claims of the article"))})}
    </caption>
    <thead>
      <tr>
        <td></td>
        ${counted.map(
          (verdict) =>
            html`<th scope="col" class=${`verdict support-${verdict.replaceAll(" ", "-")}`}>
              <span aria-hidden="true">${supportMarks[verdict]}</span> ${named(verdict)}
            </th>`
        )}
      </tr>
    </thead>
    <tbody>
      ${line(say("Facts that it states"), facts)} ${line(say("Steps that it takes from them"), steps)}
    </tbody>
  </table>`;
}

/** In how many claims a number is not what the article says it is, and which these are. */
export function misreportedSentence({book, rows}: {book: Notebook; rows: readonly LedgerRow[]}): HTMLElement {
  const wrong = new Set(["misread", "misattributed", "stale"]);
  const some = rows.filter(({reported}) => reported.some(({verdict}) => wrong.has(verdict)));
  const parts = rows.flatMap(({reported}) => reported);
  const count = (some: typeof parts) => some.reduce((sum, one) => sum + one.parts, 0);
  const right = parts.filter(({verdict}) => verdict === "exact" || verdict === "rounded");
  const mostly = 2 * count(right) > count(parts) ? say("Most numbers are reported rightly.") : "";
  const about = say("claims a number of which is misread, misattributed or stale");
  const told = weave<"In {claims} claims ({which}) one is not what the article says it is.", HTMLElement | string>(
    "In {claims} claims ({which}) one is not what the article says it is.",
    {claims: tally(book, some, about), which: joinWords(some.map(({id}) => id))}
  );
  return html`<p>${mostly} ${told}</p>`;
}

/** A share of the sampled authors who studied in a country or work there (%). */
export interface StudiedOrWorking extends Datum {
  what: string;
  place: string;
  year: number;
  share: number;
}

const kinds = [
  {measure: "undergraduate country", verb: "studied"},
  {measure: "work country", verb: "work"}
] as const;
const countries = [
  {place: "China", name: "China", fill: "--china"},
  {place: "United States", name: "America", fill: "--united-states"}
] as const;

/** Where the authors of the tracker's samples studied and where they work, China and America, 2019 and 2022. */
export const studiedAndWorking = (figures: readonly Figure[]): StudiedOrWorking[] =>
  countries.flatMap(({place, name}) =>
    kinds.flatMap(({measure, verb}) => {
      const printed = printedShares(figures, measure, "top");
      return [2019, 2022].map((year) => ({
        what: `${verb} in ${name}`,
        place,
        year,
        share: printedOf(printed, place, year)
      }));
    })
  );

/** That picture: studied and work, country by country, 2019 beside 2022. */
export const studiedPlot = (rows: readonly StudiedOrWorking[], width: number): SVGSVGElement =>
  besidePlot(
    rows.map(({what, place, year, share}) => {
      const {fill} = countries.find((one) => one.place === place)!;
      const colour = what.startsWith("work")
        ? `var(${fill})`
        : `color-mix(in srgb, var(${fill}) 55%, var(--theme-background))`;
      return {row: named(what), column: String(year), value: share, colour};
    }),
    {width, rows: [...new Set(rows.map(({what}) => named(what)))]}
  );

/** What is told of that picture, with what is counted in it and what is not. */
export function studiedFigure(rows: readonly StudiedOrWorking[]): FigureOptions {
  const of = (what: string): string => quantity(rows.find((one) => one.what === what && one.year === 2022)!.share, "%");
  return {
    title: say(
      "{studiedChina} had studied in China and {workChina} work there; {studiedAmerica} had studied in America and {workAmerica} work there",
      {
        studiedChina: of("studied in China"),
        workChina: of("work in China"),
        studiedAmerica: of("studied in America"),
        workAmerica: of("work in America")
      }
    ),
    subtitle: say("Authors of a sample of papers at NeurIPS, by country of the first degree and of the place of work"),
    china: "unsaid",
    alt: say(
      "Bars of the shares of authors who studied in China and in America, and who work there, 2019 beside 2022."
    ),
    source: html`<span
      >${weave("MacroPolo, Global AI Talent Tracker 2.0, as quoted on the {sources}", {
        sources: html`<a href=${pageAddressOf("sources")}>${say("sources page")}</a>`
      })}</span
    >`,
    note: html`<strong>${say("Counted:")}</strong> ${say("authors of papers accepted at one conference.")}
      <strong>${say("Not counted:")}</strong> ${say(
        "whoever publishes elsewhere or not at all, later degrees, citizenship, and how good the work is."
      )}`,
    data: rows.map((row) => ({...row, what: named(row.what)})),
    columns: {what: say("Who"), year: say("Year"), share: say("Share (%)")},
    name: "studied-and-working"
  };
}

/** The questions of the article, in its order, and the pages that answer them. */
const asked = [
  ["founders", "Who are the founders?"],
  ["elite", "Who are the elite?"],
  ["top-tier", "Who taught the top tier?"],
  ["in-america", "Who works in America?"],
  ["flows", "Who stays, who returns?"],
  ["institutions", "Which institutions lead?"],
  ["money", "What is the money?"],
  ["cause", "Is money the cause?"],
  ["since", "What came since?"]
] as const;

/** Three ways into the site: the article itself, its questions, and a table of the reader's own. */
export const doors = (): HTMLElement =>
  html`<ul class="doors">
    <li>
      <h3><a href=${pageAddressOf("article")}>${say("The article, with its margin")}</a></h3>
      <p>${say("Its whole argument, sentence by sentence, and beside each what came of it.")}</p>
    </li>
    <li>
      <h3><a href=${pageAddressOf("elite")}>${say("The questions")}</a></h3>
      <p>${asked.map(([page, question]) => html`<a href=${pageAddressOf(page)}>${named(question)}</a> `)}</p>
    </li>
    <li>
      <h3><a href=${pageAddressOf("your-cohort")}>${say("Your own table")}</a></h3>
      <p>${say("Put in a list of people of your own, and ask it the same. Nothing leaves your browser.")}</p>
    </li>
  </ul>`;

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

/** The control “Search”. */
export const searchInput = () =>
  Inputs.text({label: say("Search"), query: "q", placeholder: say("word or claim id"), submit: false});

/** The control “Section”. */
export const sectionInput = ({rows}: {rows: LedgerRow[]}) =>
  Inputs.select(
    Inputs.choices(
      say("all sections"),
      rows.map(({section}) => [named(section), section] as const)
    ),
    {label: say("Section"), query: "section"}
  );

/** The control “Order”. */
export const orderInput = () =>
  Inputs.radio(
    new Map<string, "article" | "fragility">([
      [say("as in the article"), "article"],
      [say("most fragile first"), "fragility"]
    ]),
    {label: say("Order"), query: "order", value: "article"}
  );

/** Verdicts to choose from, by their names in the language of the page. */
const namedOnce = (verdicts: readonly string[]) => verdicts.map((one) => [named(one), one] as const);

/** The control “Reported?”. */
export const reportedInput = ({verdictsOf}: {verdictsOf: (one: "borneOut" | "reported" | "follows") => string[]}) =>
  Inputs.select(Inputs.choices(say("any"), namedOnce(verdictsOf("reported"))), {
    label: say("Reported?"),
    query: "reported"
  });

/** The control “Borne out?”. */
export const borneOutInput = ({verdictsOf}: {verdictsOf: (one: "borneOut" | "reported" | "follows") => string[]}) =>
  Inputs.select(Inputs.choices(say("any"), namedOnce(verdictsOf("borneOut"))), {
    label: say("Borne out?"),
    query: "borne"
  });

/** The control “Does it follow?”. */
export const followsInput = ({verdictsOf}: {verdictsOf: (one: "borneOut" | "reported" | "follows") => string[]}) =>
  Inputs.select(Inputs.choices(say("any"), namedOnce(verdictsOf("follows"))), {
    label: say("Does it follow?"),
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

/**
 * Links to all claims as claims.csv and claims.json. A built site has the files; where scripts run they are made of what
 * the page has read, so that the preview, which builds none, gives the same.
 */
export const claimFiles = ({book, keep = save}: {book: Notebook; keep?: Save}): HTMLElement => {
  const made: Readonly<Record<string, () => string>> = {
    "claims.csv": () => toCsv(rowsOf(book), Object.keys(claimColumns)),
    "claims.json": () => `${JSON.stringify({columns: claimColumns, rows: rowsOf(book)}, null, 1)}\n`
  };
  const link = (name: string): HTMLElement => {
    const onclick = (event: Event): void => {
      event.preventDefault();
      keep(name, new Blob([made[name]!()]));
    };
    return language === "zh"
      ? html`<a href=${`../${name}`} download>${name}</a>`
      : html`<a href="${`./${name}`}" download onclick=${onclick}>${name}</a>`;
  };
  return html`<p>
    ${weave("All parts of all claims, with values and intervals, in one file: {files}", {
      files: html`<span>${link("claims.csv")} ${link("claims.json")}</span>`
    })}
  </p>`;
};

const rowsOf = (book: Notebook): ClaimRow[] => claimRows(book.evaluations, {value: (id) => book.value(id)});

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
  title: say("Every claim of the article with the three answers"),
  source: "Exam-Takers"
});

/** The map of an argument in which a reader grants sentences; what is granted is in the address. */
export const grantingMap = (argument: readonly ArticleNode[]): ArgumentMap =>
  Inputs.bindToUrl(
    argumentMap(argument, {
      standing: (granted) => standing(argument, {granted}),
      hangingOn: (id) => hangingOn(argument, id)
    }),
    "granted",
    someOf(argument.map(({id}) => id))
  );
