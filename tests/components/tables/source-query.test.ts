import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  claimsOf,
  matches,
  sorted,
  type SourceOrder,
  type SourceQuery
} from "../../../src/components/tables/source-query.js";
import {sourceRow as row} from "./source-row.js";

const everything: SourceQuery = {text: "", publication: "", confidence: "", claim: ""};
const rows = [
  row({id: "b", publication: "tracker-1", year: 2019, value: 29, confidence: "B"}),
  row({id: "a", confidence: "P", claims: "T1"}),
  row({id: "c", publication: "article", value: 7.5, confidence: "A", claims: "T10", note: "as quoted"}),
  row({id: "d", publication: "article", value: 7.5, source: "https://stats.example.cn/x", place: "Hong Kong"})
];
const left = (query: Partial<SourceQuery>): string[] =>
  rows.filter((one) => matches(one, {...everything, ...query})).map(({id}) => id);

describe("matches(row, query)", () => {
  it.each([
    [{}, ["b", "a", "c", "d"]],
    [{text: "  "}, ["b", "a", "c", "d"]],
    [{text: "QUOTED"}, ["c"]],
    [{text: "2019 china"}, ["b"]],
    [{text: "china 2019 nowhere"}, []],
    [{text: "stats.example.cn"}, ["d"]],
    [{text: "hong"}, ["d"]],
    [{publication: "article"}, ["c", "d"]],
    [{confidence: "B"}, ["b"]],
    [{claim: "T1"}, ["a"]],
    [{claim: "T10", publication: "article"}, ["c"]],
    [{claim: "T10", publication: "tracker-2"}, []]
  ] as const)("leaves by %o only %o", (query, ids) => {
    expect(left(query)).toEqual(ids);
  });

  it("finds no “null” in a row without a note", () => {
    expect(left({text: "null"})).toEqual([]);
  });
});

describe("sorted(rows, order)", () => {
  it.each([
    ["publication", ["c", "d", "b", "a"]],
    ["year", ["b", "a", "c", "d"]],
    ["value", ["c", "d", "b", "a"]],
    ["confidence", ["a", "c", "d", "b"]]
  ] as const)("sorts by %s, ties as they came", (order, ids) => {
    expect(sorted(rows, order).map(({id}) => id)).toEqual(ids);
  });

  it("loses, repeats and changes no row, and leaves what it was given alone", () => {
    const given = [...rows];
    fc.assert(
      fc.property(fc.constantFrom<SourceOrder>("publication", "year", "value", "confidence"), (order) => {
        expect(new Set(sorted(rows, order))).toEqual(new Set(given));
        expect(sorted(sorted(rows, order), order)).toEqual(sorted(rows, order));
      })
    );
    expect(rows).toEqual(given);
  });
});

describe("claimsOf(row)", () => {
  it.each([
    ["T5 T6", ["T5", "T6"]],
    ["background M3", []],
    ["", []]
  ])("reads “%s” as %j", (claims, ids) => {
    expect(claimsOf({claims})).toEqual(ids);
  });
});
