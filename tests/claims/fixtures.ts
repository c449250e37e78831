import {from} from "arquero";
import {createEvidence, type Evidence} from "../../src/audit/rules/evidence.js";
import {evaluate, evaluateAll, type Evaluation, multiverse} from "../../src/audit/rules/evaluate.js";
import {claimOf, claims} from "../../src/claims/index.js";
import type {Figure, PaperSize, Tables, TierCount} from "../../src/tables/rows.js";
import {type Answer, isAnswer, type Outcome} from "../../src/audit/rules/types.js";
import {universesRows} from "../../src/audit/results/universes.js";
import {loadTables} from "../../src/data/load.js";
import type {Row} from "../../src/tables/field.js";

/** A figure with everything filled in but what a test is about. */
export function figureRow(part: Partial<Figure>): Figure {
  const {
    publication = "tracker-2",
    year = 2022,
    tier = "top",
    measure = "undergraduate country",
    place = "China"
  } = part;
  return {
    id: `${publication}-${year}-${tier}-${measure}-${place}`.toLowerCase().replaceAll(" ", "-"),
    claims: "T6",
    measure,
    population: tier === "elite" ? "NeurIPS oral authors" : "sampled NeurIPS authors",
    basis: null,
    tier,
    year,
    place,
    value: 0,
    unit: "%",
    source: "https://example.org/",
    also: null,
    confidence: "P",
    note: null,
    publication,
    matches: null,
    ...part
  };
}

/** The shares of one composition as an edition prints them. */
export const shareRows = (shares: Readonly<Record<string, number>>, part: Partial<Figure> = {}): Figure[] =>
  Object.entries(shares).map(([place, value]) => figureRow({...part, place, value}));

/** The size of an edition's sample. */
export const sampled = (year: number, value: number, part: Partial<Figure> = {}): Figure =>
  figureRow({id: `sampled-${year}`, measure: "authors sampled", place: "World", unit: "people", year, value, ...part});

/** Papers of `authors` authors each, which makes the cluster size that number exactly. */
export const papersOf = (authors: number, part: Partial<PaperSize> = {}): PaperSize => ({
  venue: "neurips",
  year: 2022,
  track: "main",
  status: "poster",
  authors,
  papers: 10,
  ...part
});

// A table keeps its columns even when it has no rows, as the loaders' files do.
const empty = {
  figures: figureRow({}),
  sizes: papersOf(1),
  tiers: {venue: "", year: 0, track: "", status: "", papers: 0, authors: 0}
};

/** The tables of a small world made by hand. */
export function tablesOf({
  figures = [],
  sizes = [],
  tiers = []
}: {
  figures?: readonly Figure[];
  sizes?: readonly PaperSize[];
  tiers?: readonly TierCount[];
}): Tables {
  const made = <T extends object>(rows: readonly T[], example: T) =>
    from(rows.length ? [...rows] : [example]).slice(0, rows.length);
  return {
    figures: made(figures, empty.figures),
    sizes: made(sizes, empty.sizes),
    tiers: made(tiers, empty.tiers)
  };
}

/** Evidence on a small world made by hand. */
export const evidenceOf = (
  rows: Parameters<typeof tablesOf>[0],
  options?: Parameters<typeof createEvidence>[1]
): Evidence => createEvidence(tablesOf(rows), options);

let loading: Promise<Tables> | undefined;

/** The committed tables, decoded once for all files of a worker. */
export const realTables = (): Promise<Tables> => (loading ??= loadTables());

/** Evidence on the committed tables that nothing has drawn from yet. */
export const freshEvidence = async (options?: Parameters<typeof createEvidence>[1]): Promise<Evidence> =>
  createEvidence(await realTables(), options);

let evidence: Promise<Evidence> | undefined;

/** Evidence on the committed tables, made once for all files of a worker. */
export const realEvidence = (): Promise<Evidence> => (evidence ??= freshEvidence());

let evaluations: Promise<readonly Evaluation[]> | undefined;

/** All claims evaluated on the committed tables, once for all files of a worker. */
export const realEvaluations = (): Promise<readonly Evaluation[]> =>
  (evaluations ??= realEvidence().then((known) => evaluateAll(claims, known)));

/** The verdicts of a claim's facts and steps on the committed tables, by their ids. */
export async function verdictsOf(id: string): Promise<Record<string, string>> {
  const {borneOut, follows} = (await realEvaluations()).find(({claim}) => claim.id === id)!;
  return Object.fromEntries([...borneOut.parts, ...follows.parts].map((one) => [one.id, one.verdict]));
}

let universes: Promise<readonly Row[]> | undefined;

/** Every universe of every claim on the committed tables, as rows, once for all files of a worker. */
export const realUniverses = (): Promise<readonly Row[]> => (universes ??= realEvidence().then(universesRows));

/** An outcome that must be an answer, else the test fails with the reason why it is none. */
export function answerOf(outcome: Outcome): Answer {
  if (!isAnswer(outcome)) throw new Error(`There is no answer: ${outcome.reason}`);
  return outcome;
}

/** Every answer of one assertion whose universe fits: an empty pattern fits all. */
export function answersOf(
  assertion: string,
  evidence: Evidence,
  fits: Readonly<Record<string, string>> = {}
): Answer[] {
  const found = claimOf(assertion.split(".")[0]!).assertions.find(({id}) => id === assertion);
  if (!found) throw new Error(`There is no assertion ${assertion}.`);
  return multiverse(found, evidence).rows.flatMap(({universe, outcome}) =>
    isAnswer(outcome) && Object.entries(fits).every(([id, option]) => universe[id] === option) ? [outcome] : []
  );
}

/** The answer of an assertion in the article's own reading. */
export const ownAnswer = (assertion: string, evidence: Evidence): Answer =>
  answerOf(
    evaluate(
      claimOf(assertion.split(".")[0]!).assertions.find(({id}) => id === assertion)!,
      evidence
    )
  );

/** The models of a sample, in which people are fewer than counted. */
export const samples = ["random", "0.2", "0.5", "0.7"] as const;

/** All answers in which a sample was allowed for. */
export const sampledAnswers = (assertion: string, evidence: Evidence): Answer[] =>
  samples.flatMap((sampling) => answersOf(assertion, evidence, {sampling}));
