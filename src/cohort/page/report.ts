import {withoutQuotations} from "../quote.js";
import type {CohortAnswer} from "../summarise.js";

const where = (): string => globalThis.navigator?.userAgent ?? "";

/**
 * What can be told of a file without telling anything that is in it: what it is, how much, which columns were taken for
 * what by their place, and the notices with everything quoted taken out.
 */
export function reportOf({
  kind,
  rows,
  people,
  papers,
  columns,
  choices,
  years,
  tiers,
  unclearValues,
  notices
}: CohortAnswer): string {
  const {mapping, counting, several, hongKong, europe} = choices;
  return [
    `kind: ${kind}`,
    `rows: ${rows}, people: ${people}, papers: ${papers ?? "not in the file"}`,
    `columns: ${columns.length}`,
    ...Object.entries(mapping).map(([field, place]) => `  ${field}: column ${place + 1}`),
    `years: ${years.length}, tiers: ${tiers.length}, values that are no country: ${unclearValues}`,
    `counted by: ${counting}, ${several}, Hong Kong ${hongKong}, Europe ${europe}`,
    ...(notices.length
      ? ["notices:", ...notices.map((notice) => `  ${withoutQuotations(notice)}`)]
      : ["notices: none"]),
    `browser: ${where()}`
  ].join("\n");
}

/** The same of a file that could not be read: its size, the end of its name, and the sentence that says why. */
export function failureReport(file: Blob, name: string, why: string): string {
  const end = /\.[a-z0-9]{1,8}$/i.exec(name)?.[0] ?? "none";
  return [
    `could not be read: ${withoutQuotations(why)}`,
    `size: ${file.size} bytes, ending: ${end}, type: ${file.type || "unknown"}`,
    `browser: ${where()}`
  ].join("\n");
}
