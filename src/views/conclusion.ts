import type {Evaluation} from "../audit/rules/evaluate.js";
import type {Fidelity, Support} from "../audit/rules/types.js";
import {headline} from "./headline.js";

/** What the article gets right, what it misreads, which steps its facts do not carry, and what this evidence cannot tell. */
export type Group = "right" | "misread" | "unfollowed" | "unknown";

export interface Sentence {
  id: string;
  page: string;
  group: Group;
  text: string;
}

const wrong: ReadonlySet<Fidelity> = new Set<Fidelity>(["misread", "misattributed", "stale"]);
const carried: ReadonlySet<Support> = new Set<Support>(["holds", "holds with conditions"]);

type Judged = Pick<Evaluation, "reported" | "borneOut" | "follows">;

/**
 * Where a claim belongs; null while nothing of it has a verdict. A number that is wrong or a fact that fails puts it among
 * what is misread, a step without a bridge that holds among what does not follow; right is only what is carried in all
 * its parts.
 */
export function groupOf({reported, borneOut, follows}: Judged): Group | null {
  const [facts, steps] = [borneOut.parts, follows.parts];
  if (!facts.length && !steps.length && !reported.parts.length) return null;
  if (reported.parts.some(({verdict}) => wrong.has(verdict))) return "misread";
  if (facts.some(({verdict}) => verdict === "fails")) return "misread";
  if (facts.some(({verdict}) => !carried.has(verdict))) return "unknown";
  return steps.every(({verdict}) => carried.has(verdict)) ? "right" : "unfollowed";
}

/** The conclusion drawn from the verdict table: the audit's own question and claims without a verdict are left out. */
export function conclusion(evaluations: readonly Evaluation[]): Record<Group, Sentence[]> {
  const all = evaluations.flatMap((evaluation): Sentence[] => {
    const group = evaluation.claim.by === "audit" ? null : groupOf(evaluation);
    const {id, page} = evaluation.claim;
    return group ? [{id, page, group, text: headline(evaluation)}] : [];
  });
  const of = (group: Group): Sentence[] => all.filter((one) => one.group === group);
  return {right: of("right"), misread: of("misread"), unfollowed: of("unfollowed"), unknown: of("unknown")};
}
