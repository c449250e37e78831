import {graduates} from "../derive/graduates.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: science and engineering, and computing where it is printed. */
const {rows, schema} = readDerived(graduates);

emit({
  rows: rows.filter(({field}) => ["science and engineering", "computer sciences"].includes(String(field))),
  schema
});
