import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {tally} from "../../src/derive/tally.js";

describe("tally(items, keyOf)", () => {
  it("orders numbers by size and texts by code unit, first part first", () => {
    const keys = tally(
      [
        ["b", 10],
        ["b", 9],
        ["a", 11],
        ["B", 1],
        ["b", 9]
      ] as [string, number][],
      (item) => item
    );
    expect(keys.map(({key, items}) => [...key, items.length])).toEqual([
      ["B", 1, 1],
      ["a", 11, 1],
      ["b", 9, 2],
      ["b", 10, 1]
    ]);
  });

  it("keeps a number apart from the same digits as text", () => {
    expect(tally([[1], ["1"]] as (string | number)[][], (item) => item)).toHaveLength(2);
  });

  it("loses no item, and does not depend on their order", () => {
    const items = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({min: 0, max: 3})));
    fc.assert(
      fc.property(items, (list) => {
        const groups = tally(list, (item) => item);
        expect(groups.reduce((sum, group) => sum + group.items.length, 0)).toBe(list.length);
        const back = tally([...list].reverse(), (item) => item);
        expect(back.map(({key}) => key)).toEqual(groups.map(({key}) => key));
      })
    );
  });
});
