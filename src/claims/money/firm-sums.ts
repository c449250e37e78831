import {assertionsIn} from "../../audit/rules/assertion.js";
import {about, largePart, tensOf} from "../../audit/rules/vague-words.js";
import {dimension, threshold} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {comparisonAssertion, ratioOf, reaches} from "../../audit/rules/comparison-assertion.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Assertion} from "../../audit/rules/types.js";

const {fact, untestable} = assertionsIn({
  module: "src/claims/money/firm-sums.ts",
  test: "tests/claims/money/claims.test.ts"
});

/** All of Tencent's R&D of the second quarter of 2024, in bn CNY: that of 2025 without the growth printed beside it. */
export const tencentRd = ({figure}: Evidence): number =>
  figure("tencent-2025-q2-rd").value / (1 + figure("tencent-2025-q2-rd-growth").value / 100);

/** How much of the whole a part may be to be one part among others. */
const onePart = threshold("field", "One part among others is at most", {
  "0.5": "a half",
  "0.75": "three quarters",
  "0.9": "nine tenths"
});

/** M5: Huawei's R&D. */
export const huaweiTrillion: readonly Assertion[] = [
  fact({
    id: "M5.trillion",
    part: "a trillion in ten years",
    says: "In the last ten years published before the article, Huawei spent at least that much on R&D.",
    quantity: "published sum of ten years as a multiple of the article's",
    unit: "ratio",
    ...comparisonAssertion(reaches("huawei-2023-rd-decade", "article-2024-rd-decade-huawei"))
  })
];

/** M6: BYD's R&D. */
export const bydDriving: readonly Assertion[] = [
  fact({
    id: "M6.part",
    part: "smart driving alone",
    says: "The sum is a part of all the R&D that BYD has ever reported, as one field among many would be.",
    quantity: "the article's sum as a multiple of all R&D of the company since its beginning",
    unit: "ratio",
    choices: {
      field: onePart,
      until: dimension("until", "All R&D until", {
        "byd-2024-07-rd-cumulative": "July 2024",
        "byd-2024-08-rd-cumulative": "August 2024"
      })
    },
    article: {field: "0.9", until: "byd-2024-08-rd-cumulative"},
    evaluate: (evidence, {field, until}) => {
      const {value, rows} = ratioOf(evidence, "article-2024-smart-driving-byd", until);
      return deterministicAnswer(value, value <= field, null, rows);
    }
  }),
  fact({
    id: "M6.plan",
    part: "the plan for smart driving",
    says: "What BYD announced for smart driving reaches the sum.",
    quantity: "the plan for smart driving as a multiple of the article's sum",
    unit: "ratio",
    ...comparisonAssertion(reaches("byd-2024-plan-smart-driving", "article-2024-smart-driving-byd")),
    by: "audit"
  })
];

/** M7: Alibaba's plan. */
export const alibabaPlan: readonly Assertion[] = [
  fact({
    id: "M7.plan",
    part: "the plan",
    says: "Alibaba announced at least that much for three years.",
    quantity: "the plan as published as a multiple of the article's sum",
    unit: "ratio",
    ...comparisonAssertion(reaches("alibaba-2025-plan", "article-2025-plan-alibaba"))
  }),
  untestable({
    id: "M7.past",
    part: "more than in the past ten years",
    says: "That is more than Alibaba spent on the same things in the past ten years.",
    quantity: "the plan as a multiple of the sum of the past ten years",
    unit: "ratio",
    reason:
      "We found no published sum of what Alibaba spent on the same things in the past ten years, only the firm's word."
  })
];

/** M8: ByteDance's spending. */
export const byteDanceBillions: readonly Assertion[] = [
  fact({
    id: "M8.tens",
    part: "tens of billions a year",
    says: "ByteDance's capital spending of a year is tens of billions of yuan.",
    quantity: "capital spending as a multiple of ten billion yuan",
    unit: "ratio",
    choices: {
      tens: tensOf,
      estimate: dimension("estimate", "Estimate", {
        "bytedance-2024-capital-spending": "a broker's, of 2024",
        "bytedance-2025-plan-reuters": "Reuters', planned for 2025",
        "bytedance-2025-plan-broker": "a broker's, planned for 2025",
        "bytedance-2025-plan-broker-computing": "a broker's, planned for 2025, computing only"
      })
    },
    article: {tens: "20", estimate: "bytedance-2024-capital-spending"},
    evaluate: (evidence, {tens, estimate}) => {
      const found = evidence.figure(estimate);
      return deterministicAnswer(found.value / 10, found.value >= tens, null, [found.id]);
    }
  }),
  untestable({
    id: "M8.audited",
    part: "by its own accounts",
    says: "ByteDance's own accounts show as much.",
    quantity: "spending by audited accounts",
    unit: "ratio",
    reason: "We found no audited figure, and the company called such estimates incorrect."
  })
];

/** M9: Tencent's quarter. */
export const tencentQuarter: readonly Assertion[] = [
  fact({
    id: "M9.part",
    part: "AI alone",
    says: "The sum is a part of what Tencent spent in that quarter on everything of the kind.",
    quantity: "the article's sum as a multiple of the whole company's spending in that quarter",
    unit: "ratio",
    choices: {
      field: onePart,
      whole: dimension("whole", "Set against", {
        research: "all R&D",
        machines: "all capital spending",
        both: "both together"
      })
    },
    article: {field: "0.9", whole: "research"},
    evaluate: (evidence, {field, whole}) => {
      const sum = evidence.figure("article-2024-q2-ai-tencent");
      const capital = evidence.figure("tencent-2024-q2-capital-spending");
      const all = (whole === "machines" ? 0 : tencentRd(evidence)) + (whole === "research" ? 0 : capital.value);
      const ratio = sum.value / all;
      return deterministicAnswer(ratio, ratio <= field, null, [
        sum.id,
        ...(whole === "machines" ? [] : ["tencent-2025-q2-rd", "tencent-2025-q2-rd-growth"]),
        ...(whole === "research" ? [] : [capital.id])
      ]);
    }
  }),
  fact({
    id: "M9.own",
    part: "what Tencent itself says of AI",
    says: "What Tencent spent on new AI products a year later reaches a large part of the sum, quarter for quarter.",
    quantity: "a quarter of Tencent's own figure for AI products in 2025 as a multiple of the article's sum",
    unit: "ratio",
    choices: {part: largePart},
    article: {part: "0.5"},
    by: "audit",
    evaluate: ({figure}, {part}) => {
      const [own, sum] = [figure("tencent-2025-ai-products"), figure("article-2024-q2-ai-tencent")];
      const ratio = own.value / 4 / sum.value;
      return deterministicAnswer(ratio, ratio >= part, null, [own.id, sum.id]);
    }
  })
];

/** M10: High-Flyer's cluster. */
export const highFlyerCluster: readonly Assertion[] = [
  fact({
    id: "M10.cost",
    part: "the price",
    says: "Firefly-2 cost that much.",
    quantity: "the published price as a multiple of the article's",
    unit: "ratio",
    choices: {about},
    article: {about: "0.1"},
    evaluate: (evidence, {about}) => {
      const {value, rows} = ratioOf(evidence, "high-flyer-2021-firefly-2", "article-2021-firefly-2-high-flyer");
      return deterministicAnswer(value, Math.abs(value - 1) <= about, null, rows);
    }
  })
];
