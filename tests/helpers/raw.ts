import {accepted, paperlists} from "../../src/authors/venues.js";
import {clusterFile} from "../../src/derive/large-clusters.js";
import type {Read} from "../../src/derive/recipe.js";
import {universities} from "../../src/derive/resolver.js";
import {formatCsv} from "../../src/tables/format-csv.js";

/** A raw folder with a few papers in some files and nothing in the rest. */
export function rawFolder(files: Record<string, unknown>): Read {
  const lists = [...paperlists.map(({path}) => path), ...accepted.flatMap((list) => list.files)];
  const known = new Set([...lists, universities, clusterFile]);
  for (const name of Object.keys(files)) if (!known.has(name)) throw new Error(`No recipe reads ${name}.`);
  return (path) => {
    const content = files[path] ?? (path.endsWith(".json") ? [] : "");
    return typeof content === "string" ? content : JSON.stringify(content);
  };
}

const usual = {
  Name: "",
  Status: "Existing",
  Country: "United States of America",
  Owner: "",
  Sector: "Private",
  "First Operational Date": "",
  "Decommissioned Date (if applicable)": "",
  "Superseded by": "",
  "Total number of AI chips": "",
  "H100 equivalents": "",
  "Include in Standard Analysis": "True"
};

/** A catalogue of clusters in the layout of Epoch AI's, with the cells given and the usual ones elsewhere. */
export function clusterCatalogue(rows: readonly Partial<typeof usual>[]): string {
  return formatCsv(
    rows.map((row) => ({...usual, ...row})),
    Object.keys(usual)
  );
}
