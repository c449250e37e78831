import {assertionsIn} from "../../audit/rules/assertion.js";
import {countedPart} from "../../audit/rules/assess.js";
import {most} from "../../audit/rules/vague-words.js";
import {amounts, counting, dimension} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {countedPeople, founderFacts} from "./claims.js";
import {factOf} from "../../models/schooling.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import {loaded, type PartOfChina} from "../../tables/rows.js";
import type {Claim, Outcome} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/founders/cup.ts", test: "tests/claims/founders/cup.test.ts"});

/** The Chinese universities among the founders' first degrees; both are among the 39 of Project 985. */
const of985: readonly string[] = ["Tsinghua University", "Zhejiang University"];

const conference = amounts("conference", "NeurIPS of", {
  2019: "2019",
  2022: "2022",
  2023: "2023",
  2024: "2024"
});

/** The 39 universities' part of mainland China's authorship at a NeurIPS, and of what the part is counted. */
const partOf = ({tables}: Evidence, year: number, rule: string) => {
  const row = loaded<PartOfChina>(tables, "project-985").find(
    (one) => one.venue === "neurips" && one.year === year && one.rule === rule && one.part === "985"
  );
  if (!row || row.effective === null) {
    return {reason: `The author lists of NeurIPS ${year} give no part of the universities of Project 985 counted so.`};
  }
  const {share, effective} = row;
  return countedPart(["985", "others"], {share, effective}, `project-985 ${year} ${rule}`);
};

function founders(evidence: Evidence, among: "counted" | "Chinese degrees", more: number): Outcome {
  const facts = founderFacts(evidence);
  const degrees = countedPeople(facts)
    .map((person) => factOf(facts, person, "undergraduate"))
    .filter(({place}) => among === "counted" || place === "China");
  const k = degrees.filter(({value}) => of985.includes(value)).length;
  const percent = (100 * k) / degrees.length;
  return deterministicAnswer(
    percent,
    percent > more,
    degrees.length,
    degrees.map(({id}) => id)
  );
}

/** F5: whether the players come from the 39 universities of Project 985. */
export const cup: Claim = {
  id: "F5",
  section: "founders",
  page: "founders",
  title: "The “985 Cup”",
  says: "The contest might be called the “985 Cup”: its players come from the universities of China's elite programme.",
  assertions: [
    fact({
      id: "F5.founders",
      part: "the founders' first degrees",
      says: "Most of those whom the article counts took their first degree at one of the thirty-nine.",
      quantity: "share of these founders with a first degree from a university of Project 985",
      unit: "%",
      choices: {
        among: dimension(
          "among",
          "The players are",
          {counted: "all whom the article counts", "Chinese degrees": "those of them with a first degree in China"},
          {about: "words"}
        ),
        most
      },
      article: {among: "counted", most: "50"},
      evaluate: (evidence, {among, most}) => founders(evidence, among, most)
    }),
    fact({
      id: "F5.authors",
      part: "China's side of the conference",
      says: "Most of mainland China's authorship at NeurIPS belongs to the thirty-nine.",
      quantity: "the thirty-nine universities' share of mainland China's authorship",
      unit: "%",
      choices: {conference, counting, most},
      article: {conference: "2022", counting: "institution", most: "50"},
      evaluate: (evidence, {conference, counting, most}) => {
        const part = partOf(evidence, conference, counting);
        if ("reason" in part) return part;
        return evidence.assess(
          [part],
          {sampling: "random"},
          (share) => 100 * share(0, "985"),
          (percent) => percent > most
        );
      }
    }),
    fact({
      id: "F5.rising",
      part: "the thirty-nine's part, rising",
      says: "Their part of it is growing.",
      quantity: "the thirty-nine universities' share of mainland China's authorship, later less earlier year",
      unit: "points",
      choices: {
        span: dimension("span", "From and to", {
          "2013 2019": "2013 to 2019",
          "2019 2022": "2019 to 2022",
          "2022 2024": "2022 to 2024"
        }),
        counting
      },
      article: {span: "2019 2022", counting: "institution"},
      by: "audit",
      evaluate: (evidence, {span, counting}) => {
        const [first, last] = span.split(" ").map((year) => partOf(evidence, Number(year), counting));
        if ("reason" in first!) return first;
        if ("reason" in last!) return last;
        return evidence.assess(
          [first!, last!],
          {sampling: "random"},
          (share) => 100 * (share(1, "985") - share(0, "985")),
          (points) => points > 0
        );
      }
    })
  ],
  found:
    "[Of the founders with a Chinese first degree, taken alone, all studied at a university of the elite programme](F5.founders kindly holds), and of China's authorship at NeurIPS 2022 [{F5.authors} was that of its universities, which is most of it by most ways of counting](F5.authors holds with conditions).",
  argued:
    "As a joke it is [half true of the founders, if all whom the article counts are meant](F5.founders holds with conditions): some studied at a university of the programme, and of those whose first degree is Chinese, all did. Of China's own authors it is more than a joke, for more than half the authorship is that of the programme's universities. Whether their part is growing the author lists leave undecided, and the elite of the Tracker cannot be asked: no report prints where its first degrees were taken, university by university."
};
