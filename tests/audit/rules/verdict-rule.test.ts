import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {supportOf, thresholds, together} from "../../../src/audit/rules/verdict-rule.js";
import {type Support, supports} from "../../../src/audit/rules/types.js";

describe("supportOf(tally, {certain, most})", () => {
  it.each([
    [{answered: 0, holds: 0, fails: 0}, "not testable"],
    [{answered: 1, holds: 1, fails: 0}, "holds"],
    [{answered: 10, holds: 9 / 10, fails: 0}, "holds"],
    [{answered: 10, holds: 8 / 10, fails: 2 / 10}, "holds with conditions"],
    [{answered: 30, holds: 27 / 30, fails: 3 / 30}, "holds"],
    [{answered: 2, holds: 1 / 2, fails: 1 / 2}, "holds with conditions"],
    [{answered: 10, holds: 4 / 10, fails: 6 / 10}, "undecided"],
    [{answered: 10, holds: 0, fails: 8 / 10}, "undecided"],
    [{answered: 10, holds: 1 / 10, fails: 9 / 10}, "fails"],
    [{answered: 3, holds: 0, fails: 0}, "undecided"]
  ] as const)("calls %o %s", (counts, support) => {
    expect(supportOf(counts, thresholds)).toBe(support);
  });

  it("judges a sentence and its opposite alike at either end", () => {
    fc.assert(
      fc.property(fc.nat({max: 30}), fc.nat({max: 30}), fc.nat({max: 30}), (yes, no, open) => {
        const answered = yes + no + open || 1;
        const [holds, fails] = [yes / answered, no / answered];
        const [sentence, opposite] = [
          supportOf({answered, holds, fails}, thresholds),
          supportOf({answered, holds: fails, fails: holds}, thresholds)
        ];
        expect(sentence === "holds").toBe(opposite === "fails");
        expect(sentence === "fails").toBe(opposite === "holds");
      })
    );
  });

  it("refuses a threshold below which a sentence could both hold and fail", () => {
    for (const most of [0.5, 0, 1.1, NaN]) {
      expect(() => supportOf({answered: 1, holds: 1, fails: 0}, {most})).toThrow(
        `most is ${most}; expected more than 0.5 and at most 1`
      );
    }
  });
});

describe("together(supports)", () => {
  it.each([
    [["holds", "holds"], "holds"],
    [["holds", "holds with conditions"], "holds with conditions"],
    [["holds with conditions", "not testable"], "not testable"],
    [["not testable", "undecided"], "undecided"],
    [["undecided", "fails", "not testable"], "fails"]
  ] as const)("lets what speaks most against %o decide", (all, whole) => {
    const [first, ...rest] = all;
    expect(together([first, ...rest])).toBe(whole);
  });

  it("does not depend on the order, nor on saying a thing twice", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Support>(...supports), {minLength: 1, maxLength: 5}), (all) => {
        const [first, ...rest] = all as [Support, ...Support[]];
        const whole = together([first, ...rest]);
        expect(together([first, ...rest].toReversed() as unknown as [Support, ...Support[]])).toBe(whole);
        expect(together([first, ...rest, first])).toBe(whole);
        expect(all).toContain(whole);
      })
    );
  });
});
