import {describe, expect, it} from "vitest";
import {answerOf} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

const row = (country: string, degrees: number, field = "science and engineering") => ({
  country,
  level: "first degree",
  field,
  year: 2018,
  degrees
});
const made = evidenceWith(
  {
    graduates: [
      row("CN", 1_800_000),
      row("IN", 2_400_000),
      row("US", 900_000),
      row("Europe", 3_000_000),
      row("CN", 1_200_000, "engineering"),
      row("IN", 800_000, "engineering")
    ]
  },
  {
    "tracker2-2022-top-undergraduate-china": 48,
    "tracker2-2022-top-undergraduate-india": 4,
    "tracker2-2022-top-undergraduate-united-states": 18,
    "tracker2-2022-top-undergraduate-europe": 12
  }
);

describe("graduates without rival", () => {
  it("are told by the country that has most besides China, Europe not being one", () => {
    expect(answerOf(outcomeOf("T15.unrivalled", made))).toMatchObject({value: 0.75, holds: false});
    expect(answerOf(outcomeOf("T15.unrivalled", made, {field: "engineering"}))).toMatchObject({
      value: 1.5,
      holds: true
    });
    expect(answerOf(outcomeOf("T15.unrivalled", made, {field: "engineering", unrivalled: "1.5"})).holds).toBe(true);
  });

  it("say why where there are none", () => {
    expect(outcomeOf("T15.unrivalled", made, {graduated: "2014"})).toMatchObject({
      reason: expect.stringContaining("2014")
    });
  });
});

describe("talent for each graduate", () => {
  it("is 48 on 1.8 m beside 18 on 0.9 m, and beside 4 on 2.4 m", () => {
    expect(answerOf(outcomeOf("T15.fits", made)).value).toBeCloseTo(48 / 1.8 / (18 / 0.9), 9);
    const beside = answerOf(outcomeOf("T15.fits", made, {beside: "india"}));
    expect(beside.value).toBeCloseTo(48 / 1.8 / (4 / 2.4), 9);
    expect(beside.holds).toBe(false);
  });

  it("fits as well when it is as much less as more", () => {
    expect(answerOf(outcomeOf("T15.fits", made, {fits: "1.5"})).holds).toBe(true);
  });
});
