import {describe, expect, it} from "vitest";
import {cupEnds, cupRows} from "../../../src/pages/founders/cup.js";

const row = (year: number, part: string, value: number, papers = 200) => ({
  ...{year, part, value, low: value - 5, high: null, papers}
});

describe("the parts of China's authorship", () => {
  const rows = cupRows([
    row(2013, "985", 40, 10),
    row(2019, "985", 55),
    row(2022, "985", 60),
    row(2022, "firm", 20),
    row(2022, "unknown", 1)
  ]);

  it("are named for readers; what is unknown is no part", () => {
    expect(rows).toHaveLength(4);
    expect(rows.at(-1)).toEqual({year: 2022, line: "firms", value: 20, low: 15, high: null, papers: 200});
  });

  it("begin where enough papers stand for them", () => {
    expect(cupEnds(rows)).toMatchObject({first: {year: 2019}, last: {year: 2022, value: 60}});
    expect(cupEnds([])).toBeNull();
  });
});
