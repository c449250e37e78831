import {models} from "../derive/models.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: how many models each kind of maker has in the world's, and how much computing. */
const {rows, schema} = readDerived(models);
const drawn = ["year", "maker", "models", "computed", "compute"];

emit({
  rows: rows.filter(({place}) => place === "world"),
  schema: {
    ...schema,
    title: "Notable AI models of the world by year and kind of maker, and how much computing they took",
    fields: schema.fields.filter(({name}) => drawn.includes(name))
  }
});
