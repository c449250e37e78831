import {project985} from "../derive/project-985.js";
import {emit, readDerived} from "./emit.js";

/** What the pages draw: NeurIPS by every rule, other conferences by the article's. */
const {rows, schema} = readDerived(project985);

emit({
  rows: rows.filter(({part, venue, rule}) => part !== "other" && (venue === "neurips" || rule === "institution")),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["base", "effective"].includes(name))}
});
