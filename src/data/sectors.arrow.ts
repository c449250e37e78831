import {sectors} from "../derive/sectors.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw; the committed table holds the other places and countries. */
const {rows, schema} = readDerived(sectors);
emit({
  rows: rows.filter(
    ({place, tracks, rule, country}) =>
      place === "location" &&
      tracks === "main" &&
      rule === "institution" &&
      ["CN", "US", "world"].includes(String(country))
  ),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["base", "effective"].includes(name))}
});
