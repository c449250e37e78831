import {assertionsIn} from "../../audit/rules/assertion.js";
import {ownEdition} from "../../audit/rules/assess.js";
import {amounts, counting, dimension, only, rounding, sampling, threshold} from "../../audit/rules/dimensions.js";
import type {Claim} from "../../audit/rules/types.js";
import {assessRanking, countOf25} from "../institutions/rebuilt.js";

const {fact} = assertionsIn({
  module: "src/claims/in-america/concession.ts",
  test: "tests/claims/in-america/concession.test.ts"
});

/** “Mostly”: at least so many per cent, where no other country has a third as many. */
const mostly = threshold("mostly", "Mostly means at least", {
  40: "two fifths, far before any other country",
  50: "half"
});

/** T16: the article's own concession, which tempers what it says of the race. */
export const concession: Claim = {
  id: "T16",
  section: "talent",
  page: "in-america",
  title: "The top is still in America",
  says: "It is conceded that the very top still mostly works, and the top institutions mostly stand, in the United States.",
  assertions: [
    fact({
      id: "T16.printed",
      part: "the elite, as the source prints it",
      says: "Most of the elite worked at American institutions.",
      quantity: "US share of the authors of the oral papers, by place of work",
      unit: "%",
      choices: {year: amounts("year", "NeurIPS of", {2019: "2019", 2022: "2022"}), mostly, sampling, rounding},
      article: {year: "2022", mostly: "50", sampling: "none", rounding: "printed"},
      evaluate: (evidence, {year, mostly, ...chance}) =>
        evidence.assess(
          [ownEdition("work country", "elite", year)],
          chance,
          (share) => 100 * share(0, "United States"),
          (percent) => percent >= mostly
        )
    }),
    fact({
      id: "T16.counted",
      part: "the elite, counted to the last year that can answer",
      says: "Counted in the author lists, most of the elite worked in the United States.",
      quantity: "US share of the authors of the oral papers by location",
      unit: "%",
      choices: {
        year: amounts("year", "NeurIPS of", {2019: "2019", 2022: "2022", 2023: "2023", 2024: "2024"}),
        counting,
        mostly
      },
      article: {year: "2022", counting: "person", mostly: "50"},
      by: "audit",
      evaluate: (evidence, {year, counting, mostly}) => {
        const orals = evidence.countedShare({year, tier: "oral", rule: counting, country: "US"});
        if ("reason" in orals) return orals;
        return evidence.assess(
          [orals],
          {sampling: "random"},
          (share) => 100 * share(0, "there"),
          (percent) => percent >= mostly
        );
      }
    }),
    fact({
      id: "T16.institutions",
      part: "the top institutions",
      says: "Of the twenty-five strongest institutions more were American than not.",
      quantity: "American institutions in the rebuilt top twenty-five",
      unit: "institutions",
      choices: {
        year: dimension("year", "NeurIPS of", {2019: "2019", 2022: "2022"}),
        counting: only(counting, "person", "slot", "institution", "author", "any", "first", "last"),
        mostly
      },
      article: {year: "2022", counting: "institution", mostly: "50"},
      evaluate: (evidence, {year, counting, mostly}) =>
        assessRanking(
          evidence,
          year === "2019" ? 2019 : 2022,
          {counting, owner: "owner", tracks: "main"},
          countOf25((row) => row.country === "US"),
          (count) => count >= (25 * mostly) / 100
        )
    })
  ],
  found:
    "[{T16.printed} of the elite of 2022 worked in America](T16.printed holds), and [by most ways of counting most of the strongest institutions stood there, too](T16.institutions holds with conditions): {T16.institutions} of twenty-five by the article's own rule.",
  argued:
    "It is right of the years that the article compares, by the Tracker, by the author lists and by most ways of ranking institutions, and the article grants it after the table that seemed to say otherwise. In the lists since then it is less clear. The audit's findings on place say the same: most Chinese talent of the very top worked in America, and little of it in China."
};
