import {models} from "../derive/models.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: the dearest training run of each year and the one that drew most power, by kind of maker. */
const {rows, schema} = readDerived(models);
const drawn = ["year", "maker", "models", "costed", "cost", "dearest", "powered", "power"];

emit({
  rows: rows.filter(({place}) => place === "world"),
  schema: {
    ...schema,
    title: "The dearest training run of each year and the one that drew most power, by kind of maker",
    fields: schema.fields.filter(({name}) => drawn.includes(name))
  }
});
