import {beforeAll, describe, expect, it} from "vitest";
import {multiverse} from "../../../src/audit/rules/evaluate.js";
import type {Composition, Evidence} from "../../../src/audit/rules/evidence.js";
import {claimOf} from "../../../src/claims/index.js";
import {answersOf, ownAnswer, realEvidence, sampledAnswers, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

const share = (measure: string, year: 2019 | 2022, place: string): number => {
  const edition = year === 2019 ? "1.0" : "2.0";
  const {parts, shares} = evidence.composition({measure, tier: "top", year, edition}) as Composition;
  return 100 * shares[parts.indexOf(place)]!;
};

/** People of an origin at US institutions as a share of the whole world's sample. */
const inWorld = (year: 2019 | 2022, place: string): number =>
  (share("work country", year, "United States") * share("origin at US institutions", year, place)) / 100;

describe("in America, read as the article reads it", () => {
  it.each([
    ["T5.rose", 11],
    ["T5.passed", 1],
    ["T8.stay", 80],
    ["T11.rest", 53],
    ["T11.america", 38]
  ])("finds %s to be %d, straight from the printed shares", (assertion, value) => {
    expect(ownAnswer(assertion, evidence).value).toBeCloseTo(value, 9);
  });
});

describe("in America, the published checks", () => {
  it("finds people of Chinese origin at US institutions at 15.9 and 16.0 per cent of the world's sample", () => {
    expect(inWorld(2019, "China")).toBeCloseTo(15.93, 9);
    expect(inWorld(2022, "China")).toBeCloseTo(15.96, 9);
    expect(ownAnswer("T5.world", evidence).value).toBeCloseTo(0.03, 9);
  });

  it("finds that flat share no rise in any sampled universe, and no fall", () => {
    for (const {probability} of sampledAnswers("T5.world", evidence)) {
      expect(probability).toBeGreaterThan(0.4);
      expect(probability).toBeLessThan(0.6);
    }
  });

  it("lets rounding alone move that change by no more than about 0.8 points either way", () => {
    const [rounded] = answersOf("T5.world", evidence, {sampling: "none", rounding: "half"});
    expect(rounded!.low).toBeLessThan(0);
    expect(rounded!.low).toBeGreaterThan(-0.9);
    expect(rounded!.high).toBeGreaterThan(0);
    expect(rounded!.high).toBeLessThan(0.9);
  });

  it("finds what shrank: Americans from 18.3 to 15.5, every other origin from 24.8 to 10.5", () => {
    expect(inWorld(2019, "United States")).toBeCloseTo(18.3, 1);
    expect(inWorld(2022, "United States")).toBeCloseTo(15.5, 1);
    const rest = (year: 2019 | 2022): number =>
      share("work country", year, "United States") - inWorld(year, "China") - inWorld(year, "United States");
    expect(rest(2019)).toBeCloseTo(24.8, 1);
    expect(rest(2022)).toBeCloseTo(10.5, 1);
  });

  it("finds 38 against 37 a tie in every sampled universe, with a standard error of about 4.5 points", async () => {
    const answers = sampledAnswers("T5.passed", evidence);
    expect(answers).toHaveLength(8);
    for (const {probability, low, high} of answers) {
      expect(probability).toBeGreaterThan(0.5);
      expect(probability).toBeLessThan(0.65);
      expect(low).toBeLessThan(-5);
      expect(high).toBeGreaterThan(5);
    }
    const [random] = answersOf("T5.passed", evidence, {sampling: "random", rounding: "printed"});
    expect((random!.high - random!.low) / (2 * 1.96)).toBeCloseTo(4.5, 0);
    expect(random!.n).toBeCloseTo(867 * 0.42, 9);
    expect(await verdictsOf("T5")).toEqual({"T5.rose": "holds", "T5.passed": "undecided"});
  });

  it("finds the rise from 27 to 38 itself beyond sampling error in at least nine of ten universes", () => {
    const rose = multiverse(claimOf("T5").assertions[0]!, evidence);
    expect(rose.assertion.id).toBe("T5.rose");
    expect(rose.support).toBe("holds");
  });
});

describe("in America, the other claims", () => {
  it("finds a majority that stayed in every study, well beyond its sampling error", () => {
    const answers = answersOf("T8.stay", evidence);
    expect(answers.length).toBeGreaterThanOrEqual(10);
    for (const {probability, value} of answers) {
      expect(value).toBeGreaterThan(50);
      expect(probability).toBeGreaterThan(0.99);
    }
  });

  it("finds more than half of the top tier left when everyone of Chinese origin is taken out", async () => {
    expect(ownAnswer("T11.rest", evidence)).toMatchObject({holds: false, probability: 0});
    expect(await verdictsOf("T11")).toEqual({"T11.race": "fails"});
  });
});
