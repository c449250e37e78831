import type {Row, Schema} from "../tables/field.js";

/** How far down a ranking pages look: a chart shows the neighbourhood of the first 25. */
const last = 34;
const round = (value: unknown, digits: number): number => Number(Number(value).toFixed(digits));

/** What pages show of a ranking: without the places that no chart has, and without the digits that nobody reads. */
export function shownPlaces({rows, schema}: {rows: readonly Row[]; schema: Schema}): {rows: Row[]; schema: Schema} {
  return {
    rows: rows
      .filter(({rank}) => Number(rank) <= last)
      .map((row) => ({...row, score: round(row.score, 1), top25: round(row.top25, 2)})),
    schema: {...schema, fields: schema.fields.filter(({name}) => !["lower", "upper"].includes(name))}
  };
}
