import {oralPlaces} from "../derive/oral-places.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: NeurIPS, main track, by location, under every rule that a reader can choose. */
const {rows, schema} = readDerived(oralPlaces);

emit({
  rows: rows.filter(({venue, tracks}) => venue === "neurips" && tracks === "main"),
  schema: {
    ...schema,
    fields: schema.fields.filter(({name}) => !["venue", "tracks", "tier", "place", "base", "effective"].includes(name))
  }
});
