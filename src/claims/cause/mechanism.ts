import {assertionsIn} from "../../audit/rules/assertion.js";
import {countedPart} from "../../audit/rules/assess.js";
import {amounts, dimension, hongKong, threshold, valued} from "../../audit/rules/dimensions.js";
import type {Composition, Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim, Unanswerable} from "../../audit/rules/types.js";
import {type JointPapers, type LargeClusters, loaded} from "../../tables/rows.js";

const {fact, untestable} = assertionsIn({
  module: "src/claims/cause/mechanism.ts",
  test: "tests/claims/cause/mechanism.test.ts"
});

interface Asked {
  venue?: string;
  year: number;
  country: string;
  sense: string;
}

const jointRow = ({tables}: Evidence, {venue = "neurips", year, country, sense}: Asked): JointPapers | undefined =>
  loaded<JointPapers>(tables, "joint-papers").find(
    (row) => row.venue === venue && row.year === year && row.country === country && row.sense === sense
  );

/** The part of a country's university papers that a firm has a part in, too. */
function joint(evidence: Evidence, asked: Asked): Composition | Unanswerable {
  const row = jointRow(evidence, asked);
  if (!row?.papers) return {reason: `The lists of ${asked.year} have no papers of universities there.`};
  const {share, papers, country, sense, year} = row;
  return countedPart(["joint", "alone"], {share, effective: papers}, `joint-papers ${year} ${country} ${sense}`);
}

const sense = dimension("sense", "Written with", {
  both: "a firm's laboratory in the country",
  university: "a firm anywhere"
});
const span = valued("span", "From and to", {
  "2019 2022": {label: "2019 to 2022", value: [2019, 2022]},
  "2018 2022": {label: "2018 to 2022", value: [2018, 2022]},
  "2020 2022": {label: "2020 to 2022", value: [2020, 2022]},
  "2022 2024": {label: "2022 to 2024", value: [2022, 2024]}
});

/** When the papers of NeurIPS 2022 were due, and so many years before, as the table of clusters has its days. */
const days: Readonly<Record<string, string>> = {0: "2022-05-31", 2: "2019-12-31", 4: "2017-12-31"};

/** C4: the article's own mechanism, from firms' capital to computing to rented use to people. */
export const mechanism: Claim = {
  id: "C4",
  section: "cause",
  page: "cause",
  title: "Capital, computing, people",
  says: "Firms' capital builds computing; then professors and students can rent it; then there are more people.",
  assertions: [
    fact({
      id: "C4.built",
      part: "computing built by firms",
      says: "In China firms had built large clusters before the papers of 2022.",
      quantity: "catalogued private clusters in China of at least so many GPUs",
      unit: "clusters",
      choices: {
        least: amounts("least", "Of at least", {1000: "a thousand GPUs", 10000: "ten thousand GPUs"}),
        lead: dimension("lead", "Standing", {
          0: "when the papers were due",
          2: "two years before",
          4: "four years before, the length of a first degree"
        }),
        several: threshold("several", "Large clusters are at least", {1: "one", 3: "three", 10: "ten"})
      },
      article: {least: "1000", lead: "0", several: "3"},
      evaluate: ({tables}, {least, lead, several}) => {
        const at = days[lead]!;
        const found = loaded<LargeClusters>(tables, "large-clusters").find(
          (row) =>
            row.day === at &&
            row.measure === "cards" &&
            row.size === least &&
            row.owner === "private" &&
            row.place === "CN"
        );
        const count = found?.clusters ?? 0;
        return deterministicAnswer(count, count >= several, null, [`large-clusters ${at} ${least} private CN`]);
      }
    }),
    untestable({
      id: "C4.rented",
      part: "computing rented by universities",
      says: "Professors and students of China's universities rented the computing that firms had built.",
      quantity: "part of the computing of China's universities that was rented from firms",
      unit: "%",
      reason:
        "We found no count of who rents the computing of China's firms: the catalogue of clusters names no user of any in China, and of machines on a campus we found only two."
    }),
    fact({
      id: "C4.used",
      part: "papers written with firms",
      says: "Firms had a growing part in the papers of China's universities.",
      quantity: "part of the NeurIPS papers of China's universities that a firm has a part in, later less earlier year",
      unit: "points",
      choices: {span, sense, hongKong},
      article: {span: "2019 2022", sense: "both", hongKong: "apart"},
      evaluate: (evidence, {span, sense, hongKong}) => {
        const [before, after] = span.map((year) => joint(evidence, {year, country: hongKong, sense}));
        if ("reason" in before!) return before;
        if ("reason" in after!) return after;
        return evidence.assess(
          [before!, after!],
          {sampling: "random"},
          (share) => 100 * (share(1, "joint") - share(0, "joint")),
          (points) => points > 0
        );
      }
    }),
    fact({
      id: "C4.most",
      part: "growth with firms",
      says: "Most of what China's universities added was written with firms.",
      quantity: "part of the papers that China's universities added which a firm has a part in",
      unit: "%",
      kind: "step",
      choices: {
        span,
        sense,
        hongKong,
        most: threshold("most", "Most means more than", {33: "a third", 50: "half"})
      },
      article: {span: "2019 2022", sense: "both", hongKong: "apart", most: "50"},
      evaluate: (evidence, {span, sense, hongKong, most}) => {
        const asked = span.map((year) => ({year, country: hongKong, sense}));
        const [before, after] = asked.map((one) => joint(evidence, one));
        if ("reason" in before!) return before;
        if ("reason" in after!) return after;
        const [first, last] = asked.map((one) => jointRow(evidence, one)!.papers) as [number, number];
        return evidence.assess(
          [before!, after!],
          {sampling: "random"},
          (share) => (100 * (share(1, "joint") * last - share(0, "joint") * first)) / (last - first),
          (percent) => percent > most
        );
      }
    }),
    fact({
      id: "C4.america",
      part: "America beside China",
      says: "Firms have a larger part in the papers of China's universities than in those of America's.",
      quantity: "part of university papers that a firm in the country has a part in, China's less America's",
      unit: "points",
      choices: {
        year: amounts("year", "NeurIPS of", {2019: "2019", 2021: "2021", 2022: "2022", 2024: "2024"}),
        sense,
        hongKong
      },
      article: {year: "2022", sense: "both", hongKong: "apart"},
      by: "audit",
      evaluate: (evidence, {year, sense, hongKong}) => {
        const [china, america] = [hongKong, "US"].map((country) => joint(evidence, {year, country, sense}));
        if ("reason" in china!) return china;
        if ("reason" in america!) return america;
        return evidence.assess(
          [china!, america!],
          {sampling: "random"},
          (share) => 100 * (share(0, "joint") - share(1, "joint")),
          (points) => points > 0
        );
      }
    })
  ],
  steps: [
    {
      id: "C4.chain",
      part: "people from computing that firms let",
      says: "So the computing that firms built is why there are more people.",
      from: ["M3.beyond", "C4.built", "C4.rented", "C4.used"],
      bridges: ["C4.most"]
    }
  ],
  found:
    "China's firms had {C4.built} clusters of a thousand GPUs or chips like them when the papers of 2022 were due, [few or many depending on the size one asks for](C4.built undecided); [whether people came of it stays open](C4.chain undecided).",
  argued:
    "Each link can be dated. Clusters of firms stood in China in time for the papers, though few of the larger size; firms had a part in many of the universities' papers. [Whether that part grew turns on the year one starts from](C4.used undecided), and by most ways of counting the larger part of what the universities added was written without one. [Who rented what, no table tells](C4.rented not testable): of machines on a Chinese campus we found two, one given by Lenovo's chairman in person in 2021, for {compute-2021-campus-gift}, the other built with Huawei, of {compute-2025-campus-cards}, and shown after the article. The channel exists; how much of the growth went through it, the lists leave undecided."
};
