import {readPackage} from "../tables/package.js";
import {dataFolder, emit} from "./emit.js";
import {readEvents, readFigures, readFounders} from "./figures.js";

const {resources} = readPackage(dataFolder);
const rows = [readFigures, readFounders, readEvents].map((read) => read(dataFolder)).flatMap((one) => one.rows);
const count = new Map<string, number>();
for (const {publication} of rows) count.set(String(publication), (count.get(String(publication)) ?? 0) + 1);

emit({
  rows: resources.map(({name, title, description, sources}) => ({
    name,
    title,
    description,
    rows: count.get(name) ?? 0,
    sources: sources.map((one) => one.title).join("; ")
  })),
  schema: {
    name: "publications",
    title: "Files of transcribed figures",
    description: "One file a row: the publication its figures were transcribed from.",
    source: "src/data/datapackage.json",
    fields: [
      {name: "name", type: "string", description: "Name of the file."},
      {name: "title", type: "string", description: "Title."},
      {name: "description", type: "string", description: "What it holds and how it was seen."},
      {name: "rows", type: "integer", unit: "rows", description: "Rows it holds."},
      {name: "sources", type: "string", description: "The publications."}
    ]
  }
});
