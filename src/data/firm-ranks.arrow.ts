import {firmRanks} from "../derive/firm-ranks.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: ranks by the article's rule at every conference, and NeurIPS by every rule in the article's years. */
const {rows, schema} = readDerived(firmRanks);

emit({
  rows: rows.filter(
    ({venue, year, rule}) => rule === "institution" || (venue === "neurips" && [2019, 2022].includes(Number(year)))
  ),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["lower", "upper"].includes(name))}
});
