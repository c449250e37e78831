import {table} from "arquero";
import {describe, expect, it} from "vitest";
import {measuredCorrelation} from "../../src/models/correlation.js";

const clusters = table({
  venue: ["neurips", "neurips", "neurips", "icml"],
  year: [2022, 2022, 2022, 2022],
  tier: ["all", "all", "oral", "all"],
  country: ["US", "CN", "US", "US"],
  share: [0.5, 0.1, 0.6, 0.5],
  rho: [0.8, -0.2, 0.7, 0.1]
});

describe("measuredCorrelation(clusters, {year, tier})", () => {
  it("weights each country by its variance and counts a negative correlation as none", () => {
    expect(measuredCorrelation(clusters, {year: 2022, tier: "all"})).toBe(Number(((0.25 * 0.8) / 0.34).toFixed(2)));
    expect(measuredCorrelation(clusters, {year: 2022, tier: "oral"})).toBe(0.7);
  });

  it("says what was not measured", () => {
    expect(() => measuredCorrelation(clusters, {year: 2019, tier: "all"})).toThrow(/tier “all” of 2019/);
  });
});
