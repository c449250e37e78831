import {universityFunding} from "../derive/university-funding.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: the countries that the money's claims compare. */
const {rows, schema} = readDerived(universityFunding);

emit({
  rows: rows.filter(
    ({country, funder}) =>
      ["CN", "US", "JP", "KR", "DE", "FR", "GB", "CA"].includes(String(country)) && funder !== "all"
  ),
  schema
});
