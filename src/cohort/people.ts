import {type Field, type Role, roles} from "./columns.js";
import type {Countries} from "./countries.js";
import {isMissing} from "./missing.js";
import {type Column, distinct, type Distinct, type Sheet} from "./sheet.js";
import {type Choices, type Found, rounded, type Understood, understand} from "./understand.js";

/** The rows of a file as numbers, ready to be counted. 0 stands for what is not known, everywhere. */
export interface People {
  rows: number;
  understood: Understood;
  /** For each role that a column holds, the index of the country in `codes` row by row. */
  country: Readonly<Partial<Record<Role, Int32Array>>>;
  person: Column | null;
  paper: Column | null;
  /** The institution of each row, −1 where none is named. */
  institution: Int32Array | null;
  tier: Column | null;
  year: Int32Array | null;
  weight: Float64Array | null;
}

const of = (sheet: Sheet, {mapping}: Pick<Choices, "mapping">, field: Field): Column | null => {
  const at = mapping[field];
  return at === undefined ? null : (sheet.columns[at] ?? null);
};

/** Values for which a column of persons or papers needs a word; the others are not looked at. */
function odd(column: Column): Distinct | null {
  const at = column.values.flatMap((value, k) => (k > 0 && (isMissing(value) || rounded.test(value)) ? [k] : []));
  if (!at.length) return null;
  const {rows} = distinct(column);
  return {
    name: column.name,
    values: ["", ...at.map((k) => column.values[k]!)],
    rows: [0, ...at.map((k) => rows[k]!)],
    first: [0, ...at.map((k) => column.first[k]!)]
  };
}

/** The same column with the markers of what is missing as missing. */
function cleared(column: Column): Column {
  const missing = column.values.map(isMissing);
  return missing.indexOf(true, 1) < 0
    ? column
    : {...column, codes: column.codes.map((code) => (missing[code] ? 0 : code))};
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
  const through = <A extends Int32Array | Float64Array>(field: Field, meaning: A | null): A | null => {
    const own = column(field);
    if (!own || !meaning) return null;
    const out = new (meaning.constructor as new (length: number) => A)(sheet.rows);
    for (let row = 0; row < sheet.rows; row++) out[row] = meaning[own.codes[row]!]!;
    return out;
  };
  const clean = (field: Field): Column | null => {
    const own = column(field);
    return own && cleared(own);
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
    person: clean("person"),
    paper: clean("paper"),
    institution: through("institution", understood.institution),
    tier: clean("tier"),
    year: through("year", understood.year),
    weight: through("weight", understood.weight)
  };
}
