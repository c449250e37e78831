import type {Move} from "../article/moves.js";
import {type ArgumentNode, argumentFor} from "../audit/rules/argument.js";
import type {Evaluation} from "../audit/rules/evaluate.js";

/** A sentence of the article's argument, with the moves that make it. */
export interface ArticleNode extends ArgumentNode {
  moves: readonly number[];
}

/** What a move says, by the ids of what takes it: where it takes a step, its steps, and else what it names. */
function sentencesOf({kinds, takes}: Pick<Move, "kinds" | "takes">, evaluations: readonly Evaluation[]): string[] {
  return takes.flatMap((id) => {
    const claim = evaluations.find((one) => one.claim.id === id);
    if (!claim) return [id];
    return [
      ...(kinds.includes("step") ? claim.follows.parts.map((step) => step.id) : []),
      ...(kinds.includes("fact") ? claim.borneOut.parts.map((fact) => fact.id) : []),
      ...(kinds.includes("report") ? claim.reported.parts.map((report) => report.id) : [])
    ];
  });
}

/**
 * The whole argument of the article as its moves make it: every step that a move takes, with what it is taken from, each
 * sentence with the numbers of the moves that say it. The steps that lead to `conclusion` come last; those that nothing
 * hangs on come before. Throws a RangeError where a step is taken from a sentence that no claim has.
 */
export function articleArgument(
  evaluations: readonly Evaluation[],
  moves: readonly Pick<Move, "no" | "kinds" | "takes">[],
  {conclusion}: {conclusion: string}
): ArticleNode[] {
  const said = moves.map((move) => ({
    no: move.no,
    step: move.kinds.includes("step"),
    ids: sentencesOf(move, evaluations)
  }));
  const steps = new Set(evaluations.flatMap(({follows}) => follows.parts.map(({id}) => id)));
  const taken = said.flatMap(({step, ids}) => (step ? ids.filter((id) => steps.has(id)) : []));
  return argumentFor([...new Set(taken.filter((id) => id !== conclusion)), conclusion], evaluations).map((node) => ({
    ...node,
    moves: said.filter(({ids}) => ids.includes(node.id)).map(({no}) => no)
  }));
}
