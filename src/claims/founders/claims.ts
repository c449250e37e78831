import {betaCdf} from "../../analysis/beta.js";
import {binomialTail} from "../../analysis/exact.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {compareDetails, type Strictness} from "./biographies.js";
import {purely} from "../../audit/rules/vague-words.js";
import {type Dimension, dimension, rounding, sampling, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {countBy, type Definition, definitionLabels, factOf, peopleOf, rowsBehind} from "../../models/schooling.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import {type FounderFact, rowsOf} from "../../tables/rows.js";
import type {Claim} from "../../audit/rules/types.js";

const {fact, untestable} = assertionsIn({
  module: "src/claims/founders/claims.ts",
  test: "tests/claims/founders/claims.test.ts"
});

/** The people at the launch of Grok 3, as the source of that figure names them. */
export const onStage: readonly string[] = ["Igor Babuschkin", "Jimmy Ba", "Yuhuai Wu", "Elon Musk"];

const counted = "counted as Chinese by the article";

/** The facts of the founders; throws a sentence where the table was not loaded. */
export function founderFacts({tables}: Evidence): readonly FounderFact[] {
  if (!tables.founders) throw new Error("The table of founders is not loaded; expected data/founders.arrow.");
  return rowsOf<FounderFact>(tables.founders);
}

/** The founders whom the article counts as Chinese. */
export const countedPeople = (facts: readonly FounderFact[]): string[] =>
  peopleOf(facts).filter((person) => factOf(facts, person, counted).value === "yes");

const definition = <D extends Definition>(...ids: D[]): Dimension<D> => ({
  id: "definition",
  label: "Who is Chinese",
  about: "words",
  options: ids.map((id) => ({id, label: definitionLabels[id], value: id}))
});

const unknowns = dimension("unknowns", "Schools not found", {
  elsewhere: "taken as elsewhere",
  China: "taken as in China"
});

/** The published shares of Chinese origin that twelve people could be set against. */
export const baseRates: Readonly<Record<string, string>> = {
  "us-2019": "tracker1-2019-top-at-us-china",
  "us-2022": "tracker2-2022-top-at-us-china",
  "world-2019": "tracker1-2019-top-undergraduate-china",
  "world-2022": "tracker2-2022-top-undergraduate-china"
};

const baseRate = valued("base rate", "Drawn from", {
  "us-2019": {label: "the top tier at US institutions, 2019", value: baseRates["us-2019"]!},
  "us-2022": {label: "the top tier at US institutions, 2022", value: baseRates["us-2022"]!},
  "world-2019": {label: "the world's top tier, 2019", value: baseRates["world-2019"]!},
  "world-2022": {label: "the world's top tier, 2022", value: baseRates["world-2022"]!}
});

const noBaseRate = "The tracker gives no share by this definition, so there is nothing to set the count against.";

interface Counted {
  definition: Definition;
  unknowns?: "elsewhere" | "China";
}

/** How many of `people` are Chinese by a definition, with the rows that say so. */
function chinese(
  evidence: Evidence,
  {definition, unknowns}: Counted,
  people?: readonly string[]
): {k: number; rows: string[]} {
  const facts = founderFacts(evidence);
  const {yes, unknown} = countBy(facts, definition, people ? {people} : {});
  return {k: yes + (unknowns === "China" ? unknown : 0), rows: rowsBehind(facts, definition, people)};
}

const founded = (evidence: Evidence): number => evidence.figure("people-2023-xai-founders").value;

/** F1–F4, E2: what five of twelve founders can and cannot show. */
export const founders: readonly Claim[] = [
  {
    id: "F1",
    section: "founders",
    page: "founders",
    title: "Two Chinese faces",
    says: "Two Chinese faces stood at the centre of the Grok\u00a03 launch.",
    assertions: [
      fact({
        id: "F1.two",
        part: "two of the five on stage",
        says: "At least two of those who presented Grok\u00a03 are among the founders whom the article counts as Chinese.",
        quantity: "people on stage whom the article counts as Chinese",
        unit: "people",
        choices: {},
        article: {},
        evaluate: (evidence) => {
          const facts = founderFacts(evidence);
          const k = countedPeople(facts).filter((person) => onStage.includes(person)).length;
          const stage = evidence.figure("people-2025-grok-launch");
          return deterministicAnswer(k, k >= 2, stage.value, [
            stage.id,
            ...onStage.map((one) => factOf(facts, one, counted).id)
          ]);
        }
      }),
      untestable({
        id: "F1.centre",
        part: "at the centre",
        says: "They stood at the centre.",
        quantity: "place in the picture",
        unit: "places",
        reason: "Where the centre of a picture lies is for those who look at it."
      })
    ],
    found:
      "Of those who presented Grok\u00a03, [{F1.two} are among the founders whom the article counts as Chinese](F1.two holds); [who sat at the centre is for those who look at the picture](F1.centre not testable).",
    argued:
      "Of {people-2025-grok-launch} on stage two are among the founders whom the article counts. It sets a scene and proves nothing, nor does it claim to."
  },
  {
    id: "F2",
    section: "founders",
    page: "founders",
    title: "Five of twelve",
    says: "Of xAI's founders, Musk included, {article-2025-founders-china} are Chinese.",
    assertions: [
      fact({
        id: "F2.five",
        part: "five of twelve by ancestry",
        says: "Five of the founders are Chinese as the article uses the word, of people and their families.",
        quantity: "founders whom the article counts as Chinese",
        unit: "people",
        choices: {},
        article: {},
        evaluate: (evidence) => {
          const printed = evidence.figure("article-2025-founders-china");
          const {k, rows} = chinese(evidence, {definition: "ancestry"});
          return deterministicAnswer(k, k === printed.value, founded(evidence), [
            "people-2023-xai-founders",
            printed.id,
            ...rows
          ]);
        }
      }),
      fact({
        id: "F2.schooled",
        part: "five of twelve by schooling",
        says: "As many of them were educated in China.",
        quantity: "founders educated in China",
        unit: "people",
        choices: {definition: definition("any", "secondary", "undergraduate", "doctorate"), unknowns},
        article: {definition: "undergraduate", unknowns: "elsewhere"},
        by: "audit",
        evaluate: (evidence, counted) => {
          const {k, rows} = chinese(evidence, counted);
          const {value} = evidence.figure("article-2025-founders-china");
          return deterministicAnswer(k, k >= value, founded(evidence), rows);
        }
      }),
      fact({
        id: "F2.chance",
        part: "a surprise were it chance",
        says: "That many would be a surprise, were founders drawn at random from the top tier.",
        quantity: "probability of at least so many among as many founders, at the tracker's share of Chinese origin",
        unit: "%",
        choices: {
          definition: {
            ...definition(),
            options: (["ancestry", "any", "undergraduate"] as const).map((id) => ({
              id,
              label: definitionLabels[id],
              value: id,
              ...(id === "undergraduate" ? {} : {unanswerable: noBaseRate})
            }))
          },
          unknowns,
          baseRate
        },
        article: {definition: "undergraduate", unknowns: "elsewhere", baseRate: "us-2022"},
        by: "audit",
        evaluate: (evidence, {baseRate, ...counted}) => {
          const {k, rows} = chinese(evidence, counted);
          const rate = evidence.figure(baseRate);
          const percent = 100 * binomialTail(k, founded(evidence), rate.value / 100);
          return deterministicAnswer(percent, percent <= 5, founded(evidence), [rate.id, ...rows]);
        }
      })
    ],
    found:
      "By ancestry, as the article means it, [{F2.five} of the founders are Chinese](F2.five holds); by the country of the first degree, the rule of its other numbers, {F2.schooled} are.",
    argued:
      "The count is right for the people the article has in mind. By the rule that the rest of the article lives on, the country of the first degree, it is another count."
  },
  {
    id: "F3",
    section: "founders",
    page: "founders",
    title: "Their schooling",
    says: "The biographies: Wu comes from Zhejiang; Yang left for America in junior secondary school and took two degrees in mathematics at Harvard; Zhang went from Zhejiang University to Toronto, Dai from Tsinghua to Carnegie Mellon.",
    assertions: [
      fact({
        id: "F3.details",
        part: "the details agreeing",
        says: "Every school and degree that the article gives agrees with what has been published.",
        quantity: "details that agree, of those given",
        unit: "%",
        choices: {
          strictness: dimension(
            "strictness",
            "What must agree",
            {subject: "institution and subject", institution: "institution only"} satisfies Record<Strictness, string>,
            {about: "words"}
          )
        },
        article: {strictness: "subject"},
        evaluate: (evidence, {strictness}) => {
          const compared = compareDetails(founderFacts(evidence), strictness);
          const agreeing = compared.filter(({agrees}) => agrees).length;
          return deterministicAnswer(
            (100 * agreeing) / compared.length,
            agreeing === compared.length,
            compared.length,
            compared.map(({published}) => `${published.id} (${strictness})`)
          );
        }
      })
    ],
    found:
      "[Taken by institution, every detail is right](F3.details kindly holds); [if the subject counts, too, {F3.details} are](F3.details holds with conditions), for Yang's second degree was in computer science and not in mathematics.",
    argued:
      "The institutions are right. One subject is not: Yang's master's degree was in computer science. And that he left so early, as the article says itself, sits badly with what it concludes."
  },
  {
    id: "F4",
    section: "founders",
    page: "founders",
    title: "Chinese there against Chinese here",
    says: "So the race between the US and China is one between the Chinese in America and the Chinese in China.",
    assertions: [
      fact({
        id: "F4.majority",
        kind: "step",
        part: "a majority of people like them",
        says: "The founders show that more than half of the people like them are Chinese.",
        quantity: "probability that more than half are, given the founders and Jeffreys's prior",
        unit: "%",
        choices: {
          definition: definition("ancestry", "any", "secondary", "undergraduate", "doctorate"),
          unknowns
        },
        article: {definition: "ancestry", unknowns: "elsewhere"},
        evaluate: (evidence, counted) => {
          const {k, rows} = chinese(evidence, counted);
          const n = founded(evidence);
          const above = 1 - betaCdf(0.5, k + 0.5, n - k + 0.5);
          return {...deterministicAnswer(100 * above, above > 0.5, n, rows), probability: above};
        }
      }),
      fact({
        id: "F4.others",
        kind: "step",
        part: "no others in America",
        says: "Hardly anyone in the top tier at US institutions is of another origin.",
        quantity: "share of the top tier at US institutions with a first degree from outside China, 2022",
        unit: "%",
        choices: {purely, sampling, rounding},
        article: {purely: "10", sampling: "none", rounding: "printed"},
        evaluate: (evidence, {purely, ...chance}) =>
          evidence.assess(
            [{measure: "origin at US institutions", tier: "top", year: 2022, edition: "2.0"}],
            chance,
            (share) => 100 * (1 - share(0, "China")),
            (percent) => percent <= purely
          )
      })
    ],
    steps: [
      {
        id: "F4.race",
        part: "a race of Chinese against Chinese",
        says: "The contest of the US and China is one of Chinese top students against Chinese top students.",
        from: ["F2.five"],
        although: ["T16.printed", "T16.institutions"],
        bridges: ["F4.majority", "F4.others"]
      }
    ],
    found:
      "[It does not follow](F4.race fails): of the top researchers at American institutions {F4.others} took their first degree outside China.",
    argued:
      "People chosen because they are a story can carry no such conclusion, and the shares of the whole tier contradict it. What the article concedes elsewhere, that the very top still mostly works in America, is nearer to them."
  },
  {
    id: "E2",
    section: "conclusion",
    page: "founders",
    title: "All formed by one system",
    says: "The people named were all formed by the Chinese system of education.",
    assertions: [
      fact({
        id: "E2.all",
        part: "all formed in China",
        says: "All of the founders whom the article counts as Chinese were formed in China.",
        quantity: "of these founders, those formed in China",
        unit: "people",
        choices: {definition: definition("undergraduate", "any", "secondary", "doctorate", "every"), unknowns},
        article: {definition: "undergraduate", unknowns: "elsewhere"},
        evaluate: (evidence, counted) => {
          const people = countedPeople(founderFacts(evidence));
          const {k, rows} = chinese(evidence, counted, people);
          return deterministicAnswer(k, k === people.length, people.length, rows);
        }
      }),
      fact({
        id: "E2.sora",
        part: "the pupil from Wuhan",
        says: "One of OpenAI's Sora team went to the school in Wuhan.",
        quantity: "people of the team who went to that school",
        unit: "people",
        choices: {},
        article: {},
        evaluate: ({figure}) => {
          const [pupils, team] = [figure("people-2024-sora-wuhan"), figure("people-2024-sora-team")];
          return deterministicAnswer(pupils.value, pupils.value >= 1, team.value, [pupils.id, team.id]);
        }
      }),
      untestable({
        id: "E2.laboratories",
        part: "laboratories full of them",
        says: "The laboratories of Huawei and Alibaba are full of graduates of Chinese schools.",
        quantity: "staff of these laboratories who went to school in China",
        unit: "%",
        reason: "We found no count of where the staff of these laboratories went to school."
      })
    ],
    steps: [
      {
        id: "E2.formed",
        part: "products of China's schools",
        says: "Whatever they chose, their foundations and their academic training were laid in China's schools.",
        from: ["F2.five", "E2.sora", "E2.laboratories"],
        bridges: ["E2.all"]
      }
    ],
    found:
      "[The pupil from Wuhan is among those who made Sora](E2.sora holds), but [only {E2.all} of the founders whom the article counts took their first degree in China](E2.all fails), so [they were not all formed there](E2.formed fails).",
    argued:
      "Most of them took their first degree in North America, some after secondary school there, and all did graduate work there. What the article adds of the Sora team is true: one of its {people-2024-sora-team} went to the school in Wuhan. [Of the laboratories of Huawei and Alibaba we found no count](E2.laboratories not testable)."
  }
];
