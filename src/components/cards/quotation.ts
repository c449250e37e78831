import {cited, type Cited} from "../cite.js";
import {maker, type Child, type Drawing} from "../dom.js";
import {verdictClass} from "../palette.js";
import {answerMarks, type Question, type Verdicts} from "../verdict.js";
import {pageAddressOf} from "../../language/edition.js";
import {say} from "../../language/say.js";

/** What the article says, in its own words and in ours, and what came of it. */
export interface Quotation {
  /** The claim that takes it, and where its card stands. */
  claim: string;
  href: string;
  /** The article's own words as printed, each with the number of the move that they stand in. */
  words: readonly {no: number; words: string}[];
  says: readonly (string | {figure: string})[];
  answers: readonly {question: Question; verdicts: Verdicts}[];
  /** The verdict that speaks for the whole, which colours its edge. */
  whole: string;
}

/** The article's sentence at the top of a page: its own words, ours, and its three marks, each leading to its argument. */
export function quotation(
  {claim, href, words, says, answers, whole}: Quotation,
  {document = globalThis.document, lookUp}: Drawing & {lookUp: (id: string) => Cited}
): HTMLElement {
  const make = maker(document);
  const quoted = words.map(({no, words: own}, i): Child => [
    i ? " … " : null,
    make(
      "a",
      {href: pageAddressOf("article", `move-${no}`), title: say("Move {no} of the article", {no})},
      make("q", {lang: "zh-Hans"}, own.replace(/^“(.*)”$/, "$1"))
    )
  ]);
  return make(
    "div",
    {class: `quotation support-${verdictClass(whole)}`, "data-quotation": claim},
    make("p", {class: "quotation-says"}, quoted, quoted.length ? " " : null, cited(says, lookUp, {document})),
    make(
      "p",
      {class: "quotation-marks"},
      answers.map(({question, verdicts}): Child => [answerMarks(question, verdicts, {document}), " "]),
      make("a", {href, class: "quotation-claim"}, say("Claim {claim}", {claim}))
    )
  );
}
