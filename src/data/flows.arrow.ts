import loadHighs from "highs";
import {createEvidence} from "../audit/rules/evidence.js";
import {flowRows, flowsSchema} from "../models/flows-table.js";
import {emit} from "./emit.js";
import {loadTables} from "./load.js";

const highs = await loadHighs();
const {figure} = createEvidence(await loadTables());
emit({rows: flowRows(figure, highs), schema: flowsSchema});
