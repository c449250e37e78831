import type {Composition, Compositions, Query} from "../../audit/rules/assess.js";
import {type Dimension, rounding, sampling, tier, type Universe} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import type {Claim, Outcome} from "../../audit/rules/types.js";

const query = (measure: string, year: 2019 | 2022, tier: "top" | "elite" = "top"): Query => ({
  measure,
  tier,
  year,
  edition: year === 2019 ? "1.0" : "2.0"
});

const plain = [sampling, rounding];
const article = {sampling: "none", rounding: "printed", tier: "top"};

/** The studies that followed people after graduate school in the United States; the article shows the tracker's. */
const study: Dimension = {
  id: "study",
  label: "Study",
  options: [
    {id: "nikkei", label: "tracker 2.0, all foreign doctorates, as Nikkei prints it"},
    {id: "tracker", label: "tracker 1.0, Chinese origin, 2019"},
    {id: "carnegie", label: "Carnegie, Chinese origin, 2019 to 2025"},
    {id: "ncses", label: "NCSES, Chinese S&E doctorates, in 2023"},
    {id: "nsf", label: "NSF, all visa holders' S&E doctorates, in 2017"}
  ]
};

const share = (value: number, n: number | null, unit: number, ...rows: string[]): Composition => ({
  parts: ["stayed", "left"],
  shares: [value, 1 - value],
  unit,
  n,
  m: null,
  rows
});

/** The share that stayed, as each study prints it: a count over a count where it prints both. */
function stayed({figure}: Evidence, id: string | undefined): Composition {
  const printed = (row: string): Composition => share(figure(row).value / 100, null, 0.01, row);
  switch (id) {
    case "tracker":
      return printed("tracker1-2019-top-stay");
    case "carnegie": {
      const {value} = figure("carnegie-2025-united-states");
      const people = figure("carnegie-2019-people").value;
      return share(value / people, people, 0, "carnegie-2025-united-states", "carnegie-2019-people");
    }
    case "ncses": {
      const people = figure("stay-2023-ncses-china-recipients").value;
      const {value} = figure("stay-2023-ncses-china-stayed");
      return share(value / people, people, 0, "stay-2023-ncses-china-stayed", "stay-2023-ncses-china-recipients");
    }
    case "nsf":
      return printed("stay-2017-nsf-science-engineering");
    default:
      return printed("stay-2022-nikkei");
  }
}

/** Whether more than half of a composition into “stayed” and “left” stayed, in per cent. */
export function mostStay({assess}: Compositions, people: Composition, universe: Universe): Outcome {
  return assess(
    [people],
    universe,
    (share) => 100 * share(0, "stayed"),
    (percent) => percent > 50
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
    {
      id: "T5.rose",
      says: "The share of Chinese origin among top-tier researchers at US institutions rose from 2019 to 2022.",
      quantity: "Chinese share in 2022 less that in 2019, top tier at US institutions",
      unit: "points",
      dimensions: plain,
      article,
      by: "article",
      evaluate: (evidence, universe) =>
        evidence.assess(
          [query("origin at US institutions", 2019), query("origin at US institutions", 2022)],
          universe,
          (share) => 100 * (share(1, "China") - share(0, "China")),
          (points) => points > 0
        )
    },
    {
      id: "T5.passed",
      says: "In 2022 those of Chinese origin outnumbered those of American origin at US institutions.",
      quantity: "Chinese share less the American, top tier at US institutions in 2022",
      unit: "points",
      dimensions: plain,
      article,
      by: "article",
      evaluate: (evidence, universe) =>
        evidence.assess(
          [query("origin at US institutions", 2022)],
          universe,
          (share) => 100 * (share(0, "China") - share(0, "United States")),
          (points) => points > 0
        )
    },
    {
      id: "T5.world",
      says: "Researchers of Chinese origin at US institutions became a larger share of the whole world's top tier.",
      quantity: "US share of the world × Chinese share within it, 2022 less 2019",
      unit: "points",
      dimensions: plain,
      article,
      by: "audit",
      evaluate: (evidence, universe) =>
        evidence.assess(
          [
            query("work country", 2019),
            query("origin at US institutions", 2019),
            query("work country", 2022),
            query("origin at US institutions", 2022)
          ],
          universe,
          (share) =>
            100 * (share(2, "United States") * share(3, "China") - share(0, "United States") * share(1, "China")),
          (points) => points > 0
        )
    }
  ],
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
    {
      id: "T8.stay",
      says: "More than half of those who did graduate school in the United States are still there later.",
      quantity: "share still in the United States",
      unit: "%",
      dimensions: [study, ...plain],
      article: {study: "nikkei", sampling: "none", rounding: "printed"},
      by: "article",
      evaluate: (evidence, universe) => mostStay(evidence, stayed(evidence, universe.study), universe)
    }
  ],
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
    {
      id: "T11.rest",
      says: "Hardly anyone at the top (at most one in ten) took the first degree outside China.",
      quantity: "share left when everyone of Chinese origin is taken out, 2022",
      unit: "%",
      dimensions: [tier, ...plain],
      article,
      by: "article",
      evaluate: (evidence, universe) =>
        evidence.assess(
          [query("undergraduate country", 2022, universe.tier === "elite" ? "elite" : "top")],
          universe,
          (share) => 100 * (1 - share(0, "China")),
          (percent) => percent <= 10
        )
    },
    {
      id: "T11.america",
      says: "Most top-tier researchers at US institutions are of Chinese origin.",
      quantity: "Chinese share of the top tier at US institutions in 2022",
      unit: "%",
      dimensions: plain,
      article,
      by: "article",
      evaluate: (evidence, universe) =>
        evidence.assess(
          [query("origin at US institutions", 2022)],
          universe,
          (share) => 100 * share(0, "China"),
          (percent) => percent > 50
        )
    }
  ],
  argued: "Take both groups out and most of the top tier is still there."
};

/** T5, T8, T11: who works at American institutions, who stays, and who is left when both groups are taken out. */
export const inAmerica: readonly Claim[] = [overtaken, staying, purelyTwo];
