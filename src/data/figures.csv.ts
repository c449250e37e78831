import {toCsv} from "../components/exports/csv.js";
import {dataFolder} from "./emit.js";
import {readFigures} from "./figures.js";

// The same as figures.arrow, for spreadsheets and for readers without scripts; they know UTF-8 by its mark.
const {rows, schema} = readFigures(dataFolder);
process.stdout.write(
  `\ufeff${toCsv(
    rows,
    schema.fields.map(({name}) => name)
  )}`
);
