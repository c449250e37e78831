import {sectors} from "../derive/sectors.js";
import {emit, readDerived} from "./emit.js";

/** What the page on institutions draws; the committed table holds the other places and countries. */
const {rows, schema} = readDerived(sectors);
emit({
  rows: rows.filter(
    ({place, tracks, rule, country}) =>
      place === "location" && tracks === "main" && rule === "institution" && ["CN", "US"].includes(String(country))
  ),
  schema
});
