import {type Dimension, edition, europe, origin, rounding, sampling, tier} from "../../audit/rules/dimensions.js";
import type {Compositions, Query} from "../../audit/rules/assess.js";
import type {Assertion, Claim} from "../../audit/rules/types.js";

const measured = (universe: Readonly<Record<string, string>>, year: 2019 | 2022): Query => ({
  measure: "undergraduate country",
  tier: universe.tier === "elite" ? "elite" : "top",
  year,
  // Edition 1.0 knows only 2019 and edition 2.0 is the only one that knows 2022.
  edition: year === 2022 ? "2.0" : universe.edition === "1.0" ? "1.0" : "2.0",
  ...(universe.europe ? {europe: universe.europe} : {})
});

const article = {
  tier: "top",
  origin: "undergraduate",
  edition: "2.0",
  europe: "continent",
  sampling: "none",
  rounding: "printed"
};
const choices = [origin, edition, europe, sampling, rounding];

/** “The share of a country's universities rose (or fell) between 2019 and 2022.” */
const moved = (place: string, direction: 1 | -1, id: string): Assertion<Compositions> => ({
  id,
  says: `The share of the top tier with a first degree from ${place} ${direction > 0 ? "rose" : "fell"} from 2019 to 2022.`,
  quantity: `${place}'s share in 2022 less its share in 2019, top tier by undergraduate country`,
  unit: "points",
  dimensions: place === "Europe" ? choices : choices.filter((dimension) => dimension !== europe),
  article,
  by: "article",
  evaluate: (evidence, universe) =>
    evidence.assess(
      [measured(universe, 2019), measured(universe, 2022)],
      universe,
      (share) => 100 * (share(1, place) - share(0, place)),
      (points) => direction * points > 0
    )
});

/** “Nearly half” is taken as nearer to a half than to a third. */
const nearlyHalfPercent = (100 / 2 + 100 / 3) / 2;

const nearlyHalf = (id: string, dimensions: readonly Dimension[]): Assertion<Compositions> => ({
  id,
  says: "Chinese universities gave nearly half (nearer a half than a third) of those counted in 2022 their first degrees.",
  quantity: "China's share in 2022 by undergraduate country",
  unit: "%",
  dimensions,
  article,
  by: "article",
  evaluate: (evidence, universe) =>
    evidence.assess(
      [measured(universe, 2022)],
      universe,
      (share) => 100 * share(0, "China"),
      (percent) => percent > nearlyHalfPercent
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
      moved("China", 1, "T6.china"),
      moved("United States", -1, "T6.us"),
      moved("Europe", -1, "T6.europe"),
      moved("India", -1, "T6.india")
    ],
    argued: "The Chinese rise is beyond doubt; the American fall is within what a sample of papers can do by chance."
  },
  {
    id: "T7",
    section: "talent",
    page: "top-tier",
    title: "Nearly half of the world's AI researchers",
    says: "Chinese education therefore supplies “nearly half of the world's AI researchers”.",
    assertions: [
      nearlyHalf("T7.sample", [origin, sampling, rounding]),
      {
        id: "T7.world",
        says: "Chinese universities gave nearly half of all the world's AI researchers their first degrees.",
        quantity: "China's share of all AI researchers by undergraduate country",
        unit: "%",
        dimensions: [],
        article: {},
        by: "article",
        evaluate: () => ({
          reason:
            "No source seen counts the world's AI researchers by undergraduate country: the tracker samples one conference."
        })
      }
    ],
    argued:
      "True of {tracker2-2022-authors-sampled} drawn from one conference; the step from them to the world is taken without a bridge."
  },
  {
    id: "T9",
    section: "talent",
    page: "top-tier",
    title: "Four points that sum up the section",
    says: "Top people now choose China too; China's weight at the top grows; Chinese outnumber Americans in AI; China's education carries “half of world AI”.",
    assertions: [
      {
        id: "T9.choose",
        says: "The share of the top tier that works in China rose from 2019 to 2022.",
        quantity: "China's share in 2022 less its share in 2019, top tier by place of work",
        unit: "points",
        dimensions: [edition, sampling, rounding],
        article,
        by: "article",
        evaluate: (evidence, universe) =>
          evidence.assess(
            [
              {...measured(universe, 2019), measure: "work country"},
              {...measured(universe, 2022), measure: "work country"}
            ],
            universe,
            (share) => 100 * (share(1, "China") - share(0, "China")),
            (points) => points > 0
          )
      },
      {...moved("China", 1, "T9.weight"), dimensions: [tier, ...choices.filter((dimension) => dimension !== europe)]},
      {
        id: "T9.outnumber",
        says: "In 2022 researchers with a Chinese first degree outnumbered those with an American one.",
        quantity: "China's share less the US share in 2022 by undergraduate country",
        unit: "points",
        dimensions: [tier, origin, sampling, rounding],
        article,
        by: "article",
        evaluate: (evidence, universe) =>
          evidence.assess(
            [measured(universe, 2022)],
            universe,
            (share) => 100 * (share(0, "China") - share(0, "United States")),
            (points) => points > 0
          )
      },
      nearlyHalf("T9.half", [tier, origin, sampling, rounding])
    ],
    argued: "Each point is true of the tier it was taken from; the last two turn round when the elite is asked instead."
  },
  {
    id: "T10",
    section: "talent",
    page: "top-tier",
    title: "Hundreds or thousands behind each",
    says: "Every Chinese scholar at such a conference implies hundreds or thousands more behind.",
    assertions: [],
    untestable:
      "The article names no population that the hundreds or thousands are part of, and no source seen counts one in the same year under the same definition.",
    argued:
      "A multiplier needs a count of the people behind, in the same year and by the same rule; nobody has published one."
  }
];
