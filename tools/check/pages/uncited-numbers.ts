import {parseCsv} from "../../../src/tables/csv.js";
import {uncitedNumbers} from "./numbers.js";
import {proseInCode, proseOf} from "./prose.js";
import {type Page, problem} from "./read.js";
import {unknownFigures} from "./references.js";

/** A file with what it says. */
export interface Source {
  path: string;
  text: string;
}

/**
 * The plural words for what tables count, read off the measures and units of their rows: papers, authors, points …
 * A number of years is a span between dates and no count.
 */
export function countedWords(figures: readonly {measure: string; unit: string}[]): Set<string> {
  const words = figures.flatMap(({measure, unit}) => `${measure} ${unit}`.match(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu) ?? []);
  return new Set(
    words.filter((word) => word === "people" || (/[^s]s$/.test(word) && word.length > 3 && word !== "years"))
  );
}

const advice = "cite the figure, or compute it";

/** Numbers that pages state by themselves, in their Markdown and in what their cells write; a line for each. */
export function numbersOnPage(page: Page, counts: ReadonlySet<string>): string[] {
  const say = (offset: number, text: string): string => problem(page, offset, `“${text}” is a bare number; ${advice}.`);
  return [
    ...proseOf(page).flatMap(({text, at}) =>
      uncitedNumbers(text, {counts}).map((one) => say(at(one.offset), one.text))
    ),
    ...page.cells.flatMap((cell) =>
      proseInCode(cell.text).flatMap(({text, at}) =>
        uncitedNumbers(text, {counts}).map((one) => say(cell.at(at(one.offset)), one.text))
      )
    )
  ];
}

/**
 * The same of a module of claims, whose texts cite figures by ids in braces; and ids that no figure has. The bounds of
 * a rule that is tested may stand in words, as may a claim's title, which is its name.
 */
export function numbersInClaims(
  source: Source,
  {counts, figures}: {counts: ReadonlySet<string>; figures: ReadonlySet<string>}
): string[] {
  return proseInCode(source.text).flatMap(({text, at, name, rule, written}) => [
    ...uncitedNumbers(text, {counts})
      .filter((one) => /\d/.test(one.text) || !(rule || name))
      .map((one) => problem(source, at(one.offset), `“${one.text}” is a bare number; name the figure in braces.`)),
    ...unknownFigures(written, figures).map(({offset, id}) =>
      problem(source, at(offset), `There is no figure “${id}” in src/data/figures.`)
    )
  ]);
}

/** The same of the record of events. */
export function numbersInEvents({path, text}: Source, counts: ReadonlySet<string>): string[] {
  return parseCsv(text, {file: path}).records.flatMap(({line, cells}) =>
    ["says", "why"].flatMap((column) =>
      uncitedNumbers((cells[column] ?? "").replace(/\{[a-z0-9-]+\}/g, "\uFFFC"), {counts}).map(
        (one) => `${path}:${line}:1 - ${column} has the bare number “${one.text}”; name the figure in braces.`
      )
    )
  );
}
