import {countryShares, venues} from "../derive/country-shares.js";
import {emit, readDerived} from "./emit.js";

/** The two countries that the pages compare, at every conference; the committed tables hold the others. */
const {rows, schema} = readDerived(venues);
const compared = ["US", "CN", "CN+HK+MO"];

emit({
  rows: [...rows, ...readDerived(countryShares).rows].filter(
    ({venue, year, place, tracks, tier, country}) =>
      tracks === "main" &&
      tier === "all" &&
      compared.includes(String(country)) &&
      (place === "location" || (venue === "neurips" && [2019, 2022].includes(Number(year))))
  ),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["tier", "tracks", "base", "effective"].includes(name))}
});
