import type {Part, StepPart} from "../audit/rules/answers.js";
import type {Evaluation, Multiverse} from "../audit/rules/evaluate.js";
import {isAnswer} from "../audit/rules/types.js";
import {wording} from "./ledger.js";
import {cautiousRow, kindestOf} from "./present.js";
import {pieces} from "../audit/rules/text.js";

/** The columns of the table of claims, with what each holds. They stay: new ones are added at the end. */
export const claimColumns = {
  claim: "Id of the claim.",
  section: "Part of the article that it belongs to.",
  page: "Page of this site that argues it.",
  title: "Title of the claim.",
  says: "What the article claims, in our words, with its numbers.",
  question:
    "The question that the part answers: reported, borne out or follows; or bridge of a step, asked by the audit.",
  part: "Id of the part: of a printed number, a report, a fact, a step, or an assertion of the audit.",
  about: "What the part is about, in a few words.",
  sentence: "The part as a sentence; of a printed number, how it compares with the published one.",
  verdict: "Its verdict, in the words that the page on methods explains.",
  kindest: "Its verdict in the reading kindest to the article; empty where the words leave no choice.",
  reading: "That reading: what it takes otherwise than the article's own.",
  quantity: "What was measured.",
  value: "The quantity in the article's own reading.",
  low: "Lower end of its 95% interval, with chance allowed for where the sample is known; empty where there is no chance.",
  high: "Upper end of that interval.",
  unit: "Unit of the three.",
  universes: "Universes that the data answer.",
  holds: "Share of them in which it holds.",
  fails: "Share of them in which it fails; in the rest it is open.",
  bridges: "Of a step: ids of the assertions that must be true for it to follow, each with its verdict.",
  reason: "Why it cannot be tested, where it cannot.",
  rows: "Ids of the figures and rows used."
} as const;

export type ClaimColumn = keyof typeof claimColumns;
export type ClaimRow = Readonly<Record<ClaimColumn, string | number | null>>;

type Of = Pick<ClaimRow, "claim" | "section" | "page" | "title" | "says">;

const empty = Object.fromEntries(Object.keys(claimColumns).map((name) => [name, null])) as ClaimRow;

const short = (value: number): number => Number(value.toPrecision(6));

/** What the universes of an assertion say, in the columns of the table. */
function measured(multiverse: Multiverse): Partial<ClaimRow> {
  const {assertion, article, tally, unanswered} = multiverse;
  const kindest = kindestOf(multiverse);
  const cautious = cautiousRow(multiverse)?.outcome;
  const own = isAnswer(article) ? article : null;
  const range = cautious ?? (own && own.high > own.low ? own : null);
  return {
    kindest: kindest?.support ?? null,
    reading: kindest?.reading ?? null,
    quantity: assertion.quantity,
    value: own && short(own.value),
    low: range && short(range.low),
    high: range && short(range.high),
    unit: assertion.unit,
    universes: tally.answered,
    holds: tally.answered ? short(tally.holds) : null,
    fails: tally.answered ? short(tally.fails) : null,
    reason: tally.answered ? null : (unanswered[0]?.reason ?? null),
    rows: own ? own.rows.join("; ") : null
  };
}

/**
 * Every claim as rows, one a part: its printed numbers and reports, its facts, its steps, and what the audit asks
 * besides. `value` gives the number of a figure, for the words of the claim.
 */
export function claimRows(
  evaluations: readonly Evaluation[],
  {value}: {value: (figure: string) => number}
): ClaimRow[] {
  return evaluations.flatMap(({claim, reported, borneOut, follows, multiverses}) => {
    const of: Of = {
      claim: claim.id,
      section: claim.section,
      page: claim.page,
      title: claim.title,
      says: wording({says: pieces(claim.says)}, {value})
    };
    const byId = new Map(multiverses.map((one) => [one.assertion.id, one]));
    const row = (question: string, {id, part, says, verdict}: Part<string>, more: Partial<ClaimRow> = {}): ClaimRow => {
      const found = byId.get(id);
      return {
        ...empty,
        ...of,
        question,
        part: id,
        about: part,
        sentence: says,
        verdict,
        ...(found ? measured(found) : {}),
        ...more
      };
    };
    const step = (one: StepPart): ClaimRow =>
      row("follows", one, {
        bridges: one.bridges.map(({id, support}) => `${id} (${support})`).join("; ") || null,
        reason: one.unbridged
      });
    const number = (one: Part<string>): ClaimRow => {
      const figure = reported.figures.find(({printed}) => printed.id === one.id);
      return row(
        "reported",
        one,
        figure
          ? {
              value: figure.printed.value,
              unit: figure.printed.unit,
              rows: [figure.printed.id, figure.published?.id].filter(Boolean).join("; ")
            }
          : {}
      );
    };
    const others = multiverses.filter(({assertion}) => assertion.by === "audit" || assertion.kind === "step");
    return [
      ...reported.parts.map(number),
      ...borneOut.parts.map((one) => row("borne out", one)),
      ...follows.parts.map(step),
      ...others.map(({assertion: {id, part, says, by}, support}) =>
        row(by === "audit" ? "asked by the audit" : "bridge of a step", {id, part, says, verdict: support})
      )
    ];
  });
}
