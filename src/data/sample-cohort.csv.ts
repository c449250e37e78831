import {createEvidence} from "../audit/rules/evidence.js";
import {centralFlows} from "../models/flows-table.js";
import {sampleRows} from "../cohort/sample.js";
import {formatCsv} from "../tables/format-csv.js";
import {loadTables} from "./load.js";

const {figure} = createEvidence(await loadTables());
const rows = sampleRows((year) => centralFlows(year, figure));
process.stdout.write(formatCsv(rows as unknown as Record<string, unknown>[], Object.keys(rows[0]!)));
