import {describe, expect, it} from "vitest";
import {finite, fraction, positive, whole, within} from "../../src/analysis/check.js";

describe("finite, positive, within, fraction, whole", () => {
  it("hand back what they accept", () => {
    expect(finite("x", -3)).toBe(-3);
    expect(positive("x", 0.1)).toBe(0.1);
    expect(within("x", 1, 0, 1)).toBe(1);
    expect(fraction("x", 0.95)).toBe(0.95);
    expect(whole("x", 4, 1, 4)).toBe(4);
  });

  it("refuse with a RangeError whose sentence names the parameter, its value and what was expected", () => {
    const cases: [() => number, string][] = [
      [() => finite("x", Number.NaN), "x is NaN, but a finite number was expected."],
      [() => finite("x", "3" as unknown as number), "x is 3, but a finite number was expected."],
      [() => positive("x", 0), "x is 0, but a number above 0 was expected."],
      [() => within("x", 2, 0, 1), "x is 2, but a number from 0 to 1 was expected."],
      [() => fraction("x", 1), "x is 1, but a number strictly between 0 and 1 was expected."],
      [() => whole("x", 1.5), "x is 1.5, but a whole number of at least 0 was expected."],
      [() => whole("x", 9, 1, 4), "x is 9, but a whole number from 1 to 4 was expected."]
    ];
    for (const [call, sentence] of cases) {
      expect(call).toThrow(RangeError);
      expect(call).toThrow(sentence);
    }
  });
});
