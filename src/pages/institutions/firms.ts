import type {Datum} from "../../components/exports/csv.js";
import type {FirmRank} from "../../tables/rows.js";

/** The four American firms that the article names among the strongest. */
const four: readonly string[] = ["Google", "Microsoft", "Meta", "IBM"];

export interface FirmsRow extends Datum {
  panel: string;
  year: number;
  line: "Chinese firms" | "the American four";
  value: number;
}

const names: Readonly<Record<string, string>> = {
  neurips: "NeurIPS",
  cvpr: "CVPR, vision",
  icml: "ICML",
  iclr: "ICLR",
  aaai: "AAAI"
};

/** The part of all points that Chinese firms have, and that of the four, by venue and year; in per cent. */
export function firmsRows(rows: readonly FirmRank[], venues: readonly string[]): FirmsRow[] {
  const asked = rows.filter((row) => row.rule === "institution" && venues.includes(row.venue));
  const editions = [...new Map(asked.map(({venue, year}) => [`${venue} ${year}`, {venue, year}])).values()];
  return editions
    .toSorted((a, b) => venues.indexOf(a.venue) - venues.indexOf(b.venue) || a.year - b.year)
    .flatMap(({venue, year}) => {
      const own = asked.filter((row) => row.venue === venue && row.year === year);
      const part = (of: (row: FirmRank) => boolean): number =>
        100 * own.filter(of).reduce((sum, {share}) => sum + (share ?? 0), 0);
      const at = {panel: names[venue] ?? venue, year};
      return [
        {...at, line: "Chinese firms", value: part(({country}) => country === "CN")},
        {...at, line: "the American four", value: part(({firm}) => four.includes(firm))}
      ] satisfies FirmsRow[];
    });
}
