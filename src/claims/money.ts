import {clusterCost} from "../analysis/affordability.js";
import {answering, electricityCost} from "../analysis/electricity.js";
import {dimension, only} from "./dimensions.js";
import type {Evidence} from "./evidence.js";
import {firmRow} from "./sectors.js";
import {sure} from "./sure.js";
import type {Answer, Assertion, Claim} from "./types.js";

const universities = {
  tsinghua: "Tsinghua",
  peking: "Peking",
  zhejiang: "Zhejiang",
  "shanghai-jiao-tong": "Shanghai Jiao Tong"
};
const budgetYears = {2020: "budget of 2020", 2022: "budget of 2022", 2024: "budget of 2024", 2025: "budget of 2025"};
const university = dimension("university", "University", universities);
const budgetYear = dimension("budget", "Budget", budgetYears);

/** A university's whole yearly budget, in bn CNY. */
const budget = (evidence: Evidence, name: string, year: string) =>
  evidence.figure(`universities-${year}-budget-${name}`);

/** Prices of a kWh in CNY, which turn electricity into the article's currency without an exchange rate. */
const price = dimension("price", "Price of electricity", {
  "industrial-china": "Chinese industry",
  "residential-china": "Chinese households",
  "industrial-united-states": "US industry",
  "residential-united-states": "US households"
});

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
const reach = dimension("reach", "Within reach up to", {
  "0.1": "a tenth of a year's budget",
  "1": "a whole year's budget"
});

const electricitySum = "article-2024-electricity-chatgpt";

/** What `gwh` cost at a price, as a multiple of the sum that the article names for electricity. */
function ofTheSum(evidence: Evidence, gwh: number, tariff: string, rows: string[]): Answer {
  const sum = evidence.figure(electricitySum);
  const rate = evidence.figure(`electricity-2019-price-${tariff}`);
  const times = electricityCost(gwh, rate.value) / sum.value;
  return sure(times, times >= 0.5, null, [sum.id, rate.id, ...rows]);
}

/** Firms' share of something that research is measured by, each where it is published or counted. */
const measures: Readonly<Record<string, {label: string; read(evidence: Evidence): {share: number; rows: string[]}}>> = {
  "models 2023": {
    label: "notable models of 2023",
    read: ({figure}) => {
      const makers = ["industry", "academia", "joint", "government"].map((one) => figure(`compute-2023-models-${one}`));
      const all = makers.reduce((sum, one) => sum + one.value, 0);
      return {share: (100 * makers[0]!.value) / all, rows: makers.map((one) => one.id)};
    }
  },
  "models 2024": published("notable models of 2024", "compute-2024-models-industry-share"),
  "large models 2022": published("large models of 2022", "compute-2022-large-models-industry"),
  "computing 2019": published("computing power of 2019", "compute-2019-private-share"),
  "computing 2025": published("computing power of 2025", "compute-2025-private-share"),
  "papers 2019": authorship(2019),
  "papers 2022": authorship(2022)
};

function published(label: string, id: string) {
  return {label, read: ({figure}: Evidence) => ({share: figure(id).value, rows: [id]})};
}

function authorship(year: number) {
  return {
    label: `NeurIPS authorship of ${year}`,
    read: (evidence: Evidence) => {
      const row = firmRow(evidence, {year, rule: "institution", country: "world"});
      if (!row) throw new Error(`The table of sectors has no share of the world's firms in ${year}; expected one.`);
      return {share: 100 * row.share, rows: [row.id]};
    }
  };
}

/** An assertion without a choice in it: two published sums set side by side. */
const plain = (
  one: Pick<Assertion, "id" | "says" | "quantity" | "unit">,
  read: (evidence: Evidence) => {value: number; holds: boolean; rows: string[]}
): Assertion => ({
  ...one,
  by: "article",
  dimensions: [],
  article: {},
  evaluate: (evidence) => {
    const {value, holds, rows} = read(evidence);
    return sure(value, holds, null, rows);
  }
});

/** One figure as a multiple of another. */
function ratioOf({figure}: Evidence, one: string, other: string): {value: number; rows: string[]} {
  return {value: figure(one).value / figure(other).value, rows: [one, other]};
}

/** All of Tencent's R&D of the second quarter of 2024, in bn CNY: that of 2025 without the growth printed beside it. */
export const tencentRd = ({figure}: Evidence): number =>
  figure("tencent-2025-q2-rd").value / (1 + figure("tencent-2025-q2-rd-growth").value / 100);

/** M1–M10: what each sum of the article is, and whether it carries the sentence it stands in. */
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
    assertions: [
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
    ],
    argued:
      "The sum fits an estimate of what answering a year of prompts takes, not training; and either way it is a small part of a large university's budget."
  },
  {
    id: "M3",
    section: "money",
    page: "money",
    title: "Ten thousand cards",
    says: "Not even Tsinghua or Peking could build a cluster of “ten thousand cards”, which is routine for firms.",
    assertions: [
      {
        id: "M3.beyond",
        says: "Ten thousand cards are beyond the reach of Tsinghua and Peking.",
        quantity: "price of as many cards as Firefly-2 has, as a share of a year's budget",
        unit: "%",
        dimensions: [only(university, "tsinghua", "peking"), budgetYear, machine, reach],
        article: {university: "tsinghua", budget: "2024", machine: "high-flyer-2021-firefly-2", reach: "0.1"},
        by: "article",
        evaluate: (evidence, universe) => {
          const found = budget(evidence, universe.university!, universe.budget!);
          const ids = machines[universe.machine!]!;
          const cards = evidence.figure(machines["high-flyer-2021-firefly-2"]!.cards);
          const cost = clusterCost(cards.value, {
            cost: evidence.figure(ids.cost).value,
            cards: evidence.figure(ids.cards).value
          });
          const share = cost / found.value;
          return sure(100 * share, share > Number(universe.reach), null, [
            ...new Set([found.id, ids.cost, ids.cards, cards.id])
          ]);
        }
      },
      {
        ...plain(
          {
            id: "M3.state",
            says: "Public money bought a machine dearer than the firm's.",
            quantity: "price of Cloud Brain II as a multiple of Firefly-2's",
            unit: "ratio"
          },
          ({figure}) => {
            const rows = Object.values(machines).map(({cost}) => cost);
            const value = figure(rows[1]!).value / figure(rows[0]!).value;
            return {value, holds: value > 1, rows};
          }
        ),
        by: "audit"
      }
    ],
    argued:
      "Priced like the fund's machine that the article itself admires, a cluster is a small part of the budget the article itself names. Whether a university could free so much of a total budget is another question, which no published figure answers."
  },
  {
    id: "M4",
    section: "money",
    page: "money",
    title: "Firms replace universities",
    says: "Firms have replaced universities as the main force of AI research.",
    assertions: [
      {
        id: "M4.most",
        says: "Most AI research is firms' own.",
        quantity: "firms' share",
        unit: "%",
        dimensions: [
          dimension(
            "measure",
            "Research measured by",
            Object.fromEntries(Object.entries(measures).map(([id, {label}]) => [id, label]))
          )
        ],
        article: {measure: "models 2024"},
        by: "article",
        evaluate: (evidence, universe) => {
          const {share, rows} = measures[universe.measure!]!.read(evidence);
          return sure(share, share > 50, null, rows);
        }
      }
    ],
    argued:
      "Of large models and of computing power it has become true. Of papers, by which the article measures talent in all its other sections, it is not: there universities write most."
  },
  {
    id: "M5",
    section: "money",
    page: "money",
    title: "Huawei's trillion",
    says: "Huawei spent {article-2024-rd-decade-huawei} on R&D in ten years; a tenth of it would already be a fortune for AI.",
    assertions: [
      plain(
        {
          id: "M5.trillion",
          says: "In the last ten years published before the article, Huawei spent at least that much on R&D.",
          quantity: "published sum of ten years as a multiple of the article's",
          unit: "ratio"
        },
        (evidence) => {
          const ratio = ratioOf(evidence, "huawei-2023-rd-decade", "article-2024-rd-decade-huawei");
          return {...ratio, holds: ratio.value >= 1};
        }
      )
    ],
    untestable: "That a tenth of it went to AI is supposed, not reported: the firm publishes no such share.",
    argued: "The sum is right, and modest. It is of everything the firm develops, telephones and networks included."
  },
  {
    id: "M6",
    section: "money",
    page: "money",
    title: "BYD's driving",
    says: "BYD put more than {article-2024-smart-driving-byd} into smart driving.",
    assertions: [
      {
        id: "M6.part",
        says: "The sum is at most half of all the R&D that BYD has ever reported, as one field among many would be.",
        quantity: "the article's sum as a multiple of all R&D of the company since its beginning",
        unit: "ratio",
        dimensions: [
          dimension("until", "All R&D until", {
            "byd-2024-07-rd-cumulative": "July 2024",
            "byd-2024-08-rd-cumulative": "August 2024",
            "byd-2024-rd-cumulative": "the end of 2024"
          })
        ],
        article: {until: "byd-2024-08-rd-cumulative"},
        by: "article",
        evaluate: (evidence, universe) => {
          const {value, rows} = ratioOf(evidence, "article-2024-smart-driving-byd", universe.until!);
          return sure(value, value <= 0.5, null, rows);
        }
      },
      {
        ...plain(
          {
            id: "M6.plan",
            says: "What BYD announced for smart driving reaches the sum.",
            quantity: "the plan for smart driving as a multiple of the article's sum",
            unit: "ratio"
          },
          (evidence) => {
            const ratio = ratioOf(evidence, "byd-2024-plan-smart-driving", "article-2024-smart-driving-byd");
            return {...ratio, holds: ratio.value >= 1};
          }
        ),
        by: "audit"
      }
    ],
    argued:
      "The sum is that of the company's whole R&D since its beginning: batteries, platforms, suspensions. What BYD announced for smart driving is smaller, and a plan."
  },
  {
    id: "M7",
    section: "money",
    page: "money",
    title: "Alibaba's plan",
    says: "Alibaba will invest more than {article-2025-plan-alibaba} in three years, more than in the past ten.",
    assertions: [
      plain(
        {
          id: "M7.plan",
          says: "Alibaba announced at least that much for three years.",
          quantity: "the plan as published as a multiple of the article's sum",
          unit: "ratio"
        },
        (evidence) => {
          const ratio = ratioOf(evidence, "alibaba-2025-plan", "article-2025-plan-alibaba");
          return {...ratio, holds: ratio.value >= 1};
        }
      )
    ],
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
    assertions: [
      {
        id: "M8.tens",
        says: "ByteDance's capital spending of a year is at least twice ten billion yuan.",
        quantity: "capital spending as a multiple of ten billion yuan",
        unit: "ratio",
        dimensions: [
          dimension("estimate", "Estimate", {
            "bytedance-2024-capital-spending": "a broker's, of 2024",
            "bytedance-2025-plan-reuters": "Reuters', planned for 2025",
            "bytedance-2025-plan-broker": "a broker's, planned for 2025",
            "bytedance-2025-plan-broker-computing": "a broker's, planned for 2025, computing only"
          })
        ],
        article: {estimate: "bytedance-2024-capital-spending"},
        by: "article",
        evaluate: (evidence, universe) => {
          const estimate = evidence.figure(universe.estimate!);
          return sure(estimate.value / 10, estimate.value >= 20, null, [estimate.id]);
        }
      }
    ],
    untestable: "No audited figure exists, and the company called such estimates incorrect.",
    argued: "Every estimate found is as large as that, and none is more than an estimate."
  },
  {
    id: "M9",
    section: "money",
    page: "money",
    title: "Tencent's quarter",
    says: "Tencent put {article-2024-q2-ai-tencent} into AI in one quarter of 2024.",
    assertions: [
      {
        id: "M9.part",
        says: "The sum is no more than nine tenths of what Tencent spent in that quarter on everything of the kind.",
        quantity: "the article's sum as a multiple of the whole company's spending in that quarter",
        unit: "ratio",
        dimensions: [
          dimension("whole", "Set against", {
            research: "all R&D",
            machines: "all capital spending",
            both: "both together"
          })
        ],
        article: {whole: "research"},
        by: "article",
        evaluate: (evidence, {whole}) => {
          const sum = evidence.figure("article-2024-q2-ai-tencent");
          const capital = evidence.figure("tencent-2024-q2-capital-spending");
          const all = (whole === "machines" ? 0 : tencentRd(evidence)) + (whole === "research" ? 0 : capital.value);
          const ratio = sum.value / all;
          return sure(ratio, ratio <= 0.9, null, [
            sum.id,
            ...(whole === "machines" ? [] : ["tencent-2025-q2-rd", "tencent-2025-q2-rd-growth"]),
            ...(whole === "research" ? [] : [capital.id])
          ]);
        }
      }
    ],
    argued:
      "The sum is, to the last digit, the R&D of the whole company in that quarter, as next year's results imply it: games, payments and all. What of it was for AI is not published."
  },
  {
    id: "M10",
    section: "money",
    page: "money",
    title: "High-Flyer's cluster",
    says: "High-Flyer put {article-2021-firefly-2-high-flyer} into its cluster Firefly-2.",
    assertions: [
      plain(
        {
          id: "M10.cost",
          says: "Firefly-2 cost that much.",
          quantity: "the published price as a multiple of the article's",
          unit: "ratio"
        },
        (evidence) => {
          const ratio = ratioOf(evidence, "high-flyer-2021-firefly-2", "article-2021-firefly-2-high-flyer");
          return {...ratio, holds: Math.abs(ratio.value - 1) <= 0.05};
        }
      )
    ],
    argued: "Exact, and the one sum of the list that was spent on AI machines before the papers of 2022 were written."
  }
];
