import {describe, expect, it} from "vitest";
import {answerOf, ownAnswer, realEvidence} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

describe("the 985 Cup", () => {
  it("finds two of the five whom the article counts at one of the thirty-nine: Tsinghua and Zhejiang", async () => {
    const evidence = await realEvidence();
    expect(ownAnswer("F5.founders", evidence)).toMatchObject({value: 40, holds: false, n: 5});
    expect(outcomeOf("F5.founders", evidence, {among: "Chinese degrees"})).toMatchObject({
      value: 100,
      holds: true,
      n: 2
    });
  });

  const row = (year: number, share: number) => ({
    venue: "neurips",
    year,
    rule: "institution",
    part: "985",
    share,
    effective: 400
  });
  const made = evidenceWith({"project-985": [row(2019, 0.55), row(2022, 0.65)]});

  it("reads the part that the thirty-nine have of China's authorship", () => {
    const {value, holds, probability} = answerOf(outcomeOf("F5.authors", made));
    expect(value).toBeCloseTo(65, 9);
    expect(holds).toBe(true);
    expect(probability).toBeGreaterThan(0.99);
    expect(outcomeOf("F5.authors", made, {conference: "2024"})).toMatchObject({
      reason: expect.stringContaining("2024")
    });
  });

  it("says by how much it grew", () => {
    expect(answerOf(outcomeOf("F5.rising", made)).value).toBeCloseTo(10, 9);
  });
});
