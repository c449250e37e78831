import {maker, type Drawing} from "../dom.js";
import {interval, probability, quantity} from "../format.js";
import {supportMarks} from "../palette.js";

/** A question with what the data answer: a quantity with its interval and the probability that it holds, or why not. */
export interface AnswerItem {
  claim: string;
  href: string;
  says: string;
  unit: string;
  finding: "holds" | "open" | "fails" | null;
  outcome: {value: number; low: number; high: number; probability: number} | {reason: string};
}

const findings = {holds: "holds", open: "open", fails: "fails"} as const;
/** Findings in the words and marks of verdicts. */
const verdictOf = {holds: "holds", open: "undecided", fails: "fails"} as const;

/** Questions as a list, each with its mark, its number and a link to where the same was asked of published data. */
export function answerList(
  items: readonly AnswerItem[],
  {document = globalThis.document}: Drawing = {}
): HTMLUListElement {
  const make = maker(document);
  return make(
    "ul",
    {class: "answers"},
    items.map(({claim, href, says, unit, finding, outcome}) => {
      const verdict = finding ? verdictOf[finding] : "not testable";
      return make(
        "li",
        {class: `assertion support-${verdict.replace(" ", "-")}`},
        make(
          "p",
          {class: "assertion-says"},
          make("span", {class: "verdict-mark", "aria-hidden": "true"}, supportMarks[verdict]),
          " ",
          says,
          " ",
          make("span", {class: "assertion-verdict"}, finding ? findings[finding] : "cannot be answered")
        ),
        make(
          "p",
          {class: "answer"},
          "reason" in outcome
            ? outcome.reason
            : [
                make("strong", {}, quantity(outcome.value, unit, {digits: 1, signed: unit === "points"})),
                `, 95% interval ${interval(outcome.low, outcome.high, unit)}; P(holds) ${probability(outcome.probability)}.`
              ],
          " ",
          make("a", {href}, `Claim ${claim}`)
        )
      );
    })
  );
}
