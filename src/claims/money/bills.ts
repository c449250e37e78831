import {answering, electricityCost} from "../../models/electricity.js";
import {budget, budgetYear, university} from "./budgets.js";
import {dimension} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {sure} from "../../audit/rules/sure.js";
import type {Answer, Assertion} from "../../audit/rules/types.js";

/** Prices of a kWh in CNY, which turn electricity into the article's currency without an exchange rate. */
const price = dimension("price", "Price of electricity", {
  "industrial-china": "Chinese industry",
  "residential-china": "Chinese households",
  "industrial-united-states": "US industry",
  "residential-united-states": "US households"
});

const electricitySum = "article-2024-electricity-chatgpt";

/** What `gwh` cost at a price, as a multiple of the sum that the article names for electricity. */
function ofTheSum(evidence: Evidence, gwh: number, tariff: string, rows: string[]): Answer {
  const sum = evidence.figure(electricitySum);
  const rate = evidence.figure(`electricity-2019-price-${tariff}`);
  const times = electricityCost(gwh, rate.value) / sum.value;
  return sure(times, times >= 0.5, null, [sum.id, rate.id, ...rows]);
}

/** M2: what the electricity of a model costs, against the sum and against what a university has. */
export const electricityBill: readonly Assertion[] = [
  {
    id: "M2.training",
    says: "The electricity of a training run costs at least half of the sum.",
    quantity: "cost of the electricity of a training run as a multiple of the article's sum",
    unit: "ratio",
    dimensions: [
      dimension("model", "Model", {"2020-gpt-3": "GPT-3, estimated", "2023-gpt-4": "GPT-4, estimated"}),
      price
    ],
    article: {model: "2023-gpt-4", price: "industrial-china"},
    by: "article",
    evaluate: (evidence, universe) => {
      const run = evidence.figure(`electricity-${universe.model}-training`);
      return ofTheSum(evidence, run.value, universe.price!, [run.id]);
    }
  },
  {
    id: "M2.few",
    says: "The sum would take more than a tenth of a leading university's budget.",
    quantity: "the article's sum as a share of a year's budget",
    unit: "%",
    dimensions: [university, budgetYear],
    article: {university: "tsinghua", budget: "2024"},
    by: "article",
    evaluate: (evidence, universe) => {
      const found = budget(evidence, universe.university!, universe.budget!);
      const share = (100 * evidence.figure(electricitySum).value) / found.value;
      return sure(share, share > 10, null, [electricitySum, found.id]);
    }
  },
  {
    id: "M2.answering",
    says: "The electricity of answering a year of prompts costs at least half of the sum.",
    quantity: "cost of the electricity of answering a year of prompts as a multiple of the article's sum",
    unit: "ratio",
    dimensions: [
      dimension("prompt", "Electricity of a prompt", {
        "electricity-2024-prompt": "older estimate",
        "electricity-2025-prompt-epoch": "newer estimate"
      }),
      price
    ],
    article: {prompt: "electricity-2024-prompt", price: "industrial-china"},
    by: "audit",
    evaluate: (evidence, universe) => {
      const prompts = evidence.figure("electricity-2024-chatgpt-prompts");
      const each = evidence.figure(universe.prompt!);
      return ofTheSum(evidence, answering(prompts.value, each.value), universe.price!, [prompts.id, each.id]);
    }
  }
];
