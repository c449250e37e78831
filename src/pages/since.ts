import type {ColumnTable} from "arquero";
import {bearing, metaRules, metaShare, published} from "../claims/since/claims.js";
import {eventList} from "../components/cards/event-list.js";
import {legend} from "../components/charts/legend.js";
import {bearings, timelinePlot} from "../components/charts/timeline.js";
import * as Inputs from "../components/controls/inputs.js";
import {counted, joinWords, percent, quantity} from "../components/format.js";
import {colour} from "../components/palette.js";
import {tableView} from "../components/tables/data-table.js";
import type {Happening} from "../claims/since/claims.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Notebook} from "../notebook/notebook.js";
import type {Datum} from "../components/exports/csv.js";
import type {Piece} from "../audit/rules/text.js";
import type {Figure} from "../tables/rows.js";

/** The share of Meta's laboratory by one rule (%). */
export type RuleCount = {
  rule: string;
  label: string;
  percent: number;
  value: number;
  low: number;
  high: number;
  colour: string;
};

/** Colours of the authors' histories. */
export const shades = {
  "only ever in China": colour("China"),
  "ever in the United States": colour("United States"),
  "other ways": colour("Others")
};

/** What is told of the figure since: finding, alt text, source, columns. */
export const sinceFigure = ({
  chosen,
  forIt,
  against,
  words
}: {
  chosen: Happening[];
  forIt: number;
  against: number;
  words: (says: readonly Piece[]) => string;
}): FigureOptions => ({
  title: `Of ${counted(chosen.length, "event")} since the article, ${forIt} strengthen a claim of it and ${against} weaken one`,
  subtitle: [
    legend(
      Object.fromEntries(
        Object.entries(bearings).map(([name, {fill}]) => [
          `${{strengthens: "▲", weakens: "▼", "both ways": "◆", neither: "●"}[name]} ${name}`,
          fill
        ])
      )
    ),
    "A line shows that only the month or the year is known"
  ],
  alt: "Timeline of events since the article in lanes by kind, marked by whether they strengthen or weaken a claim; each is listed below.",
  source: "the record below, and the founders table for departures from xAI",
  data: chosen.map((one) => ({
    date: one.date,
    says: words(one.says),
    strengthens: one.strengthens.join(" "),
    weakens: one.weakens.join(" "),
    source: one.source
  })),
  columns: {date: "Date", says: "What happened", strengthens: "For", weakens: "Against", source: "Source"},
  name: "since"
});

/** What is told of the figure meta by rule: finding, alt text, source, columns. */
export const metaByRuleFigure = ({
  book,
  leaked,
  rules
}: {
  book: Notebook;
  leaked: RuleCount[];
  rules: RuleCount[];
}): FigureOptions => ({
  title: `The same ${book.value("meta-lab-2025-list")} people are ${joinWords(leaked.map((one) => quantity(Math.round(one.percent), "%")))} Chinese`,
  subtitle:
    "Members of Meta's superintelligence laboratory who are from China, by the rule that the source applied (%)",
  china: "unsaid",
  alt: "Dot plot of the share of Meta's superintelligence laboratory said to be Chinese under four rules.",
  source: [
    "A leaked list of July 2025 as the press counted it (",
    book.n("meta-lab-2025-list-ethnic-chinese"),
    ", ",
    book.n("meta-lab-2025-list-from-china"),
    ", ",
    book.n("meta-lab-2025-list-mainland-university"),
    "); the memorandum that named the first (",
    book.n("meta-lab-2025-first-undergraduate-china"),
    ")"
  ],
  note: "Nobody is classified here: each count is the source's own.",
  data: rules.map(({rule, percent}) => ({rule, percent})),
  columns: {rule: "Rule", percent: "From China (%)"},
  name: "meta-by-rule"
});

/** What is told of the figure deepseek authors: finding, alt text, source, columns. */
export const deepseekAuthorsFigure = ({
  homebound,
  known,
  book,
  parts
}: {
  homebound: number;
  known: number;
  book: Notebook;
  parts: {part: string; value: number}[];
}): FigureOptions => ({
  title: `${percent(homebound / known)} of DeepSeek's authors had never trained or worked outside China`,
  subtitle: [
    legend(shades),
    `Authors of ${counted(book.value("hoover-2025-papers"), "paper")}, ${known} of ${book.value("hoover-2025-authors")} with a known history`
  ],
  china: "unsaid",
  alt: "Stacked bar of DeepSeek's authors by where they had trained and worked; more than half only ever in China.",
  source: [
    "Zegart and Johnston, Hoover Institution, April 2025: ",
    book.n("hoover-2025-never-left-china"),
    " and ",
    book.n("hoover-2025-ever-in-united-states"),
    " of ",
    book.n("hoover-2025-authors-known")
  ],
  note: "The firm was picked because it succeeded, which is how the article picked xAI.",
  data: parts.map(({part, value}) => ({part, value})),
  columns: {part: "History", value: "Authors"},
  name: "deepseek-authors"
});

/** What is told of the figure venues since: finding, alt text, source, columns. */
export const venuesSinceFigure = ({
  cn,
  us,
  lastYear,
  lineRows
}: {
  cn: {value: number};
  us: {value: number};
  lastYear: number;
  lineRows: Datum[];
}): FigureOptions => ({
  title:
    cn.value > us.value
      ? `By ${lastYear} more NeurIPS affiliations are in China than in America: ${quantity(cn.value, "%", {digits: 0})} against ${quantity(us.value, "%", {digits: 0})}`
      : `In ${lastYear} America is still ahead at NeurIPS: ${quantity(us.value, "%", {digits: 0})} against ${quantity(cn.value, "%", {digits: 0})}`,
  subtitle: "Affiliations named on NeurIPS papers by country, each paper once for every institution (%)",
  china: "with Hong Kong",
  alt: "Line chart of the shares of NeurIPS affiliations in the United States and in China with Hong Kong, 2023 to 2025.",
  source:
    "Counted from Lossfunk's India ML tracker and prakashkagitha/neurips-us-vs-china, country coded anew from the affiliation's name",
  note: "By place of work. We found no count of first degrees for a conference after 2022, so the article's own measure ends there.",
  data: lineRows.map(({venue, year, measure, place, value}) => ({venue, year, measure, place, value})),
  columns: {venue: "Venue", year: "Year", measure: "Counted", place: "Place", value: "Share (%)"},
  name: "venues-since"
});

/** The control “Kind”. */
export const kindInput = () =>
  Inputs.select(
    new Map([
      ["everything", ""],
      ["studies of people", "study"],
      ["counts", "count"],
      ["people hired and leaving", "people"],
      ["money", "money"],
      ["rules and decisions", "rule"]
    ]),
    {label: "Kind", query: "kind"}
  );

/** The drawing of that figure. */
export const sinceDrawing = ({
  chosen,
  words,
  width,
  lanes
}: {
  chosen: Happening[];
  words: (says: readonly Piece[]) => string;
  width: number;
  lanes: string[];
}) =>
  timelinePlot(
    chosen.map((one) => ({
      id: one.id,
      date: one.date,
      lane: one.kind,
      bearing: bearing(one),
      title: `${one.date}: ${words(one.says)}`
    })),
    {width, start: published, lanes}
  );

/** The events chosen, as a list. */
export const chosenEvents = ({
  chosen,
  look,
  book
}: {
  chosen: Happening[];
  look: (id: string) => Figure;
  book: Notebook;
}) =>
  eventList(chosen, {
    lookUp: look,
    link: (id) => `./${book.claim(id).page}.html#${id.toLowerCase()}`
  });

/** The shares by every rule, lowest first. */
export const rulesOf = ({book}: {book: Notebook}) =>
  metaRules
    .map(({id, label}) => ({
      rule: label,
      label: label
        .replace("of the leaked list: ", `Of ${book.value("meta-lab-2025-list")}: `)
        .replace("of the first eleven: ", `Of the first ${book.value("meta-lab-2025-first")}: `),
      percent: metaShare(book.evidence, id).percent
    }))
    .map((one) => ({...one, value: one.percent, low: one.percent, high: one.percent, colour: colour("China")}))
    .toSorted((a, b) => a.percent - b.percent);

/** The table of the same name in its files. */
export const eventsByClaimTable = ({
  tally
}: {
  tally: {claim: string; title: string; strengthens: number; weakens: number; verdict: string}[];
}) =>
  tableView(
    tally,
    {
      claim: "Claim",
      title: "Title",
      strengthens: "For",
      weakens: "Against",
      verdict: "Verdict on the evidence of its time"
    },
    {caption: "Events since the article by claim", name: "events-by-claim"}
  );

/** The share of papers of ICLR 2026 with an author in a country, as a number that leads to its row. */
export const iclrOf =
  ({venueShares, book}: {venueShares: ColumnTable; book: Notebook}) =>
  (country: string): HTMLElement => {
    const ofYear = venueShares.objects().filter((one) => one.venue === "iclr" && one.year === 2026);
    const row = ofYear.find((one) => one.rule === "any" && one.country === country);
    if (!row) throw new Error(`venues has no row of ICLR 2026 for ${country}.`);
    return book.computed(
      quantity(100 * row.share, "%", {digits: 0}),
      `papers of ICLR 2026 with an author in ${country}, of those whose country is known`,
      ["venues iclr 2026 any"]
    );
  };
