import {join} from "node:path";
import type {Manifest} from "../derive/run.js";
import {readText} from "../tables/read-text.js";
import {dataFolder, emit} from "./emit.js";

const manifest = JSON.parse(readText(join(dataFolder, "derived/manifest.json"))) as Manifest;

emit({
  rows: manifest.tables.map(({name, title, rows, date, licence, attribution, inputs}) => ({
    name,
    title,
    rows,
    date,
    licence,
    attribution,
    inputs: inputs.length
  })),
  schema: {
    name: "derivations",
    title: "Tables derived from raw files",
    description: "One derived table a row: what it is, whose data it was computed from, when, and from how many files.",
    source: "src/data/derived/manifest.json",
    fields: [
      {name: "name", type: "string", description: "Name of the table."},
      {name: "title", type: "string", description: "What it holds."},
      {name: "rows", type: "integer", unit: "rows", description: "Rows."},
      {name: "date", type: "string", description: "Day of the derivation."},
      {name: "licence", type: "string", description: "Licence of the raw files as their publishers state it."},
      {name: "attribution", type: "string", description: "Whose data it was computed from."},
      {name: "inputs", type: "integer", unit: "files", description: "Raw files read."}
    ]
  }
});
