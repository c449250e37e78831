import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** How often changing one choice alone changes what an assertion's universes find. */
export interface InfluenceCell {
  assertion: string;
  dimension: string;
  /** Share of pairs of universes differing in this choice alone whose finding differs, 0–1. */
  flips: number;
}

/** A name that is too long for its place, cut visibly. */
const cut = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;

/** Assertions down, choices across; the darker a cell, the more often that choice alone changes the finding. */
export function influenceGrid(
  cells: readonly InfluenceCell[],
  {width, document, dimensions}: Drawing & {width: number; dimensions: readonly string[]}
): SVGSVGElement {
  const assertions = [...new Set(cells.map(({assertion}) => assertion))];
  const small = narrow(width);
  return plot({
    width,
    height: 110 + assertions.length * 21,
    marginLeft: small ? 132 : 300,
    marginTop: small ? 108 : 96,
    marginRight: small ? 4 : 40,
    ...(document ? {document} : {}),
    x: {domain: dimensions, axis: "top", label: null, tickRotate: small ? -90 : -38, tickSize: 0, padding: 0.06},
    y: {
      domain: assertions,
      label: null,
      tickSize: 0,
      padding: 0.1,
      tickFormat: (name: string) => cut(name, small ? 21 : 48)
    },
    // Darkness means the same on every grid, however seldom its choices flip anything.
    opacity: {domain: [0, 1]},
    marks: [
      Plot.cell(cells, {x: "dimension", y: "assertion", fill: "var(--paper)"}),
      Plot.cell(cells, {x: "dimension", y: "assertion", fill: "var(--part-1)", fillOpacity: "flips"}),
      Plot.text(
        cells.filter(({flips}) => flips > 0),
        {
          x: "dimension",
          y: "assertion",
          text: ({flips}: InfluenceCell) => `${Math.round(100 * flips)}`,
          fill: ({flips}: InfluenceCell) => (flips > 0.5 ? "var(--theme-background)" : "currentColor"),
          fontSize: 11
        }
      )
    ]
  });
}
