import {readNcses} from "./ncses.js";
import type {Recipe, Row} from "./recipe.js";

const table = 6208;

/** Labels that are kept, and what the audit calls them; Europe here is the whole continent with the United Kingdom. */
const places = new Map([
  ["Total", "world"],
  ["United States", "US"],
  ["China", "CN"],
  ["Canada", "CA"],
  ["Japan", "JP"],
  ["India", "IN"],
  ["Europe", "Europe+GB"]
]);

/** Venture capital raised by AI firms, by place and year. */
export const venture: Recipe = {
  name: "venture",
  title: "Venture capital raised by AI firms, 2000–2020",
  inputs: [`ncses/${table}.csv`],
  output: "venture.csv",
  fields: [
    {
      name: "place",
      type: "category",
      description: "world, US, CN, CA, JP, IN, or Europe+GB: Europe, the United Kingdom with it"
    },
    {name: "year", type: "year", unit: "year", description: "Year of the deals"},
    {
      name: "amount",
      type: "number",
      unit: "m USD",
      description: "Money raised, at market rates; empty where none is recorded"
    }
  ],
  licence: "US public domain (from PitchBook)",
  attribution: "National Center for Science and Engineering Statistics, table SKTI-21, from PitchBook",
  derive(read) {
    const {columns, rows} = readNcses(read, table);
    const years = columns.flatMap((column) => /^field_(\d{4})$/.exec(column)?.[1] ?? []);
    return rows.flatMap((row) => {
      const place = places.get(row.path.at(-1)!);
      if (place === undefined) return [];
      return years.map((year): Row => ({place, year: Number(year), amount: row.value(`field_${year}`)}));
    });
  }
};
