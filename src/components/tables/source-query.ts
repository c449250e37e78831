import {host} from "../format.js";

/** A published number as the page of sources lists it. */
export interface SourceRow {
  id: string;
  claims: string;
  measure: string;
  population: string;
  place: string;
  year: number;
  value: number;
  unit: string;
  source: string;
  also: string | null;
  confidence: string;
  note: string | null;
  publication: string;
}

/** Which rows a reader wants to see; an empty field asks for all. */
export interface SourceQuery {
  text: string;
  publication: string;
  confidence: string;
  claim: string;
}

export type SourceOrder = "publication" | "year" | "value" | "confidence";

/** The claims that a row serves; none where it is background only. */
export const claimsOf = ({claims}: Pick<SourceRow, "claims">): string[] =>
  claims.startsWith("background") ? [] : claims.split(" ").filter(Boolean);

/** Whether a row answers a query: every word somewhere in it, and each chosen field equal. */
export function matches(row: SourceRow, {text, publication, confidence, claim}: SourceQuery): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const all = [row.id, row.measure, row.population, row.place, row.year, row.note, row.publication, host(row.source)]
    .join(" ")
    .toLowerCase();
  return (
    words.every((word) => all.includes(word)) &&
    (!publication || row.publication === publication) &&
    (!confidence || row.confidence === confidence) &&
    (!claim || row.claims.split(" ").includes(claim))
  );
}

/** Rows in the order asked for; the firmest confidence first, ties as in the files. */
export function sorted(rows: readonly SourceRow[], order: SourceOrder): SourceRow[] {
  const rank = (row: SourceRow): number | string =>
    order === "confidence" ? "PASB".indexOf(row.confidence) : order === "publication" ? row.publication : row[order];
  return rows.toSorted((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}
