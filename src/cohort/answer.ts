import {recognise} from "./columns.js";
import {countsOf} from "./count.js";
import type {Countries} from "./countries.js";
import {Dictionary} from "./dictionary.js";
import {foundIn, peopleOf} from "./people.js";
import {collector, type Column, distinct, rowsOf, type Sheet} from "./sheet.js";
import {type CohortAnswer, openChoices, summarise, within, yearsFor} from "./summarise.js";
import {type Choices, understand} from "./understand.js";

/** The columns of a sheet, those that were not read as empty ones. */
const held = ({columns, header}: Sheet): Column[] =>
  columns.map((column, i) => column ?? collector(header[i]!.name, new Dictionary()).done());

/** The values that a column's rows have; a file may list others. */
function present(column: Column): number[] {
  const rows = rowsOf(column);
  const out: number[] = [];
  for (let code = 1; code < rows.length; code++) if (rows[code]) out.push(code);
  return out;
}

/** Choices for a file that nobody has changed yet, and what is asked about its columns. */
export function choicesFor(sheet: Sheet, countries: Countries): Choices {
  return recognised(sheet, countries).choices;
}

/** The same, with the sentences that recognising has to say. */
export function recognised(sheet: Sheet, countries: Countries): {choices: Choices; notices: readonly string[]} {
  const {mapping, notices} = recognise(
    held(sheet).map((column) => distinct(column, present(column))),
    (text) => countries.find(text) !== undefined
  );
  const open = openChoices(mapping);
  return {choices: withYears(sheet, open, countries), notices};
}

/** Choices with the years that are compared unless a reader chooses others. */
export function withYears(sheet: Sheet, choices: Choices, countries: Countries): Choices {
  const {year} = choices.mapping;
  const only = {...choices, mapping: year === undefined ? {} : {year}};
  return {...choices, ...yearsFor(understand(foundIn(sheet, only), only, countries))};
}

/** Counts a sheet that holds every column named by a reader's choices. */
export function answer(sheet: Sheet, wanted: Choices, countries: Countries): CohortAnswer {
  const people = peopleOf(sheet, wanted, countries);
  const choices = within(wanted, sheet.header, people.understood);
  return summarise({sheet, counts: countsOf(people, choices), understood: people.understood, choices}, countries);
}
