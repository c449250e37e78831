import {assertionsIn} from "../../audit/rules/assertion.js";
import {amounts, dimension, hongKong, threshold} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim, Unanswerable} from "../../audit/rules/types.js";
import {type CountedPeople, loaded} from "../../tables/rows.js";

const {fact} = assertionsIn({
  module: "src/claims/top-tier/multiplier.ts",
  test: "tests/claims/top-tier/multiplier.test.ts"
});

/** Whom the article means by each Chinese scholar at so high a venue. */
const who = dimension(
  "who",
  "Each scholar is",
  {oral: "an author of an oral", "oral+spotlight": "an author of an oral or spotlight", all: "any author"},
  {about: "words"}
);
const venue = dimension("venue", "Counted at", {neurips: "NeurIPS", all: "all conferences whose lists are at hand"});
const hundreds = threshold("hundreds", "Hundreds begin at", {100: "a hundred", 200: "two hundred"});

interface Asked {
  venue: string;
  year: number;
  tier: string;
  country: string;
}

/** Distinct authors in China, as the lists name them. */
function authors(
  {tables}: Evidence,
  {venue, year, tier, country}: Asked
): {people: number; row: string} | Unanswerable {
  const row = loaded<CountedPeople>(tables, "counted-people").find(
    (one) => one.venue === venue && one.year === year && one.tier === tier && one.country === country
  );
  if (!row) return {reason: `The lists of ${year} do not tell the authors in China of that tier.`};
  return {people: row.people, row: `counted-people ${venue} ${year} ${tier} ${country}`};
}

/** T10: hundreds or thousands behind each author. */
export const multiplier: Claim = {
  id: "T10",
  section: "talent",
  page: "top-tier",
  title: "Hundreds or thousands behind each",
  says: "Each Chinese scholar at so high a venue very likely means that hundreds or thousands of Chinese researchers were added in the trade behind.",
  assertions: [
    fact({
      id: "T10.behind",
      part: "hundreds behind each",
      says: "For each Chinese author at the venue there are hundreds of people in China's AI.",
      quantity: "people in China's AI for each author in China",
      unit: "ratio",
      choices: {
        behind: dimension(
          "behind",
          "Behind them stand",
          {
            "since-2025-dongbi-researchers-china": "researchers, by an index of papers to 2024",
            "since-2025-digital-science-china": "active researchers, by another index, of 2025",
            "talent-2022-pool-china": "all who work in AI and its trades, 2022"
          },
          {about: "words"}
        ),
        who,
        venue,
        hongKong,
        hundreds
      },
      article: {
        behind: "since-2025-dongbi-researchers-china",
        who: "oral",
        venue: "neurips",
        hongKong: "apart",
        hundreds: "100"
      },
      evaluate: (evidence, {behind, who, venue, hongKong, hundreds}) => {
        const found = authors(evidence, {venue, year: 2022, tier: who, country: hongKong});
        if ("reason" in found) return found;
        const {id, value} = evidence.figure(behind);
        const each = value / found.people;
        return deterministicAnswer(each, each >= hundreds, found.people, [id, found.row]);
      }
    }),
    fact({
      id: "T10.added",
      part: "hundreds added for each",
      says: "For each author that China had more, hundreds of researchers were added.",
      quantity: "researchers added in China from 2015 to 2024, by one index, for each author added until 2022",
      unit: "ratio",
      choices: {
        until: dimension("until", "The index ends at", {
          "since-2025-dongbi-researchers-china": "the number one report prints",
          "talent-2024-dongbi-china": "the number another report prints"
        }),
        who,
        to: amounts("to", "Authors until", {2021: "2021", 2022: "2022"}),
        hundreds
      },
      article: {until: "since-2025-dongbi-researchers-china", who: "oral", to: "2022", hundreds: "100"},
      evaluate: (evidence, {until, who, to, hundreds}) => {
        const [then, now] = [2015, to].map((year) =>
          authors(evidence, {venue: "neurips", year, tier: who, country: "CN"})
        );
        if ("reason" in then!) return then;
        if ("reason" in now!) return now;
        const [first, last] = ["since-2015-dongbi-researchers-china", until].map((id) => evidence.figure(id));
        const more = now!.people - then!.people;
        if (more <= 0) return {reason: `China had no more authors of that tier in ${to} than in 2015.`};
        const each = (last!.value - first!.value) / more;
        return deterministicAnswer(each, each >= hundreds, more, [first!.id, last!.id, then!.row, now!.row]);
      }
    })
  ],
  steps: [
    {
      id: "T10.next",
      part: "the next author bringing as many",
      says: "One more author at the top therefore means as many more behind.",
      from: ["T10.behind", "T10.added"],
      unbridged:
        "Two counts set side by side say nothing of what one more author brings; we found no count of the people behind that follows authors or their institutions."
    }
  ],
  found:
    "[Read of the very top, it is right: for each author of an oral there are some {T10.behind as count} researchers in China](T10.behind kindly holds); [that one more author brings as many more is a forecast](T10.next not testable).",
  argued:
    "Read of the very top, the article's order of size holds: for each author of an oral in China there are hundreds of researchers. [Of all authors at a conference, counted alike, there are tens](T10.behind holds with conditions). [What was added since, by the one index that has two dates, comes to hundreds for each author of an oral, though not of all](T10.added holds with conditions). A count of people behind is also no law: that the next author would bring as many again is a forecast, and neither number tests it."
};
