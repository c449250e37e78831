import {describe, expect, it} from "vitest";
import {answerOf, realEvidence} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

const row = (country: string, funder: string, share: number, year = 2022) => ({country, year, funder, share});
const made = evidenceWith({
  "university-funding": [
    row("CN", "government", 0.57),
    row("CN", "business", 0.32),
    row("CN", "business", 0.33, 2021),
    row("US", "government", 0.57, 2021),
    row("US", "business", 0.05, 2021)
  ]
});

describe("who pays for universities", () => {
  it("is state and business for 89 per cent of China's research", () => {
    const {value, holds} = answerOf(outcomeOf("M11.research", made));
    expect(value).toBeCloseTo(89, 9);
    expect(holds).toBe(true);
    expect(answerOf(outcomeOf("M11.research", made, {two: "90"})).holds).toBe(false);
    expect(outcomeOf("M11.research", made, {year: "2015"})).toMatchObject({reason: expect.stringContaining("2015")});
  });

  it("leaves out fees, a third of all the money of 2009", async () => {
    const {value, holds} = answerOf(outcomeOf("M11.money", await realEvidence()));
    expect(value).toBeCloseTo(100 * (1 - 154.035 / 478.278), 6);
    expect(holds).toBe(false);
  });

  it("is another matter in America, where firms pay a sixth of what they pay in China", () => {
    expect(answerOf(outcomeOf("M11.elsewhere", made)).value).toBeCloseTo(62, 9);
    expect(answerOf(outcomeOf("M11.firms", made)).value).toBeCloseTo(28, 9);
  });
});
