import {answering, electricityCost} from "../../models/electricity.js";
import {budget, budgetYear, university} from "./budgets.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {hardlyAny, largePart} from "../../audit/rules/vague-words.js";
import {described, dimension, threshold} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Answer, Assertion} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/money/bills.ts", test: "tests/claims/money/claims.test.ts"});

/** Prices of a kWh in CNY, which turn electricity into the article's currency without an exchange rate. */
const price = dimension("price", "Price of electricity", {
  "industrial-china": "Chinese industry",
  "residential-china": "Chinese households",
  "industrial-united-states": "US industry",
  "residential-united-states": "US households"
});

const electricitySum = "article-2024-electricity-chatgpt";

/** What `gwh` cost at a price, as a multiple of the sum that the article names for electricity. */
function ofTheSum(
  evidence: Evidence,
  gwh: number,
  {price: tariff, part}: {price: string; part: number},
  rows: string[]
): Answer {
  const sum = evidence.figure(electricitySum);
  const rate = evidence.figure(`electricity-2019-price-${tariff}`);
  const times = electricityCost(gwh, rate.value) / sum.value;
  return deterministicAnswer(times, times >= part, null, [sum.id, rate.id, ...rows]);
}

/** M2: what the electricity of a model costs, against the sum and against what a university has. */
export const electricityBill: readonly Assertion[] = [
  fact({
    id: "M2.training",
    part: "the sum for training",
    says: "The electricity of a training run costs a large part of the sum.",
    quantity: "cost of the electricity of a training run as a multiple of the article's sum",
    unit: "ratio",
    choices: {
      part: largePart,
      model: dimension("model", "Model", {"2020-gpt-3": "GPT-3, estimated", "2023-gpt-4": "GPT-4, estimated"}),
      price
    },
    article: {part: "0.5", model: "2023-gpt-4", price: "industrial-china"},
    evaluate: (evidence, {model, ...how}) => {
      const run = evidence.figure(`electricity-${model}-training`);
      return ofTheSum(evidence, run.value, how, [run.id]);
    }
  }),
  fact({
    id: "M2.few",
    part: "few who could pay",
    says: "Hardly any university in China could find the sum for machines.",
    quantity: "universities with so large a budget that the sum is within reach, as a share of all that publish one",
    unit: "%",
    choices: {
      // A budget of so many bn CNY has the sum within reach; of these limits counts were found.
      reach: described<"2" | "4" | "20", {label: string; bn: number}>(
        "reach",
        "Within reach up to",
        {
          2: {label: "a fiftieth of a year's budget", bn: 10},
          4: {label: "a twenty-fifth of a year's budget", bn: 5},
          20: {label: "a fifth of a year's budget", bn: 1}
        },
        {about: "words"}
      ),
      hardlyAny
    },
    article: {reach: "2", hardlyAny: "5"},
    evaluate: ({figure}, {reach: {bn}, hardlyAny}) => {
      const [able, all] = [
        figure(`universities-2024-count-above-${bn}-bn`),
        figure("universities-2024-count-published")
      ];
      const share = (100 * able.value) / all.value;
      return deterministicAnswer(share, share <= hardlyAny, all.value, [electricitySum, able.id, all.id]);
    }
  }),
  fact({
    id: "M2.leading",
    part: "leading universities that could not pay",
    says: "The sum is more than a leading university could find.",
    quantity: "the article's sum as a share of a year's budget",
    unit: "%",
    choices: {
      reach: threshold("reach", "Within reach up to", {
        5: "a twentieth of a year's budget",
        10: "a tenth of a year's budget",
        20: "a fifth of a year's budget"
      }),
      university,
      budgetYear
    },
    article: {reach: "10", university: "tsinghua", budgetYear: "2024"},
    by: "audit",
    evaluate: (evidence, {reach, university, budgetYear}) => {
      const found = budget(evidence, university, budgetYear);
      const share = (100 * evidence.figure(electricitySum).value) / found.value;
      return deterministicAnswer(share, share > reach, null, [electricitySum, found.id]);
    }
  }),
  fact({
    id: "M2.answering",
    part: "the sum for answering",
    says: "The electricity of answering a year of prompts costs a large part of the sum.",
    quantity: "cost of the electricity of answering a year of prompts as a multiple of the article's sum",
    unit: "ratio",
    choices: {
      part: largePart,
      prompt: dimension("prompt", "Electricity of a prompt", {
        "electricity-2024-prompt": "older estimate",
        "electricity-2025-prompt-epoch": "newer estimate"
      }),
      price
    },
    article: {part: "0.5", prompt: "electricity-2024-prompt", price: "industrial-china"},
    by: "audit",
    evaluate: (evidence, {prompt, ...how}) => {
      const prompts = evidence.figure("electricity-2024-chatgpt-prompts");
      const each = evidence.figure(prompt);
      return ofTheSum(evidence, answering(prompts.value, each.value), how, [prompts.id, each.id]);
    }
  })
];
