import {electricityBill} from "./bills.js";
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
import {universityMoney} from "./university-money.js";
import type {Claim} from "../../audit/rules/types.js";

/** What each sum of the article is, and whether it carries the sentence it stands in. */
export const money: readonly Claim[] = [
  {
    id: "M1",
    section: "money",
    page: "money",
    title: "What a university has",
    says: "A university's yearly budget is of the order of ten billion yuan; Tsinghua's is at most some {article-2024-budget-tsinghua}; an ordinary university of the “211” programme is lucky with a few billion.",
    assertions: universityMoney,
    found:
      "[Taken of the elite programmes, the order of ten billion yuan is right](M1.order kindly holds), and [ordinary universities have a few billion](M1.ordinary holds); but [Tsinghua had not “at most” the sum that is named](reported misread): when the article appeared it was {M1.tsinghua} as much.",
    argued:
      "The order is right for the universities of the elite programmes, [taken together; few of all universities come near it](M1.order holds with conditions). [Whether Tsinghua's bound was right depends on the year](M1.tsinghua undecided): it was of some years before and had been exceeded by more than a quarter when the article appeared. An ordinary university of the programme has a few billion, as it says. But these are whole budgets, with salaries, buildings and what is carried over; what may be spent on research is less."
  },
  {
    id: "M2",
    section: "money",
    page: "money",
    title: "The electricity bill",
    says: "Training ChatGPT takes {article-2024-electricity-chatgpt} of electricity a year; few institutions could find that.",
    assertions: electricityBill,
    found:
      "[If it may take a fiftieth of a year's budget, hardly any university could find the sum](M2.few kindly holds), though Tsinghua could with {M2.leading}; but [it fits what answering a year of prompts costs, not training](reported misattributed), for [training GPT-4 takes only {M2.training as %} of it](M2.training fails).",
    argued:
      "The sum fits an estimate of what answering a year of prompts takes, not training. [Whether hardly any university could find as much depends on how much of a budget it may take](M2.few undecided): were it a fifth, {universities-2024-count-above-1-bn} of the {universities-2024-count-published} that publish one could. Of a large university's budget it is a small part."
  },
  {
    id: "M3",
    section: "money",
    page: "money",
    title: "Ten thousand GPUs",
    says: "Not even Tsinghua or Peking could build a cluster of “ten thousand cards” (GPUs), which is routine for firms.",
    assertions: tenThousandCards,
    found:
      "A cluster like the fund's would take {M3.beyond} of Tsinghua's budget of a year; [whether a university could free so much is undecided](M3.beyond undecided).",
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
    found:
      "[Read by notable models, firms are the main force](M4.most kindly holds), with {M4.most} of those of 2024; [by papers universities are, so that it depends on the measure](M4.most undecided).",
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
    steps: [
      {
        id: "M5.tenth",
        part: "a tenth of it for AI",
        says: "Were a tenth of it for AI, that alone would be a fortune.",
        from: ["M5.trillion"],
        unbridged: "That a tenth of it went to AI is supposed, not reported: the firm publishes no such share."
      }
    ],
    found:
      "[Huawei's research of ten years came to {M5.trillion} the article's sum](M5.trillion holds); [that a tenth of it went to AI is supposed, not reported](M5.tenth not testable).",
    argued: "The sum is right, and modest. It is of everything the firm develops, telephones and networks included."
  },
  {
    id: "M6",
    section: "money",
    page: "money",
    title: "BYD's driving",
    says: "BYD put more than {article-2024-smart-driving-byd} into smart driving.",
    assertions: bydDriving,
    found:
      "[The sum is that of the whole company's R&D since its beginning, not of smart driving](reported misattributed): [it is no part of that, but {M6.part} as much](M6.part fails).",
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
    found:
      "[Alibaba announced the sum as it is quoted](M7.plan holds); [that it is more than in the past ten years there is only the firm's word for](M7.past not testable).",
    argued: "Quoted exactly. It is money of the years to come and cannot have raised anyone counted in 2022."
  },
  {
    id: "M8",
    section: "money",
    page: "money",
    title: "ByteDance's billions",
    says: "ByteDance spends tens of billions of yuan a year.",
    assertions: byteDanceBillions,
    found:
      "[Every estimate found puts ByteDance's spending of a year at tens of billions of yuan](M8.tens holds); [of its own accounts we found no figure](M8.audited not testable).",
    argued: "Every estimate found is as large as that, and none is more than an estimate."
  },
  {
    id: "M9",
    section: "money",
    page: "money",
    title: "Tencent's quarter",
    says: "Tencent put {article-2024-q2-ai-tencent} into AI in one quarter of 2024.",
    assertions: tencentQuarter,
    found:
      "[The sum is, to the last digit, the R&D of the whole of Tencent in that quarter, not that of its AI](reported misattributed); [whether a part of all its spending, machines with it, can be meant is open](M9.part undecided).",
    argued:
      "The sum is, to the last digit, the R&D of the whole company in that quarter, as next year's results imply it: games, payments and all. The first figure for AI that Tencent itself gave, {tencent-2025-ai-products} for new products in the whole of the next year beside R&D of more than {tencent-2025-rd}, leaves out AI in older products."
  },
  {
    id: "M10",
    section: "money",
    page: "money",
    title: "High-Flyer's cluster",
    says: "High-Flyer put {article-2021-firefly-2-high-flyer} into its cluster Firefly-2.",
    assertions: highFlyerCluster,
    found:
      "[High-Flyer's cluster cost what the article says](M10.cost holds), and it was paid before the papers of 2022 were written.",
    argued: "Exact, and the one sum of the list that was spent on AI machines before the papers of 2022 were written."
  }
];
