import type {Make} from "../../components/dom.js";
import {arrowOf} from "../../tables/decode.js";
import {dictionary} from "../../tables/dictionary.js";
import {fileOf} from "../live-page.js";

/** How many rows of a table are shown. */
const shownRows = 5;

const printed = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "number"
      ? String(Math.round(value * 1e4) / 1e4)
      : String(value);

const size = (bytes: number): string =>
  bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** A table of texts, under headings. */
function grid(
  make: Make,
  caption: string,
  headings: readonly string[],
  rows: readonly (readonly unknown[])[]
): HTMLElement {
  const numeric = headings.map((_, i) => rows.some((row) => typeof row[i] === "number"));
  const of = (i: number): string | null => (numeric[i] ? "number" : null);
  return make(
    "div",
    {class: "scroll", tabindex: 0, role: "group", "aria-label": caption},
    make(
      "table",
      {},
      make(
        "thead",
        {},
        make(
          "tr",
          {},
          headings.map((name, i) => make("th", {scope: "col", class: of(i)}, name))
        )
      ),
      make(
        "tbody",
        {},
        rows.map((row) =>
          make(
            "tr",
            {},
            row.map((value, i) => make("td", {class: of(i)}, printed(value)))
          )
        )
      )
    )
  );
}

/** What an Arrow file says of itself and its first rows. */
function tableParts(make: Make, name: string, buffer: ArrayBuffer): HTMLElement[] {
  const {title, description, source, fields} = dictionary(buffer);
  const arrow = arrowOf(buffer);
  const rows = arrow.toArray().slice(0, shownRows) as Record<string, unknown>[];
  const columns = fields.map((one) => one.name);
  return [
    make("p", {class: "note"}, `${title}. ${description}`),
    source ? make("p", {class: "note"}, `Source: ${source}`) : make("span", {}),
    grid(
      make,
      `Columns of ${name}`,
      ["Column", "Type", "Unit", "Meaning"],
      fields.map((one) => [one.name, one.type, one.unit, one.description])
    ),
    make("p", {class: "note"}, `The first ${rows.length} of ${arrow.numRows} rows:`),
    grid(
      make,
      `First rows of ${name}`,
      columns,
      rows.map((row) => columns.map((column) => row[column]))
    )
  ];
}

/** A fold for a file that cells read; a table's schema and first rows are read from it when the fold is opened. */
export function filePreview(make: Make, path: string): HTMLElement {
  const file = fileOf(path);
  const name = path.replace(/^.*\//, "");
  const inside = make("div", {}, "The file is read …");
  let asked = false;
  const ontoggle = (): void => {
    if (asked || !file) return;
    asked = true;
    file.arrayBuffer().then(
      (buffer) => {
        if (name.endsWith(".arrow")) inside.replaceChildren(...tableParts(make, name, buffer));
        else inside.replaceChildren(make("p", {class: "note"}, new TextDecoder().decode(buffer.slice(0, 600)), " …"));
      },
      (error: unknown) => (inside.textContent = `The file could not be read: ${String(error)}`)
    );
  };
  return make(
    "details",
    {class: "file", ontoggle},
    make("summary", {}, make("code", {}, name), file ? ` ${size(file.size)}` : " is not loaded by this page"),
    inside
  );
}
