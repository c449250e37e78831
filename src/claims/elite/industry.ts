import {assertionsIn} from "../../audit/rules/assertion.js";
import {countedPart} from "../../audit/rules/assess.js";
import {most} from "../../audit/rules/vague-words.js";
import {counting, dimension, hongKong, only, valued} from "../../audit/rules/dimensions.js";
import type {Composition, Evidence} from "../../audit/rules/evidence.js";
import {loaded, type OralSector} from "../../tables/rows.js";
import type {Claim, Unanswerable} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/elite/industry.ts", test: "tests/claims/elite/industry.test.ts"});

interface Asked {
  year: number;
  tier: string;
  rule: string;
  country: string;
}

/** Firms' part of a country's authors of orals, as a part of a whole. */
function atFirms({tables}: Evidence, {year, tier, rule, country}: Asked): Composition | Unanswerable {
  const row = loaded<OralSector>(tables, "oral-sectors").find(
    (one) =>
      one.venue === "neurips" &&
      one.year === year &&
      one.tier === tier &&
      one.rule === rule &&
      one.country === country &&
      one.sector === "firm"
  );
  if (!row || row.effective === null) {
    return {reason: `The author lists of ${year} do not tell firms among the authors of orals there counted so.`};
  }
  const {share, effective} = row;
  return countedPart(["firms", "others"], {share, effective}, `oral-sectors ${year} ${tier} ${rule} ${country} firm`);
}

/** The cut of each year: the orals, or, where a year has them, spotlights too. */
const grade = dimension(
  "grade",
  "The very top",
  {oral: "orals", "oral+spotlight": "orals and spotlights, where a year has them"},
  {
    about: "words"
  }
);
const rules = only(counting, "person", "slot", "institution");

/** T14: whether China's AI industry had begun to draw the very top. */
export const industryDraws: Claim = {
  id: "T14",
  section: "talent",
  page: "elite",
  title: "China's industry draws the top",
  says: "So by 2022 China's AI industry had begun to draw people of the very top.",
  assertions: [
    fact({
      id: "T14.drawn",
      part: "more of the elite there",
      says: "A larger part of the elite worked in China's industry in 2022 than in 2019.",
      quantity: "share of the authors of orals who worked in China's industry, 2022 less 2019",
      unit: "points",
      kind: "step",
      choices: {
        industry: dimension(
          "industry",
          "Industry means",
          {firms: "firms", field: "the field, universities and institutes with it"},
          {about: "words"}
        ),
        counting: rules,
        hongKong
      },
      article: {industry: "firms", counting: "person", hongKong: "apart"},
      evaluate: (evidence, {industry, counting, hongKong}) => {
        const asked = {tier: "oral", rule: counting, country: hongKong};
        const [before, after] = [2019, 2022].map((year) => evidence.countedShare({year, ...asked}));
        for (const one of [before!, after!]) if ("reason" in one) return one;
        const parts = [before!, after!] as Composition[];
        if (industry === "field") {
          return evidence.assess(
            parts,
            {sampling: "random"},
            (share) => 100 * (share(1, "there") - share(0, "there")),
            (points) => points > 0
          );
        }
        const firms = [2019, 2022].map((year) => atFirms(evidence, {year, ...asked}));
        for (const one of firms) if ("reason" in one) return one;
        return evidence.assess(
          [...parts, ...(firms as Composition[])],
          {sampling: "random"},
          (share) => 100 * (share(1, "there") * share(3, "firms") - share(0, "there") * share(2, "firms")),
          (points) => points > 0
        );
      }
    }),
    fact({
      id: "T14.firms",
      part: "most of them at firms",
      says: "Of the elite who work in China, most are at firms.",
      quantity: "firms' part of China's authors of orals",
      unit: "%",
      choices: {
        year: valued("year", "NeurIPS of", {
          2020: {label: "2020", value: 2020},
          2022: {label: "2022", value: 2022},
          2023: {label: "2023", value: 2023},
          2024: {label: "2024", value: 2024}
        }),
        grade,
        counting: rules,
        hongKong,
        most
      },
      article: {year: "2022", grade: "oral", counting: "person", hongKong: "apart", most: "50"},
      by: "audit",
      evaluate: (evidence, {year, grade, counting, hongKong, most}) => {
        const part = atFirms(evidence, {year, tier: grade, rule: counting, country: hongKong});
        if ("reason" in part) return part;
        return evidence.assess(
          [part],
          {sampling: "random"},
          (share) => 100 * share(0, "firms"),
          (percent) => percent > most
        );
      }
    })
  ],
  steps: [
    {
      id: "T14.so",
      part: "China's industry drawing the top",
      says: "China's industry now draws people of the very top.",
      from: ["T3.second"],
      bridges: ["T14.drawn"]
    }
  ],
  found:
    "[More of the elite worked at China's firms in 2022 than in 2019](T14.so holds), by {T14.drawn}; of the elite in China {T14.firms} were at firms.",
  argued:
    "In its first sense it is right: more of the very top worked in China in the later year, at its firms as at its universities, and the difference is beyond chance. In a stronger sense, that industry is where they went, the lists do not bear it out: of the very top's authorship in China the larger part belongs to universities and institutes of the state."
};
