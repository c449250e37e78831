import type {Rule} from "../authors/rules.js";
import {answerable, codedFiles, countedCoded} from "./coded.js";
import {columns, provenance} from "./columns.js";
import {countryRows} from "./country-shares.js";
import type {Recipe} from "./recipe.js";

const asked: readonly Rule[] = ["person", "slot", "institution"];
const named = ["US", "CN", "HK", "GB", "CA", "FR", "DE", "CH", "IL"];

/** Where the authors of NeurIPS's orals worked. */
export const oralPlaces: Recipe = {
  name: "oral-places",
  title: "Countries' shares of the authors of NeurIPS's orals, by year and counting rule",
  inputs: codedFiles,
  output: "oral-places.csv",
  fields: [
    columns.venue,
    columns.year,
    columns.tracks,
    columns.tier,
    columns.rule,
    columns.place,
    columns.country,
    columns.share,
    columns.lower,
    columns.upper,
    columns.base,
    columns.papers,
    columns.effective
  ],
  ...provenance,
  derive: (read) =>
    countedCoded(read)
      .filter(({list: {source}}) => source.venue === "neurips" && source.graded)
      .flatMap((it) =>
        asked
          .filter((rule) => answerable(it).includes(rule))
          .flatMap((rule) => countryRows(it, {tier: "oral", tracks: "main", rule, place: "location"}, named))
      )
};
