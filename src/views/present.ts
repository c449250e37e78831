import type {Evidence} from "../audit/rules/evidence.js";
import type {Evaluation, Multiverse, UniverseRow} from "../audit/rules/evaluate.js";
import {headline} from "./headline.js";
import {rangeOf} from "./shares.js";
import {pieces} from "../audit/rules/text.js";
import {type Answer, isAnswer} from "../audit/rules/types.js";
import {say} from "../language/say.js";

/** A label within a sentence: names of places keep their capitals. */
const inSentence = (label: string): string =>
  /^(Europe|Hong Kong|Tsinghua)/.test(label) ? label : `${label[0]!.toLowerCase()}${label.slice(1)}`;

/** What a choice is called in a sentence: “Sampling model: by paper, ρ = 0.5”. */
function named({assertion}: Multiverse, id: string, option: string | undefined): string {
  const dimension = assertion.dimensions.find((one) => one.id === id);
  const label = dimension?.options.find((one) => one.id === option)?.label ?? option;
  return say("{choice} “{option}”", {
    choice: dimension ? inSentence(dimension.label) : id,
    option: label ?? ""
  });
}

/** The sentence that says which smallest set of choices changes the finding. */
export function flipSentence(multiverse: Multiverse): string | null {
  const {flip, article, tally} = multiverse;
  if (!flip || !isAnswer(article)) return null;
  const choices = flip.changed.map((id) => named(multiverse, id, flip.universe.choices[id])).join(say(" and "));
  const becomes = {holds: say("it holds"), open: say("it is open"), fails: say("it fails")}[flip.finding];
  return tally.answered > 1 ? say("What would flip it: with {choices}, {becomes}.", {choices, becomes}) : null;
}

/**
 * The reading nearest the article's own that allows for what it ignores: clustered sampling and rounding, as far as the
 * assertion varies them. Where it varies no sampling and its answer has an interval all the same, the sample was
 * measured, and the article's own reading is the cautious one.
 */
export function cautiousRow({assertion, rows}: Multiverse): (UniverseRow & {outcome: Answer; reading: string}) | null {
  const varies = (id: string): boolean => assertion.dimensions.some((dimension) => dimension.id === id);
  const readings = varies("sampling")
    ? ([
        ["0.5", say("papers sampled, co-authors correlated by ½")],
        ["random", say("simple random sampling")]
      ] as const)
    : ([["", say("co-authors weighed by how alike they were measured to be")]] as const);
  for (const [sampling, reading] of readings) {
    const wanted: Record<string, string | undefined> = {...assertion.article, sampling, rounding: "half"};
    const row = rows.find(({universe}) => Object.entries(universe).every(([id, option]) => wanted[id] === option));
    if (row && isAnswer(row.outcome) && (sampling || row.outcome.effective !== null)) {
      return {
        ...row,
        outcome: row.outcome,
        reading: varies("rounding") ? say("{reading}, rounding allowed for", {reading}) : reading
      };
    }
  }
  return null;
}

/**
 * The reading of a fact's or bridge's words that is kindest to the article, in words: what it takes otherwise than the
 * article's own reading, and whether the sentence holds there. Null where the words leave no choice.
 */
export function kindestOf(multiverse: Multiverse) {
  const {assertion, readings} = multiverse;
  const kindest = readings[0];
  if (!kindest || readings.length < 2) return null;
  const taken = Object.entries(kindest.words).filter(([id, option]) => assertion.article[id] !== option);
  return {
    reading:
      taken.map(([id, option]) => named(multiverse, id, option)).join(say(" and ")) || say("the article's own words"),
    support: kindest.support,
    holds: kindest.tally.holds,
    universes: kindest.tally.answered
  };
}

/** Each reason why universes could not be answered, over all assertions of a claim, with how many that concerns. */
function unansweredOf(multiverses: readonly Multiverse[]) {
  const reasons = new Map<string, number>();
  for (const {unanswered, answered} of multiverses) {
    // What cannot be answered at all says why in the place of its answer.
    if (!answered.length) continue;
    for (const {reason, universes} of unanswered) reasons.set(reason, (reasons.get(reason) ?? 0) + universes);
  }
  return [...reasons].map(([reason, universes]) => ({reason, universes}));
}

/** A claim's evaluation in the shape that a claim card shows. */
export function present(evaluation: Evaluation) {
  const {claim, reported, borneOut, follows, multiverses} = evaluation;
  return {
    id: claim.id,
    title: claim.title,
    headline: headline(evaluation),
    says: pieces(claim.says),
    argued: pieces(claim.argued),
    reported: {whole: reported.whole, parts: reported.parts},
    borneOut,
    follows,
    figures: reported.figures,
    unanswered: unansweredOf(multiverses),
    assertions: multiverses.map((multiverse) => {
      const {assertion, article, tally} = multiverse;
      const cautious = cautiousRow(multiverse);
      return {
        id: assertion.id,
        kind: assertion.kind,
        part: assertion.part,
        says: assertion.says,
        quantity: assertion.quantity,
        unit: assertion.unit,
        by: assertion.by,
        support: multiverse.support,
        kindest: kindestOf(multiverse),
        own: article,
        cautious: cautious && {...cautious.outcome, reading: cautious.reading},
        answered: tally.answered,
        holds: tally.holds,
        fails: tally.fails,
        flip: flipSentence(multiverse),
        rows: isAnswer(article) ? article.rows : [],
        place: assertion.place
      };
    })
  };
}

/** Looks figures up for citing, with their intervals; undefined for rows of derived tables. */
export function lookUpIn(evidence: Evidence) {
  const byId = new Map(
    evidence.figures.map((figure) => [figure.id, {...figure, range: () => rangeOf(evidence, figure)}])
  );
  return (id: string) => byId.get(id);
}
