import {maker, type Child, type Drawing} from "./dom.js";
import {supportMarks, verdictClass} from "./palette.js";
import {named, say} from "../language/say.js";

/** A verdict as a labelled chip: colour, mark and words say the same. */
export function verdict(
  kind: "fidelity" | "support",
  value: string | null,
  {document = globalThis.document, label = true}: Drawing & {label?: boolean} = {}
): HTMLElement {
  const make = maker(document);
  const words = value ?? "prints no number";
  const mark = kind === "support" ? (supportMarks[words] ?? "") : "";
  return make(
    "span",
    {class: `verdict verdict-${kind} ${kind}-${verdictClass(words)}`},
    label ? make("span", {class: "verdict-kind"}, kind === "fidelity" ? say("Source") : say("Evidence")) : null,
    mark ? make("span", {class: "verdict-mark", "aria-hidden": "true"}, mark) : null,
    make("span", {class: "verdict-words"}, named(words))
  );
}

/** The three questions that are asked of every claim, and what is said where it has nothing that one is about. */
export const questions = {
  reported: {label: "Reported?", nothing: "prints no number", kind: "fidelity"},
  borneOut: {label: "Borne out?", nothing: "states no fact", kind: "support"},
  follows: {label: "Does it follow?", nothing: "takes no step", kind: "support"}
} as const;
export type Question = keyof typeof questions;

/** The verdicts that an answer has, each with how many parts of the claim have it. */
export type Verdicts = readonly {verdict: string; parts: number}[];

/** The answer to a question: one chip where all parts agree, else one for each verdict with how many parts have it. */
export function answerMarks(
  question: Question,
  verdicts: Verdicts,
  {document = globalThis.document, label = true}: Drawing & {label?: boolean} = {}
): HTMLElement {
  const make = maker(document);
  const {label: asked, nothing, kind} = questions[question];
  const chip = ({verdict: words, parts}: Verdicts[number], i: number): Child => [
    i ? " " : null,
    make(
      "span",
      {class: `verdict verdict-${kind} ${kind}-${verdictClass(words)}`},
      supportMarks[words] ? make("span", {class: "verdict-mark", "aria-hidden": "true"}, supportMarks[words]) : null,
      make(
        "span",
        {class: "verdict-words"},
        verdicts.length > 1 ? say("{parts} {verdict}", {parts, verdict: named(words)}) : named(words)
      )
    )
  ];
  return make(
    "span",
    {class: "answer-marks", "data-question": question},
    label ? [make("span", {class: "verdict-kind"}, named(asked)), " "] : null,
    verdicts.length ? verdicts.map(chip) : make("span", {class: "verdict support-not-testable"}, named(nothing))
  );
}
