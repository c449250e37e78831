import type {Evaluation} from "../audit/rules/evaluate.js";
import {type Piece, pieces} from "../audit/rules/text.js";

/** The ledger's lines from the claims' evaluations. */
export function ledgerRows(evaluations: readonly Evaluation[]) {
  return evaluations.map(({claim, fidelity, support, robustness, multiverses}) => ({
    id: claim.id,
    section: claim.section,
    page: claim.page,
    written: claim.assertions.length > 0 || claim.untestable !== undefined,
    title: claim.title,
    says: pieces(claim.says),
    fidelity: fidelity.fidelity,
    support,
    robustness,
    universes: multiverses
      .filter(({assertion}) => assertion.by === "article")
      .reduce((sum, {tally}) => sum + tally.answered, 0)
  }));
}

/** A claim's sentence as plain words, with its numbers filled in, for searching. */
export function wording({says}: {says: readonly Piece[]}, {value}: {value: (figure: string) => number}): string {
  return says.map((piece) => (typeof piece === "string" ? piece : value(piece.figure))).join("");
}
