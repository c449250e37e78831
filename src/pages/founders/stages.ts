import * as Plot from "@observablehq/plot";
import type {FigureOptions} from "../../components/charts/figure.js";
import {legend} from "../../components/charts/legend.js";
import {narrow, plot} from "../../components/charts/plot.js";
import {number} from "../../components/format.js";
import {countBy, factOf, peopleOf, statusOf} from "../../models/schooling.js";
import type {FounderFact} from "../../tables/rows.js";

/** Stages of schooling, by what each is called in the table and in the drawing. */
const stages = {
  "early schooling": "Early school",
  "secondary school": "Secondary school",
  undergraduate: "First degree",
  "highest degree": "Highest degree"
} as const;

/** Where one founder was at one stage, as far as was found. */
export type StageCell = {
  person: string;
  /** Whether the article counts the person as Chinese. */
  counted: boolean;
  stage: string;
  where: "in China" | "elsewhere" | "not found";
  place: string;
  what: string;
};

const colours = {
  "in China": "var(--china)",
  elsewhere: "var(--part-1)",
  "not found": "var(--rule)"
};

/** Names of countries that a small cell has room for. */
const short: Readonly<Record<string, string>> = {"United States": "US", "South Africa": "S. Africa"};

/** Every founder at every stage, those whom the article counts first, in the order of the table. */
export const stageCells = (facts: readonly FounderFact[]): StageCell[] =>
  peopleOf(facts)
    .map((person) => ({person, counted: statusOf(facts, person, "ancestry") === "yes"}))
    .sort((a, b) => Number(b.counted) - Number(a.counted))
    .flatMap(({person, counted}) =>
      Object.entries(stages).map(([attribute, stage]) => {
        const {place, value} = factOf(facts, person, attribute);
        const known = place && place !== "unknown" ? place : undefined;
        return {
          person,
          counted,
          stage,
          where: !known ? "not found" : known === "China" ? "in China" : "elsewhere",
          place: known ?? "",
          what: value === "unknown" ? "not found" : value
        };
      })
    );

/** What is told of the figure: finding, alt text, source, columns. */
export function stagesFigure(facts: readonly FounderFact[], cells: readonly StageCell[]): FigureOptions {
  const n = peopleOf(facts).length;
  const [ancestry, first] = (["ancestry", "undergraduate"] as const).map((one) => countBy(facts, one));
  return {
    title: `The article counts ${number(ancestry!.yes)} of ${number(n)} founders as Chinese; ${number(first!.yes)} ${first!.yes === 1 ? "is" : "are"} known to have a first degree from China`,
    subtitle: [
      legend(colours),
      "Where each founder was at each stage of schooling, as far as was found; a dot marks whom the article counts"
    ],
    alt: "Grid of xAI's founders by stage of schooling, coloured by whether it was in China, elsewhere or was not found.",
    source: "Public biographies, each with its source in the table below",
    note: "Nothing is guessed from a name: where no school was found, the cell is empty.",
    data: cells.map(({counted, ...cell}) => ({...cell, counted: counted ? "yes" : "no"})),
    columns: {
      person: "Founder",
      stage: "Stage",
      where: "Where",
      place: "Country",
      what: "As published",
      counted: "Counted by the article"
    },
    name: "founders-stages"
  };
}

/** The drawing of that figure: founders down, stages across. */
export function stagesPlot(cells: readonly StageCell[], width: number): ReturnType<typeof plot> {
  const small = narrow(width);
  const people = [...new Set(cells.map(({person}) => person))];
  const at = {x: "stage", y: "person"};
  return plot({
    width,
    height: 28 + people.length * 23,
    marginLeft: small ? 116 : 160,
    marginRight: 2,
    marginTop: small ? 32 : 24,
    marginBottom: 4,
    x: {
      domain: Object.values(stages),
      axis: "top",
      label: null,
      tickSize: 0,
      tickFormat: (stage: string) => (small ? stage.replace(" ", "\n") : stage)
    },
    y: {
      domain: people,
      label: null,
      tickSize: 0,
      tickFormat: (person: string) => `${cells.find((one) => one.person === person)!.counted ? "● " : ""}${person}`
    },
    marks: [
      Plot.cell(cells, {...at, fill: (d: StageCell) => colours[d.where], inset: 1.5, rx: 3}),
      Plot.text(cells, {
        ...at,
        text: (d: StageCell) => (small ? (short[d.place] ?? d.place) : d.place),
        fill: "var(--theme-background)",
        fontWeight: 600
      })
    ]
  });
}
