import {maker, type Child, type Drawing} from "./dom.js";

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
): HTMLElement {
  const make = maker(document);
  const cell = ({id, value, place: where, source}: PersonCell): Child => {
    const unknown = value === "unknown";
    const words = unknown ? "not published" : where && where !== "unknown" ? `${where}: ${value}` : value;
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
            make(
              "span",
              {class: "person-mark", title: {yes: "counted", no: "not counted", unknown: "cannot be said"}[status]},
              marks[status]
            ),
            " ",
            person
          ),
          cells.map(cell)
        )
      )
    )
  );
}
