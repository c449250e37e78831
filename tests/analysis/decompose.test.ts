import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {shareContributions} from "../../src/analysis/decompose.js";

describe("shareContributions(groups, of)", () => {
  it("gives everything to the only group that changed", () => {
    const groups = [
      {name: "a", before: 1, after: 1},
      {name: "b", before: 3, after: 1}
    ];
    expect(shareContributions(groups, "a")).toEqual([
      {name: "a", points: 0},
      {name: "b", points: 25}
    ]);
  });

  it("splits a change by hand: both orders of two changes, averaged", () => {
    // a: 1 → 2, b: 1 → 3. Share of a: 1/2 → 2/5. a first: +1/6, then b: −4/15. b first: −1/4, then a: +3/20.
    const [a, b] = shareContributions(
      [
        {name: "a", before: 1, after: 2},
        {name: "b", before: 1, after: 3}
      ],
      "a"
    );
    expect(a!.points).toBeCloseTo((100 * (1 / 6 + 3 / 20)) / 2, 10);
    expect(b!.points).toBeCloseTo((100 * (-4 / 15 - 1 / 4)) / 2, 10);
  });

  it("sums to the change of the share, whatever the groups", () => {
    const size = fc.double({min: 0.1, max: 100, noNaN: true});
    fc.assert(
      fc.property(fc.array(fc.tuple(size, size), {minLength: 2, maxLength: 5}), (sizes) => {
        const groups = sizes.map(([before, after], i) => ({name: String(i), before, after}));
        const sum = (key: "before" | "after") => groups.reduce((total, group) => total + group[key], 0);
        const change = 100 * (groups[0]!.after / sum("after") - groups[0]!.before / sum("before"));
        const total = shareContributions(groups, "0").reduce((all, {points}) => all + points, 0);
        expect(total).toBeCloseTo(change, 8);
      })
    );
  });

  it("refuses a group that is not there and a whole that is empty", () => {
    expect(() => shareContributions([{name: "a", before: 1, after: 1}], "b")).toThrow(
      /no group “b”; expected one of a/
    );
    expect(() => shareContributions([{name: "a", before: 0, after: 1}], "a")).toThrow(/sum to 0; expected more than 0/);
  });
});
