import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  countryName,
  counted,
  day,
  interval,
  joinWords,
  quantity,
  readNumbers,
  sum
} from "../../../src/language/zh/quantity.js";

describe("sum(billions, currency)", () => {
  it.each([
    [1000, "CNY", "1万亿元"],
    [380, "CNY", "3,800亿元"],
    [30, "CNY", "300亿元"],
    [0.2, "CNY", "2亿元"],
    [0.192, "USD", "1.92亿美元"],
    [0.005, "USD", "500万美元"]
  ])("writes %d bn %s as %s", (billions, currency, text) => {
    expect(sum(billions, currency)).toBe(text);
  });

  it("is read back to four digits", () => {
    fc.assert(
      fc.property(fc.double({min: 0.0001, max: 50_000, noNaN: true}), (billions) => {
        const [read] = readNumbers(sum(billions, "CNY"));
        expect(read! / 1e9 / billions).toBeCloseTo(1, 3);
      })
    );
  });
});

describe("quantity(text, value, unit)", () => {
  it.each([
    ["47", 47, "%", "47%"],
    ["+18", 18, "points", "+18个百分点"],
    ["5", 5, "people of 12", "12人中的5人"],
    ["2", 2, "rank", "第2位"],
    ["4.20", 4.2, "ratio", "4.20倍"],
    ["0.50", 0.5, "r", "r = 0.50"],
    ["18", 18, "institutions", "18家"],
    ["300", 300, "bn CNY", "3,000亿元"],
    ["192", 192, "m USD", "1.92亿美元"]
  ])("writes %s, %d %s as %s", (text, value, unit, written) => {
    expect(quantity(text, value, unit)).toBe(written);
  });
});

describe("interval(low, high, unit)", () => {
  it.each([
    ["43.7", "50.3", "%", "43.7%—50.3%"],
    ["2", "5", "rank", "第2—5位"],
    ["−1.2", "3.4", "points", "−1.2至3.4个百分点"],
    ["0.10", "0.90", "r", "r = 0.10 至 0.90"]
  ])("writes %s and %s %s as %s", (low, high, unit, written) => {
    expect(interval(low, high, unit)).toBe(written);
  });
});

it("writes days, counts, lists and countries as Chinese has them, and reads numbers back", () => {
  expect(day("2025-02-24")).toBe("2025年2月24日");
  expect(counted(2000, "universe")).toBe("2,000种设定");
  expect(joinWords(["甲", "乙", "丙"])).toBe("甲、乙和丙");
  expect(["China", "US", "Europe", "Huawei"].map(countryName)).toEqual(["中国", "美国", "欧洲", "Huawei"]);
  expect(readNumbers("从29%升到47%，共1万亿元、−3个百分点")).toEqual([29, 47, 1e12, -3]);
});
