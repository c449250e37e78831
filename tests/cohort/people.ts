import {choicesFor} from "../../src/cohort/answer.js";
import {countsOf} from "../../src/cohort/count.js";
import {createCountries} from "../../src/cohort/countries.js";
import type {Counts} from "../../src/cohort/counts.js";
import {type People, peopleOf} from "../../src/cohort/people.js";
import {collector, type Sheet} from "../../src/cohort/sheet.js";
import type {Choices} from "../../src/cohort/understand.js";

export const countries = createCountries();

/** A table written by hand: its header and rows, cells separated by blanks, “.” for an empty one. */
export function sheetOf(header: string, ...rows: string[]): Sheet {
  const names = header.split(" ");
  const columns = names.map((name) => collector(name));
  rows.forEach((row, i) => {
    row.split(" ").forEach((cell, c) => columns[c]!.add(cell === "." ? "" : cell.replaceAll("_", " "), i + 2));
  });
  const done = columns.map((one) => one.done());
  return {
    rows: rows.length,
    expected: rows.length,
    columns: done,
    header: done.map(({name, values}) => ({name, example: values[1] ?? ""})),
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
