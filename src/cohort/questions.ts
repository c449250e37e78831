import {type Composition, type Compositions, createAssess, type Query} from "../audit/rules/assess.js";
import {thresholds} from "../audit/rules/evaluate.js";
import {mostStay, overtaken, purelyTwo} from "../claims/in-america/claims.js";
import {topTier} from "../claims/top-tier/claims.js";
import {type Claim, isAnswer, type Outcome, type Unanswerable} from "../audit/rules/types.js";
import type {Role} from "./columns.js";
import {auditPlace, auditPlaces} from "./countries.js";
import type {Counts} from "./counts.js";
import {type Counted, type Measure, tally, type Tally} from "./moments.js";
import type {Choices} from "./understand.js";

/** A question of the article asked of a reader's file. */
export interface Answered {
  /** The claim it is part of, its id within, and the page that argues it. */
  claim: string;
  id: string;
  page: string;
  says: string;
  unit: string;
  outcome: Outcome;
  /** Whether it holds, fails or is open by the audit's threshold; null when it cannot be answered. */
  finding: "holds" | "open" | "fails" | null;
}

const measures: Readonly<Record<string, Role | "america">> = {
  "undergraduate country": "undergraduate",
  "work country": "work",
  "origin at US institutions": "america"
};

const missing: Readonly<Record<Role, string>> = {
  undergraduate: "No column says in which country the first degree was taken.",
  graduate: "No column says in which country graduate school was.",
  work: "No column says in which country people work."
};

/** Fewer draws than at build: the second digit of a probability is enough while a reader tries choices. */
const draws = 2000;

/** Compositions of a reader's people in place of the tracker's: its 2019 is the earlier year, its 2022 the later. */
export function compositionsOf(
  counts: Counts,
  {before, after, europe}: Pick<Choices, "before" | "after" | "europe">
): Compositions {
  const parts: readonly string[] =
    europe === "with UK" ? auditPlaces.filter((place) => place !== "United Kingdom") : auditPlaces;
  const placeOf = (code: string): number => {
    const place = auditPlace(code);
    return parts.indexOf(europe === "with UK" && place === "United Kingdom" ? "Europe" : place);
  };
  const kept = new Map<string, Composition | Unanswerable>();

  const count = (measure: string, year: number | null): Composition | Unanswerable => {
    const its = measures[measure]!;
    for (const role of its === "america" ? (["undergraduate", "work"] as const) : [its])
      if (!counts.roles.includes(role)) return {reason: missing[role]};
    const {units, n, papers, effective} = tally(counts.moments(its, year), placeOf, parts.length);
    if (n === 0) {
      const whom = its === "america" ? "Nobody who works in the United States" : "Nobody";
      return {
        reason: `${whom}${year ? ` in ${year}` : ""} has a known country of the ${its === "work" ? "workplace" : "first degree"}.`
      };
    }
    return {
      parts,
      shares: units.map(({share}) => share),
      unit: 0,
      // The effective size is measured on the papers themselves, so that no correlation need be assumed.
      sampleSize: effective,
      clusterSize: null,
      rows: [`${measure}${year ? ` ${year}` : ""}, ${n} counted${papers === null ? "" : ` in ${papers} papers`}`]
    };
  };

  const composition = ({measure, year}: Query): Composition | Unanswerable => {
    if (year === 2019 && before === null) {
      return {reason: "A change needs two years; no column of years gives them."};
    }
    const key = `${measure} ${year}`;
    let found = kept.get(key);
    if (!found) kept.set(key, (found = count(measure, year === 2019 ? before : after)));
    return found;
  };
  return {composition, assess: createAssess(composition, {draws})};
}

/** Those who did graduate school in the United States after a first degree elsewhere, divided into stayed and left. */
function stayers(counts: Counts, year: number | null): Tally | Unanswerable {
  if (!counts.roles.includes("graduate")) return {reason: missing.graduate};
  if (!counts.roles.includes("work")) return {reason: missing.work};
  const counted = tally(counts.moments("stay", year), (key) => (key === "stayed" ? 0 : 1), 2);
  if (counted.n === 0)
    return {reason: "Nobody from elsewhere is known to have done graduate school in the United States."};
  return counted;
}

/** A number to six digits: where random numbers begin must not hang on the order of a sum. */
const firm = (value: number): number => Number(value.toPrecision(6));

/** The sentences of the article in terms of the reader's file; `then` and `now` name its years. */
const sentences: Readonly<Record<string, (years: {then: string; now: string}) => string>> = {
  "T5.rose": ({then, now}) =>
    `The share from China among those at work in the United States rose from ${then} to ${now}.`,
  "T5.passed": ({now}) => `Those from China outnumbered those from the United States at work there in ${now}.`,
  "T5.world": ({then, now}) =>
    `People from China at work in the United States became a larger share of everybody from ${then} to ${now}.`,
  "T6.china": ({then, now}) => `The share with a first degree from China rose from ${then} to ${now}.`,
  "T6.us": ({then, now}) => `The share with a first degree from the United States fell from ${then} to ${now}.`,
  "T6.europe": ({then, now}) => `The share with a first degree from Europe fell from ${then} to ${now}.`,
  "T6.india": ({then, now}) => `The share with a first degree from India fell from ${then} to ${now}.`,
  "T7.sample": ({now}) => `China gave nearly half (nearer a half than a third) of those of ${now} their first degrees.`,
  "T8.stay": () => "More than half of those from elsewhere who did graduate school in the United States work there.",
  "T9.choose": ({then, now}) => `The share at work in China rose from ${then} to ${now}.`,
  "T9.outnumber": ({now}) => `People with a Chinese first degree outnumbered those with an American one in ${now}.`,
  "T11.rest": ({now}) => `Hardly anyone of ${now} (at most one in ten) took the first degree outside China.`,
  "T11.america": ({now}) => `Most of those at work in the United States in ${now} are from China.`
};

/** The claims whose assertions need nothing but compositions. */
const asked: readonly Claim<Compositions>[] = [overtaken, ...topTier, purelyTwo];

const findingOf = (outcome: Outcome): Answered["finding"] => {
  if ("reason" in outcome) return null;
  if (outcome.probability >= thresholds.certain) return "holds";
  return outcome.probability <= 1 - thresholds.certain ? "fails" : "open";
};

/** Questions about one share that a figure shows too: what is asked about, and whether what is left over is meant. */
const ofOneShare: Readonly<Record<string, {measure: Measure; rest?: true}>> = {
  "T7.sample": {measure: "undergraduate"},
  "T11.rest": {measure: "undergraduate", rest: true},
  "T11.america": {measure: "america"}
};

/** An outcome with Wilson's interval, as the figures draw it for the same share. */
function asInFigures(outcome: Outcome, {low, high}: Pick<Counted, "low" | "high">): Outcome {
  return isAnswer(outcome) ? {...outcome, low: 100 * low, high: 100 * high} : outcome;
}

/**
 * Asks the article's questions T5 to T9 and T11 of a reader's people, by the predicates that judge the article itself.
 * What T9 repeats of T6 and T7 is asked once. The interval of a single share is Wilson's, as in the figures; those of
 * differences and products, and all probabilities, are from draws of the posterior.
 */
export function askAll(counts: Counts, choices: Choices): Answered[] {
  const evidence = compositionsOf(counts, choices);
  const {before, after, europe} = choices;
  const years = {
    then: before === null ? "the earlier year" : String(before),
    now: after === null ? "this file" : String(after)
  };
  // The sample is as large as its papers make it, and nothing was rounded.
  const certain = {sampling: "random", rounding: "printed", europe} as const;
  const answered = (
    {id, page}: Pick<Claim, "id" | "page">,
    question: string,
    unit: string,
    outcome: Outcome
  ): Answered => ({
    claim: id,
    id: question,
    page,
    says: sentences[question]!(years),
    unit,
    outcome,
    finding: findingOf(outcome)
  });
  const figured = (id: string, outcome: Outcome): Outcome => {
    const own = ofOneShare[id];
    if (!own || !isAnswer(outcome)) return outcome;
    const china = tally(counts.moments(own.measure, after), (code) => (code === "CN" ? 0 : 1), 2).units[0]!;
    return asInFigures(outcome, own.rest ? {low: 1 - china.high, high: 1 - china.low} : china);
  };
  const answers = asked.flatMap((claim) =>
    claim.assertions
      .filter(({id}) => id in sentences)
      .map(({id, unit, article, evaluate}) =>
        answered(claim, id, unit, figured(id, evaluate(evidence, {...article, tier: "top", ...certain})))
      )
  );
  const stay = stayers(counts, after);
  const stayed = (): Outcome => {
    if ("reason" in stay) return stay;
    const {units, n, effective} = stay;
    const share = firm(units[0]!.share);
    const composition: Composition = {
      parts: ["stayed", "left"],
      shares: [share, 1 - share],
      unit: 0,
      sampleSize: firm(effective),
      clusterSize: null,
      rows: [`stayed, ${n} counted`]
    };
    const outcome = asInFigures(mostStay(evidence, composition, certain), units[0]!);
    return isAnswer(outcome) ? {...outcome, value: 100 * units[0]!.share} : outcome;
  };
  const at = answers.findIndex(({claim}) => claim === "T9");
  return answers.toSpliced(at, 0, answered({id: "T8", page: "in-america"}, "T8.stay", "%", stayed()));
}
