import {countedPeople} from "../derive/counted-people.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: China without and with Hong Kong and Macau, and the world; conferences apart and together. */
const {rows, schema} = readDerived(countedPeople);

emit({
  rows: rows.filter(({country, venue}) => country !== "US" && ["neurips", "all"].includes(String(venue))),
  schema
});
