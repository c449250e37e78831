import {readNcses, type NcsesRow} from "./ncses.js";
import {stayTables, type StayTable} from "./stay-tables.js";
import {compareKeys} from "./tally.js";
import type {Read, Recipe, Row} from "./recipe.js";

/** Labels of citizenship that are kept, with the names the figures use. */
const places = new Map([
  ...[
    "Total",
    "All temporary visa holders",
    "All temporary visa holders reporting intention to stay",
    "All S&E fields",
    "All SEH fields"
  ].map((name) => [name, "all"] as const),
  ["China (including Hong Kong)", "China"],
  ...[
    "Canada",
    "China",
    "France",
    "Germany",
    "India",
    "Iran",
    "Israel",
    "Japan",
    "Russia",
    "South Korea",
    "Taiwan"
  ].map((name) => [name, name] as const),
  ["United Kingdom", "United Kingdom"]
]);

/** Labels of fields that are kept; editions word them differently. */
const fields = new Map([
  ["Computer and mathematical sciences", "computer and mathematical sciences"],
  ["Computer and mathematical scientists", "computer and mathematical sciences"],
  ["Mathematics and computer sciences", "computer and mathematical sciences"],
  ["Computer and information sciences", "computer and information sciences"],
  ["Mathematics and statistics", "mathematics and statistics"],
  ["Engineering", "engineering"]
]);

/** Labels that only group the lines under them. */
const headings = new Set([
  ...["Citizenship", "Doctoral fields", "Country or economy of origin"],
  ...["Africa", "Americas", "Asia", "Europe", "Middle East"]
]);

/**
 * Place and field of a line, or undefined when the audit leaves it out: its own label is a heading, or its path holds
 * a label that is neither place nor field nor heading, such as a field that is not kept.
 */
function labels({path}: NcsesRow, table: StayTable): {place: string; field: string} | undefined {
  const own = path.at(-1)!;
  if (!places.has(own) && !fields.has(own)) return undefined;
  if (!path.every((part) => places.has(part) || fields.has(part) || headings.has(part))) return undefined;
  const last = (names: ReadonlyMap<string, string>) => names.get(path.findLast((part) => names.has(part)) ?? "");
  const place = last(places) ?? "all";
  if (table.only && !table.only.includes(place)) return undefined;
  return {place, field: last(fields) ?? table.field};
}

function readStay(read: Read, table: StayTable): Row[] {
  const {columns, rows} = readNcses(read, table.table, table.labels);
  return rows.flatMap((row) => {
    const found = labels(row, table);
    if (!found) return [];
    return table.columns(columns).map(({percent, people, cohort, year, after}): Row => ({
      measure: table.measure,
      population: table.population,
      ...found,
      from: cohort?.[0] ?? null,
      to: cohort?.[1] ?? null,
      year,
      after,
      people: people === undefined ? null : row.value(people),
      percent: row.value(percent),
      printed: row.path.at(-1)!,
      footnote: row.footnote,
      table: table.table
    }));
  });
}

/**
 * One row a fact, in a fixed order. Tables overlap and later ones correct earlier ones: of rows that say the same
 * thing of the same year, the one from the later table is kept. Throws a RangeError when one table says it twice,
 * because then two lines were taken for one.
 */
function latest(rows: readonly Row[]): Row[] {
  const kept = new Map<string, {key: (string | number)[]; row: Row}>();
  for (const row of rows) {
    const key = [row.measure, row.population, row.field, row.place, row.after, row.year] as (string | number)[];
    const id = JSON.stringify(key);
    if (kept.get(id)?.row.table === row.table) {
      throw new RangeError(`ncses/${row.table}.csv: two lines both give ${key.join(", ")}.`);
    }
    kept.set(id, {key, row});
  }
  return [...kept.values()].sort((a, b) => compareKeys(a.key, b.key)).map(({row}) => row);
}

/** Who stays in the United States after a doctorate there, as found later and as said at graduation. */
export const stay: Recipe = {
  name: "stay",
  title: "Staying in the United States after a doctorate, found and intended",
  inputs: stayTables.map(({table}) => `ncses/${table}.csv`),
  output: "stay.csv",
  fields: [
    {
      name: "measure",
      type: "category",
      description:
        "stay rate: share found living in the United States some years after the degree (to 2011 by M. Finn, since 2013 from a survey, 2013–17 averaged over three cohorts). intends to stay: share that names the United States, of those who at graduation name a place. plans to stay: the same, of all graduates, answered or not. definite plans to stay: share with a job or fellowship there, of all graduates"
    },
    {name: "population", type: "category", description: "Whose doctorates: subjects and visa"},
    {name: "place", type: "category", description: "Citizenship at graduation; all: every foreign country"},
    {name: "field", type: "category", description: "Field of the doctorate"},
    {name: "from", type: "year", unit: "year", description: "First year of graduation; empty where not printed"},
    {name: "to", type: "year", unit: "year", description: "Last year of graduation; empty where not printed"},
    {name: "year", type: "year", unit: "year", description: "Year in which people were found, or last of the answers"},
    {name: "after", type: "integer", unit: "years", description: "Years after the degree, about; 0: at graduation"},
    {
      name: "people",
      type: "integer",
      unit: "people",
      description: "Base of the percentage, rounded to 50 in surveys; empty where not printed"
    },
    {name: "percent", type: "number", unit: "%", description: "The share; empty where withheld"},
    {name: "printed", type: "string", description: "Label of the line in the source: some include Hong Kong in China"},
    {name: "footnote", type: "category", description: "Letter of its footnote; the text is not in the file"},
    {name: "table", type: "integer", description: "Number of the table in the collection"}
  ],
  licence: "US public domain",
  attribution:
    "National Center for Science and Engineering Statistics: Survey of Earned Doctorates, Survey of Doctorate Recipients, Science and Engineering Indicators; stay rates to 2011 by M. Finn, Oak Ridge Institute",
  derive: (read) => latest(stayTables.flatMap((table) => readStay(read, table)))
};
