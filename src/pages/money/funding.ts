import type {FigureOptions} from "../../components/charts/figure.js";
import {legend} from "../../components/charts/legend.js";
import {stackPlot} from "../../components/charts/stack.js";
import {quantity} from "../../components/format.js";
import type {Datum} from "../../components/exports/csv.js";

/** Colours of the funders, in the order in which they are laid end to end. */
const funderColours: Readonly<Record<string, string>> = {
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

/** Who paid for universities' research in a year, by country in the order of the bars: per cent of each country's. */
export const fundingPieces = (
  rows: readonly {country: string; funder: string; value: number; year: number}[]
): FundingPiece[] =>
  rows
    .filter((row) => row.country in countries && row.funder in funders)
    .map(({country, funder, value, year}) => ({bar: countries[country]!, part: funders[funder]!, value, year}))
    .toSorted((a, b) => Object.values(countries).indexOf(a.bar) - Object.values(countries).indexOf(b.bar));

/** Who pays for universities' research, a bar for each country. */
export const fundersPlot = (rows: readonly FundingPiece[], width: number) =>
  stackPlot(rows, {width, label: "Part of universities' research (%)", colours: funderColours, domain: [0, 100]});

/** What is told of that figure. */
export function fundersFigure(rows: readonly FundingPiece[], year: number): FigureOptions {
  const [china, us] = ["China", "United States"].map((bar) =>
    rows.find((one) => one.bar === bar && one.part === "business")
  );
  return {
    title:
      china && us
        ? `Firms pay for ${quantity(china.value, "%", {digits: 0})} of universities' research in China, ${quantity(us.value, "%", {digits: 0})} in America`
        : `Who pays for universities' research in ${year}`,
    subtitle: [legend(funderColours), `Research done by higher education by who pays for it, ${year} (%)`],
    china: "mainland",
    alt: "Stacked bars of who pays for universities' research by country; in China state and business pay for nearly all.",
    source: "Eurostat, R&D by sector of performance and source of funds",
    note: "Research only, at market rates. The rest is what the columns printed leave over; China prints no own money.",
    data: rows,
    columns: {bar: "Country", part: "Paid by", value: "Part (%)", year: "Year"},
    name: "funders"
  };
}
