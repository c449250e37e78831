import {createEvidence} from "../claims/evidence.js";
import {universesRows, universesSchema} from "../claims/universes.js";
import {emit, loadTables} from "./emit.js";

emit({rows: universesRows(createEvidence(await loadTables())), schema: universesSchema()});
