import {countryShares, venues} from "../derive/country-shares.js";
import type {Row} from "../tables/field.js";
import {emit, readDerived} from "./emit.js";

/** The two countries that the pages compare, at every conference; the committed tables hold the others. */
const {rows, schema} = readDerived(venues);
const compared = ["US", "CN"];

/** What stands beside the two years of the tracker: by location and by head office, with Hong Kong and Macau or without. */
const besideTracker = ({venue, year, country}: Row): boolean =>
  venue === "neurips" && [2019, 2022].includes(Number(year)) && ["CN+HK+MO", ...compared].includes(String(country));

emit({
  rows: [...rows, ...readDerived(countryShares).rows].filter(
    (row) =>
      row.tracks === "main" &&
      row.tier === "all" &&
      (besideTracker(row) || (row.place === "location" && compared.includes(String(row.country))))
  ),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["tier", "tracks", "base", "effective"].includes(name))}
});
