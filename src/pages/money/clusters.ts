import type {Datum} from "../../components/exports/csv.js";
import type {LargeClusters} from "../../tables/rows.js";

export interface ClusterRow extends Datum {
  year: number;
  line: string;
  value: number;
  day: string;
}

const owners: Readonly<Record<string, string>> = {private: "firms", public: "public owners"};

/** Catalogued clusters of at least a size standing at the end of each year, firms' and public ones, in a place. */
export const clusterRows = (
  rows: readonly LargeClusters[],
  {least, place}: {least: number; place: string}
): ClusterRow[] =>
  rows
    .filter(
      (row) =>
        row.measure === "cards" &&
        row.size === least &&
        row.place === place &&
        row.owner in owners &&
        row.day.endsWith("-12-31")
    )
    .map(({day, owner, clusters}) => ({year: Number(day.slice(0, 4)), line: owners[owner]!, value: clusters, day}))
    .toSorted((a, b) => a.year - b.year);
