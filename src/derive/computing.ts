import type {CsvRecord} from "../tables/csv.js";
import {epochDate, epochNumber, epochPlaces, epochPlacesOf, epochProvenance, placeField, readEpoch} from "./epoch.js";
import type {Recipe, Row} from "./recipe.js";

const file = "gpu_clusters";
const years = Array.from({length: 10}, (_, i) => 2016 + i);
/** Kinds of owner as the file has them, and as the table writes them. */
const owners = new Map([
  ["Private", "private"],
  ["Public", "public"],
  ["Public/Private", "both"],
  ["", "unknown"]
]);

interface Cluster {
  from: string;
  /** Day from which it ran no more, or its chips were counted in a larger one; null while it runs. */
  until: string | null;
  owner: string;
  places: string[];
  power: number;
}

/** The kind of owner in a record; throws a RangeError naming file and line on one never met before. */
export function ownerKind({cells, line}: CsvRecord, file: string): string {
  const owner = owners.get(cells.Sector!);
  if (owner !== undefined) return owner;
  throw new RangeError(
    `${file}, line ${line}: Sector is “${cells.Sector}”, expected ${[...owners.keys()].join(", ")}.`
  );
}

/** The clusters of the file's own standard analysis whose start and size are known. */
export function readClusters(records: readonly CsvRecord[], name: string): Cluster[] {
  const starts = new Map(
    records.map((record) => [record.cells.Name, epochDate(record, "First Operational Date", name)])
  );
  return records.flatMap((record): Cluster[] => {
    const {cells} = record;
    const from = epochDate(record, "First Operational Date", name);
    const power = epochNumber(record, "H100 equivalents", name);
    if (cells["Include in Standard Analysis"] !== "True" || from === null || power === null) return [];
    const owner = ownerKind(record, name);
    const ends = [
      epochDate(record, "Decommissioned Date (if applicable)", name),
      ...(cells["Superseded by"] ?? "").split(",").map((other) => starts.get(other.trim()) ?? null)
    ].flatMap((date) => date ?? []);
    const places = ["world", ...epochPlacesOf(cells.Country!)];
    return [{from, until: ends.sort()[0] ?? null, owner, places, power}];
  });
}

/** Who owns the catalogued computing power at the end of each year. */
export const computing: Recipe = {
  name: "computing",
  title: "Computing power of catalogued AI clusters in operation, by kind of owner and country",
  inputs: [`epoch/${file}.csv`],
  output: "computing.csv",
  fields: [
    {name: "year", type: "year", unit: "year", description: "In operation on the last day of this year"},
    {name: "owner", type: "category", description: "private, public, both or unknown"},
    placeField,
    {name: "clusters", type: "integer", unit: "clusters", description: "Clusters of Epoch AI's standard analysis"},
    {
      name: "power",
      type: "number",
      unit: "H100 equivalents",
      digits: 5,
      description:
        "Their computing power, in as many H100 chips. The catalogue holds a part of the world's, a tenth to a fifth"
    },
    {name: "largest", type: "number", unit: "H100 equivalents", digits: 5, description: "That of the largest"}
  ],
  ...epochProvenance,
  derive(read) {
    const {file: name, records} = readEpoch(read, file);
    const all = readClusters(records, name);
    return years.flatMap((year) => {
      const day = `${year}-12-31`;
      const running = all.filter(({from, until}) => from <= day && (until === null || until > day));
      return [...owners.values()].flatMap((owner) =>
        epochPlaces.flatMap((place): Row[] => {
          const powers = running
            .filter((one) => one.owner === owner && one.places.includes(place))
            .map(({power}) => power);
          if (!powers.length) return [];
          const power = powers.reduce((sum, one) => sum + one, 0);
          return [{year, owner, place, clusters: powers.length, power, largest: Math.max(...powers)}];
        })
      );
    });
  }
};
