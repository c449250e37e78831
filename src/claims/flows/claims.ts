import {type Range, swings} from "../../analysis/sensitivity.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {amounts, edition, rounding, sampling, valued} from "../../audit/rules/dimensions.js";
import type {Evidence, Query} from "../../audit/rules/evidence.js";
import type {FlowYear} from "../../models/flow-facts.js";
import {type Controls, lead, rangesOf, startOf} from "../../models/retention.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/flows/claims.ts", test: "tests/claims/flows/claims.test.ts"});

const work = (year: number, edition: "1.0" | "2.0"): Query => ({measure: "work country", tier: "top", year, edition});

const start = valued<FlowYear>("start", "Run from", {
  2019: {label: "the state and rates of 2019", value: 2019},
  2022: {label: "the state and rates of 2022", value: 2022}
});

const horizon = amounts("horizon", "Run for", {3: "three years", 8: "eight years", 20: "twenty years"});

/** What counts as keeping people: each option names the controls that belong to it. */
const keeping = valued<readonly (keyof Controls)[]>(
  "keeping",
  "Keeping people is",
  {
    staying: {label: "who stays after an American degree", value: ["staying"]},
    "staying returning": {label: "who stays, and who returns later", value: ["staying", "returning"]},
    "staying returning abroad": {label: "who goes, stays and returns", value: ["staying", "returning", "abroad"]}
  },
  {about: "words"}
);

/** Which venue's papers the two countries are compared by: China's figure and that of the United States. */
const venue = valued("venue", "Venue", {
  "neurips-2025": {
    label: "NeurIPS, papers, 2025",
    value: ["since-2025-neurips-papers-china", "since-2025-neurips-papers-united-states"] as const
  },
  "iclr-2026": {
    label: "ICLR, papers, 2026",
    value: ["since-2026-iclr-share-china", "since-2026-iclr-share-united-states"] as const
  }
});

/** The ends of a range, the one that favours China first: more returning helps China, more of the rest helps America. */
const favours = (control: keyof Controls, [from, to]: Range): [number, number] =>
  control === "returning" || control === "entering" ? [to, from] : [from, to];

/** By how many points several controls together can move China's lead, from the end that favours it to the other. */
function reach(
  evidence: Evidence,
  {start, horizon: years}: {start: FlowYear; horizon: number},
  names: readonly (keyof Controls)[]
): number {
  const begin = startOf(start, evidence.figure);
  const ranges = rangesOf(evidence.figure);
  const at = (end: 0 | 1): number => {
    const set = Object.fromEntries(names.map((name) => [name, favours(name, ranges[name])[end]]));
    return lead(begin, {...begin.controls, ...set}, years);
  };
  return Math.abs(at(0) - at(1));
}

/** One-way swings of China's lead in points, widest first, from one start over some years. */
export function leadSwings(evidence: Pick<Evidence, "figure">, year: FlowYear, years: number, controls?: Controls) {
  const begin = startOf(year, evidence.figure);
  return swings(controls ?? begin.controls, rangesOf(evidence.figure), (set) => lead(begin, set, years));
}

/** T12: whether who keeps the people decides the race, and how the balance has moved. */
export const flows: readonly Claim[] = [
  {
    id: "T12",
    section: "talent",
    page: "flows",
    title: "Whoever keeps the people wins",
    says: "The future is decided by who keeps the top people and builds the top institutions.",
    assertions: [
      fact({
        id: "T12.lead",
        part: "America's shrinking lead",
        says: "The American lead over China as a place of work of the top tier shrank from 2019 to 2022.",
        quantity: "US share less China's, 2022 less 2019, top tier by place of work",
        unit: "points",
        choices: {edition, sampling, rounding},
        article: {edition: "1.0", sampling: "none", rounding: "printed"},
        by: "audit",
        evaluate: (evidence, {edition, ...chance}) =>
          evidence.assess(
            [work(2019, edition), work(2022, "2.0")],
            chance,
            (share) =>
              100 * (share(1, "United States") - share(1, "China") - (share(0, "United States") - share(0, "China"))),
            (points) => points < 0
          )
      }),
      fact({
        id: "T12.keeping",
        part: "keeping before entering",
        says: "Keeping people moves the balance further than who enters the field at all.",
        quantity:
          "points by which keeping can move China's lead in the simulator, less those by which the origin of newcomers can",
        unit: "points",
        choices: {keeping, start, horizon},
        article: {keeping: "staying", start: "2022", horizon: "8"},
        by: "audit",
        evaluate: (evidence, {keeping, ...run}) => {
          const kept = reach(evidence, run, keeping);
          const entering = reach(evidence, run, ["entering"]);
          return deterministicAnswer(kept - entering, kept > entering, null, [
            "tracker1-2019-top-stay",
            "tracker2-2022-top-graduate-school-of-china-origin-united-states",
            "stay-2017-nsf-science-engineering",
            "carnegie-2025-china"
          ]);
        }
      }),
      fact({
        id: "T12.passed",
        part: "China passing America since",
        says: "Since then China has passed the United States by papers with any author there.",
        quantity: "China's papers as a multiple of those of the United States",
        unit: "ratio",
        choices: {venue},
        article: {venue: "neurips-2025"},
        by: "audit",
        evaluate: ({figure}, {venue}) => {
          const [china, america] = [figure(venue[0]), figure(venue[1])];
          const ratio = china.value / america.value;
          return deterministicAnswer(ratio, ratio > 1, null, [china.id, america.id]);
        }
      })
    ],
    steps: [
      {
        id: "T12.decides",
        part: "who keeps the people wins",
        says: "What decides is who keeps the top people and raises the top institutions.",
        from: ["T16.printed", "T16.institutions", "T9.choose"],
        unbridged:
          "A forecast: the sentence names no outcome, no date and no measure by which one could say that it came true."
      }
    ],
    found:
      "America's lead over China as a place of work shrank by {T12.lead as size} in three years; [that keeping people decides what comes next is a forecast](T12.decides not testable).",
    argued:
      "What can be said is how the balance moved, and what moves it: in a simulation within the published ranges, where newcomers come from matters more than who stays after an American degree."
  }
];
