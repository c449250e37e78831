import {readNcses, type NcsesRow} from "./ncses.js";
import type {Cell, Read, Recipe, Row} from "./recipe.js";

const levels = [
  {table: 5785, level: "first degree"},
  {table: 5786, level: "doctorate"}
];
const years = Array.from({length: 9}, (_, i) => 2010 + i);

/** The publisher's field names, which differ between the two tables, in short. */
const fieldNames: Record<string, string> = {
  "All fields": "all fields",
  "S&E fields": "science and engineering",
  "All S&E": "science and engineering",
  "Agricultural sciences": "agricultural sciences",
  "Computer sciences": "computer sciences",
  Engineering: "engineering",
  "Physical and biological sciences and mathematics and statistics": "natural sciences and mathematics",
  "Social and behavioral sciences": "social and behavioral sciences"
};

/** Europe as in population.csv; the tables have no row for Liechtenstein. */
const europe = (
  "Austria Belgium Bulgaria Croatia Cyprus Czechia Denmark Estonia Finland France Germany Greece Hungary Iceland " +
  "Ireland Italy Latvia Lithuania Luxembourg Malta Netherlands Norway Poland Portugal Romania Slovakia Slovenia Spain " +
  "Sweden Switzerland"
).split(" ");

/** What the conversion wrote where the publisher marks a value as above 0 and under 0.05 %: no count can be had of it. */
const underMark = 0.05;

interface Series {
  economy: string;
  field: string;
  footnote: string;
  degrees: Cell[];
}

function toSeries(row: NcsesRow, footnotes: ReadonlyMap<string, string>): Series[] {
  const [economy, ...path] = row.path;
  const printed = path.at(-1);
  if (economy === undefined || printed === undefined) return [];
  const field = fieldNames[printed];
  if (field === undefined) throw new RangeError(`${economy}: the field "${printed}" has no short name here.`);
  const degrees = years.map((year) => {
    const count = row.value(`field_${year}`);
    return count === underMark ? null : count;
  });
  return [{economy, field, footnote: footnotes.get(economy) ?? "", degrees}];
}

/** Europe's sum for a field: missing in a year in which any member is missing, since a partial sum would mislead. */
function sumEurope(series: readonly Series[], field: string, table: number): Series {
  const members = europe.map((economy) => {
    const found = series.find((one) => one.economy === economy && one.field === field);
    if (!found) throw new RangeError(`ncses/${table}.csv: ${economy} has no line for ${field}; Europe needs it.`);
    return found;
  });
  const degrees = years.map((_, i) =>
    members.reduce((sum: Cell, one) => {
      const count = one.degrees[i] ?? null;
      return sum === null || count === null ? null : Number(sum) + Number(count);
    }, 0)
  );
  return {economy: "Europe", field, footnote: "", degrees};
}

function readSeries(read: Read, table: number): Series[] {
  const {rows} = readNcses(read, table);
  const footnotes = new Map(rows.filter((row) => row.path.length === 1).map((row) => [row.path[0]!, row.footnote]));
  const series = rows.flatMap((row) => toSeries(row, footnotes));
  const fields = [...new Set(series.map((one) => one.field))];
  return [...series, ...fields.map((field) => sumEurope(series, field, table))];
}

/** First university degrees and doctorates by economy, field and year: one row a cell, empty where none is given. */
export const degrees: Recipe = {
  name: "degrees",
  title: "First university degrees and doctorates by economy and field, 2010–2018",
  inputs: levels.map(({table}) => `ncses/${table}.csv`),
  output: "degrees.csv",
  fields: [
    {
      name: "economy",
      type: "category",
      description:
        "Economy as the publisher names it; Europe is the sum of the European Union, Iceland, Norway and Switzerland, given only in years in which every one of them reports. Iran is not in the tables"
    },
    {
      name: "level",
      type: "category",
      description:
        "first degree (bachelor's or equivalent, and long first degrees: ISCED 2011 levels 6 and 7) or doctorate (level 8)"
    },
    {
      name: "field",
      type: "category",
      description:
        "all fields; science and engineering (without health); and its parts: agricultural sciences, computer sciences, engineering (with manufacturing and construction), natural sciences and mathematics, social and behavioral sciences (with journalism). China and Japan print no computer sciences, and their other parts add up without them"
    },
    {name: "year", type: "year", unit: "year", description: "Year of graduation"},
    {
      name: "degrees",
      type: "integer",
      unit: "degrees",
      description: "Degrees awarded; empty where the publisher prints NA. Series break where countries reclassified"
    },
    {
      name: "footnote",
      type: "category",
      description: "Letter of the publisher's footnote at the economy; its text is not in the file"
    }
  ],
  licence: "US public domain; figures from OECD, Eurostat and national statistics",
  attribution:
    "National Center for Science and Engineering Statistics, Science and Engineering Indicators, tables SHED-11 and SHED-12",
  derive(read) {
    return levels.flatMap(({table, level}) =>
      readSeries(read, table).flatMap(({economy, field, footnote, degrees: counts}) =>
        years.map((year, i): Row => ({economy, level, field, year, degrees: counts[i] ?? null, footnote}))
      )
    );
  }
};
