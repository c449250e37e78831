import {createEvidence} from "../claims/evidence.js";
import {universesRows, universesSchema} from "../claims/universes.js";
import {emit} from "./emit.js";
import {loadTables} from "./load.js";

emit({rows: universesRows(createEvidence(await loadTables())), schema: universesSchema()});
