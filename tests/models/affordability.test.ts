import {describe, expect, it} from "vitest";
import {clusterCost} from "../../src/models/affordability.js";

describe("clusterCost(cards, machine)", () => {
  it("prices a cluster by the card: twice the cards, twice the price", () => {
    expect(clusterCost(200, {cost: 3, cards: 100})).toBe(6);
    expect(clusterCost(10_000, {cost: 4.2, cards: 4096})).toBeCloseTo(10.254, 3);
  });
});
