import {largeClusters} from "../derive/large-clusters.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: the world, the United States and China, ten and a hundred thousand cards. */
const {rows, schema} = readDerived(largeClusters);

emit({
  rows: rows.filter(({place, size}) => ["world", "US", "CN"].includes(String(place)) && size !== 1000),
  schema
});
