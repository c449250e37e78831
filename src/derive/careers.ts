import {parseCsv} from "../tables/csv.js";
import type {Recipe, Row} from "./recipe.js";

const file = "ncses/11760.csv";
const field = "Computer and information sciences";
const whole = "All U.S. employment commitments (number)";

/** Kinds of employer as the file prints them, without footnote marks, and as the table writes them. */
const employers = new Map([
  ["Academe (%)", "academia"],
  ["Government (%)", "government"],
  ["Industry or business (%)", "industry"],
  ["Nonprofit organization (%)", "nonprofit"],
  ["Other or unknown (%)", "other"]
]);

/** Where new doctors of computing in the United States go to work. */
export const careers: Recipe = {
  name: "careers",
  title: "First employers of new US doctors of computer and information sciences",
  inputs: [file],
  output: "careers.csv",
  fields: [
    {name: "year", type: "year", unit: "year", description: "Year of the doctorate"},
    {name: "employer", type: "category", description: "academia, industry, government, nonprofit or other"},
    {name: "percent", type: "number", unit: "%", description: "Share of those with a definite job that is no postdoc"},
    {name: "people", type: "integer", unit: "people", description: "Those with a definite job: the base of the share"}
  ],
  licence: "US public domain",
  attribution: "National Center for Science and Engineering Statistics, Survey of Earned Doctorates",
  derive(read) {
    const {records} = parseCsv(read(file), {file});
    const people = new Map<string, number>();
    return records.flatMap(({line, cells}): Row[] => {
      if (cells.column_level_2 !== field) return [];
      const path = cells.time_period!.split(" -> ").map((part) => part.replace(/<sup>.*?<\/sup>/g, ""));
      const year = path.at(-1)!;
      const value = Number(cells.value);
      if (!/^\d{4}$/.test(year) || !cells.value || !Number.isFinite(value)) {
        throw new RangeError(
          `${file}, line ${line}: “${year}” has the value “${cells.value}”, expected a year and a number.`
        );
      }
      if (path.length === 2 && path[0] === whole) people.set(year, value);
      const employer = employers.get(path.at(-2)!);
      return employer === undefined ? [] : [{year: Number(year), employer, percent: value, people: people.get(year)!}];
    });
  }
};
