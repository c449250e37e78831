import {parseCsv} from "../tables/csv.js";
import {amountOf, countryOfEurostat, eurostat} from "./eurostat.js";
import type {Read, Recipe, Row} from "./recipe.js";
import {compareKeys} from "./tally.js";

const first = 2010;

/** Who pays for the research of universities. */
export const universityFunding: Recipe = {
  name: "university-funding",
  title: "Research and development in higher education by who pays for it, country and year",
  inputs: [eurostat],
  output: "university-funding.csv",
  fields: [
    {name: "country", type: "category", description: "ISO 3166-1 code; CN is the mainland"},
    {name: "year", type: "year", unit: "year", description: "Year of the spending"},
    {
      name: "funder",
      type: "category",
      description:
        "government (general university funds included), business, own (what the university itself puts in: fees, gifts, endowment), abroad, rest (what the columns printed leave over: private non-profit, and own and abroad where they are not printed), all"
    },
    {
      name: "amount",
      type: "number",
      unit: "bn EUR",
      digits: 5,
      description: "Current billions of euros at the year's exchange rate; abroad is printed in constant prices only"
    },
    {name: "share", type: "number", unit: "share", digits: 4, description: "Part of all that universities spent on it"}
  ],
  licence: "CC BY 4.0 (Eurostat)",
  attribution: "Eurostat, R&D expenditure by sector of performance and source of funds",
  derive: (read) => funding(read).sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
};

const keyOf = ({country, year, funder}: Row) => [country, year, funder] as (string | number)[];

function funding(read: Read): Row[] {
  const {records} = parseCsv(read(eurostat), {file: eurostat});
  return records.flatMap((record): Row[] => {
    const year = Number(record.cells.YEAR);
    const all = amountOf(record, "RD_COU_TOTAL_HES", eurostat);
    const [government, business] = ["GOV", "BES"].map((payer) => amountOf(record, `RD_COU_${payer}_HES`, eurostat));
    // Without its two main payers a year answers nothing.
    if (year < first || !all || government == null || business == null) return [];
    const own = amountOf(record, "RD_COU_HES_HES", eurostat);
    const [volume, foreign] = ["TOTAL", "ROW"].map((payer) => amountOf(record, `RD_VOL_${payer}_HES`, eurostat));
    const abroad = volume && foreign != null ? (foreign / volume) * all : null;
    const amounts = {government, business, own, abroad};
    const printed = Object.values(amounts).reduce((sum: number, one) => sum + (one ?? 0), 0);
    const key = {country: countryOfEurostat(record), year};
    const row = (funder: string, millions: number): Row => {
      return {...key, funder, amount: millions / 1000, share: millions / all};
    };
    return [
      ...Object.entries(amounts).flatMap(([funder, millions]) => (millions === null ? [] : [row(funder, millions)])),
      // Rounding of the parts printed may leave a trifle below nothing.
      row("rest", Math.max(0, all - printed)),
      row("all", all)
    ];
  });
}
