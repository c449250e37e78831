import {describe, expect, it} from "vitest";
import {answerOf} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

const firm = (
  venue: string,
  year: number,
  name: string,
  country: string,
  score: number | null,
  rank: number | null = null
) => ({
  venue,
  year,
  rule: "institution",
  firm: name,
  country,
  score,
  lower: score && score * 0.8,
  upper: score && score * 1.2,
  share: score && score / 1000,
  rank,
  rankLower: rank && Math.max(1, rank - 10),
  rankUpper: rank && rank + 20,
  top25: rank && Number(rank <= 25)
});
const made = evidenceWith({
  "firm-ranks": [
    firm("neurips", 2019, "Google", "US", 90, 1),
    firm("neurips", 2019, "IBM", "US", 10, 20),
    firm("neurips", 2019, "Tencent", "CN", 6, 48),
    firm("neurips", 2019, "Alibaba", "CN", 4, 60),
    firm("neurips", 2019, "Megvii", "CN", null),
    firm("neurips", 2019, "Amazon", "US", 40, 8),
    firm("neurips", 2022, "Google", "US", 100, 1),
    firm("neurips", 2022, "Huawei", "CN", 20, 22),
    firm("cvpr", 2019, "Google", "US", 20, 2),
    firm("cvpr", 2019, "Tencent", "CN", 20, 5)
  ]
});

describe("Chinese firms beside the American four", () => {
  it("have 10 points beside 100 at one conference and as many at another; others do not count with the four", () => {
    const {value, low, high, holds} = answerOf(outcomeOf("I6.beside", made));
    expect(value).toBeCloseTo(0.1, 9);
    expect(low).toBeLessThan(0.1);
    expect(high).toBeGreaterThan(0.1);
    expect(holds).toBe(true);
    expect(answerOf(outcomeOf("I6.beside", made, {conference: "cvpr 2019"}))).toMatchObject({holds: false});
  });

  it("have an interval as wide as the points' own, by the delta method", () => {
    const deviation = (score: number) => (0.4 * score) / (2 * 1.96);
    const variance =
      (deviation(6) ** 2 + deviation(4) ** 2) / 10 ** 2 + (deviation(90) ** 2 + deviation(10) ** 2) / 100 ** 2;
    expect(answerOf(outcomeOf("I6.beside", made)).high).toBeCloseTo(0.1 * Math.exp(1.96 * Math.sqrt(variance)), 9);
  });

  it("are ranked by the best of them", () => {
    expect(answerOf(outcomeOf("I6.rank", made))).toMatchObject({value: 48, holds: true, probability: 1});
    expect(answerOf(outcomeOf("I6.rank", made, {conference: "cvpr 2019"}))).toMatchObject({value: 5, holds: false});
  });

  it("doubled their part from 2019 to 2022", () => {
    expect(answerOf(outcomeOf("I6.since", made))).toMatchObject({value: expect.closeTo(0.5, 9), holds: true});
    expect(outcomeOf("I6.since", made, {until: "2024"})).toMatchObject({reason: expect.stringContaining("2024")});
  });
});
