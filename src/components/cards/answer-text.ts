import {cited, type Cited} from "../cite.js";
import {maker, type Drawing} from "../dom.js";

/** A sentence made from a verdict, with the claim whose verdict it is. */
export interface AnswerText {
  claim: string;
  page: string;
  pieces: readonly (string | {figure: string})[];
}

/** Sentences in a row as one paragraph, each followed by a link to the claim it rests on. */
export function answerText(
  sentences: readonly AnswerText[],
  {document = globalThis.document, lookUp}: Drawing & {lookUp: (id: string) => Cited}
): HTMLElement {
  const make = maker(document);
  return make(
    "p",
    {class: "answer-text"},
    sentences.map(({claim, page, pieces}, i) => [
      i ? " " : null,
      cited(pieces, lookUp, {document}),
      " ",
      make("a", {href: `./${page}.html#${claim.toLowerCase()}`, class: "claim-ref"}, claim)
    ])
  );
}
