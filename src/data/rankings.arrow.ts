import {emit} from "./emit.js";
import {readRankings} from "./load.js";

/** Places that no chart shows are left out, and digits that nobody reads: a page needs the neighbourhood of the 25. */
const shown = 34;
const {rows, schema} = readRankings();
const round = (value: unknown, digits: number): number => Number(Number(value).toFixed(digits));

emit({
  rows: rows
    .filter(({rank}) => Number(rank) <= shown)
    .map((row) => ({...row, score: round(row.score, 1), top25: round(row.top25, 2)})),
  schema: {...schema, fields: schema.fields.filter(({name}) => !["lower", "upper"].includes(name))}
});
