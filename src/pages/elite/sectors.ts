import type {Datum} from "../../components/exports/csv.js";
import type {OralSector} from "../../tables/rows.js";

export interface SectorPiece extends Datum {
  bar: string;
  part: string;
  value: number;
  papers: number;
}

/** Colours of the sectors, in the order in which they are laid end to end. */
export const sectorColours: Readonly<Record<string, string>> = {
  university: "var(--part-1)",
  institute: "var(--part-3)",
  firm: "var(--china)",
  other: "var(--others)"
};

/** Where the authors of orals within a country's border are, by sector and year: only years with so many papers. */
export const sectorPieces = (
  rows: readonly OralSector[],
  {country, rule, tier, least = 5}: {country: string; rule: string; tier: string; least?: number}
): SectorPiece[] =>
  rows
    .filter(
      (row) =>
        row.venue === "neurips" &&
        row.tier === tier &&
        row.rule === rule &&
        row.country === country &&
        row.sector in sectorColours &&
        row.papers >= least
    )
    .map(({year, sector, share, papers}) => ({bar: String(year), part: sector, value: 100 * share, papers}));
