import {maker, type Child, type Drawing} from "./dom.js";

/** One row of the table behind a figure. */
export type Datum = Readonly<Record<string, string | number | null | undefined>>;

export interface FigureOptions extends Drawing {
  /** The finding, as a sentence. */
  title: Child;
  /** What is drawn, and in which unit. */
  subtitle?: Child;
  /** What the figure shows, for those who cannot see it. */
  alt: string;
  /** Where the numbers come from. */
  source: Child;
  /** The rows drawn, for the table view and the download. */
  data: readonly Datum[];
  /** Columns of the table in order, with their headings; all of the first row's unless given. */
  columns?: Readonly<Record<string, string>>;
  /** File name of the download, without extension. */
  name: string;
  /** A caution or a reading aid under the drawing. */
  note?: Child;
}

const print = (value: Datum[string]): string =>
  typeof value === "number" ? String(Math.round(value * 1e4) / 1e4) : (value ?? "").toString();

/** Comma-separated text of the rows; a cell that a spreadsheet would take for a formula is quoted as text. */
export function toCsv(data: readonly Datum[], columns: readonly string[]): string {
  const cell = (value: Datum[string]): string => {
    // Twelve significant digits keep all that was measured and none of the noise of binary fractions.
    const exact = typeof value === "number" ? Number(value.toPrecision(12)) : value;
    const text = exact === null || exact === undefined ? "" : String(exact);
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return (
    [columns, ...data.map((row) => columns.map((name) => row[name]))].map((row) => row.map(cell).join(",")).join("\n") +
    "\n"
  );
}

/** A table of rows under given headings, numbers aligned to the right. */
export function dataTable(
  data: readonly Datum[],
  columns: Readonly<Record<string, string>>,
  {document = globalThis.document, caption}: Drawing & {caption?: string} = {}
): HTMLTableElement {
  const make = maker(document);
  const names = Object.keys(columns);
  const numeric = new Set(names.filter((name) => data.some((row) => typeof row[name] === "number")));
  return make(
    "table",
    {class: "data-table"},
    caption ? make("caption", {class: "visually-hidden"}, caption) : null,
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        names.map((name) => make("th", {scope: "col", class: numeric.has(name) ? "number" : null}, columns[name]))
      )
    ),
    make(
      "tbody",
      {},
      data.map((row) =>
        make(
          "tr",
          {},
          names.map((name) => make("td", {class: numeric.has(name) ? "number" : null}, print(row[name])))
        )
      )
    )
  );
}

/** Something wider than the page, in a frame of its own that scrolls by touch, wheel and keyboard. */
export function scrolling(
  content: Element,
  label: string,
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  return maker(document)("div", {class: "table-scroll", tabindex: 0, role: "region", "aria-label": label}, content);
}

/**
 * A figure as every page shows it: the finding as its title, the drawing, where the numbers come from, the same
 * numbers as a table, and the table as a file.
 */
export function figure(drawing: Element | readonly Element[], options: FigureOptions): HTMLElement {
  const {document = globalThis.document, title, subtitle, alt, source, data, name, note} = options;
  const make = maker(document);
  const columns = options.columns ?? Object.fromEntries(Object.keys(data[0] ?? {}).map((key) => [key, key]));
  const parts = (Array.isArray(drawing) ? drawing : [drawing]) as Element[];
  for (const [i, svg] of parts.entries()) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", i === 0 ? alt : `${alt} (continued)`);
  }
  const csv = `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${toCsv(data, Object.keys(columns))}`)}`;
  return make(
    "figure",
    {class: "figure", "data-figure": name},
    make("h3", {class: "figure-title"}, title),
    subtitle ? make("p", {class: "figure-subtitle"}, subtitle) : null,
    make("div", {class: "figure-drawing"}, parts),
    note ? make("p", {class: "figure-note"}, note) : null,
    make(
      "figcaption",
      {},
      make("span", {class: "figure-source"}, "Source: ", source),
      make(
        "details",
        {class: "figure-table"},
        make("summary", {}, "Table"),
        scrolling(dataTable(data, columns, {document, caption: alt}), "Table of the figure's numbers", {document})
      ),
      make("a", {class: "figure-download", href: csv, download: `${name}.csv`}, "CSV")
    )
  );
}
