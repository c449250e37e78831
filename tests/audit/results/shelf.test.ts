import {describe, expect, it} from "vitest";
import type {AssertionText, ClaimText} from "../../../src/audit/rules/types.js";
import {readShelf, shelfOf, unite, universesOf} from "../../../src/audit/results/shelf.js";
import type {Row} from "../../../src/tables/field.js";

const assertion = (id: string): AssertionText => ({id}) as AssertionText;
const claim = (id: string, page: string, more: Partial<ClaimText> = {}): ClaimText => ({
  ...({id, page, title: id, says: "", argued: "", section: "talent"} as ClaimText),
  assertions: [assertion(`${id}.a`), assertion(`${id}.b`)],
  ...more
});
const step = {id: "A1.so", part: "so", says: "So it is.", from: ["A1.a"], bridges: ["A1.b", "B1.b"]} as const;
const claims = [claim("A1", "alpha", {steps: [step]}), claim("B1", "beta"), claim("B2", "beta")];

const table: Row[] = [
  {claim: "A1", assertion: "A1.a", sampling: "none", value: 1, reason: null},
  {claim: "A1", assertion: "A1.b", sampling: null, value: null, reason: "no such year"},
  {claim: "B1", assertion: "B1.a", tier: "top", value: 3, reason: null},
  {claim: "B1", assertion: "B1.b", tier: "top", value: 4.5, reason: null}
];
const rows = (wanted: ReadonlySet<string>): Row[] => table.filter(({assertion}) => wanted.has(String(assertion)));

describe("shelfOf(page, claims, {rows, on})", () => {
  it("has the claims of the page with their universes, and those by which their steps are judged", () => {
    const shelf = shelfOf("alpha", claims, {rows});
    expect(shelf.claims).toEqual([claims[0]]);
    expect(shelf.bridges).toEqual([assertion("B1.b")]);
    const {universes, pages} = unite([readShelf(JSON.stringify(shelf))]);
    expect(pages).toEqual({A1: "alpha", B1: "beta", B2: "beta"});
    expect(universes[0]!.totalRows()).toBe(3);
    const column = (name: string): unknown[] => [0, 1, 2].map((row) => universes[0]!.column(name)?.at(row));
    expect(column("assertion")).toEqual(["A1.a", "A1.b", "B1.b"]);
    expect(column("value")).toEqual([1, null, 4.5]);
    expect(column("sampling")).toEqual(["none", null, null]);
    expect(column("tier")).toEqual([null, null, "top"]);
    expect(column("reason")).toEqual([null, "no such year", null]);
  });

  it("leaves out the claim, which the assertion names, and columns in which nothing stands", () => {
    expect(Object.keys(shelfOf("beta", claims, {rows}).universes)).toEqual(["assertion", "tier", "value"]);
  });

  it("has the claims of other pages, too, that it is said to have", () => {
    const shelf = shelfOf("beta", claims, {rows, on: () => "beta"});
    expect(shelf.claims).toEqual(claims);
    expect(shelf.bridges).toEqual([]);
  });

  it("says of a page on which no claim stands that it is none", () => {
    expect(() => shelfOf("gamma", claims, {rows})).toThrow("No claim stands on the page “gamma”");
  });
});

describe("readShelf(text)", () => {
  it("throws what stands in the file's place when it could not be made, as an error", () => {
    const words = "data/book/money.json could not be made:\nsrc/claims/money.ts:12 expected “;”";
    expect(() => readShelf(words)).toThrow(words);
  });
});

describe("universesOf(shelves, claims)", () => {
  it("gives every universe once, with its claim, in the order of the claims, from whichever shelf has them", () => {
    const known = [claims[0]!, {...claims[1]!, page: "beta"}];
    const shelves = ["beta", "alpha"].map((page) => shelfOf(page, known, {rows}));
    const filled = universesOf(shelves, known).map((row) => ({...table[0], sampling: null, tier: null, ...row}));
    expect(filled).toEqual(table.map((row) => ({...table[0], sampling: null, tier: null, ...row})));
  });

  it("names an assertion that is on no shelf", () => {
    const shelves = [shelfOf("alpha", claims, {rows})];
    expect(() => universesOf(shelves, claims)).toThrow("The assertion “B1.a” is on no shelf");
  });
});

describe("unite(shelves)", () => {
  it("puts claims of several pages together, in the order of the pages", () => {
    const shelves = ["alpha", "beta"].map((page) => shelfOf(page, claims, {rows}));
    expect(unite(shelves).claims.map(({id}) => id)).toEqual(["A1", "B1", "B2"]);
    expect(unite(shelves).universes.map((one) => one.totalRows())).toEqual([3, 2]);
  });
});
