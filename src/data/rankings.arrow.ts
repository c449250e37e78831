import {emit, readRankings} from "./emit.js";

/** Places that no chart shows are left out: a page needs the neighbourhood of the 25, not all sixty. */
const shown = 36;

const {rows, schema} = readRankings();
emit({
  rows: rows.filter(({rank}) => Number(rank) <= shown),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["lower", "upper"].includes(name))}
});
