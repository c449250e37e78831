import {countryShares} from "../derive/country-shares.js";
import {emit, readDerived} from "./emit.js";

/** NeurIPS authorship of every country by location, a paper shared among its institutions; other rules stay behind. */
const {rows, schema} = readDerived(countryShares);

emit({
  rows: rows.filter(
    ({tracks, tier, rule, place}) =>
      tracks === "main" && tier === "all" && rule === "institution" && place === "location"
  ),
  schema: {
    ...schema,
    fields: schema.fields.filter(({name}) => ["year", "country", "share", "lower", "upper"].includes(name))
  }
});
