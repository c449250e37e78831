import {assertionsIn} from "../../audit/rules/assertion.js";
import type {Chance, Compositions, Query} from "../../audit/rules/assess.js";
import {nearlyHalf} from "../../audit/rules/vague-words.js";
import {
  type Edition,
  edition,
  type Europe,
  europe,
  origin,
  rounding,
  sampling,
  type Tier,
  tier
} from "../../audit/rules/dimensions.js";
import type {Claim} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/top-tier/claims.ts", test: "tests/claims/top-tier/claims.test.ts"});

/** What of the source is read: a tier and, where it is asked of more than one, an edition and a border of Europe. */
interface Source {
  tier?: Tier;
  edition?: Edition;
  europe?: Europe;
}

const measured = ({tier = "top", edition = "2.0", europe}: Source, year: 2019 | 2022): Query => ({
  measure: "undergraduate country",
  tier,
  year,
  // Edition 1.0 knows only 2019 and edition 2.0 is the only one that knows 2022.
  edition: year === 2022 ? "2.0" : edition,
  ...(europe ? {europe} : {})
});

const article = {
  tier: "top",
  origin: "undergraduate",
  edition: "2.0",
  europe: "continent",
  sampling: "none",
  rounding: "printed",
  nearlyHalf: "42"
} as const;
const choices = {origin, edition, sampling, rounding};
const of2022 = {origin, sampling, rounding};

/** What is said of a country's share that rose or fell, and how it is read. */
const moved = (place: string, direction: 1 | -1, id: string) => ({
  id,
  part: `${place === "United States" ? "America" : place}'s ${direction > 0 ? "rise" : "fall"}`,
  says: `The share of the top tier with a first degree from ${place === "United States" ? "the United States" : place} ${direction > 0 ? "rose" : "fell"} from 2019 to 2022.`,
  quantity: `${place === "United States" ? "America" : place}'s share in 2022 less its share in 2019, top tier by undergraduate country`,
  unit: "points" as const,
  article,
  evaluate: (evidence: Compositions, chosen: Source & Chance) =>
    evidence.assess(
      [measured(chosen, 2019), measured(chosen, 2022)],
      chosen,
      (share) => 100 * (share(1, place) - share(0, place)),
      (points) => direction * points > 0
    )
});

/** What is said of nearly half, and how it is read. */
const half = (id: string, part: string) => ({
  id,
  part,
  says: "Chinese universities gave nearly half of those counted in 2022 their first degrees.",
  quantity: "China's share in 2022 by undergraduate country",
  unit: "%" as const,
  article,
  evaluate: (evidence: Compositions, {nearlyHalf, ...chosen}: Source & Chance & {nearlyHalf: number}) =>
    evidence.assess(
      [measured(chosen, 2022)],
      chosen,
      (share) => 100 * share(0, "China"),
      (percent) => percent >= nearlyHalf
    )
});

/** T6, T7, T9, T10: the authors of all accepted papers by undergraduate country, and what is concluded from them. */
export const topTier: readonly Claim<Compositions>[] = [
  {
    id: "T6",
    section: "talent",
    page: "top-tier",
    title: "China up, everyone else down",
    says: "From 2019 to 2022 China's share of the top tier rose from {article-2019-top-undergraduate-china} to {article-2022-top-undergraduate-china}; the US fell from {article-2019-top-undergraduate-united-states} to {article-2022-top-undergraduate-united-states}, Europe from {article-2019-top-undergraduate-europe} to {article-2022-top-undergraduate-europe}, India from {article-2019-top-undergraduate-india} to {article-2022-top-undergraduate-india}.",
    assertions: [
      fact({...moved("China", 1, "T6.china"), choices}),
      fact({...moved("United States", -1, "T6.us"), choices}),
      fact({...moved("Europe", -1, "T6.europe"), choices: {origin, edition, europe, sampling, rounding}}),
      fact({...moved("India", -1, "T6.india"), choices})
    ],
    found:
      "[Printed as the source has it](reported exact), China's share of the top tier [rose by {T6.china} in three years](T6.china holds), far more than chance can do; [America's fall, by {T6.us as size}, could be chance](T6.us undecided).",
    argued:
      "The Chinese rise is beyond doubt, and had begun before. [Europe's fall is, by most readings, more than chance](T6.europe holds with conditions), [India's is if the people are taken as independent of each other, or nearly](T6.india holds with conditions); the American fall is within what a sample of papers can do by chance."
  },
  {
    id: "T7",
    section: "talent",
    page: "top-tier",
    title: "Nearly half of the world's AI researchers",
    says: "Chinese education therefore supplies “nearly half of the world's AI researchers”.",
    assertions: [fact({...half("T7.sample", "“nearly half” of the sample"), choices: {nearlyHalf, ...of2022}})],
    steps: [
      {
        id: "T7.world",
        part: "“nearly half” of the world's researchers",
        says: "China's education therefore gives the world's AI “nearly half” of its people.",
        from: ["T7.sample"],
        unbridged:
          "We found no source that counts the world's AI researchers by undergraduate country: the tracker samples one conference."
      }
    ],
    found:
      "[Taken of the authors sampled at one conference, it is nearly half: {T7.sample} took their first degree in China](T7.sample kindly holds); [the article says it of all the world's researchers, which its source does not](reported misread), and [we found no count of those](T7.world not testable).",
    argued:
      "True of {tracker2-2022-authors-sampled} drawn from one conference, [though so small a sample is not sure of it wherever one lets “nearly half” begin](T7.sample holds with conditions); the step from them to the world is taken without a bridge."
  },
  {
    id: "T9",
    section: "talent",
    page: "top-tier",
    title: "Four points that sum up the section",
    says: "Top people now choose China too; China's weight at the top grows; Chinese outnumber Americans in AI; China's education carries “half of world AI”.",
    assertions: [
      fact({
        id: "T9.choose",
        part: "top people choosing China",
        says: "The share of the top tier that works in China rose from 2019 to 2022.",
        quantity: "China's share in 2022 less its share in 2019, top tier by place of work",
        unit: "points",
        choices: {edition, sampling, rounding},
        article,
        evaluate: (evidence: Compositions, chosen) =>
          evidence.assess(
            [
              {...measured(chosen, 2019), measure: "work country"},
              {...measured(chosen, 2022), measure: "work country"}
            ],
            chosen,
            (share) => 100 * (share(1, "China") - share(0, "China")),
            (points) => points > 0
          )
      }),
      fact({...moved("China", 1, "T9.weight"), choices: {tier, ...choices}}),
      fact({
        id: "T9.outnumber",
        part: "Chinese outnumbering Americans",
        says: "In 2022 researchers with a Chinese first degree outnumbered those with an American one.",
        quantity: "China's share less the US share in 2022 by undergraduate country",
        unit: "points",
        choices: {tier, ...of2022},
        article,
        evaluate: (evidence: Compositions, chosen) =>
          evidence.assess(
            [measured(chosen, 2022)],
            chosen,
            (share) => 100 * (share(0, "China") - share(0, "United States")),
            (points) => points > 0
          )
      }),
      fact({...half("T9.half", "“half” of world AI"), choices: {nearlyHalf, tier, ...of2022}})
    ],
    found:
      "The part of the top tier that works in China [grew by {T9.choose} in three years](T9.choose holds), [that with a first degree from there by {T9.weight}](T9.weight holds); [Chinese outnumber Americans in the whole tier, though not in the elite](T9.outnumber holds with conditions).",
    argued:
      "Each point is true of the tier it was taken from; the last two turn round when the elite is asked instead: [whether China's schools carry half depends on the tier, and on where half begins](T9.half undecided)."
  }
];
