import {assertionsIn} from "../../audit/rules/assertion.js";
import {most} from "../../audit/rules/vague-words.js";
import {described} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {firmRow} from "../sectors.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Assertion} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/money/makers.ts", test: "tests/claims/money/claims.test.ts"});

/** Firms' share of something that research is measured by, each where it is published or counted. */
const measures: Readonly<Record<string, {label: string; read(evidence: Evidence): {share: number; rows: string[]}}>> = {
  "models 2023": {
    label: "notable models of 2023",
    read: ({figure}) => {
      const makers = ["industry", "academia", "joint", "government"].map((one) => figure(`compute-2023-models-${one}`));
      const all = makers.reduce((sum, one) => sum + one.value, 0);
      return {share: (100 * makers[0]!.value) / all, rows: makers.map((one) => one.id)};
    }
  },
  "models 2024": published("notable models of 2024", "compute-2024-models-industry-share"),
  "large models 2022": published("large models of 2022", "compute-2022-large-models-industry"),
  "computing 2019": published("computing power of 2019", "compute-2019-private-share"),
  "computing 2025": published("computing power of 2025", "compute-2025-private-share"),
  "papers 2019": authorship(2019),
  "papers 2022": authorship(2022)
};

function published(label: string, id: string) {
  return {label, read: ({figure}: Evidence) => ({share: figure(id).value, rows: [id]})};
}

function authorship(year: number) {
  return {
    label: `NeurIPS authorship of ${year}`,
    read: (evidence: Evidence) => {
      const row = firmRow(evidence, {year, rule: "institution", country: "world"});
      if (!row) throw new Error(`The table of sectors has no share of the world's firms in ${year}; expected one.`);
      return {share: 100 * row.share, rows: [row.id]};
    }
  };
}

/** M4: who makes AI research. */
export const firmsReplace: readonly Assertion[] = [
  fact({
    id: "M4.most",
    part: "most research from firms",
    says: "Most AI research is firms' own.",
    quantity: "firms' share",
    unit: "%",
    choices: {most, measure: described("measure", "Research measured by", measures, {about: "words"})},
    article: {most: "50", measure: "models 2024"},
    evaluate: (evidence, {most, measure}) => {
      const {share, rows} = measure.read(evidence);
      return deterministicAnswer(share, share > most, null, rows);
    }
  })
];
