import {credit} from "../authors/credit.js";
import {shares} from "../authors/share.js";
import {countryOf, units, type CountryBasis} from "../authors/units.js";
import {answerable, codedFiles, countedCoded, papersIn, tracksOf} from "./coded.js";
import {columns, provenance} from "./columns.js";
import type {Recipe, Row} from "./recipe.js";

const china = ["CN", "HK", "MO"];
const wholes: {name: string; has: (country: string) => boolean}[] = [
  {name: "US", has: (country) => country === "US"},
  {name: "CN", has: (country) => country === "CN"},
  {name: "CN+HK+MO", has: (country) => china.includes(country)},
  {name: "world", has: (country) => country !== ""}
];

/** Who does the work within a country: firms, universities, institutes. */
export const sectors: Recipe = {
  name: "sectors",
  title: "Firms', universities' and institutes' shares of a country's NeurIPS points by year and counting rule",
  inputs: codedFiles,
  output: "sectors.csv",
  fields: [
    columns.year,
    columns.tracks,
    columns.rule,
    columns.place,
    {
      name: "country",
      type: "category",
      description: "US, CN (mainland), CN+HK+MO or world: the whole that is shared out"
    },
    {name: "sector", type: "category", description: "university, institute, firm or other"},
    {...columns.share, description: "Share of the country's points whose sector is known"},
    columns.lower,
    columns.upper,
    {...columns.base, description: "The country's points whose sector is known: the denominator"},
    columns.papers,
    columns.effective
  ],
  ...provenance,
  derive(read) {
    const rows: Row[] = [];
    for (const it of countedCoded(read).filter(({list}) => list.source.venue === "neurips")) {
      const {coded, institutions, list} = it;
      for (const tracks of tracksOf(it)) {
        const include = papersIn(coded, "all", tracks);
        for (const rule of answerable(it)) {
          for (const place of ["location", "headquarters"] satisfies CountryBasis[]) {
            for (const whole of wholes) {
              if (whole.name === "world" && place === "headquarters") continue;
              const group = units(coded.resolutions, (resolution) =>
                whole.has(countryOf(resolution, place)) && resolution.sector !== "unknown" ? resolution.sector : ""
              );
              const points = credit(coded, {rule, units: group, institutions, include});
              shares(points).forEach(({share, lower, upper, base, papers, effective}, i) => {
                const key = {year: list.source.year, tracks, rule, place, country: whole.name, sector: group.names[i]!};
                rows.push({...key, share, lower, upper, base, papers, effective});
              });
            }
          }
        }
      }
    }
    return rows;
  }
};
