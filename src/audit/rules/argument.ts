import type {Bridge} from "./answers.js";
import type {Evaluation} from "./evaluate.js";
import type {Kind, Support} from "./types.js";

/** One sentence of an argument: a fact or report it starts from, or a step that is taken from others. */
export interface ArgumentNode {
  id: string;
  kind: Kind;
  part: string;
  says: string;
  claim: string;
  page: string;
  /** Of a fact or report its verdict; of a step the verdict on its bridges: whether it follows, were its premises true. */
  verdict: Support;
  /** Ids of the sentences it is taken from. */
  from: readonly string[];
  /** Ids of what the article itself concedes against it: it hangs on none of them, but they are to be weighed. */
  although: readonly string[];
  bridges: readonly Bridge[];
  unbridged: string | null;
}

/** An argument: its sentences, each after all that it is taken from or concedes; the last is what it concludes. */
export type Argument = readonly ArgumentNode[];

/** Every sentence by its id, as the claims' evaluations have them. */
function sentences(evaluations: readonly Evaluation[]): Map<string, ArgumentNode> {
  const nodes = evaluations.flatMap(({claim, multiverses, follows}): ArgumentNode[] => [
    ...multiverses.map(({assertion: {id, kind, part, says}, support}) => ({
      id,
      kind,
      part,
      says,
      claim: claim.id,
      page: claim.page,
      verdict: support,
      from: [],
      although: [],
      bridges: [],
      unbridged: null
    })),
    ...follows.parts.map((step) => ({...step, kind: "step" as const, claim: claim.id, page: claim.page}))
  ]);
  return new Map(nodes.map((node) => [node.id, node]));
}

/**
 * What conclusions are taken from, step by step, as the claims name it; the last is the argument's own. Throws a
 * RangeError where a step is taken from a sentence that no claim has, or in the end from itself.
 */
export function argumentFor(conclusions: string | readonly string[], evaluations: readonly Evaluation[]): Argument {
  const known = sentences(evaluations);
  const sorted = new Map<string, ArgumentNode>();
  const visit = (id: string, path: readonly string[]): void => {
    if (sorted.has(id)) return;
    if (path.includes(id)) throw new RangeError(`The argument goes in a circle: ${[...path, id].join(" ← ")}.`);
    const node = known.get(id);
    if (!node) throw new RangeError(`${path.at(-1) ?? "The argument"} is taken from “${id}”, which no claim says.`);
    for (const premise of [...node.from, ...node.although]) visit(premise, [...path, id]);
    sorted.set(id, node);
  };
  for (const conclusion of [conclusions].flat()) visit(conclusion, []);
  return [...sorted.values()];
}

/** stands: it is carried, and so is all it is taken from; falls: it fails, or something it needs falls; open: neither. */
export type State = "stands" | "open" | "falls";

const alone: Readonly<Record<Support, State>> = {
  holds: "stands",
  "holds with conditions": "stands",
  undecided: "open",
  fails: "falls",
  "not testable": "open",
  "not evaluated yet": "open"
};

/** What is taken for true, or for false, whatever the evidence says. */
export interface Supposed {
  granted?: ReadonlySet<string>;
  denied?: ReadonlySet<string>;
}

/**
 * How each sentence of an argument fares. A sentence that is granted stands, and one that is denied falls, whatever it is
 * taken from; a step stands only on premises that all stand, over bridges that hold.
 */
export function standing(argument: Argument, {granted, denied}: Supposed = {}): Map<string, State> {
  const states = new Map<string, State>();
  for (const {id, verdict, from} of argument) {
    const needed = [alone[verdict], ...from.map((premise) => states.get(premise)!)];
    states.set(
      id,
      granted?.has(id)
        ? "stands"
        : denied?.has(id) || needed.includes("falls")
          ? "falls"
          : needed.includes("open")
            ? "open"
            : "stands"
    );
  }
  return states;
}

/** What hangs on a sentence: every step that is taken from it, directly or by way of others, in order. */
export function hangingOn(argument: Argument, id: string): ArgumentNode[] {
  const needs = new Set([id]);
  return argument.filter((node) => {
    const hangs = node.from.some((premise) => needs.has(premise));
    if (hangs) needs.add(node.id);
    return hangs;
  });
}

/**
 * The fewest sentences that a reader must grant for a conclusion to stand: those below it that do not stand by
 * themselves. A premise that falls only because of its own premises need not be granted once those are.
 */
export function missing(argument: Argument, conclusion = argument.at(-1)!.id): ArgumentNode[] {
  const below = new Set([conclusion]);
  for (const node of argument.toReversed()) if (below.has(node.id)) for (const id of node.from) below.add(id);
  return argument.filter(({id, verdict}) => below.has(id) && alone[verdict] !== "stands");
}
