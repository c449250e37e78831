import {assertionsIn} from "../../audit/rules/assertion.js";
import {dimension, threshold, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Assertion} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/cause/openai.ts", test: "tests/claims/cause/openai.test.ts"});

const [gifts, firm] = ["openai-2021-donations", "openai-2019-microsoft"];

/** What Musk gave: as the filings show, and as he said. */
const musk = valued("musk", "Musk gave", {
  traced: {label: "what tax filings trace to him", value: "openai-2021-donations-musk"},
  said: {label: "what he said in May 2023", value: "openai-2023-donations-musk-said"},
  first: {label: "what he had said before", value: "openai-2023-donations-musk-said-first"}
});

/** The part of OpenAI's early money that came from those whom the article names, in per cent. */
function partOf({figure}: Evidence, time: "before" | "with", given: string): {percent: number; rows: string[]} {
  const [all, own, microsoft] = [gifts, given, firm].map((id) => figure(id).value) as [number, number, number];
  return time === "before"
    ? {percent: (100 * own) / all, rows: [given, gifts]}
    : {percent: (100 * (own + microsoft)) / (all + microsoft), rows: [given, firm, gifts]};
}

/** C1's first part: that there would be no OpenAI without the money of Microsoft and Musk. */
export const openAi: readonly Assertion[] = [
  fact({
    id: "C1.openai",
    part: "OpenAI's money",
    says: "Most of the money that OpenAI began on came from those whom the article names.",
    quantity:
      "part of the gifts to OpenAI, and of Microsoft's first investment where it is counted, from Musk and Microsoft",
    unit: "%",
    choices: {
      time: dimension(
        "time",
        "OpenAI is",
        {before: "what lived on gifts, and made the first GPTs", with: "what Microsoft's first investment built on"},
        {about: "words"}
      ),
      musk,
      most: threshold("most", "Most means more than", {50: "half", 66: "two thirds"})
    },
    article: {time: "with", musk: "traced", most: "50"},
    evaluate: (evidence, {time, musk, most}) => {
      const {percent, rows} = partOf(evidence, time, musk);
      return deterministicAnswer(percent, percent > most, null, rows);
    }
  }),
  fact({
    id: "C1.gifts",
    part: "gifts enough for the first models",
    says: "The gifts alone would have paid for the computing of the first models.",
    quantity: "computing bill of the year before GPT-2, three times over, as a part of all gifts",
    unit: "%",
    choices: {
      bill: dimension("bill", "Each of three years like", {
        "openai-2016-computing": "the first",
        "openai-2018-computing": "the last before GPT-2"
      })
    },
    article: {bill: "openai-2018-computing"},
    by: "audit",
    evaluate: ({figure}, {bill}) => {
      const percent = (300 * figure(bill).value) / figure(gifts).value;
      return deterministicAnswer(percent, percent <= 100, null, [bill, gifts]);
    }
  }),
  fact({
    id: "C1.later",
    part: "gifts enough for later models",
    says: "The gifts alone would not have paid for a model like GPT-4 and all that goes with it.",
    quantity: "computing for the final training of GPT-4 as a part of all gifts",
    unit: "%",
    choices: {
      share: threshold("share", "More than could be had is above", {25: "a quarter of all gifts", 50: "half of them"})
    },
    article: {share: "50"},
    by: "audit",
    evaluate: ({figure}, {share}) => {
      const cost = figure("compute-2023-training-cost-gpt-4");
      const percent = (100 * cost.value) / figure(gifts).value;
      return deterministicAnswer(percent, percent > share, null, [cost.id, gifts]);
    }
  })
];
