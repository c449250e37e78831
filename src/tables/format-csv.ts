import {csvFormat} from "d3-dsv";

/**
 * Writes rows as comma-separated text (RFC 4180) with the given columns in order; null is an empty cell, lines end in
 * \n, the last one too.
 */
export const formatCsv = (rows: Iterable<Readonly<Record<string, unknown>>>, columns: readonly string[]): string =>
  `${csvFormat([...rows], [...columns])}\n`;
