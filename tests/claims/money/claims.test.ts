import {beforeAll, describe, expect, it} from "vitest";
import {clusterCost} from "../../../src/models/affordability.js";
import {answering, electricityCost} from "../../../src/models/electricity.js";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {tencentRd} from "../../../src/claims/money/firm-sums.js";
import {machines} from "../../../src/claims/money/machines.js";
import {answersOf, ownAnswer, realEvidence, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

const value = (id: string): number => evidence.figure(id).value;

describe("money's arithmetic", () => {
  it("makes of published prompts and their energy the gigawatt-hours published beside them", () => {
    const gwh = answering(value("electricity-2024-chatgpt-prompts"), value("electricity-2024-prompt"));
    expect(gwh.toPrecision(2)).toBe(value("electricity-2024-chatgpt-answers").toPrecision(2));
  });

  it("finds about the published sum in dollars when the same electricity is paid at the price behind it", () => {
    const gwh = value("electricity-2024-chatgpt-answers");
    const cost = value("electricity-2024-chatgpt-answers-cost");
    // 29.7 million dollars for 226.8 GWh: 13.1 cents a kWh, worked out by hand.
    expect(electricityCost(gwh, 0.131).toPrecision(2)).toBe(cost.toPrecision(2));
  });

  it("turns the published dollars into about the article's yuan at the rate of its month", () => {
    const yuan = value("electricity-2024-chatgpt-answers-cost") * value("electricity-2025-exchange-rate");
    expect(yuan.toPrecision(1)).toBe(value("article-2024-electricity-chatgpt").toPrecision(1));
  });

  it("gives each machine the price that was published for it when asked for as many cards as it has", () => {
    for (const {cost, cards} of Object.values(machines)) {
      const priced = clusterCost(value(cards), {cost: value(cost), cards: value(cards)});
      expect(priced.toPrecision(2)).toBe(value(cost).toPrecision(2));
    }
  });

  it("takes a year's growth back off Tencent's research of 2025", () => {
    expect(tencentRd(evidence)).toBeCloseTo(20.25 / 1.17, 9);
  });
});

describe("money, read as the article reads it", () => {
  it.each([
    ["M2.few", (100 * 24) / 789, true],
    ["M2.leading", (100 * 0.2) / 38.569, false],
    ["M3.beyond", (100 * 1) / 38.569, false],
    ["M4.most", 90, true],
    ["M5.trillion", 1.11, true],
    ["M6.part", 160 / 150, false],
    ["M7.plan", 1, true],
    ["M8.tens", 8, true],
    ["M9.part", 17.3 / (20.25 / 1.17), false],
    ["M10.cost", 1, true]
  ])("finds %s to be %d", (assertion, expected, holds) => {
    const answer = ownAnswer(assertion, evidence);
    expect(answer.value).toBeCloseTo(expected, 6);
    expect(answer.holds).toBe(holds);
  });
});

describe("money, in every universe", () => {
  it("finds no training run whose electricity costs half of the sum, and prompts at the older estimate that do", () => {
    for (const {holds} of answersOf("M2.training", evidence, {part: "0.5"})) expect(holds).toBe(false);
    const older = answersOf("M2.answering", evidence, {prompt: "electricity-2024-prompt", part: "0.5"});
    expect(older.length).toBe(4);
    for (const one of older) expect(one.holds).toBe(true);
    for (const one of answersOf("M2.answering", evidence, {prompt: "electricity-2025-prompt-epoch", part: "0.5"})) {
      expect(one.holds).toBe(false);
    }
  });

  it("puts ten thousand cards out of reach only at the state laboratory's price and within a tenth of a budget", () => {
    for (const {holds} of answersOf("M3.beyond", evidence, {machine: "high-flyer-2021-firefly-2"})) {
      expect(holds).toBe(false);
    }
    for (const {holds} of answersOf("M3.beyond", evidence, {reach: "1"})) expect(holds).toBe(false);
    const dear = answersOf("M3.beyond", evidence, {machine: "universities-2020-peng-cheng", reach: "0.1"});
    for (const {holds} of dear) expect(holds).toBe(true);
  });

  it("finds firms ahead in large models and computing, and behind in authorship", () => {
    const share = (measure: string) => answersOf("M4.most", evidence, {measure}).map((one) => one.value);
    for (const measure of ["models 2024", "large models 2022", "computing 2025"]) {
      expect(share(measure)[0], measure).toBeGreaterThan(50);
    }
    for (const measure of ["papers 2019", "papers 2022"]) expect(share(measure)[0], measure).toBeLessThan(50);
  });

  it("comes to these verdicts", async () => {
    const verdicts = await Promise.all(Array.from({length: 10}, (_, i) => verdictsOf(`M${i + 1}`)));
    expect(Object.assign({}, ...verdicts)).toEqual({
      "M1.order": "holds with conditions",
      "M1.ordinary": "holds",
      "M1.tsinghua": "undecided",
      "M2.training": "fails",
      "M2.few": "undecided",
      "M3.beyond": "undecided",
      "M4.most": "undecided",
      "M5.trillion": "holds",
      "M5.tenth": "not testable",
      "M6.part": "fails",
      "M7.plan": "holds",
      "M7.past": "not testable",
      "M8.tens": "holds",
      "M8.audited": "not testable",
      "M9.part": "undecided",
      "M10.cost": "holds"
    });
  });
});
