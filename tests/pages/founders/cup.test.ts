import {describe, expect, it} from "vitest";
import {cupEnds, cupRows} from "../../../src/pages/founders/cup.js";

const row = (year: number, part: string, share: number, papers = 200, rule = "institution") => ({
  venue: "neurips",
  year,
  rule,
  part,
  share,
  lower: share - 0.05,
  upper: null,
  papers,
  effective: papers
});

describe("the parts of China's authorship", () => {
  const rows = cupRows(
    [
      row(2013, "985", 0.4, 10),
      row(2019, "985", 0.55),
      row(2022, "985", 0.6),
      row(2022, "firm", 0.2),
      row(2022, "unknown", 0.01),
      row(2022, "985", 0.5, 200, "person")
    ],
    "institution"
  );

  it("are named for readers, in per cent, under one rule; what is unknown is no part", () => {
    expect(rows).toHaveLength(4);
    expect(rows.at(-1)).toEqual({
      year: 2022,
      line: "firms",
      value: 20,
      low: expect.closeTo(15, 9),
      high: null,
      papers: 200
    });
  });

  it("begin where enough papers stand for them", () => {
    expect(cupEnds(rows)).toMatchObject({first: {year: 2019}, last: {year: 2022, value: 60}});
    expect(cupEnds([])).toBeNull();
  });
});
