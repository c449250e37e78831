import {describe, expect, it} from "vitest";
import {answering, electricityCost} from "../../src/models/electricity.js";

describe("electricityCost(gwh, perKwh)", () => {
  it("prices a gigawatt-hour at one yuan a kilowatt-hour at a million yuan", () => {
    expect(electricityCost(1, 1)).toBeCloseTo(0.001, 12);
  });
});

describe("answering(billionPrompts, wh)", () => {
  it("makes a gigawatt-hour of a billion prompts at one watt-hour", () => {
    expect(answering(1, 1)).toBe(1);
  });
});
