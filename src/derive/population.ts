import {parseCsv} from "../tables/csv.js";
import {efta, europeanUnion, otherEurope} from "./europe.js";
import type {Read, Recipe, Row} from "./recipe.js";

const file = "population/population.csv";
const years = Array.from({length: 25}, (_, i) => 2000 + i);

/** Places of the figures with the World Bank economies they are made of. Taiwan is not among those economies. */
const places: readonly {place: string; members: readonly string[]}[] = [
  {place: "Canada", members: ["CAN"]},
  {place: "China", members: ["CHN"]},
  {place: "China with Hong Kong and Macao", members: ["CHN", "HKG", "MAC"]},
  {place: "Europe", members: [...europeanUnion, ...efta]},
  {place: "Europe, wide", members: [...europeanUnion, ...efta, ...otherEurope]},
  {place: "European Union", members: europeanUnion},
  {place: "France", members: ["FRA"]},
  {place: "Germany", members: ["DEU"]},
  {place: "Hong Kong", members: ["HKG"]},
  {place: "India", members: ["IND"]},
  {place: "Iran", members: ["IRN"]},
  {place: "Israel", members: ["ISR"]},
  {place: "Japan", members: ["JPN"]},
  {place: "Macao", members: ["MAC"]},
  {place: "Russia", members: ["RUS"]},
  {place: "Singapore", members: ["SGP"]},
  {place: "South Korea", members: ["KOR"]},
  {place: "Switzerland", members: ["CHE"]},
  {place: "United Kingdom", members: ["GBR"]},
  {place: "United States", members: ["USA"]},
  {place: "World", members: ["WLD"]}
];

/** People by economy code and year. Throws a RangeError with file, line and value when a value is not a count. */
function readPeople(read: Read): Map<string, number> {
  const {records} = parseCsv(read(file), {file});
  return new Map(
    records.map(({line, cells}) => {
      const people = Number(cells.Value);
      if (!cells.Value || !Number.isInteger(people) || people <= 0) {
        throw new RangeError(`${file}, line ${line}: Value is "${cells.Value}", expected a whole number of people.`);
      }
      return [`${cells["Country Code"]} ${cells.Year}`, people];
    })
  );
}

/**
 * People of each place by year. A group is the sum of its members; it throws a RangeError that names the member and
 * the year when one is missing, because a sum without it would look like the group.
 */
export const population: Recipe = {
  name: "population",
  title: "Population of the places in the figures, 2000–2024",
  inputs: [file],
  output: "population.csv",
  fields: [
    {
      name: "place",
      type: "category",
      description:
        "Place as the figures name it. China is the mainland. Europe: the European Union, Iceland, Liechtenstein, Norway and Switzerland, without the United Kingdom; Europe, wide: with Albania, Andorra, Belarus, Bosnia and Herzegovina, Kosovo, Moldova, Monaco, Montenegro, North Macedonia, San Marino, Serbia and Ukraine too, still without Russia and Turkey. The source has no row for Taiwan"
    },
    {name: "members", type: "string", description: "World Bank codes of the economies summed, separated by spaces"},
    {name: "year", type: "year", unit: "year", description: "Year of the estimate"},
    // World population does not fit the 32 bits of a whole-number column.
    {name: "people", type: "number", unit: "people", digits: 12, description: "Total population"}
  ],
  licence: "ODC-PDDL-1.0",
  attribution: "World Bank, total population, as collected by github.com/datasets/population",
  derive(read) {
    const people = readPeople(read);
    return places.flatMap(({place, members}) =>
      years.map((year): Row => {
        const counts = members.map((code) => {
          const count = people.get(`${code} ${year}`);
          if (count === undefined) throw new RangeError(`${file}: ${code} has no value in ${year}; ${place} needs it.`);
          return count;
        });
        return {place, members: members.join(" "), year, people: counts.reduce((sum, count) => sum + count, 0)};
      })
    );
  }
};
