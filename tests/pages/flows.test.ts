import {describe, expect, it} from "vitest";
import {
  asFractions,
  changesOf,
  flowsOriginToWorkFigure,
  type FlowRow,
  heldOf,
  lowerFirst,
  mainOf,
  retentionFigure
} from "../../src/pages/flows.js";
import type {Figure} from "../../src/tables/rows.js";
import {said} from "./book.js";

const flowRow = (part: Partial<FlowRow>): FlowRow => ({
  ...{year: 2022, kind: "flow", stage: "origin–work", from: "China", to: "China", low: 10, central: 20, high: 30},
  ...{figure: "", printed: 0, slack: 0},
  ...part
});

describe("heldOf({rows, look})", () => {
  const look = () => ({measure: "stay", place: "China", population: "authors"}) as Figure;
  const within = (printed: number, slack: number): string =>
    heldOf({rows: [flowRow({kind: "held out", figure: "tracker1-a", printed, slack}), flowRow({})], look})[0]!.within;

  it("fits where the printed share, give or take its rounding, meets what the others allow", () => {
    expect(within(20, 0.5)).toBe("yes");
    expect(within(30.5, 0.5)).toBe("yes");
    expect(within(31, 0.5)).toBe("no");
    expect(within(9.4, 0.5)).toBe("no");
  });
});

describe("mainOf({flow}) and changesOf({main})", () => {
  it("keep flows that are more than a trickle in either year, with both years as ranges", () => {
    const flow = (year: number, from: string, to: string): FlowRow =>
      flowRow({year, from, to, central: from === "China" && to === "China" && year === 2022 ? 20 : 1});
    const main = mainOf({flow});
    expect(main.map(({origin, place}) => `${origin} ${place}`)).toEqual(["China China"]);
    expect(changesOf({main}).map(({label}) => label)).toEqual(["China → China, 2019", "China → China, 2022"]);
  });
});

describe("what the figures tell", () => {
  it("gives the ranges of both years", () => {
    const gone = [flowRow({low: 14, high: 19}), flowRow({low: 13, high: 18})];
    expect(said(flowsOriginToWorkFigure({gone, home: gone, changes: []}).title)).toMatch(
      /in America: 14\.0–19\.0% then 13\.0–18\.0%\. In China: 14/
    );
  });

  it("names the year of overtaking, or how far apart the two end", () => {
    const end = {year: 2030, China: 30, "United States": 40, Others: 30};
    const of = (overtakes: typeof end | undefined): string =>
      said(retentionFigure({overtakes, end, from: 2022, path: []}).title);
    expect(of({...end, year: 2027})).toBe("At these rates China passes the United States in 2027");
    expect(of(undefined)).toMatch(/does not pass the United States by 2030: 30\s?% against 40\s?%$/);
  });

  it("writes labels within sentences small and controls as fractions", () => {
    expect(lowerFirst("Staying on")).toBe("staying on");
    expect(asFractions({staying: 88} as Parameters<typeof asFractions>[0])).toEqual({staying: 0.88});
  });
});
