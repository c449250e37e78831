import {assertionsIn} from "../../audit/rules/assertion.js";
import {type Chance, type Composition, type Compositions, ownEdition, type Query} from "../../audit/rules/assess.js";
import {most, purely} from "../../audit/rules/vague-words.js";
import {rounding, sampling, tier, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim, Outcome} from "../../audit/rules/types.js";

const {fact, report} = assertionsIn({
  module: "src/claims/in-america/claims.ts",
  test: "tests/claims/in-america/claims.test.ts"
});

const query = (measure: string, year: 2019 | 2022, tier: Query["tier"] = "top"): Query =>
  ownEdition(measure, tier, year);

const choices = {sampling, rounding};
const article = {sampling: "none", rounding: "printed", tier: "top", purely: "10", most: "50"} as const;

const share = (value: number, n: number | null, unit: number, ...rows: string[]): Composition => ({
  parts: ["stayed", "left"],
  shares: [value, 1 - value],
  unit,
  sampleSize: n,
  clusterSize: null,
  rows
});

type Study = (figure: Evidence["figure"]) => Composition;

/** The share that stayed, as a study prints it. */
const printed =
  (row: string): Study =>
  (figure) =>
    share(figure(row).value / 100, null, 0.01, row);

/** The same from a count over a count, where a study prints both. */
const counted =
  (part: string, whole: string): Study =>
  (figure) => {
    const people = figure(whole).value;
    return share(figure(part).value / people, people, 0, part, whole);
  };

/** The studies that followed people after graduate school in the United States; the article shows the tracker's. */
const study = valued<Study>("study", "Study", {
  nikkei: {
    label: "tracker 2.0, all foreign doctorates, as Nikkei prints it",
    value: printed("stay-2022-nikkei")
  },
  tracker: {label: "tracker 1.0, Chinese origin, 2019", value: printed("tracker1-2019-top-stay")},
  carnegie: {
    label: "Carnegie, Chinese origin, 2019 to 2025",
    value: counted("carnegie-2025-united-states", "carnegie-2019-people")
  },
  ncses: {
    label: "NCSES, Chinese S&E doctorates, in 2023",
    value: counted("stay-2023-ncses-china-stayed", "stay-2023-ncses-china-recipients")
  },
  nsf: {label: "NSF, all visa holders' S&E doctorates, in 2017", value: printed("stay-2017-nsf-science-engineering")}
});

/** Whether more than so many per cent (half, unless told) of a composition into “stayed” and “left” stayed. */
export function mostStay(
  {assess}: Compositions,
  people: Composition,
  {most = 50, ...chance}: Chance & {most?: number}
): Outcome {
  return assess(
    [people],
    chance,
    (share) => 100 * share(0, "stayed"),
    (percent) => percent > most
  );
}

/** T5: who works at American institutions. */
export const overtaken: Claim<Compositions> = {
  id: "T5",
  section: "talent",
  page: "in-america",
  title: "Chinese overtake Americans inside America",
  says: "In the “top fifth of US AI institutions” Chinese researchers went from {article-2019-top-at-us-china} to {article-2022-top-at-us-china}, passing the Americans at {article-2022-top-at-us-united-states}.",
  assertions: [
    fact({
      id: "T5.rose",
      part: "China's rise inside America",
      says: "The share of Chinese origin among top-tier researchers at US institutions rose from 2019 to 2022.",
      quantity: "Chinese share in 2022 less that in 2019, top tier at US institutions",
      unit: "points",
      choices,
      article,
      evaluate: (evidence: Compositions, chosen) =>
        evidence.assess(
          [query("origin at US institutions", 2019), query("origin at US institutions", 2022)],
          chosen,
          (share) => 100 * (share(1, "China") - share(0, "China")),
          (points) => points > 0
        )
    }),
    fact({
      id: "T5.passed",
      part: "the Chinese passing the Americans",
      says: "In 2022 those of Chinese origin outnumbered those of American origin at US institutions.",
      quantity: "Chinese share less the American, top tier at US institutions in 2022",
      unit: "points",
      choices,
      article,
      evaluate: (evidence: Compositions, chosen) =>
        evidence.assess(
          [query("origin at US institutions", 2022)],
          chosen,
          (share) => 100 * (share(0, "China") - share(0, "United States")),
          (points) => points > 0
        )
    }),
    fact({
      id: "T5.world",
      part: "a larger part of the world's top",
      says: "Researchers of Chinese origin at US institutions became a larger share of the whole world's top tier.",
      quantity: "US share of the world × Chinese share within it, 2022 less 2019",
      unit: "points",
      choices,
      article,
      by: "audit",
      evaluate: (evidence: Compositions, chosen) =>
        evidence.assess(
          [
            query("work country", 2019),
            query("origin at US institutions", 2019),
            query("work country", 2022),
            query("origin at US institutions", 2022)
          ],
          chosen,
          (share) =>
            100 * (share(2, "United States") * share(3, "China") - share(0, "United States") * share(1, "China")),
          (points) => points > 0
        )
    })
  ],
  found:
    "At American institutions China's share of the top tier [rose by {T5.rose}](T5.rose holds), but [a lead of {T5.passed} over the Americans is a tie](T5.passed undecided), and [the top fifth is one of researchers, not of institutions](reported misread).",
  argued:
    "The top fifth is a tier of researchers, not of institutions. One point is a tie among so few people, and the share rose because every other group at US institutions shrank."
};

const staying: Claim = {
  id: "T8",
  section: "talent",
  page: "in-america",
  title: "Most of those who come, stay",
  says: "After an American doctorate most foreign AI researchers stay in the United States.",
  assertions: [
    report({
      id: "T8.picture",
      part: "the picture",
      says: "Of each year the source prints that more than half of those it asked about stayed: in 2019 of those from China, in 2022 of all foreigners.",
      quantity: "the lower of the two printed shares",
      unit: "%",
      evaluate: ({figure}) => {
        const rows = ["tracker1-2019-top-stay", "stay-2022-nikkei"];
        const least = Math.min(...rows.map((id) => figure(id).value));
        return deterministicAnswer(least, least > 50, null, rows);
      }
    }),
    fact({
      id: "T8.stay",
      part: "most staying",
      says: "Most of those who did graduate school in the United States are still there later.",
      quantity: "share still in the United States",
      unit: "%",
      choices: {study, most, ...choices},
      article: {study: "nikkei", ...article},
      evaluate: (evidence, {study, ...chosen}) => mostStay(evidence, study(evidence.figure), chosen)
    })
  ],
  found:
    "[{T8.stay} of foreign researchers were still in America after a doctorate there](T8.stay holds), and every other study that was found has most of them staying.",
  argued: "Every study seen, of different people and years, puts it well above half."
};

/** T11: who is left when both groups are taken out. */
export const purelyTwo: Claim<Compositions> = {
  id: "T11",
  section: "talent",
  page: "in-america",
  title: "Chinese against Chinese",
  says: "The race is now purely one between Chinese in China and Chinese in the United States.",
  assertions: [
    fact({
      id: "T11.rest",
      part: "no others at the top",
      says: "Hardly anyone at the top took the first degree outside China.",
      quantity: "share left when everyone of Chinese origin is taken out, 2022",
      unit: "%",
      kind: "step",
      choices: {purely, tier, ...choices},
      article,
      evaluate: (evidence: Compositions, chosen) =>
        evidence.assess(
          [query("undergraduate country", 2022, chosen.tier)],
          chosen,
          (share) => 100 * (1 - share(0, "China")),
          (percent) => percent <= chosen.purely
        )
    }),
    fact({
      id: "T11.america",
      part: "a Chinese majority in America",
      says: "More than half of the top-tier researchers at US institutions are of Chinese origin.",
      quantity: "Chinese share of the top tier at US institutions in 2022",
      unit: "%",
      kind: "step",
      choices,
      article,
      evaluate: (evidence: Compositions, chosen) =>
        evidence.assess(
          [query("origin at US institutions", 2022)],
          chosen,
          (share) => 100 * share(0, "China"),
          (percent) => percent > 50
        )
    })
  ],
  steps: [
    {
      id: "T11.race",
      part: "a race of two groups",
      says: "The race is now purely one of minds between Chinese in China and Chinese in America.",
      from: ["T4.rose", "T5.passed"],
      although: ["T16.printed", "T16.institutions"],
      bridges: ["T11.rest", "T11.america"]
    }
  ],
  found:
    "[The race is not theirs alone](T11.race fails): {T11.rest} of the world's top tier took their first degree outside China.",
  argued:
    "Take both groups out and most of the top tier is still there. The article softens it a sentence later, where it grants that the very top still mostly works in America, and that is right."
};

/** T5, T8, T11: who works at American institutions, who stays, and who is left when both groups are taken out. */
export const inAmerica: readonly Claim[] = [overtaken, staying, purelyTwo];
