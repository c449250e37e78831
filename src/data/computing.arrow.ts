import {computing} from "../derive/computing.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: who owns the world's catalogued computing power. */
const {rows, schema} = readDerived(computing);

emit({
  rows: rows.filter(({place}) => place === "world"),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["place", "largest"].includes(name))}
});
