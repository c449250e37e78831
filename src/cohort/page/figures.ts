import type {Role} from "../columns.js";
import type {Base, RoleShares, ShareRow} from "../summarise.js";
import type {Read} from "./input.js";
import {answerList} from "../../components/cards/answers.js";
import {type Drawing, maker} from "../../components/dom.js";
import {exporting} from "../../components/exports/export-menu.js";
import {figure} from "../../components/charts/figure.js";
import {counted, interval, joinWords, number, percent, quantity} from "../../components/format.js";
import {radio} from "../../components/controls/inputs.js";
import {legend} from "../../components/charts/legend.js";
import {colour} from "../../components/palette.js";
import {rankingPlot} from "../../components/charts/ranking.js";
import {sankeyPlot} from "../../components/charts/sankey.js";
import {sharesPlot} from "../../components/charts/shares.js";

type Answered = NonNullable<Read>;
type Options = Drawing & {width: number};

/** What a reader types to filter the tables of a file may be in the file, so that no address holds it. */
const unkept = {keepWords: false};

/** What a country column is, in the words of a title, a choice and a table. */
const roleWords: Readonly<Record<Role, {title: string; choice: string; column: string}>> = {
  undergraduate: {title: "took their first degree in", choice: "first degree", column: "First degree in"},
  graduate: {title: "went to graduate school in", choice: "graduate school", column: "Graduate school in"},
  work: {title: "work in", choice: "work", column: "Work in"}
};

/** A place as it stands after “in”. */
const inPlace = (place: string): string =>
  /^(United|Netherlands|Philippines|Bahamas|Others$)/.test(place)
    ? `the ${place === "Others" ? "other places" : place}`
    : place;

const whom = ({choices}: Answered): string => (choices.tier === null ? "" : `, tier “${choices.tier.slice(0, 40)}”`);

/** “2022: 601 people in 150 papers, worth 541 drawn independently; 3 of unknown country left out” */
function baseSentence({year, people, papers, effective, unknown}: Base, noun: string): string {
  const of = year ? `${year}: ` : "";
  const within = papers === null ? "" : ` in ${counted(papers, "paper")}`;
  // Without papers and weights people are worth what they are.
  const worth =
    Math.round(effective) === people && papers === null ? "" : `, worth ${number(effective, 0)} drawn independently`;
  return `${of}${number(people, 0)} ${noun}${within}${worth}${unknown ? `; ${number(unknown, 0)} of unknown country left out` : ""}`;
}

/** The finding: the largest share of the last year, and what it was before. */
function sharesTitle({role, rows, bases}: RoleShares): string {
  const {year} = bases.at(-1)!;
  const own = (when: number): ShareRow[] => rows.filter((one) => one.year === when && one.place !== "Others");
  const top = own(year).toSorted((a, b) => b.share - a.share)[0];
  if (!top) return `Nobody has a known country of the ${roleWords[role].choice}`;
  const before = bases.length > 1 ? own(bases[0]!.year).find(({place}) => place === top.place) : undefined;
  const now = `${quantity(top.share, "%", {digits: 0})} ${roleWords[role].title} ${inPlace(top.place)}`;
  return before ? `${now} in ${year}, ${quantity(before.share, "%", {digits: 0})} in ${before.year}` : now;
}

/** That figures are of an earlier file, where a later one could not be read. */
export function staleNote(read: Read, {document = globalThis.document}: Drawing = {}): HTMLElement | string {
  if (!read?.instead) return "";
  return maker(document)(
    "p",
    {class: "stale-note", role: "note"},
    `This is still “${read.name}”: “${read.instead}” could not be read.`
  );
}

/** Which stage of life is looked at, of those that the file knows; nothing to see where it is one or none. */
export function roleInput(
  read: Read,
  {document = globalThis.document}: Drawing = {}
): HTMLElement & {value: Role | null} {
  const roles = read?.summary.shares.map(({role}) => role) ?? [];
  if (roles.length < 2) return Object.assign(maker(document)("span"), {value: roles[0] ?? null});
  return radio(roles, {
    label: "Country of",
    query: "stage",
    value: roles[0]!,
    format: (role: Role) => roleWords[role].choice
  });
}

/** Shares by country of one stage of life, with their intervals. */
export function sharesFigure(read: Answered, role: Role, {width, document}: Options): HTMLElement {
  const found = read.summary.shares.find((one) => one.role === role)!;
  const {rows, bases} = found;
  const noun = read.choices.counting === "people" && read.choices.mapping.person !== undefined ? "people" : "rows";
  const two = bases.length > 1;
  return figure(rows.length ? sharesPlot(rows, {width, ...(document ? {document} : {})}) : [], {
    ...(document ? {document} : {}),
    title: sharesTitle(found),
    subtitle: `Share by country of ${roleWords[role].choice} (%)${whom(read)}, with 95% intervals${two ? `; open dots ${bases[0]!.year}, filled ${bases[1]!.year}` : ""}`,
    alt: `Dot plot of shares by country of ${roleWords[role].choice} in your file, largest first.`,
    source: `your file, “${read.name}”`,
    note: `${bases.map((base) => baseSentence(base, noun)).join(". ")}.`,
    data: rows.map(({effective, ...row}) => ({...row, effective: Math.round(effective)})),
    columns: {
      place: roleWords[role].column,
      ...(bases[0]!.year ? {year: "Year"} : {}),
      people: noun === "people" ? "People" : "Rows",
      share: "Share (%)",
      low: "Low",
      high: "High",
      effective: "Effective n"
    },
    name: `your-cohort-${role}`,
    ...unkept
  });
}

/** The article's questions with the file's answers, and all of it as a file. */
export function answersList(read: Answered, {document = globalThis.document}: Drawing = {}): HTMLElement {
  const make = maker(document);
  const {answers} = read.summary;
  const rows = answers.map(({claim, id, says, unit, outcome, finding}) => ({
    claim,
    question: id,
    says,
    unit,
    ...("reason" in outcome
      ? {reason: outcome.reason}
      : {
          value: outcome.value,
          low: outcome.low,
          high: outcome.high,
          probability: outcome.probability,
          finding,
          effective: outcome.effective
        })
  }));
  const columns = {
    claim: "Claim",
    question: "Question",
    says: "Says",
    value: "Value",
    low: "Low",
    high: "High",
    unit: "Unit",
    probability: "P(holds)",
    finding: "Finding",
    effective: "Effective n",
    reason: "Why there is no answer"
  };
  const source = `your file, “${read.name}”`;
  return make(
    "div",
    {class: "answers-of-file"},
    answerList(
      answers.map((one) => ({...one, href: `./${one.page}.html#${one.claim.toLowerCase()}`})),
      {document}
    ),
    make(
      "div",
      {class: "answers-source"},
      make("span", {}, `Source: ${source}`),
      exporting({document, data: rows, columns, name: "your-cohort-answers", title: "The article's questions", source})
    )
  );
}

/** How many of the questions hold, fail, are open or cannot be answered, as a sentence. */
export function answersSentence({summary}: Answered): string {
  const {answers} = summary;
  const count = (finding: string | null): number => answers.filter((one) => one.finding === finding).length;
  const parts = [
    `${count("holds")} hold`,
    `${count("fails")} fail`,
    `${count("open")} stay open`,
    ...(count(null) ? [`${count(null)} cannot be answered from these columns`] : [])
  ];
  return `Of ${answers.length} questions, ${joinWords(parts)}.`;
}

/** The ways from first degree to work, as far as the file tells them. */
export function waysFigure(read: Answered, {width, document}: Options): HTMLElement | null {
  const {ways} = read.summary;
  if (!ways) return null;
  const {stages, places, flows, n} = ways;
  const own = document ? {document} : {};
  const {drawing, readout} = sankeyPlot(flows, {
    width,
    stages,
    places,
    query: "your-cohort-flow",
    byRank: true,
    ...own
  });
  const stayed = flows.filter(({step, from, to}) => step === stages.length - 2 && from === to && from !== "Others");
  const largest = flows.filter(({step}) => step === stages.length - 2).toSorted((a, b) => b.value - a.value)[0]!;
  const [before, then] = stages.slice(-2).map((stage) => stage.toLowerCase()) as [string, string];
  const way =
    largest.from === largest.to
      ? `had both ${before} and ${then} in ${inPlace(largest.to)}`
      : `went from ${before} in ${inPlace(largest.from)} to ${then} in ${inPlace(largest.to)}`;
  const {after} = read.choices;
  return figure(drawing, {
    ...own,
    title: `${quantity(largest.value, "%", {digits: 0})} (${interval(largest.low, largest.high, "%", 0)}) ${way}; ${percent(stayed.reduce((sum, {value}) => sum + value, 0) / 100)} stayed in one country or in Europe for both`,
    subtitle: `Share of the ${number(n, 0)} whose country is known at every stage (%)${after ? `, ${after}` : ""}${whom(read)}. Dark core: lower end of the 95% interval; pale ribbon: the share itself`,
    alt: `Sankey diagram of the ways from ${stages.map((stage) => stage.toLowerCase()).join(" to ")} in your file.`,
    source: `your file, “${read.name}”`,
    note: readout,
    data: flows.toSorted((a, b) => a.step - b.step || b.value - a.value).map((one) => ({...one})),
    columns: {stage: "Step", from: "From", to: "To", people: "People", value: "Share (%)", low: "Low", high: "High"},
    name: "your-cohort-flows",
    ...unkept
  });
}

/** The file's institutions by points, with the ranks they could as well have had. */
export function rankingFigure(read: Answered, {width, document}: Options): HTMLElement | null {
  const {ranking} = read.summary;
  if (!ranking) return null;
  const {rule, rows, institutions} = ranking;
  const sure = rows.filter(({rankUpper}) => rankUpper <= 10);
  const {after} = read.choices;
  const own = document ? {document} : {};
  const title =
    institutions <= 10
      ? `${rows[0]!.institution} comes first of ${counted(institutions, "institution")}`
      : `${rows[0]!.institution} comes first of ${number(institutions, 0)} institutions; ${sure.length ? `${sure.length} belong to the first ten beyond doubt` : "none belongs to the first ten beyond doubt"}`;
  const key = {
    China: colour("China"),
    "United States": colour("United States"),
    India: colour("India"),
    "United Kingdom": colour("United Kingdom"),
    Canada: colour("Canada"),
    "elsewhere in Europe": colour("Europe"),
    others: colour("Others")
  };
  return figure(rankingPlot(rows, {width, last: 10, ...own}), {
    ...own,
    title,
    subtitle: [
      legend(key, own),
      `Rank and its 95% interval when ${rule === "paper" ? "papers" : "people"} are drawn anew${after ? `, ${after}` : ""}${whom(read)}; the line marks the tenth place`
    ],
    alt: "Dot plot of the institutions in your file by rank, with rank intervals and a line at the tenth place.",
    source: `your file, “${read.name}”`,
    note:
      rule === "paper"
        ? "A paper is one point, shared equally among its institutions. The colour is that of the country most of an institution's people work in."
        : "A person is one point, because the file names no papers. The colour is that of the country most of an institution's people work in.",
    data: rows.map((row) => ({...row})),
    columns: {
      rank: "Rank",
      institution: "Institution",
      country: "Country",
      points: "Points",
      rankLower: "Rank from",
      rankUpper: "Rank to"
    },
    name: "your-cohort-institutions",
    ...unkept
  });
}
