import {formatCsv} from "../tables/format-csv.js";
import {dataFolder} from "./emit.js";
import {readFigures} from "./figures.js";

// The same as figures.arrow, for spreadsheets, which know UTF-8 by its mark, and for readers without scripts.
const {rows, schema} = readFigures(dataFolder);
const columns = schema.fields.map(({name}) => name);
process.stdout.write(`\ufeff${formatCsv(rows, columns)}`);
