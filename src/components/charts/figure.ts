import type {Datum, Headings} from "../exports/csv.js";
import {framedTable} from "../tables/data-table.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";
import {exporting, menu, sharing} from "../exports/export-menu.js";
import {named, say} from "../../language/say.js";
import {language} from "../../language/edition.js";

/** Whether Hong Kong and Macau are in what a figure counts as China, in the words that end its subtitle. */
export const chinaBorders = {
  mainland: "China without Hong Kong",
  "with Hong Kong": "China with Hong Kong and Macau",
  unsaid: "whether China has Hong Kong in it, the source does not say",
  rebuilt: "as rebuilt, China without Hong Kong; as printed, the source does not say",
  several: "China without Hong Kong in authorship; of the other measures the sources do not say"
} as const;

export interface FigureOptions extends Drawing {
  /** The finding, as a sentence. */
  title: Child;
  /** What is drawn, and in which unit. */
  subtitle?: Child;
  /** Where China's border runs; of every figure that counts China. */
  china?: keyof typeof chinaBorders;
  /** What the figure shows, for those who cannot see it. */
  alt: string;
  /** Where the numbers come from. */
  source: Child;
  /** The rows drawn, for the table view and the download. */
  data: readonly Datum[];
  /** Columns of the table in order, with their headings; all of the first row's unless given. */
  columns?: Headings;
  /** Name of its files, without extension, and of its anchor: no two figures of a page may share it. */
  name: string;
  /** A caution or a reading aid under the drawing. */
  note?: Child;
  /** Whether what a reader types to filter its table is kept in the address. */
  keepWords?: boolean;
}

/** The anchor of the figure of this name; headings and claims have anchors without the prefix. */
const figureId = (name: string): string => `fig-${name}`;

/** A word that opens the code the figure is made of, below it; what listens for it is the notebook's. */
const codeButton = (make: Make, id: string): HTMLButtonElement =>
  make(
    "button",
    {
      type: "button",
      class: "figure-code live-only",
      "data-code": id,
      "aria-expanded": make("i").ownerDocument.getElementById(`code-of-${id}`) ? "true" : "false"
    },
    say("Code")
  );

/**
 * A figure as every page shows it: the finding as its title, the drawing, where the numbers come from, the same
 * numbers as a table, files of both to take away, and its address to share or to cite.
 */
export function figure(drawing: Element | readonly Element[], options: FigureOptions): HTMLElement {
  const {
    document = globalThis.document,
    title,
    subtitle,
    china,
    alt,
    source,
    data,
    name,
    note,
    keepWords = true
  } = options;
  const make = maker(document);
  const columns = options.columns ?? Object.fromEntries(Object.keys(data[0] ?? {}).map((key) => [key, key]));
  const parts = (Array.isArray(drawing) ? drawing : [drawing]) as Element[];
  for (const [i, part] of parts.entries()) {
    // What has links in it must stay open to those who cannot see it; its picture is only the drawing within.
    const picture = part.querySelector("a[href]") ? part.querySelector("svg")! : part;
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", i === 0 ? alt : say("{alt} (continued)", {alt}));
  }
  const id = figureId(name);
  const heading = make("h3", {class: "figure-title"}, title);
  const lead = say("Source: ");
  const origin = make("span", {class: "figure-source"}, lead, source);
  const words = {name, title: heading.textContent, source: origin.textContent.slice(lead.length)};
  return make(
    "figure",
    {class: "figure", id, "data-figure": name},
    heading,
    subtitle
      ? make(
          "div",
          {class: "figure-subtitle"},
          subtitle,
          china ? make("span", {}, `${say("; ")}${named(chinaBorders[china])}`) : null
        )
      : null,
    make("div", {class: "figure-drawing"}, parts),
    note ? make("div", {class: "figure-note"}, note) : null,
    make(
      "figcaption",
      {},
      origin,
      menu(
        make,
        id,
        say("Table"),
        framedTable(data, columns, {
          document,
          caption: alt,
          name,
          keepWords,
          label: say("Table of the figure's numbers")
        })
      ),
      exporting({document, data, columns, ...words, drawn: true}),
      sharing({id, title: words.title}, {document}),
      // What edits cells is English.
      language === "zh" ? null : codeButton(make, id)
    )
  );
}
