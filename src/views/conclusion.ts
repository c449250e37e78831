import type {Evaluation} from "../audit/rules/evaluate.js";
import type {Fidelity, Support} from "../audit/rules/types.js";

/** What the article gets right, what it misreads, and what this evidence cannot tell. */
export type Group = "right" | "misread" | "unknown";

export interface Sentence {
  id: string;
  page: string;
  group: Group;
  text: string;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const wrong: ReadonlySet<Fidelity | null> = new Set<Fidelity | null>(["misread", "misattributed", "stale"]);
const carried: ReadonlySet<Support> = new Set<Support>(["holds", "holds with conditions"]);

/** Where a claim belongs; null while it has no verdict. A wrong number counts as misread even where the claim holds. */
export function groupOf({support, fidelity}: Pick<Evaluation, "support" | "fidelity">): Group | null {
  if (support === "not evaluated yet") return null;
  if (wrong.has(fidelity.fidelity) || support === "fails") return "misread";
  return carried.has(support) ? "right" : "unknown";
}

const reported: Readonly<Record<Fidelity, string>> = {
  exact: "its numbers are the published ones",
  rounded: "its numbers are the published ones, rounded",
  stale: "a number is of another year",
  misread: "a number is about other people or of another value than it says",
  misattributed: "a number measures something else than it says",
  unsourced: "no source was found for its numbers"
};

const found: Readonly<Record<Support, string>> = {
  holds: "the evidence carries it",
  "holds with conditions": "the evidence carries it under some readings only",
  undecided: "the evidence leaves it undecided",
  fails: "the evidence does not carry it",
  "not testable": "nothing it says can be tested",
  "not evaluated yet": "it has not been evaluated"
};

/** The article's own testable sentences, which the verdict rests on. */
const own = ({multiverses}: Evaluation) => multiverses.filter(({assertion}) => assertion.by === "article");

/** How firmly: the share of universes that agree, where there is more than one to choose from. */
function firmness(evaluation: Evaluation): string {
  const universes = own(evaluation).reduce((sum, {tally}) => sum + tally.answered, 0);
  if (evaluation.robustness === null || universes < 2) return "";
  return ` (it holds in ${percent(evaluation.robustness)} of ${counted(universes, "universe")})`;
}

/** What the evidence says of a claim, telling apart what no data can test and parts that fare better than the whole. */
function evidenceOf(evaluation: Evaluation): string {
  const {support} = evaluation;
  const tested = own(evaluation).filter((one) => one.support !== "not testable");
  const holding = tested.filter((one) => one.support === "holds").length;
  if (support === "holds with conditions" && tested.length && holding === tested.length) {
    return `the evidence carries as much of it as can be tested${firmness(evaluation)}`;
  }
  const parts = !carried.has(support) && holding ? `, though ${holding} of its ${tested.length} parts hold` : "";
  return `${found[support]}${parts}${firmness(evaluation)}`;
}

/** One sentence on a claim, made from its verdicts alone, so that it changes when they do. */
export function sentenceOf(evaluation: Evaluation): string {
  const {claim, fidelity, support} = evaluation;
  const evidence = evidenceOf(evaluation);
  if (fidelity.fidelity === null) return `${claim.title}: ${evidence}.`;
  const source = reported[fidelity.fidelity];
  const agree = wrong.has(fidelity.fidelity) ? support === "fails" : carried.has(support);
  return `${claim.title}: ${source}, ${agree ? "and" : "but"} ${evidence}.`;
}

/** The conclusion drawn from the verdict table: the audit's own question and claims without a verdict are left out. */
export function conclusion(evaluations: readonly Evaluation[]): Record<Group, Sentence[]> {
  const all = evaluations.flatMap((evaluation): Sentence[] => {
    const group = evaluation.claim.id.startsWith("S") ? null : groupOf(evaluation);
    const {id, page} = evaluation.claim;
    return group ? [{id, page, group, text: sentenceOf(evaluation)}] : [];
  });
  const of = (group: Group): Sentence[] => all.filter((one) => one.group === group);
  return {right: of("right"), misread: of("misread"), unknown: of("unknown")};
}

/** A step of an argument: a sentence that rests on claims of the article or on other steps. */
export interface Step {
  says: string;
  /** Claims that state it, or single assertions of a claim where it states more. */
  claims: readonly string[];
  from: readonly Step[];
  /** Why nothing in the data could decide it, for steps that only a judgement takes. */
  leap?: string;
}

/** How the article gets from its figures to its conclusion. */
export const argument: Step = {
  says: "Chinese education is an incubator of innovation, not an assembly line.",
  claims: ["E1"],
  from: [
    {
      says: "It supplies “nearly half of the world's AI researchers”.",
      claims: ["T7"],
      from: [
        {says: "China's share of the top tier rose to nearly half by first degree.", claims: ["T6.china"], from: []},
        {says: "So did its share of the most elite.", claims: ["T4.rose"], from: []},
        {says: "In America its graduates outnumber Americans.", claims: ["T5.passed"], from: []}
      ]
    },
    {
      says: "The people who lead American AI are its products.",
      claims: ["E2"],
      from: [
        {says: "Chinese people are prominent among xAI's founders.", claims: ["F2"], from: []},
        {says: "They came up through its schools.", claims: ["F3"], from: []},
        {says: "The race is one of Chinese against Chinese.", claims: ["F4", "T11"], from: []}
      ]
    },
    {
      says: "At home, industry's money turned them into innovators.",
      claims: ["C3"],
      from: [
        {says: "Without firms there is no talent.", claims: ["C1"], from: []},
        {says: "Chinese institutions reached the top of the field.", claims: ["I4"], from: []},
        {says: "Firms, not universities, now do the research.", claims: ["M4"], from: []}
      ]
    },
    {
      says: "Authors at a selective conference are innovators.",
      claims: [],
      from: [],
      leap: "A paper accepted is a paper accepted; whether it is innovation or craft, no count of authors tells."
    }
  ]
};

/** A step with the verdicts of its claims, and what is left of it. */
export interface Judged {
  says: string;
  claims: readonly {id: string; page: string; fidelity: Fidelity | null; support: Support}[];
  from: readonly Judged[];
  leap: string | null;
  /** stands: all its claims are carried; falls: one fails; open: neither. Steps without claims are open. */
  state: "stands" | "open" | "falls";
}

/** Sets the verdicts into an argument: a step is judged by its own claims, whatever it was derived from. */
export function judge({says, claims, from, leap}: Step, evaluations: readonly Evaluation[]): Judged {
  const own = claims.map((id) => {
    const found = evaluations.find(({claim}) => claim.id === id.split(".")[0]);
    const part = found?.multiverses.find(({assertion}) => assertion.id === id);
    if (!found || (id.includes(".") && !part)) {
      throw new RangeError(`The argument refers to claim ${id}; expected one that is evaluated.`);
    }
    const support = part?.support ?? found.support;
    return {id, page: found.claim.page, fidelity: found.fidelity.fidelity, support};
  });
  const state = own.some(({support}) => support === "fails")
    ? "falls"
    : own.length && own.every(({support}) => carried.has(support))
      ? "stands"
      : "open";
  return {says, claims: own, from: from.map((step) => judge(step, evaluations)), leap: leap ?? null, state};
}

/** All steps of an argument below its conclusion, in the order they are read. */
export const premises = ({from}: Judged): Judged[] => from.flatMap((step) => [step, ...premises(step)]);
