import {createEvidence} from "../../src/audit/rules/evidence.js";
import {summary} from "../../src/audit/rules/answers.js";
import {evaluateAll, type Evaluation} from "../../src/audit/rules/evaluate.js";
import {claims} from "../../src/claims/index.js";
import {isAnswer} from "../../src/audit/rules/types.js";
import {loadTables} from "../../src/data/load.js";
import {parseCsv} from "../../src/tables/csv.js";
import {formatCsv} from "../../src/tables/format-csv.js";

/** What the audit says, in short: a line for each claim and for each of its assertions; every cell as it is written. */
const columns = [
  "id",
  "kind",
  "reported",
  "borne out",
  "follows",
  "value",
  "low",
  "high",
  "unit",
  "probability",
  "universes",
  "holds",
  "fails"
] as const;
export type Line = Readonly<Record<(typeof columns)[number], string>>;

/** Four significant digits: more than any page shows, and none that the last bits of a sum could move. */
const short = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(Number(value.toPrecision(4)));

/** The lines of evaluated claims, in the claims' order. The numbers of an assertion are those of the article's reading. */
export function auditLines(evaluations: readonly Evaluation[]): Line[] {
  const empty = Object.fromEntries(columns.map((name) => [name, ""])) as Line;
  return evaluations.flatMap(({claim, reported, borneOut, follows, robustness, multiverses}) => [
    {
      ...empty,
      id: claim.id,
      kind: "claim",
      reported: summary(reported) ?? "",
      "borne out": summary(borneOut) ?? "",
      follows: summary(follows) ?? "",
      holds: short(robustness)
    },
    ...multiverses.map(({assertion, article, tally, support, rows}): Line => {
      const own = isAnswer(article) ? article : undefined;
      return {
        ...empty,
        id: assertion.id,
        kind: assertion.by === "audit" ? `${assertion.kind} of the audit` : assertion.kind,
        [assertion.kind === "report" ? "reported" : assertion.kind === "step" ? "follows" : "borne out"]: support,
        value: short(own?.value),
        low: short(own?.low),
        high: short(own?.high),
        unit: assertion.unit,
        probability: short(own?.probability),
        universes: String(rows.length),
        holds: short(tally.answered ? tally.holds : null),
        fails: short(tally.answered ? tally.fails : null)
      };
    }),
    ...follows.parts.map(({id, verdict}): Line => ({...empty, id, kind: "conclusion", follows: verdict}))
  ]);
}

/** The audit as the working tree has it, computed afresh from the figures and derived tables. */
export async function computeAudit(): Promise<Line[]> {
  const evidence = createEvidence(await loadTables());
  return auditLines(evaluateAll(claims, evidence));
}

/** Lines as a CSV file. */
export const writeAudit = (lines: readonly Line[]): string => formatCsv(lines, columns);

/**
 * Lines back from a CSV file; columns that an older file lacks are empty. Before there were three questions there were
 * two: fidelity is what is reported, support what is borne out.
 */
export function readAudit(text: string, {file}: {file: string}): Line[] {
  return parseCsv(text, {file}).records.map(({cells: {fidelity, support, ...cells}}) => {
    const older = {reported: fidelity, "borne out": support};
    const read: Readonly<Record<string, string | undefined>> = {...older, ...cells};
    return Object.fromEntries(columns.map((name) => [name, read[name] ?? ""])) as Line;
  });
}

/** One thing that is said otherwise than before; what was not there is “—”. */
export interface Move {
  id: string;
  what: string;
  before: string;
  after: string;
}

/** What a reader is told of a line, by the words for it. */
const told: readonly [what: string, tell: (line: Line) => string][] = [
  ["reported", ({reported}) => reported],
  ["borne out", (line) => line["borne out"]],
  ["follows", ({follows}) => follows],
  ["value", ({value, low, high, unit}) => (value ? `${value} (${low} to ${high}) ${unit}` : "")],
  ["probability", ({probability}) => probability],
  ["universes", ({universes}) => universes],
  ["share that holds", ({holds}) => holds],
  ["share that fails", ({fails}) => fails]
];

/** Everything that moved between two audits, in the order of the later one; what is gone comes last. */
export function moves(before: readonly Line[], after: readonly Line[]): Move[] {
  const old = new Map(before.map((line) => [line.id, line]));
  const now = new Map(after.map((line) => [line.id, line]));
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))];
  return ids.flatMap((id) =>
    told.flatMap(([what, tell]) => {
      const [was, is] = [old.get(id), now.get(id)].map((line) => (line && tell(line)) || "—");
      return was === is ? [] : [{id, what, before: was!, after: is!}];
    })
  );
}

const verdicts = ["reported", "borne out", "follows"] as const;
const isClaim = ({id}: Line): boolean => !id.includes(".");

/**
 * Why a line says otherwise than before: of a claim the reason that was written for it, if any; else, as far as the two
 * lines tell, the first reason that applies.
 */
function whyMoved(before: Line | undefined, after: Line | undefined, reasons: ReadonlyMap<string, string>): string {
  const written = after && reasons.get(after.id);
  if (written) return written;
  if (!before) return "It was not asked before.";
  if (!after) return "It is not asked any more.";
  if (isClaim(after)) return "See its parts.";
  if (after.kind.startsWith("step") && !before.follows)
    return "It is a bridge: it says whether a step follows, not whether a fact is borne out.";
  if (after.kind === "conclusion" && !before.follows) return "It is a step, judged by its bridges.";
  if (after.kind === "report" && before["borne out"]) return "It is a report, judged against the printed source alone.";
  if (before.unit !== after.unit) return `It is measured in ${after.unit} instead of ${before.unit}.`;
  if (before.universes !== after.universes)
    return `It is asked in ${after.universes} universes instead of ${before.universes}: other choices apply.`;
  if (before.value !== after.value)
    return `The value moved from ${before.value || "none"} to ${after.value || "none"}.`;
  if (before.low !== after.low || before.high !== after.high) return "Its interval moved.";
  return "Other universes hold than before, at the same value.";
}

/** The reasons that a changelog gives, by the ids of claims: its lines “- T1: …”. */
const reasonsIn = (changelog: string): ReadonlyMap<string, string> =>
  new Map(
    [...changelog.matchAll(/^- ([A-Z]\d+): (.+)$/gm)].map(([, id, why]) => [
      id!,
      `${why![0]!.toUpperCase()}${why!.slice(1)}`
    ])
  );

/** The claims a verdict of which moved and for which no reason is written. */
export function unexplained(before: readonly Line[], after: readonly Line[], changelog: string): string[] {
  const reasons = reasonsIn(changelog);
  const moved = moves(before, after).filter(({what}) => (verdicts as readonly string[]).includes(what));
  return [...new Set(moved.map(({id}) => id.split(".")[0]!))].filter((id) => !reasons.has(id));
}

/** The verdicts that moved, each with the reason, as a Markdown table; `changelog` has the reasons that were written. */
export function explained(before: readonly Line[], after: readonly Line[], changelog = ""): string {
  const reasons = reasonsIn(changelog);
  const old = new Map(before.map((line) => [line.id, line]));
  const now = new Map(after.map((line) => [line.id, line]));
  const lines = moves(before, after)
    .filter(({what}) => (verdicts as readonly string[]).includes(what))
    .map((move) => ({...move, why: whyMoved(old.get(move.id), now.get(move.id), reasons)}));
  if (!lines.length) return "No verdict moved.";
  return [
    "| id | question | before | after | why |",
    "| --- | --- | --- | --- | --- |",
    ...lines.map(({id, what, before, after, why}) => `| ${id} | ${what} | ${before} | ${after} | ${why} |`)
  ].join("\n");
}

/** Moves as a Markdown table for the changelog. */
export function movesTable(moved: readonly Move[]): string {
  if (!moved.length) return "No verdict and no headline number moved.";
  return [
    "| id | what | before | after |",
    "| --- | --- | --- | --- |",
    ...moved.map(({id, what, before, after}) => `| ${id} | ${what} | ${before} | ${after} |`)
  ].join("\n");
}

/** All claims by the three questions, before and after, as a Markdown table. */
export function threeQuestions(before: readonly Line[], after: readonly Line[]): string {
  const old = new Map(before.map((line) => [line.id, line]));
  const cell = (line: Line | undefined): string =>
    line ? verdicts.map((question) => line[question] || "—").join(" · ") : "not asked";
  return [
    "| claim | reported · borne out · follows, before | reported · borne out · follows, after |",
    "| --- | --- | --- |",
    ...after.filter(isClaim).map((line) => `| ${line.id} | ${cell(old.get(line.id))} | ${cell(line)} |`)
  ].join("\n");
}

/** The part of a changelog that is not released yet; empty when there is none. */
export const unreleased = (changelog: string): string =>
  /^## Unreleased\n([^]*?)(?=^## |(?![^]))/m.exec(changelog)?.[1] ?? "";

/** Ids that moved and that a text does not name; naming a claim names its assertions. */
export function unnamed(moved: readonly Move[], text: string): string[] {
  const named = new Set(text.match(/\b[A-Z]\d+(?:\.[\w-]+)*/g) ?? []);
  const ids = new Set(moved.map(({id}) => id));
  return [...ids].filter((id) => !named.has(id) && !named.has(id.split(".")[0]!));
}
