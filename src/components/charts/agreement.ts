import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {supportMarks} from "../palette.js";
import {narrow, plot} from "./plot.js";
import {named} from "../../language/say.js";

/** The verdicts that parts of a claim have on two of its questions. */
export interface Agreement {
  id: string;
  reported: readonly string[];
  borneOut: readonly string[];
}

const columns = ["holds", "holds with conditions", "undecided", "fails", "not testable"];
const lines = ["exact", "rounded", "stale", "misread", "misattributed", "unsourced", "prints no number"];
const colours: Readonly<Record<string, string>> = {
  holds: "var(--holds)",
  "holds with conditions": "var(--conditions)",
  undecided: "var(--open)",
  fails: "var(--fails)",
  "not testable": "var(--untested)"
};

/** What fits over a narrow column. */
const short: Readonly<Record<string, string>> = {
  "holds with conditions": "holds if",
  undecided: "open",
  "not testable": "untested"
};

/**
 * A grid of claims: down, how the article reports its source; across, what the evidence says. A claim whose parts differ
 * stands in every place that a part of it has.
 */
export function agreementPlot(
  claims: readonly Agreement[],
  {width, document}: Drawing & {width: number}
): SVGSVGElement {
  const small = narrow(width);
  const perRow = small ? 2 : 4;
  const cells = new Map<string, number>();
  const placed = claims.flatMap(({id, reported, borneOut}) =>
    (reported.length ? reported : ["prints no number"]).flatMap((fidelity) =>
      borneOut.map((support) => {
        const key = `${fidelity} ${support}`;
        const i = cells.get(key) ?? 0;
        cells.set(key, i + 1);
        return {id, fidelity, support, i};
      })
    )
  );
  const used = lines.filter((line) => placed.some((one) => one.fidelity === line));
  const step = small ? 27 : 30;
  const deepest = Math.max(1, ...[...cells.values()].map((count) => Math.ceil(count / perRow)));
  return plot({
    width,
    height: 54 + used.length * (deepest * 24 + 14),
    marginTop: 46,
    marginLeft: small ? 84 : 120,
    marginRight: 4,
    marginBottom: 8,
    ...(document ? {document} : {}),
    x: {
      domain: columns,
      axis: "top",
      label: null,
      tickSize: 0,
      tickFormat: (name: string) =>
        `${supportMarks[name]}\n${named(small ? (short[name] ?? name) : name.replace("holds with", "with"))}`,
      padding: 0.06
    },
    y: {
      domain: used,
      label: null,
      tickSize: 0,
      padding: 0.08,
      tickFormat: (name: string) => named(small ? name.replace("prints ", "") : name)
    },
    marks: [
      Plot.cell(
        used.flatMap((line) => columns.map((column) => ({line, column}))),
        {x: "column", y: "line", fill: "var(--paper)"}
      ),
      placed.map((one) =>
        Plot.text([one], {
          x: "support",
          y: "fidelity",
          text: "id",
          dx: ((one.i % perRow) - (perRow - 1) / 2) * step,
          dy: (Math.floor(one.i / perRow) - (deepest - 1) / 2) * 22,
          fill: colours[one.support] ?? "currentColor",
          fontWeight: 600,
          fontSize: small ? 11 : 13
        })
      )
    ]
  });
}
