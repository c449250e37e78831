import type {Choices, Chosen, Dimension, DimensionText, Universe} from "./dimensions.js";
import type {Evidence} from "./evidence.js";
import {type Answer, type Assertion, type AssertionText, isAnswer, type Outcome, type CodeLocation} from "./types.js";

/** What every assertion says of itself. */
type Sentence = Pick<AssertionText, "id" | "part" | "says" | "quantity" | "unit">;

/** A fact or the bridge of a step: what can be chosen, and what the evidence answers when it is. */
export interface Testable<C extends Choices, E> extends Sentence {
  kind?: "fact" | "step";
  by?: AssertionText["by"];
  choices: C;
  /** The article's own reading: the id of an option for every choice. */
  article: {readonly [K in keyof C]: string};
  evaluate(evidence: E, chosen: Chosen<C>): Outcome;
}

/** All that a report may be judged on: what was printed, and nothing that could be drawn anew. */
export type Printed = Pick<Evidence, "figure" | "figures">;

/** A sentence about what a source prints. */
export interface Report extends Sentence {
  /** The id of the article's number that it judges, where no single published figure corresponds to it. */
  number?: string;
  otherwise?: AssertionText["otherwise"];
  evaluate(printed: Printed): Outcome;
}

/** The same choice without the values of its options, for those who only read it. */
const textOf = ({id, label, about, options}: Dimension): DimensionText => ({
  id,
  label,
  about,
  options: options.map(({id, label, unanswerable}) => ({id, label, ...(unanswerable ? {unanswerable} : {})}))
});

function valueIn(assertion: string, {id, options}: Dimension, universe: Universe): unknown {
  const option = options.find((one) => one.id === universe[id]);
  if (option) return option.value;
  const known = options.map((one) => one.id).join(", ");
  throw new RangeError(`${assertion}: ${id} is “${universe[id] ?? ""}”; expected one of ${known}`);
}

/** Ways to write the assertions of one module, which carry its place and that of the test that holds them. */
export function assertionsIn(place: CodeLocation) {
  return {
    /** A sentence about the world, or one that a step needs: `kind` is fact unless told. */
    fact<C extends Choices, E = Evidence>({
      kind = "fact",
      by = "article",
      choices,
      article,
      evaluate,
      ...sentence
    }: Testable<C, E>): Assertion<E> {
      const names = Object.entries(choices);
      const own = Object.fromEntries(names.map(([name, {id}]) => [id, article[name]!]));
      for (const [, dimension] of names) valueIn(sentence.id, dimension, own);
      return {
        ...sentence,
        kind,
        by,
        place,
        dimensions: names.map(([, dimension]) => textOf(dimension)),
        article: own,
        evaluate: (evidence, universe, replaced = {}) =>
          evaluate(
            evidence,
            Object.fromEntries(
              names.map(([name, dimension]) => [
                name,
                dimension.id in replaced ? replaced[dimension.id] : valueIn(sentence.id, dimension, universe)
              ])
            ) as Chosen<C>
          )
      };
    },

    /**
     * A sentence about what a source prints. It is judged on what is printed alone, in one universe: throws a RangeError
     * when its answer has an interval.
     */
    report({evaluate, ...sentence}: Report): Assertion<Printed> {
      return {
        ...sentence,
        kind: "report",
        by: "article",
        place,
        dimensions: [],
        article: {},
        evaluate: (printed) => certain(sentence.id, evaluate(printed))
      };
    },

    /** A sentence that no data can test, with the reason. */
    untestable({
      reason,
      kind = "fact",
      by = "article",
      ...sentence
    }: Sentence & {reason: string; kind?: "fact" | "step"; by?: AssertionText["by"]}): Assertion<object> {
      return {...sentence, kind, by, place, dimensions: [], article: {}, evaluate: () => ({reason})};
    }
  };
}

function certain(id: string, outcome: Outcome): Outcome {
  if (isAnswer(outcome) && !isCertain(outcome)) {
    throw new RangeError(`${id} reports a source, and its answer has an interval; expected what is printed, as it is.`);
  }
  return outcome;
}

const isCertain = ({value, low, high, probability, holds}: Answer): boolean =>
  low === value && high === value && probability === (holds ? 1 : 0);
