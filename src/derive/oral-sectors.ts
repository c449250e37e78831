import type {Rule} from "../authors/rules.js";
import {answerable, codedFiles, countedCoded, tiersOf, type Tier} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {partRows, type Whole} from "./parts.js";
import type {Recipe, Row} from "./recipe.js";

const tiers: readonly Tier[] = ["oral", "oral+spotlight", "all"];
const asked: readonly Rule[] = ["person", "slot", "institution", "any"];
const countries: readonly Whole[] = ["CN", "CN+HK+MO", "US", "world"];

/** Who does the very top of the work within a country: firms, universities or institutes. */
export const oralSectors: Recipe = {
  name: "oral-sectors",
  title: "Firms', universities' and institutes' shares of a country's orals, spotlights and all accepted papers",
  inputs: codedFiles,
  output: "oral-sectors.csv",
  fields: [
    columns.venue,
    columns.year,
    columns.tier,
    columns.rule,
    {name: "country", type: "category", description: "CN (mainland), CN+HK+MO, US or world: the whole shared out"},
    {
      name: "sector",
      type: "category",
      description:
        "university, institute, firm or other; unknown: sector unknown, as a share of all the country's points"
    },
    {...columns.share, description: "Share of the country's points (by location, main track) whose sector is known"},
    columns.lower,
    columns.upper,
    columns.credit,
    {...columns.base, description: "The country's points whose sector is known: the denominator"},
    columns.papers,
    columns.effective
  ],
  ...provenance,
  derive: (read) =>
    countedCoded(read)
      .filter(({list}) => list.source.graded)
      .flatMap((it) => {
        const {venue, year} = it.list.source;
        const rules = asked.filter((rule) => answerable(it).includes(rule));
        return tiers
          .filter((tier) => tiersOf(it).includes(tier))
          .flatMap((tier) =>
            rules.flatMap((rule) =>
              countries.flatMap((country) =>
                partRows(it, {
                  whole: country,
                  tier,
                  tracks: "main",
                  rule,
                  place: "location",
                  partOf: ({sector}) => (sector === "unknown" ? "" : sector)
                }).map(({part, ...row}): Row => ({venue, year, tier, rule, country, sector: part!, ...row}))
              )
            )
          );
      })
};
