import {computed} from "../components/cite.js";
import {number} from "../components/format.js";
import type {TableEntry} from "../components/tables/table-catalogue.js";

/** How much there is, as counted in the list of tables itself; each number leads to the first table. */
export function totalsOf(tables: readonly TableEntry[]): Record<"tables" | "rows" | "megabytes", HTMLElement> {
  const sum = (of: (one: TableEntry) => number): number => tables.reduce((total, one) => total + of(one), 0);
  const total = (text: string, about: string): HTMLElement =>
    computed(
      text,
      {about, computed: "summed over the tables listed below", rows: tables.map(({name}) => name)},
      {link: (name) => `#${name}`}
    );
  return {
    tables: total(number(tables.length), "tables of the site"),
    rows: total(number(sum(({rows}) => rows)), "rows of all tables"),
    megabytes: total(`${number(sum(({bytes}) => bytes) / 1e6, 1)} MB`, "size of all tables, before compression")
  };
}

/** The tables that a list of files names, in its order. Throws, naming it, when there is none for a file. */
export function theseTables(tables: readonly TableEntry[], files: Readonly<Record<string, string>>): TableEntry[] {
  return Object.keys(files).map((name) => {
    const found = tables.find((one) => one.name === name);
    if (!found) throw new Error(`There is no table “${name}” in the list of tables; expected one for each file.`);
    return found;
  });
}
