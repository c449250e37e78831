import {dataFolder, emit} from "./emit.js";
import {readFigures} from "./figures.js";

/** The figures as pages cite them; further addresses and notes are read on the page of sources only. */
const {rows, schema} = await readFigures(dataFolder);
const elsewhere = new Set(["also", "note"]);

emit({rows, schema: {...schema, fields: schema.fields.filter(({name}) => !elsewhere.has(name))}});
