import {largeClusters} from "../derive/large-clusters.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: the world, the United States and China, by every size that a reader can choose. */
const {rows, schema} = readDerived(largeClusters);

emit({
  rows: rows.filter(({place}) => ["world", "US", "CN"].includes(String(place))),
  schema
});
