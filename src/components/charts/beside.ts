import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {colour} from "../palette.js";
import {narrow, plot} from "./plot.js";
import {say} from "../../language/say.js";

/** One printed number: of what, at which date, and how large. */
export interface Printed {
  row: string;
  column: string;
  value: number;
  /** Its colour, where the row's own name has none. */
  colour?: string;
}

export interface BesideOptions extends Drawing {
  width: number;
  /** What follows every number. */
  unit?: string;
  /** What is said of a row that a date lacks. */
  missing?: string;
  /** Rows in their order; in that of the last date unless given. */
  rows?: readonly string[];
}

/** Rows from the largest at the last date on; those that it lacks after them, and what is left over last. */
function ordered(printed: readonly Printed[]): string[] {
  const last = printed
    .map(({column}) => column)
    .toSorted((a, b) => a.localeCompare(b))
    .at(-1);
  const at = (row: string): number =>
    printed.find((one) => one.row === row && one.column === last)?.value ??
    printed.find((one) => one.row === row)!.value - 1e3;
  return [...new Set(printed.map(({row}) => row))]
    .toSorted((a, b) => at(b) - at(a))
    .toSorted((a, b) => Number(a === "Others") - Number(b === "Others"));
}

/**
 * Numbers as a publication printed them, one date beside the other: a bar and its number for each row and date. What
 * was printed at one date only says so at the other.
 */
export function besidePlot(
  printed: readonly Printed[],
  {width, document, missing = say("not found"), unit = "%", rows = ordered(printed)}: BesideOptions
): SVGSVGElement {
  const columns = [...new Set(printed.map(({column}) => column))].toSorted((a, b) => a.localeCompare(b));
  const lacking = columns.flatMap((column) =>
    rows.filter((row) => !printed.some((one) => one.row === row && one.column === column)).map((row) => ({row, column}))
  );
  const longest = Math.max(...rows.map((row) => row.length));
  const small = narrow(width);
  return plot({
    width,
    height: 34 + rows.length * 25,
    marginLeft: Math.min(small ? 124 : 220, 16 + longest * 6.6),
    marginRight: 34,
    marginTop: 26,
    marginBottom: 6,
    ...(document ? {document} : {}),
    fx: {domain: columns, label: null, axis: null, padding: small ? 0.14 : 0.1},
    // A number stands behind the longest bar, before the next date begins.
    x: {axis: null, domain: [0, Math.max(...printed.map(({value}) => value)) * (small ? 1.4 : 1.16)]},
    y: {domain: [...rows], label: null, tickSize: 0, padding: 0.22},
    marks: [
      Plot.text(
        columns.map((column) => ({column})),
        {fx: "column", text: "column", frameAnchor: "top-left", dy: -22, fontSize: 14, fontWeight: 600}
      ),
      Plot.ruleX([0], {stroke: "var(--rule)"}),
      Plot.barX(printed, {
        fx: "column",
        y: "row",
        x: "value",
        fill: (d: Printed) => d.colour ?? colour(d.row)
      }),
      Plot.text(printed, {
        fx: "column",
        y: "row",
        x: "value",
        dx: 5,
        textAnchor: "start",
        fontSize: 13,
        fontWeight: 600,
        text: (d: Printed) => `${d.value}${unit}`
      }),
      Plot.text(lacking, {
        fx: "column",
        y: "row",
        x: 0,
        dx: 5,
        textAnchor: "start",
        fill: "var(--theme-foreground-muted)",
        text: () => missing
      })
    ]
  });
}
