import type {CsvRecord} from "./csv.js";
import type {Cell, Field, Row, Schema} from "./field.js";

/** Everything wrong with a file, a sentence each; thrown as one error so that an editor sees all of it at once. */
export class CheckError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "CheckError";
    this.problems = problems;
  }
}

const numeric = new Set(["year", "integer", "number"]);

/** Turns one cell into its value, or says in a clause what was expected instead. */
function convert(text: string, field: Field): Cell | {expected: string} {
  if (text === "") return field.required ? {expected: "a value: the cell is empty"} : null;
  if (numeric.has(field.type)) {
    const value = Number(text);
    if (!Number.isFinite(value)) return {expected: "a number"};
    if (field.type !== "number" && !Number.isInteger(value)) return {expected: "a whole number"};
    if (field.type === "year" && (value < 1900 || value > 2100)) return {expected: "a year from 1900 to 2100"};
    if (field.minimum !== undefined && value < field.minimum) return {expected: `at least ${field.minimum}`};
    if (field.maximum !== undefined && value > field.maximum) return {expected: `at most ${field.maximum}`};
    return value;
  }
  if (field.enum && !field.enum.includes(text)) return {expected: `one of ${field.enum.join(", ")}`};
  if (field.pattern && !new RegExp(`^(?:${field.pattern})$`, "u").test(text))
    return {expected: `text like ${field.pattern}`};
  return text;
}

/** A rule over a whole row; returns a sentence when the row breaks it. */
export type RowRule = (row: Row) => {field: string; expected: string} | undefined;

/**
 * Checks records against a schema and returns typed rows.
 * Throws a CheckError with one sentence a problem, each naming file, line, column, value and what was expected:
 * unknown or missing columns, empty required cells, wrong types, values outside enum, pattern or range, doubled keys.
 */
export function checkRows(
  {header, records}: {header: readonly string[]; records: readonly CsvRecord[]},
  schema: Schema,
  {file, rules = []}: {file: string; rules?: readonly RowRule[]}
): Row[] {
  const problems: string[] = [];
  const names = schema.fields.map((field) => field.name);
  for (const name of header) {
    if (!names.includes(name)) problems.push(`${file}: unknown column “${name}”; expected ${names.join(", ")}`);
  }
  for (const {name, optional} of schema.fields) {
    if (!optional && !header.includes(name)) problems.push(`${file}: column “${name}” is missing`);
  }
  if (problems.length) throw new CheckError(problems);

  const seen = new Map<string, Map<string, number>>();
  const rows = records.map(({line, cells}) => {
    const row: Row = {};
    const complain = (field: string, value: Cell | undefined, expected: string): void => {
      problems.push(`${file} line ${line}: ${field} is “${value ?? ""}”; expected ${expected}`);
    };
    for (const field of schema.fields) {
      const text = (cells[field.name] ?? "").trim();
      const value = convert(text, field);
      if (value !== null && typeof value === "object") {
        complain(field.name, text, value.expected);
        row[field.name] = null;
        continue;
      }
      row[field.name] = value;
      if (field.unique && value !== null) {
        const keys = seen.get(field.name) ?? new Map<string, number>();
        seen.set(field.name, keys);
        const first = keys.get(String(value));
        if (first !== undefined) complain(field.name, value, `a key of its own: line ${first} has it already`);
        else keys.set(String(value), line);
      }
    }
    for (const rule of rules) {
      const broken = rule(row);
      if (broken) complain(broken.field, row[broken.field], broken.expected);
    }
    return row;
  });
  if (problems.length) throw new CheckError(problems);
  return rows;
}
