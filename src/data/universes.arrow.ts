import {createEvidence} from "../audit/rules/evidence.js";
import {universesRows, universesSchema} from "../audit/results/universes.js";
import {emit} from "./emit.js";
import {loadTables} from "./load.js";

emit({rows: universesRows(createEvidence(await loadTables())), schema: universesSchema()});
