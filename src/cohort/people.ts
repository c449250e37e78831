import {type Field, type Role, roles} from "./columns.js";
import type {Countries} from "./countries.js";
import type {Dictionary} from "./dictionary.js";
import {missingMarkers} from "./missing.js";
import {type Codes, type Column, distinct, type Distinct, type Sheet} from "./sheet.js";
import {type Choices, type Found, rounded, type Understood, understand} from "./understand.js";

/** What the rows of a column mean: `meaning[codes[row]]`. */
export interface Meant<A extends Int32Array | Float64Array = Int32Array> {
  codes: Codes;
  meaning: A;
}

/** Who or what rows name; markers of what is missing name nobody. */
export interface Named {
  column: Column;
  texts: Dictionary;
  /** 1 for each text that is a marker of what is missing; null where there is none. */
  missing: Uint8Array | null;
}

/** The rows of a file as numbers, ready to be counted. 0 stands for what is not known, everywhere. */
export interface People {
  rows: number;
  understood: Understood;
  /** For each role that a column holds, the index of the country in `understood.codes`. */
  country: Readonly<Partial<Record<Role, Meant>>>;
  person: Named | null;
  paper: Named | null;
  /** The institution, −1 where none is named. */
  institution: Meant | null;
  tier: Column | null;
  year: Meant | null;
  weight: Meant<Float64Array> | null;
}

const of = (sheet: Sheet, {mapping}: Pick<Choices, "mapping">, field: Field): Column | null => {
  const at = mapping[field];
  return at === undefined ? null : (sheet.columns[at] ?? null);
};

/** The markers of what is missing that a column holds. */
const missingIn = ({texts}: Column): number[] =>
  missingMarkers.map((marker) => texts.find(marker)).filter((code) => code > 0);

/** Whether bytes may be a number with an exponent, which is looked at in full. */
function mayBeRounded(bytes: Uint8Array, start: number, end: number): boolean {
  if (bytes[start]! > 57 || bytes[start]! < 48) return false;
  for (let i = start + 1; i < end; i++) if ((bytes[i]! | 32) === 101) return true;
  return false;
}

const oddities = new WeakMap<Column, Distinct | null>();

/** Values for which a column of persons or papers needs a word; the others are not looked at. */
function odd(column: Column): Distinct | null {
  let found = oddities.get(column);
  if (found === undefined) {
    const {texts} = column;
    const numbers = texts.which(mayBeRounded).filter((code) => rounded.test(texts.text(code)));
    const all = [...new Set([...missingIn(column), ...numbers])].sort((a, b) => a - b);
    oddities.set(column, (found = all.length ? distinct(column, all) : null));
  }
  return found;
}

/** A column of persons or papers, its markers of what is missing apart. */
function named(column: Column): Named {
  const gone = missingIn(column);
  const missing = gone.length ? new Uint8Array(column.texts.size) : null;
  for (const code of gone) missing![code] = 1;
  return {column, texts: column.texts, missing};
}

/** The distinct values of those columns that choices name. */
export function foundIn(sheet: Sheet, choices: Pick<Choices, "mapping">): Found {
  const values = (field: Field): Distinct | null => {
    const column = of(sheet, choices, field);
    return column && distinct(column);
  };
  const oddOf = (field: Field): Distinct | null => {
    const column = of(sheet, choices, field);
    return column && odd(column);
  };
  return {
    rows: sheet.rows,
    countries: Object.fromEntries(roles.flatMap((role) => (values(role) ? [[role, values(role)!]] : []))),
    institution: values("institution"),
    tier: values("tier"),
    year: values("year"),
    weight: values("weight"),
    person: oddOf("person"),
    paper: oddOf("paper")
  };
}

/** Turns columns into countries, years and identities by a reader's choices. */
export function peopleOf(
  sheet: Sheet,
  choices: Pick<Choices, "mapping" | "hongKong" | "given">,
  countries: Countries
): People {
  const understood = understand(foundIn(sheet, choices), choices, countries);
  const column = (field: Field): Column | null => of(sheet, choices, field);
  const through = <A extends Int32Array | Float64Array>(field: Field, meaning: A | null): Meant<A> | null => {
    const own = column(field);
    return own && meaning && {codes: own.codes, meaning};
  };
  const naming = (field: Field): Named | null => {
    const own = column(field);
    return own && named(own);
  };
  return {
    rows: sheet.rows,
    understood,
    country: Object.fromEntries(
      roles.flatMap((role) => {
        const own = through(role, understood.country[role] ?? null);
        return own ? [[role, own]] : [];
      })
    ),
    person: naming("person"),
    paper: naming("paper"),
    institution: through("institution", understood.institution),
    tier: column("tier"),
    year: through("year", understood.year),
    weight: through("weight", understood.weight)
  };
}
