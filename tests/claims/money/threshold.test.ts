import {describe, expect, it} from "vitest";
import {answerOf} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

const standing = (day: string, size: number, place: string, clusters: number) => ({
  day,
  measure: "cards",
  size,
  owner: "private",
  place,
  clusters
});
const model = (maker: string, models: number, dearest: number | null = null) => ({
  year: 2022,
  maker,
  place: "world",
  models,
  dearest
});
const made = evidenceWith({
  models: [
    model("industry", 60, 5_000_000),
    model("academia", 15, 900_000),
    {...model("industry", 40, 42_000_000), year: 2024}
  ],
  "large-clusters": [
    standing("2025-02-24", 10_000, "world", 30),
    standing("2025-02-24", 10_000, "CN", 4),
    standing("2025-02-24", 100_000, "world", 3),
    standing("2022-05-31", 1000, "CN", 8)
  ],
  "without-clusters": [{year: 2022, tier: "all", size: 10_000, papers: 2000, share: 0.85}]
});

describe("the threshold of money", () => {
  it("is what the dearest model of the year cost, in millions", () => {
    expect(answerOf(outcomeOf("M12.cost", made))).toMatchObject({value: 42, holds: true});
    expect(answerOf(outcomeOf("M12.cost", made, {year: "2022"}))).toMatchObject({value: 5, holds: false});
    expect(outcomeOf("M12.cost", made, {year: "2020"})).toMatchObject({reason: expect.stringContaining("2020")});
  });

  it("counts clusters by size, place and day; a row that is not there is none", () => {
    expect(answerOf(outcomeOf("M12.routine", made))).toMatchObject({value: 30, holds: true});
    expect(answerOf(outcomeOf("M12.routine", made, {place: "CN"}))).toMatchObject({value: 4, holds: false});
    expect(answerOf(outcomeOf("M12.chase", made, {place: "CN"}))).toMatchObject({value: 0, holds: false});
    expect(answerOf(outcomeOf("M12.before", made))).toMatchObject({value: 0, holds: false});
    expect(answerOf(outcomeOf("M12.before", made, {least: "1000", several: "3"}))).toMatchObject({
      value: 8,
      holds: true
    });
  });

  it("leaves most papers and a fifth of the models to those without", () => {
    expect(answerOf(outcomeOf("M12.apple", made))).toMatchObject({value: expect.closeTo(85, 9), holds: false});
    expect(answerOf(outcomeOf("M12.apple", made, {research: "models"}))).toMatchObject({value: 20, holds: true});
  });
});
