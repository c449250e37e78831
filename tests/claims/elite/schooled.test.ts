import loadHighs from "highs";
import {describe, expect, it} from "vitest";
import {type Bounds, boundsUnder} from "../../../src/analysis/bounds.js";
import {cellsOf} from "../../../src/analysis/flow-cells.js";
import {largest, smallest} from "../../../src/analysis/frechet.js";
import {answerOf, realEvidence} from "../fixtures.js";
import {outcomeOf} from "../hand-made.js";

const highs = await loadHighs();

describe("those whom China had schooled", () => {
  it("must nearly all have worked elsewhere: had every author in China been schooled there, and hardly any stayed", async () => {
    const evidence = await realEvidence();
    const home = evidence.countedShare({year: 2019, tier: "oral", rule: "person", country: "CN"});
    if ("reason" in home) throw new Error(home.reason);
    const {value} = answerOf(outcomeOf("T13.left", evidence));
    expect(value).toBeCloseTo(100 * (1 - home.shares[0]! / 0.1), 6);
  });

  it("are left open by the shares of 2019, which allow none and all of them in America", async () => {
    const outcome = outcomeOf("T13.america", await realEvidence(), {source: "margins"});
    expect(outcome).toEqual({reason: expect.stringContaining("from 0% to 100%")});
  });

  it("all worked in America a year before, where they are named one by one", async () => {
    expect(outcomeOf("T13.america", await realEvidence())).toMatchObject({value: 100, holds: true, n: 10});
  });

  it("went to America for the most part, if they were like those abroad of the whole tier: 56 of 66", async () => {
    const {value, holds} = answerOf(outcomeOf("T13.america", await realEvidence(), {source: "tier"}));
    expect(value).toBeCloseTo((100 * 56) / 66, 9);
    expect(holds).toBe(false);
  });
});

describe("bounds of what two shares have in common", () => {
  it.each([
    [0.1, 0.65],
    [0.47, 0.6],
    [0.7, 0.8]
  ])("are those that a linear program finds between margins of %d and %d", (a, b) => {
    const ratios = [
      {name: "a", of: {origin: "China"}, among: {}, low: a, high: a},
      {name: "b", of: {work: "United States"}, among: {}, low: b, high: b}
    ];
    const question = {of: {origin: "China", work: "United States"}};
    const [{low, high}] = boundsUnder(cellsOf(["China", "United States"]), ratios, [question], highs) as [Bounds];
    expect(low).toBeCloseTo(smallest(a, b), 6);
    expect(high).toBeCloseTo(largest(a, b), 6);
  });

  it("are refused for what is no share", () => {
    expect(() => smallest(1.2, 0.5)).toThrow(/^a is 1.2, but a number from 0 to 1 was expected/);
    expect(() => largest(0.5, -1)).toThrow(/^b is -1/);
  });
});
