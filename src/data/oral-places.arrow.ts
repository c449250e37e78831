import {oralPlaces} from "../derive/oral-places.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: every author a point, and every distinct name. */
const {rows, schema} = readDerived(oralPlaces);

emit({
  rows: rows.filter(({rule}) => rule !== "institution"),
  schema: {
    ...schema,
    fields: schema.fields.filter(({name}) => !["venue", "tracks", "tier", "place", "base", "effective"].includes(name))
  }
});
