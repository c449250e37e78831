import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  host,
  counted,
  interval,
  joinWords,
  number,
  percent,
  probability,
  quantity
} from "../../src/components/format.js";

describe("number(value, digits)", () => {
  it.each([
    [47, undefined, "47"],
    [2671, undefined, "2,671"],
    [0.0297, 4, "0.0297"],
    [9.46, undefined, "9.5"],
    [28.4, undefined, "28"],
    [-2, undefined, "−2"],
    [-1234.5, 1, "−1,234.5"],
    [28.999999999999996, undefined, "29"],
    [100 * (0.47 - 0.29), undefined, "18"]
  ])("prints %d with %s digits as %s", (value, digits, text) => {
    expect(number(value, digits)).toBe(text);
  });

  it.each([
    [-0, undefined],
    [-0.04, 1],
    [-0.4, 0],
    [-1e-12, undefined],
    [1 - 0.9 - 0.1, 0]
  ])("never puts a minus before a nought: %d", (value, digits) => {
    expect(number(value, digits)).toMatch(/^0(\.0+)?$/);
  });

  it("uses the minus sign of typography, and no hyphen, for every negative number", () => {
    fc.assert(
      fc.property(fc.double({min: -1e6, max: 1e6, noNaN: true}), fc.integer({min: 0, max: 6}), (value, digits) => {
        const text = number(value, digits);
        expect(text).toMatch(/^−?[\d,]+(\.\d+)?$/);
        const back = Number(text.replace("−", "-").replaceAll(",", ""));
        expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -digits);
      })
    );
  });

  it.each([NaN, Infinity, -Infinity])("refuses %d with a sentence", (value) => {
    expect(() => number(value)).toThrow(`The number to print is ${value}; expected a finite number.`);
  });
});

describe("quantity(value, unit, {digits, signed})", () => {
  it.each([
    [47, "%", {}, "47%"],
    [18, "points", {signed: true}, "+18 points"],
    [-5, "points", {signed: true}, "−5 points"],
    [1, "points", {signed: true}, "+1 point"],
    [-1, "points", {}, "−1 point"],
    [0, "points", {signed: true}, "0 points"],
    [0.03, "points", {signed: true}, "0.0 points"],
    [0.05, "points", {signed: true, digits: 2}, "+0.05 points"],
    [2671, "papers", {}, "2,671 papers"],
    [1000, "bn CNY", {}, "1,000 bn CNY"],
    [5, "people of 12", {}, "5 of 12 people"],
    [3, "rank", {}, "rank 3"],
    [1.5, "ratio", {}, "× 1.50"],
    [0.967, "ratio", {}, "× 0.97"],
    [24.4, "ratio", {}, "× 24"],
    [0.762, "r", {}, "r = 0.76"],
    [-0.1, "r", {}, "r = −0.10"]
  ] as const)("prints %d %s %o as %s", (value, unit, options, text) => {
    expect(quantity(value, unit, options)).toBe(text);
  });
});

describe("quantity(value, unit) of money", () => {
  it.each([
    [0.2, "bn CNY", {digits: 1}, "200 m CNY"],
    [0.0297, "bn USD", {digits: 4}, "29.7 m USD"],
    [0.5, "bn USD", {}, "500 m USD"],
    [-0.25, "bn EUR", {digits: 2}, "−250 m EUR"],
    [0, "bn CNY", {}, "0 bn CNY"],
    [1, "bn CNY", {}, "1 bn CNY"],
    [38.569, "bn CNY", {digits: 3}, "38.569 bn CNY"]
  ])("tells %d %s of %j as %s", (value, unit, how, words) => {
    expect(quantity(value, unit, how)).toBe(words);
  });
});

describe("interval(low, high, unit, digits)", () => {
  it.each([
    [43.68, 50.31, "%", "43.7–50.3%"],
    [-9.2, 11.1, "points", "−9.2 to 11.1 points"],
    [-5, -1, "points", "−5.0 to −1.0 points"],
    [2, 5, "rank", "rank 2–5"],
    [1.2, 1.9, "ratio", "× 1.20–1.90"],
    [100, 200, "people", "100–200 people"]
  ] as const)("prints %d and %d %s as %s", (low, high, unit, text) => {
    expect(interval(low, high, unit)).toBe(text);
  });

  it("joins with an en dash only where no minus could be mistaken for it", () => {
    fc.assert(
      fc.property(fc.integer({min: -99, max: 99}), fc.nat({max: 99}), (low, width) => {
        const text = interval(low, low + width, "%");
        expect(text.includes("–")).toBe(low >= 0);
        expect(text.includes(" to ")).toBe(low < 0);
        expect(text).not.toContain("-");
      })
    );
  });
});

describe("probability(value)", () => {
  it.each([
    [0, "< 0.01"],
    [0.0099, "< 0.01"],
    [0.01, "= 0.01"],
    [0.5649, "= 0.56"],
    [0.99, "= 0.99"],
    [0.9901, "> 0.99"],
    [1, "> 0.99"]
  ])("prints %d as %s", (value, text) => {
    expect(probability(value)).toBe(text);
  });

  it.each([-0.1, 1.1, NaN])("refuses %d with a sentence", (value) => {
    expect(() => probability(value)).toThrow(`The probability is ${value}; expected a number from 0 to 1.`);
  });
});

describe("percent(share), counted(count, noun), joinWords(words)", () => {
  it("prints a share as whole per cents", () => {
    expect([0, 1 / 3, 0.5, 1].map(percent)).toEqual(["0%", "33%", "50%", "100%"]);
  });

  it("agrees in number", () => {
    expect([0, 1, 2, 2000].map((count) => counted(count, "universe"))).toEqual([
      "0 universes",
      "1 universe",
      "2 universes",
      "2,000 universes"
    ]);
  });

  it("puts words in a row", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(joinWords)).toEqual(["", "a", "a and b", "a, b and c"]);
  });
});

describe("host(url)", () => {
  it.each([
    ["https://www.damienma.com/work-1/aitalent", "damienma.com"],
    ["https://news.zum.com/articles/96133238", "news.zum.com"],
    ["urn:article:xinghai-2025-02-24", "the article"],
    ["not an address", "not an address"]
  ])("calls %s %s", (url, name) => {
    expect(host(url)).toBe(name);
  });
});
