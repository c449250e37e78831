import * as Plot from "@observablehq/plot";
import {european} from "../../tables/europe.js";
import type {Drawing} from "../dom.js";
import {colour} from "../palette.js";
import {narrow, plot} from "./plot.js";

/** An institution's rank with the interval of ranks it could as well have had. */
export interface RankedPlace {
  rank: number;
  institution: string;
  country: string;
  sector: string;
  rankLower: number;
  rankUpper: number;
}

/** The colour of an institution's country by its ISO code. */
export function codeColour(code: string): string {
  const names: Readonly<Record<string, string>> = {
    CN: "China",
    US: "United States",
    GB: "United Kingdom",
    CA: "Canada",
    IN: "India"
  };
  return colour(names[code] ?? (european.has(code) ? "Europe" : "Others"));
}

/** Institutions down in order of rank, each with its interval of ranks; a line marks the last place of the list. */
export function rankingPlot(
  places: readonly RankedPlace[],
  {width, document, last = 25}: Drawing & {width: number; last?: number}
): SVGSVGElement {
  const small = narrow(width);
  const stroke = (d: RankedPlace): string => codeColour(d.country);
  const short = (name: string): string => {
    if (!small) return name;
    const brief = name
      .replace("University of ", "U. ")
      .replace("California, ", "")
      .replace(" Institute of Technology", " Tech")
      .replace(/ University$| of Science and Technology/, "");
    return brief.length > 19 ? `${brief.slice(0, 18)}…` : brief;
  };
  const rows = places.map((one, i) => ({...one, row: i}));
  const end = Math.max(50, ...rows.map(({rankUpper}) => Math.min(rankUpper, 70)));
  return plot({
    width,
    height: 56 + rows.length * 21,
    marginLeft: small ? 130 : 250,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 38,
    ...(document ? {document} : {}),
    x: {
      label: "Rank",
      domain: [1, end],
      // Beyond the end of a clamped axis a number would stand in the wrong place.
      ticks: [1, 10, 25, 40, 55].filter((rank) => rank <= end),
      grid: true,
      clamp: true
    },
    y: {
      // Two rows or one would else be taken for the ends of a continuous scale.
      type: "point",
      domain: rows.map(({row}) => row),
      label: null,
      tickSize: 0,
      tickFormat: (i: number) => short(rows[i]!.institution)
    },
    marks: [
      Plot.ruleX([last + 0.5], {stroke: "currentColor", strokeDasharray: "4,3"}),
      Plot.ruleY(rows, {
        y: "row",
        x1: "rankLower",
        x2: "rankUpper",
        stroke,
        strokeWidth: 5,
        strokeOpacity: 0.3,
        strokeLinecap: "round"
      }),
      Plot.dot(rows, {
        y: "row",
        x: "rank",
        symbol: (d: RankedPlace) => (d.sector === "firm" ? "square" : "circle"),
        fill: stroke,
        r: 4.5
      }),
      Plot.text(rows, {y: "row", x: "rank", text: "rank", dy: -9, fontSize: 11, fill: "currentColor"})
    ]
  });
}
