import {describe, expect, it} from "vitest";
import {answerOf} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

const people = (year: number, tier: string, count: number) => ({
  venue: "neurips",
  year,
  tier,
  country: "CN",
  people: count
});
const made = evidenceWith(
  {
    "counted-people": [
      people(2022, "oral", 100),
      people(2022, "all", 2000),
      people(2015, "oral", 0),
      people(2015, "all", 50),
      people(2021, "oral", 0)
    ]
  },
  {
    "since-2015-dongbi-researchers-china": 10_000,
    "since-2025-dongbi-researchers-china": 53_000,
    "since-2025-digital-science-china": 30_000,
    "talent-2022-pool-china": 950_000,
    "talent-2024-dongbi-china": 52_000
  }
);

describe("how many stand behind each author", () => {
  it("is hundreds for authors of orals and some twenty-six for all, by the index of papers", () => {
    expect(answerOf(outcomeOf("T10.behind", made))).toMatchObject({value: 530, holds: true});
    expect(answerOf(outcomeOf("T10.behind", made, {who: "all"}))).toMatchObject({value: 26.5, holds: false});
  });

  it("is hundreds for every author when all who work in the trade are counted", () => {
    expect(answerOf(outcomeOf("T10.behind", made, {who: "all", behind: "talent-2022-pool-china"})).value).toBe(475);
  });
});

describe("how many were added for each author added", () => {
  it("is what two counts of one index leave over the authors of the same years", () => {
    expect(answerOf(outcomeOf("T10.added", made))).toMatchObject({value: 430, holds: true});
    expect(answerOf(outcomeOf("T10.added", made, {who: "all"})).value).toBeCloseTo(43_000 / 1950, 9);
  });

  it("is not asked where China had no more authors than before", () => {
    expect(outcomeOf("T10.added", made, {to: "2021"})).toMatchObject({
      reason: expect.stringContaining("no more authors")
    });
  });
});
