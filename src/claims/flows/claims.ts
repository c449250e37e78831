import {type Range, swings} from "../../analysis/sensitivity.js";
import {type Dimension, edition, rounding, sampling, type Universe} from "../../audit/rules/dimensions.js";
import type {Evidence, Query} from "../../audit/rules/evidence.js";
import type {FlowYear} from "../../models/flow-facts.js";
import {type Controls, lead, rangesOf, startOf} from "../../models/retention.js";
import {sure} from "../../audit/rules/sure.js";
import type {Claim} from "../../audit/rules/types.js";

const work = (year: number, edition: "1.0" | "2.0"): Query => ({measure: "work country", tier: "top", year, edition});

const start: Dimension = {
  id: "start",
  label: "Run from",
  options: [
    {id: "2019", label: "the state and rates of 2019"},
    {id: "2022", label: "the state and rates of 2022"}
  ]
};

const horizon: Dimension = {
  id: "horizon",
  label: "Run for",
  options: [
    {id: "3", label: "three years"},
    {id: "8", label: "eight years"},
    {id: "20", label: "twenty years"}
  ]
};

/** What counts as keeping people: each option names the controls that belong to it. */
const keeping: Dimension = {
  id: "keeping",
  label: "Keeping people is",
  options: [
    {id: "staying", label: "who stays after an American degree"},
    {id: "staying returning", label: "who stays, and who returns later"},
    {id: "staying returning abroad", label: "who goes, stays and returns"}
  ]
};

/** Which venue's papers the two countries are compared by. */
const venue: Dimension = {
  id: "venue",
  label: "Venue",
  options: [
    {id: "neurips-2025", label: "NeurIPS, papers, 2025"},
    {id: "iclr-2026", label: "ICLR, papers, 2026"}
  ]
};

const venueRows: Readonly<Record<string, readonly [string, string]>> = {
  "neurips-2025": ["since-2025-neurips-papers-china", "since-2025-neurips-papers-united-states"],
  "iclr-2026": ["since-2026-iclr-share-china", "since-2026-iclr-share-united-states"]
};

/** The ends of a range, the one that favours China first: more returning helps China, more of the rest helps America. */
const favours = (control: keyof Controls, [from, to]: Range): [number, number] =>
  control === "returning" || control === "entering" ? [to, from] : [from, to];

/** By how many points several controls together can move China's lead, from the end that favours it to the other. */
function reach(evidence: Evidence, universe: Universe, names: readonly (keyof Controls)[]): number {
  const year: FlowYear = universe.start === "2022" ? 2022 : 2019;
  const begin = startOf(year, evidence.figure);
  const ranges = rangesOf(evidence.figure);
  const years = Number(universe.horizon);
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
      {
        id: "T12.lead",
        says: "The American lead over China as a place of work of the top tier shrank from 2019 to 2022.",
        quantity: "US share less China's, 2022 less 2019, top tier by place of work",
        unit: "points",
        dimensions: [edition, sampling, rounding],
        article: {edition: "1.0", sampling: "none", rounding: "printed"},
        by: "audit",
        evaluate: (evidence, universe) =>
          evidence.assess(
            [work(2019, universe.edition === "2.0" ? "2.0" : "1.0"), work(2022, "2.0")],
            universe,
            (share) =>
              100 * (share(1, "United States") - share(1, "China") - (share(0, "United States") - share(0, "China"))),
            (points) => points < 0
          )
      },
      {
        id: "T12.keeping",
        says: "Keeping people moves the balance further than who enters the field at all.",
        quantity:
          "points by which keeping can move China's lead in the simulator, less those by which the origin of newcomers can",
        unit: "points",
        dimensions: [keeping, start, horizon],
        article: {keeping: "staying", start: "2022", horizon: "8"},
        by: "audit",
        evaluate: (evidence, universe) => {
          const kept = reach(evidence, universe, universe.keeping!.split(" ") as (keyof Controls)[]);
          const entering = reach(evidence, universe, ["entering"]);
          return sure(kept - entering, kept > entering, null, [
            "tracker1-2019-top-stay",
            "tracker2-2022-top-graduate-school-of-china-origin-united-states",
            "stay-2017-nsf-science-engineering",
            "carnegie-2025-china"
          ]);
        }
      },
      {
        id: "T12.passed",
        says: "Since then China has passed the United States by papers with any author there.",
        quantity: "China's papers as a multiple of those of the United States",
        unit: "ratio",
        dimensions: [venue],
        article: {venue: "neurips-2025"},
        by: "audit",
        evaluate: ({figure}, universe) => {
          const [china, america] = venueRows[universe.venue!]!.map((id) => figure(id)) as [
            ReturnType<typeof figure>,
            ReturnType<typeof figure>
          ];
          const ratio = china.value / america.value;
          return sure(ratio, ratio > 1, null, [china.id, america.id]);
        }
      }
    ],
    untestable:
      "A forecast: the sentence names no outcome, no date and no measure by which one could say that it came true.",
    argued:
      "What can be said is how the balance moved, and what moves it: in a simulation within the published ranges, where newcomers come from matters more than who stays after an American degree."
  }
];
