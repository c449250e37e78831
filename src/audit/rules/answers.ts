import type {Multiverse} from "./evaluate.js";
import {type ClaimFidelity, claimFidelity} from "./fidelity.js";
import {together} from "./verdict-rule.js";
import type {Figure} from "../../tables/rows.js";
import {type ClaimText, fidelities, type Fidelity, type Step, type Support, supports} from "./types.js";

/** One part of a claim with what was found of it. */
export interface Part<V> {
  id: string;
  part: string;
  says: string;
  verdict: V;
}

/**
 * The answer to one of the three questions: that of each part, and of the whole where all parts agree. Parts that differ
 * are never merged: the weakest does not speak for the others. Null where a claim has nothing that the question is about.
 */
export interface Answered<P extends Part<unknown>> {
  parts: readonly P[];
  whole: P["verdict"] | "mixed" | null;
}

/** An assertion that a step needs, with its verdict. */
export interface Bridge {
  id: string;
  says: string;
  support: Support;
}

/** A step with the verdicts of the bridges it was judged by, or why there can be none. */
export interface StepPart extends Part<Support> {
  from: readonly string[];
  although: readonly string[];
  bridges: readonly Bridge[];
  unbridged: string | null;
}

/** What is answered of a claim: whether it is reported, whether it is borne out, and whether it follows. */
export interface Answers {
  reported: Answered<Part<Fidelity>> & Pick<ClaimFidelity, "figures">;
  borneOut: Answered<Part<Support>>;
  follows: Answered<StepPart>;
}

const answered = <P extends Part<unknown>>(parts: readonly P[]): Answered<P> => {
  const verdicts = new Set(parts.map(({verdict}) => verdict));
  return {parts, whole: parts.length ? (verdicts.size === 1 ? parts[0]!.verdict : "mixed") : null};
};

/** Judges a step by its bridges, whatever has become of its premises. */
function judgedBy(step: Step, bridgeOf: (id: string) => Bridge): StepPart {
  const {id, part, says, from, although = []} = step;
  if ("unbridged" in step) {
    return {id, part, says, from, although, bridges: [], unbridged: step.unbridged, verdict: "not testable"};
  }
  const [first, ...rest] = step.bridges.map(bridgeOf);
  const bridges = [first!, ...rest] as const;
  const verdict = together([first!.support, ...rest.map(({support}) => support)]);
  return {id, part, says, from, although, bridges, unbridged: null, verdict};
}

/** An evaluated assertion as the bridge of a step. */
export const bridgeFrom = ({assertion: {id, says}, support}: Multiverse): Bridge => ({id, says, support});

/**
 * Answers the three questions of a claim. `bridgeOf` gives any assertion that a step names as its bridge, of
 * whichever claim. What the audit adds counts towards no answer, except as a bridge.
 */
export function answersTo(
  claim: ClaimText,
  multiverses: readonly Multiverse[],
  {figures, bridgeOf}: {figures: readonly Figure[]; bridgeOf: (id: string) => Bridge}
): Answers {
  const own = multiverses.filter(({assertion}) => assertion.by === "article");
  const numbers = claimFidelity(claim.id, figures);
  const reports = own.filter(({assertion}) => assertion.kind === "report");
  const judged = new Set(reports.flatMap(({assertion}) => assertion.number ?? []));
  return {
    reported: {
      ...answered([
        ...numbers.parts.filter(({id}) => !judged.has(id)),
        ...reports.map(({assertion: {id, part, says, otherwise = "misread"}, support}) => ({
          id,
          part,
          says,
          verdict: support === "holds" ? ("exact" as const) : support === "fails" ? otherwise : ("unsourced" as const)
        }))
      ]),
      figures: numbers.figures.filter(({printed}) => !judged.has(printed.id))
    },
    borneOut: answered(
      own
        .filter(({assertion}) => assertion.kind === "fact")
        .map(({assertion: {id, part, says}, support}) => ({id, part, says, verdict: support}))
    ),
    follows: answered((claim.steps ?? []).map((step) => judgedBy(step, bridgeOf)))
  };
}

const order: readonly string[] = [...fidelities, ...supports];

/** The parts of an answer by their verdict, in the order of verdicts from best to worst. */
export function byVerdict<V extends string>(parts: readonly Part<V>[]): {verdict: V; parts: readonly Part<V>[]}[] {
  const verdicts = [...new Set(parts.map(({verdict}) => verdict))];
  return verdicts
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((verdict) => ({verdict, parts: parts.filter((one) => one.verdict === verdict)}));
}

/** An answer in few words: its verdict where all parts agree, else how many parts have which; null where there is none. */
export function summary({whole, parts}: Answered<Part<string>>): string | null {
  if (whole !== "mixed") return whole;
  return byVerdict(parts)
    .map(({verdict, parts}) => `${parts.length} × ${verdict}`)
    .join(", ");
}
