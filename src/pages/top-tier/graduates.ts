import type {Datum} from "../../components/exports/csv.js";
import type {Graduates} from "../../tables/rows.js";

/** The places whose share of the top tier the tracker prints, as both tables name them. */
const places: readonly {place: string; code: string; figure: string}[] = [
  {place: "China", code: "CN", figure: "china"},
  {place: "United States", code: "US", figure: "united-states"},
  {place: "India", code: "IN", figure: "india"},
  {place: "Europe", code: "Europe", figure: "europe"}
];

export interface GraduatesRow extends Datum {
  place: string;
  degrees: number;
  /** Per cent of the top tier of 2022 with a first degree from there. */
  talent: number;
  /** Per cent of the top tier for each million graduates of a year. */
  each: number;
}

/** Graduates and talent by place; a place that does not print the field is left out. */
export const graduateRows = (
  rows: readonly Graduates[],
  {level, field, year}: {level: string; field: string; year: number},
  talentOf: (figure: string) => number
): GraduatesRow[] =>
  places.flatMap(({place, code, figure}): GraduatesRow[] => {
    const found = rows.find(
      (row) => row.country === code && row.level === level && row.field === field && row.year === year
    );
    if (!found) return [];
    const talent = talentOf(`tracker2-2022-top-undergraduate-${figure}`);
    return [{place, degrees: found.degrees, talent, each: talent / (found.degrees / 1e6)}];
  });
