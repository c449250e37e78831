import {from} from "arquero";
import {describe, expect, it} from "vitest";
import {answerOf} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

const orals = (year: number, share: number) => ({
  venue: "neurips",
  year,
  tracks: "main",
  tier: "oral",
  rule: "person",
  country: "CN",
  share,
  effective: 300
});
const firms = (year: number, share: number) => ({
  venue: "neurips",
  year,
  tier: "oral",
  rule: "person",
  country: "CN",
  sector: "firm",
  share,
  effective: 100
});
const made = evidenceWith({
  gradient: [orals(2019, 0.02), orals(2022, 0.12)],
  "oral-sectors": [firms(2019, 0.5), firms(2022, 0.25)]
});

describe("what China's industry draws", () => {
  it("is what part of the orals' authors work at its firms, or in China at all: 1 to 3, or 2 to 12 per cent", () => {
    expect(answerOf(outcomeOf("T14.drawn", made)).value).toBeCloseTo(2, 9);
    expect(answerOf(outcomeOf("T14.drawn", made, {industry: "field"})).value).toBeCloseTo(10, 9);
  });

  it("is a quarter of China's elite, and so not most of it", () => {
    const {value, holds} = answerOf(outcomeOf("T14.firms", made));
    expect(value).toBeCloseTo(25, 9);
    expect(holds).toBe(false);
    expect(outcomeOf("T14.firms", made, {year: "2024"})).toMatchObject({reason: expect.stringContaining("2024")});
  });

  it("needs its table, and says so", () => {
    const without = evidenceWith({gradient: [orals(2019, 0.02), orals(2022, 0.12)]});
    expect(() => outcomeOf("T14.firms", without)).toThrow("data/oral-sectors.arrow");
    expect(from([])).toBeDefined();
  });
});
