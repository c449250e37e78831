import type {Evaluation} from "../audit/rules/evaluate.js";
import {type Piece, pieces} from "../audit/rules/text.js";
import type {Support} from "../audit/rules/types.js";
import {named} from "../language/say.js";

/** What a verdict lets be said: that it is so, that it cannot be told, that it is not so; or that nothing can test it. */
type Said = "yes" | "open" | "no" | "untestable";

const saidBy: Readonly<Record<Support, Said>> = {
  holds: "yes",
  "holds with conditions": "yes",
  undecided: "open",
  fails: "no",
  "not testable": "untestable",
  "not evaluated yet": "untestable"
};

/** A sentence of the answer: the assertion or step that it says the verdict of, and its words for each. */
interface Line {
  id: string;
  words: Readonly<Record<Said, string>>;
}

/** What the title asks, in the words that each verdict allows; numbers are ids of figures in braces. */
export const answerLines: readonly Line[] = [
  {
    id: "T5.passed",
    words: {
      yes: "More than anybody else, as far as one conference shows. Of its authors at American institutions {tracker2-2022-top-at-us-china} had studied in China and {tracker2-2022-top-at-us-united-states} in the United States.",
      open: "As much as America's own graduates do, as far as one conference shows. Of its authors at American institutions {tracker2-2022-top-at-us-china} had studied in China and {tracker2-2022-top-at-us-united-states} in the United States, too close to call.",
      no: "Less than America's own graduates do, as far as one conference shows. Of its authors at American institutions {tracker2-2022-top-at-us-china} had studied in China and {tracker2-2022-top-at-us-united-states} in the United States.",
      untestable: "No source that we found can tell how much of American AI they hold up."
    }
  },
  {
    id: "T6.china",
    words: {
      yes: "The article is right that China's universities teach ever more of the field's best.",
      open: "Whether China's universities teach more of the field's best than before cannot be told.",
      no: "The article is wrong that China's universities teach ever more of the field's best.",
      untestable: "Nothing tells whether China's universities teach more of the field's best than before."
    }
  },
  {
    id: "T16.printed",
    words: {
      yes: "It is also right that most of the very top still work in America.",
      open: "Whether most of the very top still work in America cannot be told.",
      no: "It grants more than it need: most of the very top no longer work in America.",
      untestable: "Nothing tells where most of the very top work."
    }
  },
  {
    id: "T7.world",
    words: {
      yes: "That China raises nearly half of the world's researchers follows from this.",
      open: "Whether China raises nearly half of the world's researchers cannot be told from this.",
      no: "That China raises nearly half of the world's researchers does not follow.",
      untestable:
        "That China raises nearly half of the world's researchers does not follow: nobody whom we found has counted them."
    }
  },
  {
    id: "C3.rests",
    words: {
      yes: "That the money of Chinese industry explains the rise is carried by the evidence.",
      open: "That the money of Chinese industry explains the rise is not shown.",
      no: "The money of Chinese industry does not explain the rise.",
      untestable: "Whether the money of Chinese industry explains the rise cannot be tested."
    }
  },
  {
    id: "E1.incubator",
    words: {
      yes: "And the evidence carries the conclusion, that Chinese schooling breeds innovators.",
      open: "And whether Chinese schooling breeds innovators stays open.",
      no: "And the conclusion, that Chinese schooling breeds innovators, does not follow.",
      untestable: "And whether exam-takers become innovators no count of authors can tell."
    }
  }
];

/** A sentence of the answer with the claim that it rests on. */
export interface AnswerSentence {
  id: string;
  claim: string;
  page: string;
  pieces: readonly Piece[];
}

/**
 * The answer to the question that the site asks, a sentence a verdict: what each says changes when its verdict does. Throws
 * a RangeError where no claim has what a sentence rests on.
 */
export function answerOf(evaluations: readonly Evaluation[]): AnswerSentence[] {
  return answerLines.map(({id, words}) => {
    for (const {claim, borneOut, follows} of evaluations) {
      const found = [...borneOut.parts, ...follows.parts].find((part) => part.id === id);
      if (found) return {id, claim: claim.id, page: claim.page, pieces: pieces(named(words[saidBy[found.verdict]]))};
    }
    throw new RangeError(`The answer rests on “${id}”, which no claim states or concludes.`);
  });
}
