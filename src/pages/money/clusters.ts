import type {FigureOptions} from "../../components/charts/figure.js";
import {trendPlot} from "../../components/charts/trend.js";
import * as Inputs from "../../components/controls/inputs.js";
import {number} from "../../components/format.js";
import type {Datum} from "../../components/exports/csv.js";

export interface ClusterRow extends Datum {
  year: number;
  line: string;
  value: number;
  day: string;
}

const owners: Readonly<Record<string, string>> = {private: "firms", public: "public owners"};

/** Clusters standing at the end of each year, firms' and public ones. */
export const clusterRows = (
  rows: readonly {year: number; owner: string; clusters: number; day: string}[]
): ClusterRow[] =>
  rows
    .filter((row) => row.owner in owners)
    .map(({year, day, owner, clusters}) => ({year, line: owners[owner]!, value: clusters, day}));

/** The control that chooses how large a cluster is at the least. */
export const clusterSizeInput = () =>
  Inputs.radio(
    new Map([
      ["a thousand", 1000],
      ["ten thousand", 10000],
      ["a hundred thousand", 100000]
    ]),
    {label: "GPUs, at least", query: "size", article: 10000}
  );

/** The control that chooses where. */
export const clusterPlaceInput = () =>
  Inputs.radio(
    new Map([
      ["the world", "world"],
      ["China", "CN"],
      ["the United States", "US"]
    ]),
    {label: "Where", query: "clusters-in", article: "world"}
  );

/** Large clusters standing by owner. */
export const clustersPlot = (rows: readonly ClusterRow[], width: number) =>
  trendPlot(rows, {
    width,
    label: "Clusters standing at the end of the year",
    colours: {firms: "var(--part-2)", "public owners": "var(--part-1)"},
    dashes: {firms: "5,3"},
    height: 300
  });

/** What is told of that figure. */
export function clustersFigure(rows: readonly ClusterRow[], least: number): FigureOptions {
  const stood = (year: number): number => rows.find((one) => one.year === year && one.line === "firms")?.value ?? 0;
  return {
    title: `Firms' clusters of at least ${number(least, 0)} GPUs: ${stood(2021)} at the end of 2021, ${stood(2024)} at the end of 2024`,
    subtitle: "Catalogued clusters in operation by owner, GPUs and chips like them, of any make and age",
    alt: "Line chart of the number of large clusters of firms and of public owners by year.",
    source: "Epoch AI, GPU clusters (CC BY 4.0)",
    note: "The catalogue covers a part of the world's machines, and makes many owners in China anonymous. Public owners had the first, supercomputers for all of science.",
    data: rows,
    columns: {year: "Year", line: "Owner", value: "Clusters", day: "On"},
    name: "large-clusters"
  };
}
