import {choicesFor} from "../../src/cohort/answer.js";
import {countsOf} from "../../src/cohort/count.js";
import {createCountries} from "../../src/cohort/countries.js";
import {Dictionary} from "../../src/cohort/dictionary.js";
import type {Counts} from "../../src/cohort/counts.js";
import {type People, peopleOf} from "../../src/cohort/people.js";
import {collector, type Sheet} from "../../src/cohort/sheet.js";
import type {Choices} from "../../src/cohort/understand.js";

export const countries = createCountries();

/** A table written by hand: its header and rows, cells separated by blanks, “.” for an empty one. */
export function sheetOf(header: string, ...rows: string[]): Sheet {
  const names = header.split(" ");
  const done = names.map((name, c) => {
    const texts = new Dictionary();
    const column = collector(name, texts);
    const cells = rows.map((row) => row.split(" ")[c]!);
    const codes = cells.map((cell) => texts.internText(cell === "." ? "" : cell.replaceAll("_", " ")));
    column.append(codes, rows.length, (row) => row + 2);
    return column.done();
  });
  return {
    rows: rows.length,
    expected: rows.length,
    columns: done,
    header: done.map(({name, texts}) => ({name, example: texts.size > 1 ? texts.text(1) : ""})),
    notices: [],
    kind: "CSV"
  };
}

/** The same row many times. */
export const times = (count: number, row: string): string[] => Array<string>(count).fill(row);

/** The people of a table as they are counted, with the choices made for it. */
export function readPeople(
  sheet: Sheet,
  part: Partial<Choices> = {}
): {people: People; counts: Counts; choices: Choices} {
  const choices = {...choicesFor(sheet, countries), ...part};
  const people = peopleOf(sheet, choices, countries);
  return {people, counts: countsOf(people, choices), choices};
}
