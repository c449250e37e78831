import {oralSectors} from "../derive/oral-sectors.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: NeurIPS, by person, in every place that a reader can choose. */
const {rows, schema} = readDerived(oralSectors);

emit({
  rows: rows.filter(
    ({venue, country, rule}) =>
      venue === "neurips" && ["CN", "CN+HK+MO", "US"].includes(String(country)) && rule === "person"
  ),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["base", "effective"].includes(name))}
});
