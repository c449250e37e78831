import {readPackage} from "../tables/package.js";
import {dataFolder, emit} from "./emit.js";

const {resources} = await readPackage(dataFolder);

emit({
  rows: resources.map(({name, title, description, sources}) => ({
    name,
    title,
    description,
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
      {name: "sources", type: "string", description: "The publications."}
    ]
  }
});
