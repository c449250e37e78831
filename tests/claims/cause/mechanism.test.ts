import {describe, expect, it} from "vitest";
import {claimOf} from "../../../src/claims/index.js";
import {answerOf} from "../fixtures.js";
import {evidenceWith, outcomeOf} from "../hand-made.js";

const joint = (year: number, papers: number, share: number, country = "CN") => ({
  venue: "neurips",
  year,
  country,
  sense: "both",
  papers,
  share
});
const made = evidenceWith({
  "joint-papers": [joint(2019, 100, 0.2), joint(2022, 500, 0.3), joint(2022, 1000, 0.25, "US")],
  "large-clusters": [
    {day: "2022-05-31", measure: "cards", size: 1000, owner: "private", place: "CN", clusters: 8},
    {day: "2017-12-31", measure: "cards", size: 1000, owner: "private", place: "CN", clusters: 2}
  ]
});

describe("the article's mechanism", () => {
  it("begins with clusters that stood in time, and fewer that stood when the authors began to study", () => {
    expect(answerOf(outcomeOf("C4.built", made))).toMatchObject({value: 8, holds: true});
    expect(answerOf(outcomeOf("C4.built", made, {lead: "4"}))).toMatchObject({value: 2, holds: false});
    expect(answerOf(outcomeOf("C4.built", made, {least: "10000"}))).toMatchObject({value: 0, holds: false});
  });

  it("goes on through papers that firms had a part in: 20 to 30 per cent", () => {
    expect(answerOf(outcomeOf("C4.used", made)).value).toBeCloseTo(10, 9);
    expect(outcomeOf("C4.used", made, {span: "2018 2022"})).toMatchObject({reason: expect.stringContaining("2018")});
  });

  it("would have them in most of what was added, where they had a part in 130 of 400", () => {
    const {value, holds} = answerOf(outcomeOf("C4.most", made));
    expect(value).toBeCloseTo(100 * (130 / 400), 9);
    expect(holds).toBe(false);
  });

  it("says of rented computing that nothing at hand tells it, and counts it as a link all the same", () => {
    expect(outcomeOf("C4.rented", made)).toEqual({reason: expect.stringContaining("names no user of any in China")});
    expect(claimOf("C4").steps![0]!.from).toContain("C4.rented");
  });

  it("sets America beside China", () => {
    expect(answerOf(outcomeOf("C4.america", made)).value).toBeCloseTo(5, 9);
  });
});
