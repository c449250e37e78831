import type {Evidence} from "../../audit/rules/evidence.js";

/** When the papers of the outcome had to be handed in, and where that is published. */
export const deadline = {date: "2022-05-19", source: "https://neurips.cc/Conferences/2022/CallForPapers"};

/** The last whole year before it: money of later years came too late for these papers. */
export const lastYear = Number(deadline.date.slice(0, 4)) - 1;

/** Years of the first degree in China, which the majors approved in one year lead to. */
export const courseYears = 4;

/** A sum and the time in which it was or will be spent, as precisely as the source says. */
export interface Sum {
  id: string;
  label: string;
  /** Whose money: a firm's, or the state's. */
  payer: "firm" | "state";
  claim: string | null;
  /** Id of the published figure. */
  figure: string;
  /** First and last day of the spending; the first is null where the source gives none. */
  from: string | null;
  until: string;
  /** Whether it was a plan when it was published. */
  plan: boolean;
}

const years = (first: number, last: number): Pick<Sum, "from" | "until"> => ({
  from: `${first}-01-01`,
  until: `${last}-12-31`
});

/**
 * Every sum that the article names for AI, and one it does not. Ten years end with the year of the figure; a second
 * quarter is April to June; three years begin with the announcement; a total since the beginning has no first day.
 */
export function investments({figure}: Pick<Evidence, "figure">): Sum[] {
  const yearOf = (id: string): number => figure(id).year;
  const firm = {payer: "firm", plan: false} as const;
  const huawei = yearOf("huawei-2023-rd-decade");
  const fund = yearOf("high-flyer-2021-firefly-2");
  const tencent = yearOf("tencent-2024-q2-capital-spending");
  const bytedance = yearOf("bytedance-2024-capital-spending");
  const state = yearOf("universities-2020-peng-cheng-cost");
  const alibaba = yearOf("alibaba-2025-plan");
  return [
    {
      ...firm,
      id: "huawei",
      label: "Huawei, all R&D",
      claim: "M5",
      figure: "huawei-2023-rd-decade",
      ...years(huawei - 9, huawei)
    },
    {
      ...firm,
      id: "byd",
      label: "BYD, all R&D ever",
      claim: "M6",
      figure: "byd-2024-08-rd-cumulative",
      from: null,
      until: "2024-08-31"
    },
    {
      id: "peng-cheng",
      label: "Cloud Brain II",
      payer: "state",
      plan: false,
      claim: null,
      figure: "universities-2020-peng-cheng-cost",
      ...years(state, state)
    },
    {
      ...firm,
      id: "firefly",
      label: "High-Flyer, Firefly-2",
      claim: "M10",
      figure: "high-flyer-2021-firefly-2",
      ...years(fund, fund)
    },
    {
      ...firm,
      id: "bytedance",
      label: "ByteDance, estimate",
      claim: "M8",
      figure: "bytedance-2024-capital-spending",
      ...years(bytedance, bytedance)
    },
    {
      ...firm,
      id: "tencent",
      label: "Tencent, one quarter",
      claim: "M9",
      figure: "article-2024-q2-ai-tencent",
      from: `${tencent}-04-01`,
      until: `${tencent}-06-30`
    },
    {
      ...firm,
      id: "alibaba",
      label: "Alibaba, plan",
      claim: "M7",
      figure: "alibaba-2025-plan",
      from: `${alibaba}-02-24`,
      until: `${alibaba + 3}-02-23`,
      plan: true
    }
  ];
}

/**
 * What part of a sum had been spent by the end of a year, in per cent, with the figures used; else why it is not known.
 * A sum of one year counts from its end; of Huawei's ten years, the years after are taken off.
 */
export function spentBy(
  {figure}: Pick<Evidence, "figure">,
  id: string,
  year: number
): {percent: number; rows: string[]} | {reason: string} {
  const sum = investments({figure}).find((one) => one.id === id);
  if (!sum) throw new RangeError(`There is no sum “${id}”; expected one that the article names.`);
  const whole = figure(sum.figure);
  if (sum.id === "byd") {
    return {reason: "BYD's R&D of 2022 was not found published, so it is not known how much of its total came before."};
  }
  if (sum.id === "huawei") {
    const [rows, before] = huaweiBy({figure}, year);
    return {percent: (100 * before) / whole.value, rows: [whole.id, ...rows]};
  }
  return {percent: Number(sum.until.slice(0, 4)) <= year ? 100 : 0, rows: [whole.id]};
}

/** What Huawei had spent of its ten years by the end of 2021, 2019 or 2017, from the years that are published. */
function huaweiBy({figure}: Pick<Evidence, "figure">, year: number): [string[], number] {
  const of = (id: string): number => figure(id).value;
  const [all, five] = ["huawei-2023-rd-decade", "huawei-2018-rd-five-years"];
  const steps: Readonly<Record<number, {from: string; less?: string[]; more?: string[]}>> = {
    2021: {from: all, less: ["huawei-2022-rd", "huawei-2023-rd"]},
    2019: {from: five, more: ["huawei-2019-rd"]},
    2017: {from: five, less: ["huawei-2018-rd"]}
  };
  const step = steps[year];
  if (!step) throw new RangeError(`The year is ${year}; expected ${Object.keys(steps).join(", ")}.`);
  const {from, less = [], more = []} = step;
  const total = (ids: string[]): number => ids.reduce((sum, id) => sum + of(id), 0);
  return [[from, ...less, ...more].filter((id) => id !== all), of(from) - total(less) + total(more)];
}

/** Years from the middle of the spending to the papers' deadline: negative when it came after. Null without a first day. */
export function leadYears({from, until}: Pick<Sum, "from" | "until">): number | null {
  if (from === null) return null;
  const middle = (Date.parse(from) + Date.parse(until)) / 2;
  return (Date.parse(deadline.date) - middle) / (365.25 * 24 * 3600 * 1000);
}
