import {clopperPearson} from "../analysis/exact.js";
import {gridColumns, gridRows, peopleGrid} from "../components/charts/people-grid.js";
import {narrow, plot} from "../components/charts/plot.js";
import {number} from "../components/format.js";
import {equipped, tableView} from "../components/tables/data-table.js";
import {countBy, definitionLabels, definitions, rowsBehind} from "../models/schooling.js";
import * as Plot from "@observablehq/plot";
import {html} from "htl";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Count, Definition, Status} from "../models/schooling.js";
import type {Notebook} from "../notebook/notebook.js";
import type {FounderFact} from "../tables/rows.js";

/** Founders that count as Chinese by one definition: how many, up to how many, and the interval (%). */
export type DefinitionCount = {
  definition: string;
  count: number;
  atMost: number;
  share: number;
  low: number;
  high: number;
  sureHigh: number;
};

/** Stages of schooling that the grid shows. */
export const stages = ["early schooling", "secondary school", "undergraduate", "highest degree", "left xAI"];

/** What is told of the figure founders by definition: finding, alt text, source, columns. */
export const foundersByDefinitionFigure = ({
  fewest,
  mostly,
  counts
}: {
  fewest: DefinitionCount;
  mostly: DefinitionCount;
  counts: DefinitionCount[];
}): FigureOptions => ({
  title: `From ${fewest.count} (${fewest.definition}) to ${mostly.count} (${mostly.definition}): the definition decides the count`,
  subtitle:
    "Dot: what is published; dashed: up to all of those of whom it is not; band: exact 95% interval for people like them",
  alt: "Dot plot of the number of founders counted as Chinese under six definitions, with the range over unknown cells and exact intervals.",
  source: html`What is published of each founder, listed above; Clopper–Pearson intervals`,
  data: counts,
  columns: {definition: "Definition", count: "Count", atMost: "At most", low: "Low (%)", high: "High (%)"},
  name: "founders-by-definition"
});

/** The drawing of that figure. */
export const foundersByDefinitionPlot = ({
  width,
  counts,
  n,
  counted
}: {
  width: number;
  counts: DefinitionCount[];
  n: number;
  counted: ({count, atMost}: DefinitionCount) => string;
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 70 + counts.length * 40,
    marginLeft: narrow(width) ? 16 : 240,
    marginRight: 30,
    marginBottom: 38,
    x: {label: `Founders, of ${n}`, domain: [0, n], ticks: n / 2, grid: true},
    y: {domain: counts.map((one) => one.definition), label: null, tickSize: 0, axis: narrow(width) ? null : "left"},
    marks: [
      Plot.ruleY(counts, {
        y: "definition",
        x1: (d) => (d.low / 100) * n,
        x2: (d) => (d.high / 100) * n,
        stroke: "var(--china)",
        strokeWidth: 5,
        strokeOpacity: 0.2,
        strokeLinecap: "round"
      }),
      Plot.ruleY(counts, {
        y: "definition",
        x1: "count",
        x2: "atMost",
        stroke: "var(--china)",
        strokeWidth: 5,
        strokeDasharray: "3,3"
      }),
      Plot.dot(counts, {y: "definition", x: "count", r: 6, fill: "var(--china)"}),
      narrow(width)
        ? Plot.text(counts, {
            y: "definition",
            x: 0,
            text: (d) => `${d.definition}: ${counted(d)}`,
            textAnchor: "start",
            dy: -15
          })
        : Plot.text(counts, {y: "definition", x: "count", text: counted, dy: -13, fontWeight: 600})
    ]
  });

/** How many founders a definition counts, in a sentence. */
export const countSentence = ({
  book,
  now,
  n,
  definition,
  facts
}: {
  book: Notebook;
  now: Count;
  n: number;
  definition: Definition;
  facts: FounderFact[];
}) =>
  html`<p role="status">
    <strong
      >${book.computed(`${now.yes} of ${n}`, `founders counted by the definition “${definitionLabels[definition]}”`, rowsBehind(facts, definition))}</strong
    >
    founders, by the definition
    “${definitionLabels[definition]}”${now.unknown ? html`; of ${book.computed(String(now.unknown), "founders of whom it was not found", rowsBehind(facts, definition))} it was not found, so that it may be up to ${book.computed(String(now.yes + now.unknown), "founders counted, were all of the unknown", rowsBehind(facts, definition))}` : ""}.
  </p>`;

/** The table of the same name in its files. */
export const foundersTable = ({
  people12,
  about
}: {
  people12: {person: string; status: Status; cells: FounderFact[]}[];
  about: "xAI's founders and what is published of their schooling";
}) =>
  equipped(peopleGrid(people12, {columns: stages, place: "China", caption: about}), {
    data: gridRows(people12),
    columns: gridColumns(stages),
    caption: about,
    name: "founders",
    whole: true
  });

/** The count by every definition, with Clopper–Pearson intervals. */
export const countsOf = ({facts, n}: {facts: FounderFact[]; n: number}) =>
  definitions.map((id) => {
    const {yes, unknown} = countBy(facts, id);
    const {lower, upper} = clopperPearson(yes, n);
    const most = clopperPearson(yes + unknown, n);
    return {
      definition: definitionLabels[id],
      count: yes,
      atMost: yes + unknown,
      share: (100 * yes) / n,
      low: 100 * lower,
      high: 100 * most.upper,
      sureHigh: 100 * upper
    };
  });

/** The table of the same name in its files. */
export const foundersByChanceTable = ({
  chances,
  byDegree
}: {
  chances: {rate: string; of: string; year: number; base: number; least: number; most: number}[];
  byDegree: Count;
}) =>
  tableView(
    chances.map((one) => ({...one, least: number(one.least, 1), most: number(one.most, 1)})),
    {
      of: "Drawn from",
      year: "Year",
      base: "Chinese share (%)",
      least: `P(at least ${byDegree.yes}) (%)`,
      most: `P(at least ${byDegree.yes + byDegree.unknown}) (%)`
    },
    {
      caption: "Probability of at least so many founders with a Chinese first degree",
      name: "founders-by-chance"
    }
  );

/** The table of the same name in its files. */
export const foundersComparedTable = ({
  compared
}: {
  compared: {person: string; says: string; published: string; place: string | null; verdict: string}[];
}) =>
  tableView(
    compared,
    {
      person: "Founder",
      says: "The article says",
      published: "Published",
      place: "Where",
      verdict: ""
    },
    {
      caption: "What the article says of each founder beside what is published",
      name: "founders-compared"
    }
  );
