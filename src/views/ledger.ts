import {byVerdict} from "../audit/rules/answers.js";
import type {Evaluation} from "../audit/rules/evaluate.js";
import {type Piece, pieces} from "../audit/rules/text.js";

/** The ledger's lines from the claims' evaluations: the three answers in short, and every verdict that a part has. */
export function ledgerRows(evaluations: readonly Evaluation[]) {
  return evaluations.map(({claim, reported, borneOut, follows, robustness, multiverses}) => ({
    id: claim.id,
    section: claim.section,
    page: claim.page,
    by: claim.by ?? ("article" as const),
    written: claim.assertions.length > 0 || claim.steps !== undefined,
    title: claim.title,
    says: pieces(claim.says),
    reported: byVerdict(reported.parts).map(({verdict, parts}) => ({verdict, parts: parts.length})),
    borneOut: byVerdict(borneOut.parts).map(({verdict, parts}) => ({verdict, parts: parts.length})),
    follows: byVerdict(follows.parts).map(({verdict, parts}) => ({verdict, parts: parts.length})),
    robustness,
    universes: multiverses
      .filter(({assertion}) => assertion.by === "article" && assertion.kind === "fact")
      .reduce((sum, {tally}) => sum + tally.answered, 0)
  }));
}

/** A claim's sentence as plain words, with its numbers filled in, for searching. */
export function wording({says}: {says: readonly Piece[]}, {value}: {value: (figure: string) => number}): string {
  return says.map((piece) => (typeof piece === "string" ? piece : value(piece.figure))).join("");
}
