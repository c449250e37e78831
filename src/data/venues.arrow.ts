import {countryShares, venues} from "../derive/country-shares.js";
import {emit, readDerived} from "./emit.js";

/** The rules and places that the pages compare; the committed table holds the rest. */
const {rows, schema} = readDerived(venues);
const own = readDerived(countryShares).rows;
emit({
  rows: [...rows, ...own].filter(
    ({tracks, tier, country}) =>
      tracks === "main" && tier === "all" && ["US", "CN", "CN+HK+MO", "unknown"].includes(String(country))
  ),
  schema
});
