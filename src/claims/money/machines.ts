import {clusterCost} from "../../models/affordability.js";
import {budget, budgetYear, university} from "./budgets.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {dimension, only, threshold} from "../../audit/rules/dimensions.js";
import {comparisonAssertion} from "../../audit/rules/comparison-assertion.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Assertion} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/money/machines.ts", test: "tests/claims/money/claims.test.ts"});

const machine = dimension("machine", "Priced like", {
  "high-flyer-2021-firefly-2": "Firefly-2, a fund's",
  "universities-2020-peng-cheng": "Cloud Brain II, a state laboratory's"
});

/** The machines whose price and cards are both published in CNY. */
export const machines: Readonly<Record<string, {cost: string; cards: string}>> = {
  "high-flyer-2021-firefly-2": {cost: "high-flyer-2021-firefly-2", cards: "high-flyer-2021-firefly-2-cards"},
  "universities-2020-peng-cheng": {
    cost: "universities-2020-peng-cheng-cost",
    cards: "universities-2020-peng-cheng-cards"
  }
};

/** The largest part of a year's budget that still counts as within reach. */
const reach = threshold("reach", "Within reach, of a year's budget, is at most", {
  "0.1": "a tenth",
  "1": "the whole"
});

/** M3: what a cluster costs, against what a university has. */
export const tenThousandCards: readonly Assertion[] = [
  fact({
    id: "M3.beyond",
    part: "beyond reach",
    says: "Ten thousand GPUs are beyond the reach of Tsinghua and Peking.",
    quantity: "price of as many GPUs as Firefly-2 has, as a share of a year's budget",
    unit: "%",
    choices: {university: only(university, "tsinghua", "peking"), budgetYear, machine, reach},
    article: {university: "tsinghua", budgetYear: "2024", machine: "high-flyer-2021-firefly-2", reach: "0.1"},
    evaluate: (evidence, {university, budgetYear, machine, reach}) => {
      const found = budget(evidence, university, budgetYear);
      const ids = machines[machine]!;
      const cards = evidence.figure(machines["high-flyer-2021-firefly-2"]!.cards);
      const cost = clusterCost(cards.value, {
        cost: evidence.figure(ids.cost).value,
        cards: evidence.figure(ids.cards).value
      });
      const share = cost / found.value;
      return deterministicAnswer(100 * share, share > reach, null, [
        ...new Set([found.id, ids.cost, ids.cards, cards.id])
      ]);
    }
  }),
  fact({
    id: "M3.state",
    part: "a dearer machine of the state",
    says: "Public money bought a machine dearer than the firm's.",
    quantity: "price of Cloud Brain II as a multiple of Firefly-2's",
    unit: "ratio",
    by: "audit",
    ...comparisonAssertion(({figure}) => {
      const [firm, state] = [
        machines["high-flyer-2021-firefly-2"]!.cost,
        machines["universities-2020-peng-cheng"]!.cost
      ];
      const value = figure(state).value / figure(firm).value;
      return {value, holds: value > 1, rows: [firm, state]};
    })
  })
];
