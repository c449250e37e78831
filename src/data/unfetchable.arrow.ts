import {readText} from "../tables/read-text.js";
import {join} from "node:path";
import type {Manifest} from "../derive/run.js";
import {parseCsv} from "../tables/csv.js";
import {dataFolder, emit} from "./emit.js";

const file = join(dataFolder, "raw.csv");
const {tables} = JSON.parse(readText(join(dataFolder, "derived/manifest.json"))) as Manifest;
const {records} = parseCsv(readText(file), {file});

/** Raw files that were joined, cut or converted, and so are in no public repository as they were read here. */
const rows = records.flatMap(({cells}) => {
  const readers = tables.filter(({inputs}) => inputs.includes(cells.file!));
  if (cells.identical !== "no" || readers.length === 0) return [];
  const list = /^paperlists\/([a-z]+)(\d{4})/.exec(cells.file!);
  return [
    {
      file: cells.file!,
      about: list ? `${list[1] === "nips" ? "NeurIPS" : list[1]!.toUpperCase()} ${list[2]}` : "",
      from: `${cells.repository} at ${cells.commit!.slice(0, 12)}: ${cells.path}`,
      licence: cells.licence!,
      tables: readers.map(({name}) => name).join(", ")
    }
  ];
});

emit({
  rows,
  schema: {
    name: "unfetchable",
    title: "Raw files that nobody else can fetch",
    description: "One file a row: what it is of, from which public files it was made, and which tables read it.",
    source: "src/data/raw.csv",
    fields: [
      {name: "file", type: "string", description: "The raw file."},
      {name: "about", type: "string", description: "The conference and year whose numbers rest on it."},
      {name: "from", type: "string", description: "Public repository, commit and files that it was made from."},
      {name: "licence", type: "string", description: "Licence as the publisher states it."},
      {name: "tables", type: "string", description: "Derived tables that read it."}
    ]
  }
});
