import {beforeAll, describe, expect, it} from "vitest";
import {multiverse} from "../../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {claimOf} from "../../../src/claims/index.js";
import {sharesOf} from "../../../src/views/shares.js";
import {isAnswer} from "../../../src/audit/rules/types.js";
import {answersOf, ownAnswer, realEvidence, sampledAnswers, samples, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

const multiverseOf = (id: string) =>
  multiverse(
    claimOf(id.split(".")[0]!).assertions.find((one) => one.id === id)!,
    evidence
  );

describe("top tier, read as the article reads it", () => {
  it.each([
    ["T6.china", 18],
    ["T6.us", -2],
    ["T6.europe", -5],
    ["T6.india", -3],
    ["T7.sample", 47],
    ["T9.choose", 17],
    ["T9.weight", 18],
    ["T9.outnumber", 29],
    ["T9.half", 47]
  ])("finds %s to be %d, straight from the printed shares", (assertion, value) => {
    expect(ownAnswer(assertion, evidence).value).toBeCloseTo(value, 9);
    expect(ownAnswer(assertion, evidence).probability).toBe(1);
  });

  it("finds Europe's fall a point deeper from edition 1.0, which printed 18", () => {
    const [first] = answersOf("T6.europe", evidence, {
      edition: "1.0",
      europe: "continent",
      sampling: "none",
      rounding: "printed"
    });
    expect(first!.value).toBeCloseTo(-6, 9);
  });
});

describe("top tier, with its sampling error", () => {
  it("is sure beyond 0.99 that China's 29 became 47, in every universe that can be answered", () => {
    const answers = answersOf("T6.china", evidence);
    expect(answers.length).toBeGreaterThanOrEqual(2 * 5 * 2);
    for (const {probability, low} of answers) {
      expect(probability).toBeGreaterThan(0.99);
      expect(low).toBeGreaterThan(0);
    }
    expect(multiverseOf("T6.china").support).toBe("holds");
    expect(multiverseOf("T6.china").flip).toBeUndefined();
  });

  it("cannot tell America's 20 from 18 in any sampled universe, which says nothing of China's rise", async () => {
    for (const {probability, low, high} of sampledAnswers("T6.us", evidence)) {
      expect(probability).toBeLessThan(0.95);
      expect(low).toBeLessThan(0);
      expect(high).toBeGreaterThan(0);
    }
    expect(multiverseOf("T6.us").flip!.changed).toEqual(["sampling"]);
    expect(await verdictsOf("T6")).toEqual({
      "T6.china": "holds",
      "T6.us": "undecided",
      "T6.europe": "holds with conditions",
      "T6.india": "holds with conditions"
    });
  });

  it("has the sampling errors worked out beside the tracker's figures: about 3.4 and 3.3 points for China's shares", () => {
    for (const [year, edition, half] of [
      [2019, "1.0", 3.4],
      [2022, "2.0", 3.3]
    ] as const) {
      const shares = sharesOf(evidence, {measure: "undergraduate country", tier: "top", year, edition}, {rho: 0});
      const {low, high} = shares.find(({place}) => place === "China")!;
      expect((high - low) / 2).toBeCloseTo(half, 1);
    }
  });
});

describe("top tier, and what cannot be answered", () => {
  it("has no universe by doctorate or schooling, and says why", () => {
    for (const origin of ["doctorate", "schooling"]) expect(answersOf("T6.china", evidence, {origin})).toEqual([]);
    const reasons = multiverseOf("T6.china").unanswered.map(({reason}) => reason);
    expect(reasons).toContain("The tracker does not record schooling before university.");
    expect(reasons).toHaveLength(2);
  });

  it("has Europe with the United Kingdom only where edition 1.0 printed the latter for 2019", () => {
    const {rows} = multiverseOf("T6.europe");
    const kingdom = rows.filter(({universe}) => universe.europe === "with UK" && universe.origin === "undergraduate");
    for (const {universe, outcome} of kingdom) expect(isAnswer(outcome)).toBe(universe.edition === "1.0");
    const [merged] = answersOf("T6.europe", evidence, {
      edition: "1.0",
      europe: "with UK",
      sampling: "none",
      rounding: "printed"
    });
    // 12 and 2 in 2022, 18 and 4 in 2019.
    expect(merged!.value).toBeCloseTo(-8, 9);
  });

  it("never lets a sample of one conference speak for the world's researchers", async () => {
    expect(await verdictsOf("T7")).toEqual({"T7.sample": "holds with conditions", "T7.world": "not testable"});
    expect(await verdictsOf("T10")).toMatchObject({"T10.next": "not testable"});
  });
});

describe("top tier and elite do not agree", () => {
  it("finds Chinese degrees ahead of American ones at the top, and not in the elite", () => {
    for (const sampling of samples) {
      for (const {probability} of answersOf("T9.outnumber", evidence, {tier: "top", sampling})) {
        expect(probability).toBeGreaterThan(0.95);
      }
      for (const {probability, value} of answersOf("T9.outnumber", evidence, {tier: "elite", sampling})) {
        expect(value).toBeCloseTo(-2, 9);
        expect(probability).toBeLessThan(0.5);
      }
    }
    expect(multiverseOf("T9.outnumber").flip!.changed).toEqual(["tier"]);
  });

  it("finds “nearly half” false of the elite in every universe", () => {
    const answers = answersOf("T9.half", evidence, {tier: "elite"});
    expect(answers.length).toBeGreaterThan(0);
    for (const {probability} of answers) expect(probability).toBeLessThan(0.05);
    const {influence} = multiverseOf("T9.half");
    const [first] = influence.toSorted((a, b) => b.variance - a.variance);
    expect(first!.id).toBe("tier");
    expect(first!.variance).toBeCloseTo(1, 6);
  });
});
