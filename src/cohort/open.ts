import {recognised, withYears} from "./answer.js";
import type {Field} from "./columns.js";
import type {Countries} from "./countries.js";
import {gather, type Progress, startGathering} from "./read/gather.js";
import {withTable} from "./read/read.js";
import {FileError, type Sheet} from "./sheet.js";
import type {Choices} from "./understand.js";

/** As many rows show what the columns are; a smaller file is read whole at once. */
const headRows = 10_000;

/** What a row of so many columns takes, in bytes: its codes, and its share of distinct names. */
const bytesOf = (columns: number): number => 60 + 4 * columns;

/** The most memory that a table may take, in bytes: a tab has little more. */
const memory = 1.5 * 2 ** 30;

/** A file as far as it has been read: its columns are known, and those that choices name are held. */
export interface Opened {
  sheet: Sheet;
  /** The choices that nobody has made yet. */
  choices: Choices;
  /** The sheet with every column that choices name; reads what is not held yet. */
  holding(choices: Pick<Choices, "mapping">, progress?: Progress): Promise<Sheet>;
}

/** The columns that choices name, by place. */
const named = ({mapping}: Pick<Choices, "mapping">): number[] =>
  [...new Set(Object.values(mapping as Partial<Record<Field, number>>))].toSorted((a, b) => a - b);

/**
 * Throws a FileError when a file would not fit the memory of a tab: by the rows it says it has, else by those that its
 * beginning makes it likely to have.
 */
export function checkRoom(rows: number, {known, columns}: {known: boolean; columns: number}): void {
  if (rows * bytesOf(columns) <= memory) return;
  const millions = (count: number): string => `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} million`;
  throw new FileError(
    `The file has ${known ? "" : "about "}${millions(rows)} rows, more than the memory of a page holds (about ${millions(memory / bytesOf(columns))} of ${columns} columns). Nothing was read. With this project on your computer, “npm run cohort -- FILE” asks the same questions of files of any size.`
  );
}

/** Opens a file, recognises its columns by their first rows, and reads those that say something. */
export async function openFile(
  file: Blob,
  {countries, progress}: {countries: Countries; progress?: Progress}
): Promise<Opened> {
  return withTable(file, async (table) => {
    const gathering = startGathering(table, {progress});
    const more = await gathering.read(headRows);
    const head = gathering.sheet(headRows);
    const {choices, notices} = recognised(head, countries);
    const whole = !more && head.rows < headRows;
    if (more) {
      const columns = named(choices);
      checkRoom(table.rows ?? head.expected, {known: table.rows !== null, columns: columns.length});
      gathering.keep(columns.length ? columns : [0]);
      await gathering.read(Infinity);
    }
    const all = gathering.sheet();
    let sheet: Sheet = {...all, header: head.header, notices: [...all.notices, ...notices]};
    return {
      get sheet() {
        return sheet;
      },
      choices: whole ? choices : withYears(sheet, choices, countries),
      async holding(wanted, report) {
        const missing = named(wanted).filter((place) => !sheet.columns[place] && !table.unreadable.has(place));
        if (!missing.length) return sheet;
        checkRoom(sheet.rows, {known: true, columns: missing.length + sheet.columns.filter((column) => column).length});
        const {columns} = await gather(table, {columns: missing, progress: report});
        sheet = {...sheet, columns: sheet.columns.map((column, i) => column ?? columns[i])};
        return sheet;
      }
    };
  });
}
