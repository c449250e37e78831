import {assertionsIn} from "../../audit/rules/assertion.js";
import {described, threshold} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Assertion} from "../../audit/rules/types.js";
import {budget, budgetSince2019} from "./budgets.js";

const {fact} = assertionsIn({
  module: "src/claims/money/university-money.ts",
  test: "tests/claims/money/university-money.test.ts"
});

interface Group {
  label: string;
  /** A year's money of one university of the group, in bn CNY, and the figures it comes from. */
  read(figure: Evidence["figure"]): {value: number; rows: string[]};
}

const one = (id: string) => (figure: Evidence["figure"]) => ({value: figure(id).value, rows: [id]});
const [programme, members] = ["universities-2024-sum-double-first-class", "universities-2024-count-double-first-class"];

/** Which universities the article may mean, from the largest to all. */
const groups = described<"peking" | "programme" | "mean" | "median", Group>(
  "group",
  "A university is",
  {
    peking: {label: "one like Peking", read: one("universities-2024-budget-peking")},
    programme: {
      label: "the mean one of the elite programmes",
      read: (figure) => ({value: figure(programme).value / figure(members).value, rows: [programme, members]})
    },
    mean: {label: "the mean of all that publish a budget", read: one("universities-2024-mean-published")},
    median: {label: "the middle one of all that publish a budget", read: one("universities-2024-median-published")}
  },
  {about: "words"}
);

/** How far off, either way, a sum may be to be of an order of magnitude. */
const order = threshold("order", "Of the order means within a factor of", {3: "three", 5: "five"});

/** “A few billion”: at most so many, in bn CNY; and of how many universities a count by that limit was found. */
const few = threshold("few", "A few billion is at most", {5: "five billion", 10: "ten billion"});

/** M1: what a university has in a year. */
export const universityMoney: readonly Assertion[] = [
  fact({
    id: "M1.order",
    part: "the order of ten billion",
    says: "A Chinese university's money of a year is of the order of ten billion yuan.",
    quantity: "budget of a year as a multiple of ten billion yuan",
    unit: "ratio",
    choices: {group: groups, order},
    article: {group: "programme", order: "3"},
    evaluate: ({figure}, {group, order}) => {
      const {value, rows} = group.read(figure);
      const ratio = value / 10;
      return deterministicAnswer(ratio, ratio <= order && ratio >= 1 / order, null, rows);
    }
  }),
  fact({
    id: "M1.tsinghua",
    part: "Tsinghua's bound",
    says: "Tsinghua's budget is no more than the article says.",
    quantity: "published budget as a multiple of the article's",
    unit: "ratio",
    choices: {
      budget: budgetSince2019,
      over: threshold("over", "At most allows", {
        0: "not a yuan more",
        "0.05": "a twentieth more",
        "0.1": "a tenth more"
      })
    },
    article: {budget: "2024", over: "0.05"},
    evaluate: (evidence, {budget: year, over}) => {
      const printed = evidence.figure("article-2024-budget-tsinghua");
      const found = budget(evidence, "tsinghua", year);
      const ratio = found.value / printed.value;
      return deterministicAnswer(ratio, ratio <= 1 + over, null, [printed.id, found.id]);
    }
  }),
  fact({
    id: "M1.ordinary",
    part: "a few billion for an ordinary one",
    says: "Most universities of the elite programmes have no more than a few billion yuan.",
    quantity: "most of the programme's universities that can have more, were all with more in it",
    unit: "%",
    choices: {few},
    article: {few: "10"},
    evaluate: ({figure}, {few}) => {
      const above = figure(`universities-2024-count-above-${few}-bn`);
      const all = figure(members);
      const percent = (100 * above.value) / all.value;
      return deterministicAnswer(percent, percent < 50, all.value, [above.id, all.id]);
    }
  }),
  fact({
    id: "M1.poorest",
    part: "the poorest of the programme",
    says: "The poorest universities of the “211” programme have as much as a few billion.",
    quantity: "budget of one of the poorest, in billions of yuan",
    unit: "ratio",
    choices: {
      poorest: described<"northwest" | "qinghai", Group>("poorest", "University", {
        northwest: {label: "Northwest", read: one("universities-2024-budget-northwest")},
        qinghai: {label: "Qinghai", read: one("universities-2024-budget-qinghai")}
      })
    },
    article: {poorest: "northwest"},
    by: "audit",
    evaluate: ({figure}, {poorest}) => {
      const {value, rows} = poorest.read(figure);
      return deterministicAnswer(value, value >= 2, null, rows);
    }
  }),
  fact({
    id: "M1.many",
    part: "many with so much",
    says: "More than a tenth of the universities that publish a budget have more than ten billion yuan.",
    quantity: "share of those that publish a budget with more than ten billion",
    unit: "%",
    choices: {
      year: described<"2020" | "2021" | "2024", {label: string; of: string}>("year", "Budgets of", {
        2020: {label: "2020", of: "universities-2020-count"},
        2021: {label: "2021", of: "universities-2021-count"},
        2024: {label: "2024", of: "universities-2024-count"}
      })
    },
    article: {year: "2024"},
    by: "audit",
    evaluate: ({figure}, {year}) => {
      const [above, all] = [figure(`${year.of}-above-10-bn`), figure(`${year.of}-published`)];
      const percent = (100 * above.value) / all.value;
      return deterministicAnswer(percent, percent > 10, all.value, [above.id, all.id]);
    }
  })
];
