import type {Move, MoveKind} from "../article/moves.js";
import {type Piece, pieces, references} from "../audit/rules/text.js";
import {pageAddressOf} from "../language/edition.js";
import {named} from "../language/say.js";

/** One part of an answer, as a claim's evaluation gives it. */
interface JudgedPart {
  id: string;
  part: string;
  says: string;
  verdict: string;
}

/** What the moves need of a claim's evaluation. */
export interface JudgedClaim {
  claim: {id: string; page: string; title: string};
  reported: {parts: readonly JudgedPart[]};
  borneOut: {parts: readonly JudgedPart[]};
  follows: {parts: readonly JudgedPart[]};
}

/** The three questions that are asked of a claim. */
export const questions = ["reported", "borneOut", "follows"] as const;
export type Question = (typeof questions)[number];

/** Which question a kind of move raises. */
const asked: Readonly<Record<Exclude<MoveKind, "talk">, Question>> = {
  report: "reported",
  fact: "borneOut",
  step: "follows"
};

/** What came of a move, all its parts together: the weakest never speaks for the others. */
export type State = "stands" | "stands in part" | "open" | "falls" | "nothing to test";

export interface ShownPart extends JudgedPart {
  claim: string;
  question: Question;
  /** Where the finding is argued. */
  href: string;
}

/** A move with the verdicts of what takes it. */
export interface ShownMove extends Omit<Move, "says" | "takes"> {
  says: readonly Piece[];
  claims: readonly {id: string; title: string; href: string}[];
  parts: readonly ShownPart[];
  state: State;
}

const good = new Set(["exact", "rounded", "holds"]);
const partly = new Set(["holds with conditions"]);
const bad = new Set(["misread", "misattributed", "stale", "fails"]);

/** All parts good: stands; all bad: falls; some good or good with conditions: in part; else open. */
export function stateOf(verdicts: readonly string[]): State {
  if (!verdicts.length) return "nothing to test";
  if (verdicts.every((one) => good.has(one))) return "stands";
  if (verdicts.every((one) => bad.has(one))) return "falls";
  return verdicts.some((one) => good.has(one) || partly.has(one)) ? "stands in part" : "open";
}

const hrefOf = ({id, page}: JudgedClaim["claim"]): string => pageAddressOf(page, id.toLowerCase());

/**
 * The parts of one claim that a move is about: the numbers that it prints itself, and of facts and steps those that it
 * names, or all of its kinds where it names the claim.
 */
function partsOf(move: Move, judged: JudgedClaim): ShownPart[] {
  const numbers = new Set(references(move.says));
  const named = new Set(move.takes);
  const wanted = questions.filter((question) => move.kinds.some((kind) => kind !== "talk" && asked[kind] === question));
  return questions.flatMap((question) =>
    judged[question].parts
      .filter(({id}) =>
        id.startsWith("article-")
          ? wanted.includes(question) && numbers.has(id)
          : named.has(id) || (named.has(judged.claim.id) && wanted.includes(question))
      )
      .map((part) => ({...part, claim: judged.claim.id, question, href: hrefOf(judged.claim)}))
  );
}

/** The moves with what came of each. Throws a RangeError when a move names a claim that was not evaluated. */
export function movesShown(moves: readonly Move[], evaluations: readonly JudgedClaim[]): ShownMove[] {
  const byId = new Map(evaluations.map((one) => [one.claim.id, one]));
  return moves.map((move): ShownMove => {
    const claims = [...new Set(move.takes.map((id) => id.split(".")[0]!))].map((id) => {
      const found = byId.get(id);
      if (!found) throw new RangeError(`Move ${move.no} is taken by claim ${id}; expected one that was evaluated.`);
      return found;
    });
    const parts = move.kinds.includes("talk") ? [] : claims.flatMap((claim) => partsOf(move, claim));
    return {
      no: move.no,
      part: move.part,
      words: move.words,
      kinds: move.kinds,
      remark: move.remark,
      says: pieces(named(move.says)),
      claims: claims.map(({claim}) => ({id: claim.id, title: claim.title, href: hrefOf(claim)})),
      parts,
      state: stateOf(parts.map(({verdict}) => verdict))
    };
  });
}

/** How many moves came to each state, in the order of the states. */
export function tallyStates(moves: readonly Pick<ShownMove, "state">[]): {state: State; moves: number}[] {
  const states: readonly State[] = ["stands", "stands in part", "open", "falls", "nothing to test"];
  return states.map((state) => ({state, moves: moves.filter((one) => one.state === state).length}));
}
