import {cited, type Cited} from "../cite.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";
import {pageAddressOf} from "../../language/edition.js";

/** A sentence made from a verdict, with the claim whose verdict it is. */
export interface AnswerText {
  claim: string;
  page: string;
  pieces: readonly (string | {figure: string})[];
}

/** The answer itself, up to the first full stop, before what it rests on. */
function stressed(
  make: Make,
  [first, ...rest]: AnswerText["pieces"],
  show: (some: AnswerText["pieces"]) => Child
): Child {
  // A full stop of Chinese has no space after it.
  const end = typeof first === "string" ? Math.max(first.indexOf(". "), first.indexOf("。")) + 1 : 0;
  if (typeof first !== "string" || end === 0) return make("strong", {}, show(first ? [first, ...rest] : []));
  return [make("strong", {}, first.slice(0, end)), show([first.slice(end), ...rest])];
}

/** Sentences in a row as one paragraph, the first of them stressed, each followed by a link to the claim it rests on. */
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
      i ? cited(pieces, lookUp, {document}) : stressed(make, pieces, (some) => cited(some, lookUp, {document})),
      " ",
      make("a", {href: pageAddressOf(page, claim.toLowerCase()), class: "claim-ref"}, claim)
    ])
  );
}
