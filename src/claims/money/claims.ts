import {electricityBill} from "./bills.js";
import {budget, budgetYear, budgetYears, university} from "./budgets.js";
import {dimension} from "../../audit/rules/dimensions.js";
import {
  alibabaPlan,
  byteDanceBillions,
  bydDriving,
  highFlyerCluster,
  huaweiTrillion,
  tencentQuarter
} from "./firm-sums.js";
import {tenThousandCards} from "./machines.js";
import {firmsReplace} from "./makers.js";
import {sure} from "../../audit/rules/sure.js";
import type {Claim} from "../../audit/rules/types.js";

/** What each sum of the article is, and whether it carries the sentence it stands in. */
export const money: readonly Claim[] = [
  {
    id: "M1",
    section: "money",
    page: "money",
    title: "What a university has",
    says: "A university's yearly budget is of the order of ten billion yuan; Tsinghua's is about {article-2024-budget-tsinghua}.",
    assertions: [
      {
        id: "M1.order",
        says: "The budgets of leading Chinese universities are counted in tens of billions of yuan.",
        quantity: "budget as a multiple of ten billion yuan",
        unit: "ratio",
        dimensions: [university, budgetYear],
        article: {university: "tsinghua", budget: "2024"},
        by: "article",
        evaluate: (evidence, universe) => {
          const found = budget(evidence, universe.university!, universe.budget!);
          return sure(found.value / 10, found.value >= 10 && found.value < 100, null, [found.id]);
        }
      },
      {
        id: "M1.tsinghua",
        says: "Tsinghua's budget is about as large as the article says.",
        quantity: "published budget as a multiple of the article's",
        unit: "ratio",
        dimensions: [
          dimension("budget", "Budget", {2019: "budget of 2019", ...budgetYears, 2023: "budget of 2023"}),
          dimension("about", "About means", {"0.1": "within a tenth", "0.333": "within a third"})
        ],
        article: {budget: "2019", about: "0.1"},
        by: "article",
        evaluate: (evidence, universe) => {
          const printed = evidence.figure("article-2024-budget-tsinghua");
          const found = budget(evidence, "tsinghua", universe.budget!);
          const ratio = found.value / printed.value;
          return sure(ratio, Math.abs(ratio - 1) <= Number(universe.about), null, [printed.id, found.id]);
        }
      }
    ],
    argued:
      "The order is right, and the sum was right a few years before. But it is the whole budget, with salaries, buildings and what is carried over; what a university may spend on research is less."
  },
  {
    id: "M2",
    section: "money",
    page: "money",
    title: "The electricity bill",
    says: "Training ChatGPT takes {article-2024-electricity-chatgpt} of electricity a year; few institutions could find that.",
    assertions: electricityBill,
    argued:
      "The sum fits an estimate of what answering a year of prompts takes, not training; and either way it is a small part of a large university's budget."
  },
  {
    id: "M3",
    section: "money",
    page: "money",
    title: "Ten thousand cards",
    says: "Not even Tsinghua or Peking could build a cluster of “ten thousand cards”, which is routine for firms.",
    assertions: tenThousandCards,
    argued:
      "Priced like the fund's machine that the article itself admires, a cluster is a small part of the budget the article itself names. Whether a university could free so much of a total budget is another question, which no published figure answers."
  },
  {
    id: "M4",
    section: "money",
    page: "money",
    title: "Firms replace universities",
    says: "Firms have replaced universities as the main force of AI research.",
    assertions: firmsReplace,
    argued:
      "Of large models and of computing power it has become true. Of papers, by which the article measures talent in all its other sections, it is not: there universities write most."
  },
  {
    id: "M5",
    section: "money",
    page: "money",
    title: "Huawei's trillion",
    says: "Huawei spent {article-2024-rd-decade-huawei} on R&D in ten years; a tenth of it would already be a fortune for AI.",
    assertions: huaweiTrillion,
    untestable: "That a tenth of it went to AI is supposed, not reported: the firm publishes no such share.",
    argued: "The sum is right, and modest. It is of everything the firm develops, telephones and networks included."
  },
  {
    id: "M6",
    section: "money",
    page: "money",
    title: "BYD's driving",
    says: "BYD put more than {article-2024-smart-driving-byd} into smart driving.",
    assertions: bydDriving,
    argued:
      "The sum is that of the company's whole R&D since its beginning: batteries, platforms, suspensions. What BYD announced for smart driving is smaller, and a plan."
  },
  {
    id: "M7",
    section: "money",
    page: "money",
    title: "Alibaba's plan",
    says: "Alibaba will invest more than {article-2025-plan-alibaba} in three years, more than in the past ten.",
    assertions: alibabaPlan,
    untestable:
      "What Alibaba spent on the same things in the past ten years was not found published, only the firm's word.",
    argued: "Quoted exactly. It is money of the years to come and cannot have raised anyone counted in 2022."
  },
  {
    id: "M8",
    section: "money",
    page: "money",
    title: "ByteDance's billions",
    says: "ByteDance spends tens of billions of yuan a year.",
    assertions: byteDanceBillions,
    untestable: "No audited figure exists, and the company called such estimates incorrect.",
    argued: "Every estimate found is as large as that, and none is more than an estimate."
  },
  {
    id: "M9",
    section: "money",
    page: "money",
    title: "Tencent's quarter",
    says: "Tencent put {article-2024-q2-ai-tencent} into AI in one quarter of 2024.",
    assertions: tencentQuarter,
    argued:
      "The sum is, to the last digit, the R&D of the whole company in that quarter, as next year's results imply it: games, payments and all. What of it was for AI is not published."
  },
  {
    id: "M10",
    section: "money",
    page: "money",
    title: "High-Flyer's cluster",
    says: "High-Flyer put {article-2021-firefly-2-high-flyer} into its cluster Firefly-2.",
    assertions: highFlyerCluster,
    argued: "Exact, and the one sum of the list that was spent on AI machines before the papers of 2022 were written."
  }
];
