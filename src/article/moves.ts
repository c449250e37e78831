import {parseCsv} from "../tables/csv.js";

/** What a move does: prints what a source prints, says what is so, concludes, or only talks. */
export const moveKinds = ["report", "fact", "step", "talk"] as const;
export type MoveKind = (typeof moveKinds)[number];

/** One move of the article: the least piece of it that asserts something, in the order in which it is made. */
export interface Move {
  no: number;
  /** The part of the article it stands in. */
  part: string;
  /** A few words of the article's own, as printed, in Chinese. */
  words: string;
  /** What it says in our words; its numbers are ids of figures in braces. */
  says: string;
  kinds: readonly MoveKind[];
  /** Ids of the claims that take it, or of single assertions and steps where a claim holds more than the move says. */
  takes: readonly string[];
  /** What is to be said of this move beside the verdicts; of one that nothing takes, why. */
  remark: string | null;
}

const columns = ["no", "part", "words", "says", "kinds", "takes", "remark"] as const;
const list = (text: string): string[] => text.split(" ").filter(Boolean);

/**
 * Reads the moves of the article from comma-separated text, a row a move. Throws one sentence a fault, each with the
 * file, the line and what was expected: moves out of order, an unknown kind, a cell left empty, or a move that nothing
 * takes and that does not say why.
 */
export function readMoves(text: string, {file}: {file: string}): Move[] {
  const {header, records} = parseCsv(text, {file});
  const missing = columns.filter((name) => !header.includes(name));
  if (missing.length) throw new Error(`${file}: column “${missing[0]}” is missing; expected ${columns.join(", ")}`);
  const problems: string[] = [];
  const moves = records.map(({line, cells}, i): Move => {
    const cell = (name: (typeof columns)[number]): string => cells[name]!.trim();
    const found = (name: string, value: string, expected: string): number =>
      problems.push(`${file} line ${line}: ${name} is “${value}”; expected ${expected}`);
    for (const name of ["part", "words", "says", "kinds"] as const) if (!cell(name)) found(name, "", "some text");
    if (Number(cell("no")) !== i + 1) found("no", cell("no"), `${i + 1}: moves are numbered in their order`);
    const kinds = list(cell("kinds"));
    for (const kind of kinds) {
      if (!moveKinds.some((known) => known === kind)) found("kinds", kind, `some of ${moveKinds.join(", ")}`);
    }
    const takes = list(cell("takes"));
    if (!takes.length && !cell("remark"))
      found("takes", "", "the claim that takes the move, or a remark that says why none does");
    return {
      no: i + 1,
      part: cell("part"),
      words: cell("words"),
      says: cell("says"),
      kinds: kinds as MoveKind[],
      takes,
      remark: cell("remark") || null
    };
  });
  if (problems.length) throw new Error(problems.join("\n"));
  return moves;
}

/** A claim's words as the article prints them, each with its move; talk, of which nothing is asked, is no such word. */
export const wordsFor = (id: string, moves: readonly Move[]): {no: number; words: string}[] =>
  moves
    .filter(({kinds, takes}) => !kinds.includes("talk") && takes.some((one) => one.split(".")[0] === id))
    .map(({no, words}) => ({no, words}));

/** A claim as far as it is needed to see whether it is taken: the article's own, unless `by` says otherwise. */
export interface Taker {
  id: string;
  by?: "audit";
  assertions: readonly {id: string}[];
  steps?: readonly {id: string}[];
}

/**
 * What does not fit between the moves and the claims, a sentence each: a move that names a claim or a part of one that is
 * not there, and a claim of the article that no move makes.
 */
export function misfits(moves: readonly Move[], claims: readonly Taker[]): string[] {
  const known = new Set(
    claims.flatMap(({id, assertions, steps = []}) => [id, ...[...assertions, ...steps].map((one) => one.id)])
  );
  const taken = new Set(moves.flatMap(({takes}) => takes.map((id) => id.split(".")[0]!)));
  return [
    ...moves.flatMap(({no, takes}) =>
      takes
        .filter((id) => !known.has(id))
        .map((id) => `Move ${no} is taken by “${id}”; expected a claim, an assertion or a step.`)
    ),
    ...claims
      .filter(({id, by}) => by !== "audit" && !taken.has(id))
      .map(({id}) => `No move makes the claim ${id}; expected one, or a claim that is the audit's own.`)
  ];
}
