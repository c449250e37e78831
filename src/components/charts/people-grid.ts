import type {Datum, Headings} from "../exports/csv.js";
import {maker, type Child, type Drawing} from "../dom.js";

/** One thing published of one person: what, where, and in which row; unknown stays unknown. */
export interface PersonCell {
  id: string;
  value: string;
  place: string | null;
  source: string | null;
}

/** A person with a cell for every column of the grid, and whether the definition in force counts them. */
export interface PersonRow {
  person: string;
  status: "yes" | "no" | "unknown";
  cells: readonly PersonCell[];
}

/** What is published in a cell, in words, after its place; of the unknown that it was looked for, and not found. */
const wordsOf = ({value, place}: PersonCell): string =>
  value === "unknown" ? "not found" : place && place !== "unknown" ? `${place}: ${value}` : value;

/** The grid as rows of a table: a person, the words of each cell, whether they are counted, and where each was seen. */
export const gridRows = (rows: readonly PersonRow[]): Datum[] =>
  rows.map(({person, status, cells}) => ({
    person,
    ...Object.fromEntries(cells.map((cell, i) => [`cell-${i + 1}`, wordsOf(cell)])),
    counted: said[status],
    ...Object.fromEntries(cells.map(({source}, i) => [`source-${i + 1}`, source]))
  }));

/** The headings of those rows, given those of the grid's stages. */
export const gridColumns = (columns: readonly string[]): Headings => ({
  person: "Founder",
  ...Object.fromEntries(columns.map((name, i) => [`cell-${i + 1}`, name])),
  counted: "By the definition in force",
  ...Object.fromEntries(columns.map((name, i) => [`source-${i + 1}`, `${name}: seen at`]))
});

const said = {yes: "counted", no: "not counted", unknown: "cannot be said"} as const;
const marks = {yes: "●", no: "○", unknown: "?"};

/**
 * People down, stages of life across. A cell tells the place and what is published of it, or that nothing is; people
 * whom the definition in force counts are marked, and so are those of whom it cannot be said.
 */
export function peopleGrid(
  rows: readonly PersonRow[],
  {
    document = globalThis.document,
    columns,
    place,
    caption
  }: Drawing & {columns: readonly string[]; place: string; caption: string}
): HTMLTableElement {
  const make = maker(document);
  const cell = (one: PersonCell): Child => {
    const {id, value, place: where, source} = one;
    const unknown = value === "unknown";
    const words = wordsOf(one);
    return make(
      "td",
      {class: unknown ? "cell-unknown" : where === place ? "cell-here" : "cell-elsewhere", id},
      source && !unknown ? make("a", {href: source, rel: "noopener"}, words) : words
    );
  };
  return make(
    "table",
    {class: "people-grid"},
    make("caption", {class: "visually-hidden"}, caption),
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        ["Founder", ...columns].map((name) => make("th", {scope: "col"}, name))
      )
    ),
    make(
      "tbody",
      {},
      rows.map(({person, status, cells}) =>
        make(
          "tr",
          {class: `counted-${status}`},
          make(
            "th",
            {scope: "row"},
            make("span", {class: "person-mark", title: said[status]}, marks[status]),
            " ",
            person
          ),
          cells.map(cell)
        )
      )
    )
  );
}
