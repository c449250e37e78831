import {assertionsIn} from "../../audit/rules/assertion.js";
import {ownEdition} from "../../audit/rules/assess.js";
import {hardlyAny} from "../../audit/rules/vague-words.js";
import {
  counting,
  type Counting,
  cut,
  edition,
  hongKong,
  only,
  origin,
  rounding,
  sampling,
  threshold
} from "../../audit/rules/dimensions.js";
import type {Evidence, Query} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Assertion, AssertionText, Claim} from "../../audit/rules/types.js";

const {fact, report, untestable} = assertionsIn({
  module: "src/claims/elite/claims.ts",
  test: "tests/claims/elite/claims.test.ts"
});

const work = (year: 2019 | 2022): Query => ownEdition("work country", "elite", year);
const degrees = (year: 2019 | 2022): Query => ownEdition("undergraduate country", "elite", year);

/** The choices of a statement about one composition of the elite, which each edition prints for its own year only. */
const chance = {choices: {sampling, rounding}, article: {sampling: "none", rounding: "printed"}} as const;
const degree = {
  choices: {origin, sampling, rounding},
  article: {origin: "undergraduate", sampling: "none", rounding: "printed"}
} as const;

type Sentence = Pick<AssertionText, "id" | "part" | "says" | "quantity"> & Partial<Pick<AssertionText, "by">>;

/** “A's share is above B's” within one composition. */
const ahead = (sentence: Sentence, query: Query, a: string, b: string): Assertion =>
  fact({
    ...sentence,
    unit: "points",
    ...(query.measure === "work country" ? chance : degree),
    evaluate: (evidence, chosen) =>
      evidence.assess(
        [query],
        chosen,
        (share) => 100 * (share(0, a) - share(0, b)),
        (points) => points > 0
      )
  });

/** “Most of them are at A” within one composition. */
const majority = (sentence: Sentence, query: Query, a: string): Assertion =>
  fact({
    ...sentence,
    unit: "%",
    ...chance,
    evaluate: (evidence, chosen) =>
      evidence.assess(
        [query],
        chosen,
        (share) => 100 * share(0, a),
        (percent) => percent > 50
      )
  });

/** A country's share by place of work as counted in the author lists, by a counting rule. */
const counted = (evidence: Evidence, year: 2019 | 2022, tier: string, rule: Counting, country: string) =>
  evidence.countedShare({year, tier, rule, country});

/** “Most of them work in the United States”, on the rebuilt count instead of the tracker's figure. */
const rebuiltMajority = (id: string, year: 2019 | 2022): Assertion =>
  fact({
    id,
    part: `America's majority of ${year}, counted anew`,
    says: `Counted anew in the author lists, most of the elite of ${year} worked at institutions in the United States.`,
    quantity: "US share of the authors of the oral papers by location, counted in the author lists",
    unit: "%",
    choices: {counting},
    article: {counting: "person"},
    by: "audit",
    evaluate: (evidence, {counting}) => {
      const orals = counted(evidence, year, "oral", counting, "US");
      if ("reason" in orals) return orals;
      return evidence.assess(
        [orals],
        {sampling: "random"},
        (share) => 100 * share(0, "there"),
        (percent) => percent > 50
      );
    }
  });

/** “A stands before B” among the shares that an edition prints. */
const printedBefore = (
  sentence: Pick<Sentence, "id" | "part" | "says">,
  [first, second]: readonly [string, string]
): Assertion =>
  report({
    ...sentence,
    quantity: "the one printed share less the other",
    unit: "points",
    evaluate: ({figure}) => {
      const points = figure(first).value - figure(second).value;
      return deterministicAnswer(points, points > 0, null, [first, second]);
    }
  });

/** “All but a monopoly”: at least so many per cent. */
const monopoly = threshold("monopoly", "All but a monopoly is at least", {
  50: "half",
  66: "two thirds",
  80: "four fifths"
});

/** T1–T4: where the authors of the oral papers work, and where they took their first degrees. */
export const elite: readonly Claim[] = [
  {
    id: "T1",
    section: "talent",
    page: "elite",
    title: "In 2019 the elite worked in America",
    says: "Of the most elite researchers of 2019, {article-2019-elite-work-united-states} worked in the United States and almost none in China.",
    assertions: [
      majority(
        {
          id: "T1.majority",
          part: "America's majority",
          says: "More than half of the elite of 2019 worked at US institutions.",
          quantity: "US share of the authors of the oral papers, by place of work"
        },
        work(2019),
        "United States"
      ),
      fact({
        id: "T1.monopoly",
        part: "all but a monopoly",
        says: "America all but had a monopoly of the elite of 2019.",
        quantity: "US share of the authors of the oral papers, by place of work",
        unit: "%",
        choices: {monopoly, sampling, rounding},
        article: {monopoly: "50", sampling: "none", rounding: "printed"},
        evaluate: (evidence, {monopoly, ...chance}) =>
          evidence.assess(
            [work(2019)],
            chance,
            (share) => 100 * share(0, "United States"),
            (percent) => percent >= monopoly
          )
      }),
      fact({
        id: "T1.none",
        part: "hardly any in China",
        says: "Hardly any of the elite of 2019 worked in China.",
        quantity: "China's share of the authors of the oral papers, by place of work",
        unit: "%",
        choices: {hardlyAny, counting, hongKong, sampling: only(sampling, "none", "random")},
        article: {hardlyAny: "5", counting: "person", hongKong: "apart", sampling: "none"},
        evaluate: (evidence, {hardlyAny, counting, hongKong, sampling}) => {
          const orals = counted(evidence, 2019, "oral", counting, hongKong);
          if ("reason" in orals) return orals;
          return evidence.assess(
            [orals],
            {sampling},
            (share) => 100 * share(0, "there"),
            (percent) => percent <= hardlyAny
          );
        }
      }),
      rebuiltMajority("T1.rebuilt", 2019)
    ],
    found:
      "[{T1.majority} of the elite of 2019 worked in America, though in so few papers chance is large](T1.majority holds with conditions); in China, counted in the author lists, it was {T1.none}, [hardly any, if the orals of the year are all that is meant](T1.none holds with conditions).",
    argued:
      "The American figure is the tracker's own. The Chinese one is a shape on a chart without a number; counting the authors of the oral papers fills it in. [Whether so large a part is all but a monopoly depends on where a monopoly begins](T1.monopoly undecided)."
  },
  {
    id: "T2",
    section: "talent",
    page: "elite",
    title: "In 2019 China trailed India",
    says: "By undergraduate country the elite of 2019 was {article-2019-elite-undergraduate-united-states} American, {article-2019-elite-undergraduate-india} Indian and {article-2019-elite-undergraduate-china} Chinese: China came after India.",
    assertions: [
      printedBefore(
        {
          id: "T2.printed",
          part: "India before China in print",
          says: "In the printed shares India stands before China."
        },
        ["tracker1-2019-elite-undergraduate-india", "tracker1-2019-elite-undergraduate-china"]
      ),
      ahead(
        {
          id: "T2.us",
          part: "the US before India",
          says: "US universities gave more of the 2019 elite their first degrees than Indian ones.",
          quantity: "US share less India's, elite of 2019 by undergraduate country"
        },
        degrees(2019),
        "United States",
        "India"
      ),
      ahead(
        {
          id: "T2.india",
          part: "India before China",
          says: "Indian universities gave more of the 2019 elite their first degrees than Chinese ones.",
          quantity: "India's share less China's, elite of 2019 by undergraduate country"
        },
        degrees(2019),
        "India",
        "China"
      ),
      untestable({
        id: "T2.before",
        part: "India before China the year before",
        says: "India was ahead of China in the elite of 2018, too.",
        quantity: "India's share less China's, authors of orals of 2018 by undergraduate country",
        unit: "points",
        by: "audit",
        reason:
          "The study of 2018 prints how many of the elite were schooled in China; of India we found nothing in it."
      })
    ],
    found:
      "In print India is {T2.printed} ahead of China; [America was ahead of both](T2.us holds), but [so small a gap in so few papers cannot tell India from China](T2.india undecided).",
    argued:
      "A gap as small as that, among the authors of so few papers, does not tell the countries apart. The year before, {macropolo-2018-elite-undergraduate-china} of the same tier were of Chinese origin by the same house's count, nearly as many; of India [that study says nothing that we found](T2.before not testable)."
  },
  {
    id: "T3",
    section: "talent",
    page: "elite",
    title: "By 2022 China had a foothold",
    says: "Of the elite of 2022, {article-2022-elite-work-united-states} worked in the United States and {article-2022-elite-work-china} in China.",
    assertions: [
      majority(
        {
          id: "T3.majority",
          part: "America's majority",
          says: "More than half of the elite of 2022 still worked at US institutions.",
          quantity: "US share of the authors of the oral papers, by place of work"
        },
        work(2022),
        "United States"
      ),
      ahead(
        {
          id: "T3.second",
          part: "China's second place",
          says: "China was the second place of work of the 2022 elite, ahead of the United Kingdom.",
          quantity: "China's share less the UK's, elite of 2022 by place of work"
        },
        work(2022),
        "China",
        "United Kingdom"
      ),
      rebuiltMajority("T3.rebuilt", 2022)
    ],
    found:
      "[{T3.majority} of the elite of 2022 still worked in America](T3.majority holds); [China came second, by {T3.second}, if the numbers are taken as they are printed](T3.second holds with conditions).",
    argued: "Both figures are the tracker's, though the sources in which they were seen are weak."
  },
  {
    id: "T4",
    section: "talent",
    page: "elite",
    title: "By 2022 China was second only to America",
    says: "By undergraduate country China's share of the elite rose from {article-2019-elite-undergraduate-china} to {article-2022-elite-undergraduate-china}, second only to the American {article-2022-elite-undergraduate-united-states}.",
    assertions: [
      printedBefore(
        {
          id: "T4.printed",
          part: "China second in print",
          says: "In the printed shares of 2022 China stands before India, the next that was found."
        },
        ["tracker2-2022-elite-undergraduate-china", "tracker2-2022-elite-undergraduate-india"]
      ),
      ahead(
        {
          id: "T4.second",
          part: "China before India",
          says: "After the United States, China gave the largest part of the 2022 elite their first degrees, ahead of India.",
          quantity: "China's share less India's, elite of 2022 by undergraduate country"
        },
        degrees(2022),
        "China",
        "India"
      ),
      ahead(
        {
          id: "T4.us",
          part: "the US before China",
          says: "The United States was still ahead of China in the elite of 2022.",
          quantity: "US share less China's, elite of 2022 by undergraduate country",
          by: "audit"
        },
        degrees(2022),
        "United States",
        "China"
      ),
      fact({
        id: "T4.rose",
        part: "China's rise",
        says: "China's share of the elite by undergraduate country rose from 2019 to 2022.",
        quantity: "China's share in 2022 less its share in 2019, elite by undergraduate country",
        unit: "points",
        choices: {edition, origin, sampling, rounding},
        article: {edition: "1.0", origin: "undergraduate", sampling: "none", rounding: "printed"},
        evaluate: (evidence, {edition, ...chance}) =>
          evidence.assess(
            [{...degrees(2019), edition}, degrees(2022)],
            chance,
            (share) => 100 * (share(1, "China") - share(0, "China")),
            (points) => points > 0
          )
      }),
      fact({
        id: "T4.before",
        part: "China's rise, begun before",
        says: "China's share of the elite was already rising from 2018 to 2019, when the elite was cut alike.",
        quantity: "China's share in 2019 less that of 2018, authors of orals by undergraduate country",
        unit: "points",
        choices: {edition, sampling: only(sampling, "none", "random"), rounding},
        article: {edition: "1.0", sampling: "none", rounding: "printed"},
        by: "audit",
        evaluate: (evidence, {edition, ...chance}) => {
          const [part, whole] = ["macropolo-2018-elite-undergraduate-china-people", "macropolo-2018-oral-authors"];
          const [people, all] = [part, whole].map((id) => evidence.figure(id).value) as [number, number];
          const before = {
            parts: ["China", "Others"],
            shares: [people / all, 1 - people / all],
            unit: 0,
            sampleSize: all,
            clusterSize: null,
            rows: [part, whole]
          };
          return evidence.assess(
            [before, {...degrees(2019), edition}],
            chance,
            (share) => 100 * (share(1, "China") - share(0, "China")),
            (points) => points > 0
          );
        }
      }),
      fact({
        id: "T4.same",
        part: "China's rise by place of work, both years cut alike",
        says: "China's share of the elite by place of work also rose when both years are cut alike.",
        quantity: "China's share in 2022 less its share in 2019, by place of work, counted in the author lists",
        unit: "points",
        choices: {cut, counting, hongKong},
        article: {cut: "orals", counting: "person", hongKong: "apart"},
        by: "audit",
        evaluate: (evidence, {cut, counting, hongKong}) => {
          const before = counted(evidence, 2019, cut[2019], counting, hongKong);
          if ("reason" in before) return before;
          const after = counted(evidence, 2022, cut[2022], counting, hongKong);
          if ("reason" in after) return after;
          return evidence.assess(
            [before, after],
            {sampling: "random"},
            (share) => 100 * (share(1, "there") - share(0, "there")),
            (points) => points > 0
          );
        }
      })
    ],
    found:
      "By first degree China's share of the elite [rose by {T4.rose}](T4.rose holds) and [stood far before India's](T4.second holds); but the elite of 2022 was not cut as finely as that of 2019.",
    argued:
      "The rise is far beyond sampling error, but it sets the top {tracker1-2019-elite-cut} of one year's submissions beside the top {tracker2-2022-elite-cut} of another's. By place of work the rise remains when both years are cut alike; by undergraduate country we found nothing to check it with."
  }
];
