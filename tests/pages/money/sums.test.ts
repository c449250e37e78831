import {beforeAll, describe, expect, it} from "vitest";
import {evaluateClaim} from "../../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {claims} from "../../../src/claims/index.js";
import {moneyWords, type SumRow, sumRowsOf, sumsFigure, withoutSum} from "../../../src/pages/money/sums.js";
import {quoted, type Quoted} from "../../../src/views/quoted.js";
import {realEvidence} from "../../claims/fixtures.js";
import {said, withDocument} from "../book.js";

withDocument();

let pairs: Quoted[];
let rows: SumRow[];
beforeAll(async () => {
  const evidence: Evidence = await realEvidence();
  const money = claims.filter(({section}) => section === "money").map((claim) => evaluateClaim(claim, evidence));
  pairs = quoted(money, evidence.figures);
  rows = sumRowsOf({pairs, book: {value: (id) => evidence.figure(id).value}});
});

describe("moneyWords(value, unit)", () => {
  it.each([
    [0.0297, "bn USD", "29.7 m USD"],
    [0.2, "bn CNY", "200 m CNY"],
    [38.569, "bn CNY", "38.6 bn CNY"],
    [17.3, "bn CNY", "17.3 bn CNY"],
    [1110, "bn CNY", "1,110 bn CNY"],
    [1, "bn CNY", "1 bn CNY"]
  ])("writes %d %s as %s", (value, unit, words) => {
    expect(moneyWords(value, unit)).toBe(words);
  });
});

describe("sumRowsOf({pairs, book})", () => {
  it("has every sum that the article prints, largest first, and no claim that prints none", () => {
    expect(rows.map(({claim}) => claim)).toEqual(["M5", "M7", "M6", "M1", "M9", "M10", "M2"]);
    expect(withoutSum(pairs)).toEqual(["M3", "M4", "M8", "M11", "M12"]);
  });

  it("takes dollars at the market rate, and Tencent's quarter back by its growth", () => {
    const of = (id: string): SumRow => rows.find(({claim}) => claim === id)!;
    expect(of("M2").published).toBeCloseTo(0.0297 * 7.2734, 6);
    expect(of("M2").found).toMatch(/^29\.7 m USD, cost of the electricity of answering/);
    expect(of("M9").published).toBeCloseTo(20.25 / 1.17, 6);
    expect(of("M9").found).toBe("17.3 bn CNY, R&D, whole company, second quarter, 2024");
    expect(of("M1").says).toBe("at most 30 bn CNY");
  });
});

describe("sumsFigure({rows, pairs, sources})", () => {
  it("counts what the sums are, and says once which claims print none", () => {
    const told = sumsFigure({rows, pairs, sources: () => document.createElement("a")});
    expect(said(told.title)).toBe(
      "Of 7 sums that the article prints, 3 are as published, 1 is not what was published and 3 are sums of something else"
    );
    expect(said(told.note)).toMatch(/^M3, M4, M8, M11 and M12 print no sum/);
    expect(told.data.map(({claim, outcome}) => `${claim} ${outcome}`)).toContain("M6 a sum of something else");
  });
});
