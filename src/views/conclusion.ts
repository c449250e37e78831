import {byVerdict, type Part} from "../audit/rules/answers.js";
import type {Evaluation} from "../audit/rules/evaluate.js";
import type {Fidelity, Support} from "../audit/rules/types.js";

/** What the article gets right, what it misreads, which steps its facts do not carry, and what this evidence cannot tell. */
export type Group = "right" | "misread" | "unfollowed" | "unknown";

export interface Sentence {
  id: string;
  page: string;
  group: Group;
  text: string;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

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

const reported: Readonly<Record<Fidelity, string>> = {
  exact: "the published one",
  rounded: "the published one, rounded",
  stale: "of another year",
  misread: "about other people, or of another value, than it says",
  misattributed: "of something else than it says",
  unsourced: "without a source that we found"
};

/** Each verdict as what is said of one part, and of several. */
const found: Readonly<Record<Support, readonly [one: string, several: string]>> = {
  holds: ["holds", "hold"],
  "holds with conditions": ["holds with conditions", "hold with conditions"],
  undecided: ["is undecided", "are undecided"],
  fails: ["fails", "fail"],
  "not testable": ["is not testable", "are not testable"],
  "not evaluated yet": ["is not evaluated yet", "are not evaluated yet"]
};

const conjunction = new Intl.ListFormat("en-GB");

/** Words in a row: “a”, “a and b”, “a, b and c”. */
export const joinWords = (words: readonly string[]): string => conjunction.format(words);

/** The parts of an answer, each with its verdict: “China's rise holds; Europe's fall and India's fall hold with conditions”. */
export const partsSentence = (parts: readonly Part<Support>[]): string =>
  byVerdict(parts)
    .map(
      ({verdict, parts}) => `${joinWords(parts.map(({part}) => part))} ${found[verdict][parts.length === 1 ? 0 : 1]}`
    )
    .join("; ");

/** What is said of the numbers of a claim: those of a kind together. */
function numbersSentence(parts: readonly Part<Fidelity>[]): string {
  const groups = byVerdict(parts);
  return groups
    .map(({verdict, parts: some}) => {
      const whom =
        groups.length > 1
          ? `${some.length} of its ${parts.length} numbers`
          : parts.length === 1
            ? "its number"
            : "its numbers";
      const be = some.length === 1 ? "is" : "are";
      return `${whom} ${be} ${some.length === 1 ? reported[verdict] : reported[verdict].replace(" one", " ones")}`;
    })
    .join(", ");
}

/** One sentence on a claim, made from its verdicts alone, so that it changes when they do. */
export function sentenceOf({claim, reported, borneOut, follows, robustness, multiverses}: Evaluation): string {
  const universes = multiverses
    .filter(({assertion}) => assertion.by === "article" && assertion.kind === "fact")
    .reduce((sum, {tally}) => sum + tally.answered, 0);
  const firmness =
    robustness === null || universes < 2 ? "" : ` (in ${percent(robustness)} of ${counted(universes, "universe")})`;
  const said = [
    ...(reported.parts.length ? [numbersSentence(reported.parts)] : []),
    ...(borneOut.parts.length ? [`${partsSentence(borneOut.parts)}${firmness}`] : []),
    ...(follows.parts.length ? [`as a conclusion, ${partsSentence(follows.parts)}`] : [])
  ];
  return `${claim.title}: ${said.join("; ")}.`;
}

/** The conclusion drawn from the verdict table: the audit's own question and claims without a verdict are left out. */
export function conclusion(evaluations: readonly Evaluation[]): Record<Group, Sentence[]> {
  const all = evaluations.flatMap((evaluation): Sentence[] => {
    const group = evaluation.claim.by === "audit" ? null : groupOf(evaluation);
    const {id, page} = evaluation.claim;
    return group ? [{id, page, group, text: sentenceOf(evaluation)}] : [];
  });
  const of = (group: Group): Sentence[] => all.filter((one) => one.group === group);
  return {right: of("right"), misread: of("misread"), unfollowed: of("unfollowed"), unknown: of("unknown")};
}
