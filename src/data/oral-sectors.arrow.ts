import {oralSectors} from "../derive/oral-sectors.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: NeurIPS, China and the United States, by author and by institution. */
const {rows, schema} = readDerived(oralSectors);

emit({
  rows: rows.filter(
    ({venue, country, rule}) =>
      venue === "neurips" && ["CN", "US"].includes(String(country)) && ["slot", "institution"].includes(String(rule))
  ),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["base", "effective"].includes(name))}
});
