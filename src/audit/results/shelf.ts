import type {Rows} from "../../tables/decode.js";
import type {Row} from "../../tables/field.js";
import type {AssertionText, ClaimText} from "../rules/types.js";

/** A column of a table: numbers as they are, words as places in a list of those that occur. */
type Column = readonly (number | null)[] | {words: readonly (string | null)[]; at: readonly number[]};

/** What the cards of one page show: its claims, and what came of their assertions and of those that judge their steps. */
export interface Shelf {
  claims: readonly ClaimText[];
  /** Assertions of claims of other pages by which steps of these are judged. */
  bridges: readonly AssertionText[];
  universes: Readonly<Record<string, Column>>;
  /** The ids of all claims there are, by the page on which they stand, for links. */
  pages: Readonly<Record<string, string>>;
}

/** A shelf's universes are read as any table is. */
const rowsOf = (columns: Shelf["universes"]): Pick<Rows, "column" | "totalRows"> => ({
  column: (name) => {
    const column = columns[name];
    if (!column) return undefined;
    return "words" in column ? {at: (row) => column.words[column.at[row]!]} : {at: (row) => column[row]};
  },
  totalRows: () => (columns.assertion as {at: readonly number[]} | undefined)?.at.length ?? 0
});

/** Lays rows out as columns, but for the claim, which the name of an assertion begins with, and where nothing stands. */
function columnsOf(rows: readonly Row[]): Shelf["universes"] {
  const columns: Record<string, Column> = {};
  for (const name of new Set(rows.flatMap((row) => Object.keys(row)))) {
    if (name === "claim") continue;
    const values = rows.map((row) => row[name] ?? null);
    if (values.every((value) => value === null)) continue;
    if (values.every((value) => value === null || typeof value === "number")) {
      columns[name] = values;
      continue;
    }
    const written = values.map((value) => (value === null ? null : String(value)));
    const words = [...new Set(written)];
    const places = new Map(words.map((word, i) => [word, i]));
    columns[name] = {words, at: written.map((word) => places.get(word)!)};
  }
  return columns;
}

/** Ids of the assertions that judge steps of some claims. */
const bridgesOf = (claims: readonly ClaimText[]): Set<string> =>
  new Set(claims.flatMap(({steps = []}) => steps.flatMap((step) => ("bridges" in step ? step.bridges : []))));

function idsByPage(claims: readonly ClaimText[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const {id, page} of claims) found[page] = found[page] ? `${found[page]} ${id}` : id;
  return found;
}

/**
 * The shelf of a page: `rows` gives the universes of assertions as src/audit/results/universes.ts lays them out, `on`
 * on which page's shelf the claims of a page are. Throws a RangeError where none is on this one.
 */
export function shelfOf(
  page: string,
  all: readonly ClaimText[],
  {
    rows,
    on = (page) => page
  }: {rows: (assertions: ReadonlySet<string>) => readonly Row[]; on?: (page: string) => string}
): Shelf {
  const claims = all.filter((one) => on(one.page) === page);
  if (!claims.length) throw new RangeError(`No claim stands on the page “${page}”; expected one that a claim names.`);
  const own = new Set(claims.flatMap(({assertions}) => assertions.map(({id}) => id)));
  const named = bridgesOf(claims);
  const bridges = all.flatMap(({assertions}) => assertions.filter(({id}) => named.has(id) && !own.has(id)));
  return {
    claims,
    bridges,
    universes: columnsOf(rows(new Set([...own, ...bridges.map(({id}) => id)]))),
    pages: idsByPage(all)
  };
}

/** Reads a shelf as its file has it; throws the sentence that stands in its place when it could not be made. */
export function readShelf(text: string): Shelf {
  if (!text.startsWith("{")) throw new Error(text);
  return JSON.parse(text) as Shelf;
}

/**
 * The universes of claims as src/audit/results/universes.ts lays them out, from the shelves on which they are. Throws a
 * RangeError where an assertion is on none.
 */
export function universesOf(shelves: readonly Shelf[], claims: readonly ClaimText[]): Row[] {
  const known = new Map<string, Row[]>();
  for (const {claims, universes} of shelves) {
    const own = new Map(claims.flatMap(({id, assertions}) => assertions.map((one) => [one.id, id] as const)));
    const table = rowsOf(universes);
    const columns = Object.keys(universes).map((name) => [name, table.column(name)!] as const);
    for (let at = 0; at < table.totalRows(); at++) {
      const row = Object.fromEntries(columns.map(([name, column]) => [name, column.at(at) as Row[string]]));
      const assertion = String(row.assertion);
      const claim = own.get(assertion);
      // Those of other pages are there to judge steps by.
      if (claim !== undefined) known.set(assertion, [...(known.get(assertion) ?? []), {claim, ...row}]);
    }
  }
  return claims.flatMap(({assertions}) =>
    assertions.flatMap(({id}) => {
      const rows = known.get(id);
      if (rows) return rows;
      throw new RangeError(`The assertion “${id}” is on no shelf; expected it on that of its claim's page.`);
    })
  );
}

/** The claims and universes of several shelves together, as a notebook is opened on them. */
export const unite = (shelves: readonly Shelf[]) => ({
  claims: shelves.flatMap(({claims}) => claims),
  bridges: shelves.flatMap(({bridges}) => bridges),
  universes: shelves.map(({universes}) => rowsOf(universes)),
  pages: Object.fromEntries(
    Object.entries(shelves[0]!.pages).flatMap(([page, ids]) => ids.split(" ").map((id) => [id, page]))
  )
});
