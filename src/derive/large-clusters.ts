import type {CsvRecord} from "../tables/csv.js";
import {ownerKind} from "./computing.js";
import {epochDate, epochNumber, epochPlaces, epochPlacesOf, epochProvenance, placeField, readEpoch} from "./epoch.js";
import type {Recipe, Row} from "./recipe.js";

const name = "gpu_clusters";
export const clusterFile = `epoch/${name}.csv`;
export const sizes = [1000, 10_000, 100_000] as const;

/** Ends of the years, the month in which papers of NeurIPS 2022 were due, the article's day, and the file's last. */
export const days = [
  ...Array.from({length: 8}, (_, i) => `${2017 + i}-12-31`),
  "2022-05-31",
  "2025-02-24",
  "2025-10-31"
].sort();

/** A catalogued cluster that exists or existed. */
export interface LargeCluster {
  from: string;
  /** Day on which it was switched off, or its chips became part of a larger one; null while it runs. */
  until: string | null;
  sector: string;
  places: string[];
  /** Owners as the file names them; none where the owner was made anonymous. */
  owners: string[];
  cards: number | null;
  power: number | null;
  /** Whether Epoch AI's own analysis counts it: one that may double another, or is doubtful, it does not. */
  standard: boolean;
}

/** Clusters that began by the file's dates. Plans, which have no date or one that is doubtful, are left out. */
export function readLargeClusters(records: readonly CsvRecord[], file: string): LargeCluster[] {
  const starts = new Map(
    records.map((record) => [record.cells.Name, epochDate(record, "First Operational Date", file)])
  );
  return records.flatMap((record): LargeCluster[] => {
    const {cells} = record;
    const from = epochDate(record, "First Operational Date", file);
    if (from === null || cells.Status === "Planned") return [];
    const ends = [
      epochDate(record, "Decommissioned Date (if applicable)", file),
      ...(cells["Superseded by"] ?? "").split(",").map((other) => starts.get(other.trim()) ?? null)
    ].flatMap((date) => date ?? []);
    return [
      {
        from,
        until: ends.sort()[0] ?? null,
        sector: ownerKind(record, file),
        places: ["world", ...epochPlacesOf(cells.Country!)],
        owners: (cells.Owner ?? "").split(",").flatMap((one) => one.trim() || []),
        cards: epochNumber(record, "Total number of AI chips", file),
        power: epochNumber(record, "H100 equivalents", file),
        standard: cells["Include in Standard Analysis"] === "True" || cells.Status === "Decommissioned"
      }
    ];
  });
}

const measures = {cards: "cards", "H100 equivalents": "power"} as const;

/** How many clusters of at least a thousand, ten thousand and a hundred thousand GPUs stood, where and whose. */
export const largeClusters: Recipe = {
  name: "large-clusters",
  title: "Catalogued clusters of at least 1,000, 10,000 and 100,000 GPUs standing on a day, by owner and country",
  inputs: [clusterFile],
  output: "large-clusters.csv",
  fields: [
    {name: "day", type: "string", description: "In operation on this day, YYYY-MM-DD"},
    {
      name: "measure",
      type: "category",
      description:
        "cards: GPUs and chips like them, of any make and age, as counted by the catalogue; H100 equivalents: computing power in as many H100 chips"
    },
    {name: "size", type: "integer", unit: "GPUs", description: "Size from which a cluster counts, in that measure"},
    {name: "owner", type: "category", description: "private, public, both, unknown, or all of them together"},
    placeField,
    {name: "clusters", type: "integer", unit: "clusters", description: "Clusters of Epoch AI's standard analysis"},
    {
      name: "most",
      type: "integer",
      unit: "clusters",
      description: "The same with those that the analysis leaves out as doubtful or possible doubles: the upper bound"
    },
    {
      name: "first",
      type: "string",
      description: "Day on which the first cluster of the row began, whether or not it still runs (standard analysis)"
    }
  ],
  ...epochProvenance,
  derive(read) {
    const {file, records} = readEpoch(read, name);
    const all = readLargeClusters(records, file);
    const owners = [...new Set(all.map(({sector}) => sector)), "all"];
    return days.flatMap((day) =>
      Object.entries(measures).flatMap(([measure, of]) =>
        sizes.flatMap((size) =>
          owners.flatMap((owner) =>
            epochPlaces.flatMap((place): Row[] => {
              const begun = all.filter(
                (one) =>
                  one.from <= day &&
                  (one[of] ?? 0) >= size &&
                  (owner === "all" || one.sector === owner) &&
                  one.places.includes(place)
              );
              if (begun.length === 0) return [];
              const standing = begun.filter(({until}) => until === null || until > day);
              const clusters = standing.filter(({standard}) => standard).length;
              const first = begun.flatMap(({standard, from}) => (standard ? from : [])).sort()[0] ?? null;
              return [{day, measure, size, owner, place, clusters, most: standing.length, first}];
            })
          )
        )
      )
    );
  }
};
