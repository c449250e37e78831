import {assertionsIn} from "../../audit/rules/assertion.js";
import {countedPart} from "../../audit/rules/assess.js";
import {amounts, dimension, threshold, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim, Outcome} from "../../audit/rules/types.js";
import {type LargeClusters, loaded, type WithoutClusters} from "../../tables/rows.js";

const {fact} = assertionsIn({module: "src/claims/money/threshold.ts", test: "tests/claims/money/threshold.test.ts"});

interface Models {
  year: number;
  maker: string;
  place: string;
  models: number;
  dearest: number | null;
}

const modelsOf = ({tables}: Evidence, year: number): Models[] =>
  loaded<Models>(tables, "models").filter((row) => row.year === year && row.place === "world");

/** The day on which the article appeared, and the month in which papers of NeurIPS 2022 were due, as the table has them. */
const day = {article: "2025-02-24", papers: "2022-05-31"};

interface Size {
  at: string;
  least: number;
  owner: string;
  place: string;
}

/** How many catalogued clusters of a size stood on a day; none where the table has no row. */
function clusters({tables}: Evidence, {at, least, owner, place}: Size): {count: number; row: string} {
  const found = loaded<LargeClusters>(tables, "large-clusters").find(
    (row) =>
      row.day === at && row.measure === "cards" && row.size === least && row.owner === owner && row.place === place
  );
  return {count: found?.clusters ?? 0, row: `large-clusters ${at} ${least} ${owner} ${place}`};
}

const standing = (evidence: Evidence, size: Size, needed: number): Outcome => {
  const {count, row} = clusters(evidence, size);
  return deterministicAnswer(count, count >= needed, null, [row]);
};

/** Papers that no institution with a large cluster had a part in. */
function papersWithout({tables}: Evidence, {tier, cards, year}: {tier: string; cards: number; year: number}) {
  const row = loaded<WithoutClusters>(tables, "without-clusters").find(
    (one) => one.year === year && one.tier === tier && one.size === cards
  );
  if (!row) return {reason: `The lists of ${year} do not tell papers of institutions without a cluster of that size.`};
  const {share, papers} = row;
  return countedPart(["without", "with"], {share, effective: papers}, `without-clusters ${year} ${tier} ${cards}`);
}

const place = dimension("place", "Clusters in", {world: "the world", CN: "China"}, {about: "words"});
const several = threshold("several", "Routine means at least so many", {3: "three", 10: "ten", 20: "twenty"});

/** M12: that the threshold of money is exceedingly high, and the time of Newton's apple over. */
export const moneyThreshold: Claim = {
  id: "M12",
  section: "money",
  page: "money",
  title: "The end of Newton's apple",
  says: "In the age of large models the threshold is money: “ten thousand cards” (GPUs) are routine for firms, “a hundred thousand” the chase, and the time of Newton's apple is over.",
  assertions: [
    fact({
      id: "M12.cost",
      part: "the cost of the dearest models",
      says: "To train the dearest model of a year costs more than any group at a university could find.",
      quantity: "cost of training the dearest notable model of the year",
      unit: "m USD",
      choices: {
        year: amounts("year", "Models of", {2020: "2020", 2022: "2022", 2023: "2023", 2024: "2024"}),
        dear: threshold("dear", "Beyond a group is more than", {1: "a million dollars", 10: "ten million dollars"})
      },
      article: {year: "2024", dear: "10"},
      evaluate: (evidence, {year, dear}) => {
        const costs = modelsOf(evidence, year).flatMap(({dearest}) => dearest ?? []);
        if (!costs.length) return {reason: `The catalogue estimates the cost of no model of ${year}.`};
        const most = Math.max(...costs) / 1e6;
        return deterministicAnswer(most, most > dear, null, [`models ${year} world`]);
      }
    }),
    fact({
      id: "M12.routine",
      part: "ten thousand GPUs as firms' routine",
      says: "When the article appeared, clusters of ten thousand GPUs were nothing rare among firms.",
      quantity: "catalogued private clusters of at least ten thousand GPUs standing on the article's day",
      unit: "clusters",
      choices: {place, several},
      article: {place: "world", several: "10"},
      evaluate: (evidence, {place, several}) =>
        standing(evidence, {at: day.article, least: 10_000, owner: "private", place}, several)
    }),
    fact({
      id: "M12.chase",
      part: "the chase for a hundred thousand",
      says: "When the article appeared, firms had begun to run clusters of a hundred thousand GPUs.",
      quantity: "catalogued private clusters of at least a hundred thousand GPUs standing on the article's day",
      unit: "clusters",
      choices: {place},
      article: {place: "world"},
      evaluate: (evidence, {place}) => standing(evidence, {at: day.article, least: 100_000, owner: "private", place}, 1)
    }),
    fact({
      id: "M12.apple",
      part: "the end of research without",
      says: "Without a cluster of ten thousand GPUs hardly anything that counts is made any more.",
      quantity: "part of the year's research made without",
      unit: "%",
      choices: {
        research: valued(
          "research",
          "Research is",
          {
            papers: {label: "papers of NeurIPS", value: "all"},
            orals: {label: "orals of NeurIPS", value: "oral"},
            models: {label: "notable models, those of universities alone", value: "models"}
          },
          {about: "words"}
        ),
        year: amounts("year", "Of", {2022: "2022", 2023: "2023", 2024: "2024"}),
        hardly: threshold("hardly", "Hardly anything is less than", {10: "a tenth", 33: "a third", 50: "a half"})
      },
      article: {research: "papers", year: "2022", hardly: "33"},
      evaluate: (evidence, {research, year, hardly}) => {
        if (research === "models") {
          const rows = modelsOf(evidence, year);
          const all = rows.reduce((sum, {models}) => sum + models, 0);
          const alone = rows.find(({maker}) => maker === "academia")?.models ?? 0;
          const percent = (100 * alone) / all;
          return deterministicAnswer(percent, percent < hardly, null, [`models ${year} academia world`]);
        }
        const part = papersWithout(evidence, {tier: research, cards: 10_000, year});
        if ("reason" in part) return part;
        return evidence.assess(
          [part],
          {sampling: "random"},
          (share) => 100 * share(0, "without"),
          (percent) => percent < hardly
        );
      }
    }),
    fact({
      id: "M12.before",
      part: "firms' clusters before the papers of 2022",
      says: "Before the papers of 2022 were due, China's firms ran clusters of ten thousand GPUs as a matter of course.",
      quantity: "catalogued private clusters of at least so many GPUs in China when the papers were due",
      unit: "clusters",
      choices: {
        least: amounts("least", "Of at least", {1000: "a thousand GPUs", 10000: "ten thousand GPUs"}),
        several
      },
      article: {least: "10000", several: "10"},
      by: "audit",
      evaluate: (evidence, {least, several}) =>
        standing(evidence, {at: day.papers, least, owner: "private", place: "CN"}, several)
    })
  ],
  found:
    "[The dearest model of 2024 cost {M12.cost} to train, by most readings more than any group can find](M12.cost holds with conditions), but {M12.apple} of NeurIPS 2022 came from institutions without such a machine, [so that whether the apple's time is over depends on what counts as research](M12.apple undecided).",
  argued:
    "Of the largest models it is right: the dearest cost more than any group could find, [clusters as large as the article says had become usual among firms, if the world is meant](M12.routine holds with conditions), and [some had begun to run far larger ones, though none in China that is catalogued](M12.chase holds with conditions). Of research it goes too far, at least for the years that can be counted: most papers came from institutions without such a machine, orals too. And it does not date the change: when the papers of the later list were due, the catalogue knows few such machines of firms in China."
};
