import {countries} from "../derive/country-shares.js";
import {rd} from "../derive/rd.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: R&D by performer, whoever pays, in the countries that NeurIPS authorship is counted for. */
const {rows, schema} = readDerived(rd);

emit({
  rows: rows.filter(({country, funder}) => funder === "all" && [...countries, "EU"].includes(String(country))),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["funder", "source"].includes(name))}
});
