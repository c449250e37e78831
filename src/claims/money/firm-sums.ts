import {dimension} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {plain, ratioOf, reaches} from "../../audit/rules/plain.js";
import {sure} from "../../audit/rules/sure.js";
import type {Assertion} from "../../audit/rules/types.js";

/** All of Tencent's R&D of the second quarter of 2024, in bn CNY: that of 2025 without the growth printed beside it. */
export const tencentRd = ({figure}: Evidence): number =>
  figure("tencent-2025-q2-rd").value / (1 + figure("tencent-2025-q2-rd-growth").value / 100);

/** M5: Huawei's R&D. */
export const huaweiTrillion: readonly Assertion[] = [
  plain(
    {
      id: "M5.trillion",
      says: "In the last ten years published before the article, Huawei spent at least that much on R&D.",
      quantity: "published sum of ten years as a multiple of the article's",
      unit: "ratio"
    },
    reaches("huawei-2023-rd-decade", "article-2024-rd-decade-huawei")
  )
];

/** M6: BYD's R&D. */
export const bydDriving: readonly Assertion[] = [
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
      reaches("byd-2024-plan-smart-driving", "article-2024-smart-driving-byd")
    ),
    by: "audit"
  }
];

/** M7: Alibaba's plan. */
export const alibabaPlan: readonly Assertion[] = [
  plain(
    {
      id: "M7.plan",
      says: "Alibaba announced at least that much for three years.",
      quantity: "the plan as published as a multiple of the article's sum",
      unit: "ratio"
    },
    reaches("alibaba-2025-plan", "article-2025-plan-alibaba")
  )
];

/** M8: ByteDance's spending. */
export const byteDanceBillions: readonly Assertion[] = [
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
];

/** M9: Tencent's quarter. */
export const tencentQuarter: readonly Assertion[] = [
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
];

/** M10: High-Flyer's cluster. */
export const highFlyerCluster: readonly Assertion[] = [
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
];
