import {createCountries} from "../../src/cohort/countries.js";
import type {Choices, People} from "../../src/cohort/people.js";
import {peopleOf} from "../../src/cohort/people.js";
import {collector, type Sheet} from "../../src/cohort/sheet.js";
import {choicesFor} from "../../src/cohort/summarise.js";

export const countries = createCountries();

/** A table written by hand: its header and rows, cells separated by blanks, “.” for an empty one. */
export function sheetOf(header: string, ...rows: string[]): Sheet {
  const names = header.split(" ");
  const columns = names.map((name) => Object.assign(collector(name), {name}));
  rows.forEach((row, i) => {
    row.split(" ").forEach((cell, c) => columns[c]!.add(cell === "." ? "" : cell.replaceAll("_", " "), i + 2));
  });
  return {rows: rows.length, columns: columns.map((one) => one.done()), notices: [], kind: "CSV"};
}

/** The same row many times. */
export const times = (count: number, row: string): string[] => Array<string>(count).fill(row);

/** The people of a table, with the choices made for it. */
export function readPeople(sheet: Sheet, part: Partial<Choices> = {}): {people: People; choices: Choices} {
  const choices = {...choicesFor(sheet, countries), ...part};
  return {people: peopleOf(sheet, choices, countries), choices};
}
