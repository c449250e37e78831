import * as aq from "arquero";
import {describe, expect, it} from "vitest";
import {missingOf, ratesOf, topTierChangesFigure, topTierPerHeadFigure} from "../../src/pages/top-tier.js";
import type {ShareRow} from "../../src/views/shares.js";
import {said} from "./book.js";

const perHead = aq.table({
  place: ["United States", "China"],
  share: [20, 30],
  size: [4, 12],
  rate: [5, 2.5],
  lowRate: [4, 2],
  highRate: [6, 3]
});
const rates = ratesOf({perHead, reference: {rate: 5}});
const row = (place: string, year = 2022): ShareRow => ({place, year, share: 1, low: 0, high: 2, effective: 9});

describe("ratesOf({perHead, reference})", () => {
  it("are multiples of the reference with their intervals, largest first", () => {
    expect(rates.map(({place, ratio, low, high}) => ({place, ratio, low, high}))).toEqual([
      {place: "United States", ratio: 1, low: 0.8, high: 1.2},
      {place: "China", ratio: 0.5, low: 0.4, high: 0.6}
    ]);
  });
});

describe("missingOf({shares, rates})", () => {
  it("names places of 2022 that have no base, and never the rest", () => {
    expect(missingOf({shares: [row("China"), row("Iran"), row("Others"), row("Israel", 2019)], rates})).toEqual([
      "Iran"
    ]);
  });
});

describe("what the figures tell", () => {
  it("names who is ahead of China per head, and what has no base", () => {
    const {title, note} = topTierPerHeadFigure({
      ...{baseWords: "head", chinaRate: rates[1]!, ahead: [rates[0]!], base: "people", degreeYear: 2016, rho: 0.5},
      ...{missing: ["Iran"], rates}
    });
    expect(said(title)).toBe("Per head, China's share of the top tier is 0.50 times America's, behind United States");
    expect(said(note)).toBe("No figure of this base for Iran.");
  });

  it("says so when no change is beyond chance", () => {
    expect(said(topTierChangesFigure({beyond: [], within: [], rho: 1, changes: []}).title)).toBe(
      "At this correlation no change is beyond chance"
    );
  });
});
