import type {Datum} from "../../components/exports/csv.js";
import type {Funding} from "../../tables/rows.js";

/** Colours of the funders, in the order in which they are laid end to end. */
export const funderColours: Readonly<Record<string, string>> = {
  state: "var(--part-1)",
  business: "var(--china)",
  "own money": "var(--part-2)",
  abroad: "var(--united-states)",
  "the rest": "var(--part-3)"
};

const funders: Readonly<Record<string, string>> = {
  government: "state",
  business: "business",
  own: "own money",
  abroad: "abroad",
  rest: "the rest"
};
const countries: Readonly<Record<string, string>> = {
  CN: "China",
  US: "United States",
  JP: "Japan",
  KR: "South Korea",
  DE: "Germany",
  FR: "France",
  GB: "United Kingdom"
};

export interface FundingPiece extends Datum {
  bar: string;
  part: string;
  value: number;
  year: number;
}

/** Who paid for universities' research in a year, by country: per cent of each country's. */
export const fundingPieces = (rows: readonly Funding[], year: number): FundingPiece[] =>
  rows
    .filter((row) => row.year === year && row.country in countries && row.funder in funders)
    .map(({country, funder, share}) => ({bar: countries[country]!, part: funders[funder]!, value: 100 * share, year}))
    .toSorted((a, b) => Object.values(countries).indexOf(a.bar) - Object.values(countries).indexOf(b.bar));
