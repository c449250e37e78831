import type {Dimension} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {factOf, peopleOf} from "../../models/schooling.js";
import type {EventRow, FounderFact} from "../../tables/rows.js";
import {type Piece, pieces} from "../../audit/rules/text.js";
import {sure} from "../../audit/rules/sure.js";
import type {Claim} from "../../audit/rules/types.js";

/** When the article appeared. */
export const published = "2025-02-24";

/** An event as pages show it: what happened, and which claims it speaks for and against. */
export interface Happening {
  id: string;
  date: string;
  kind: string;
  says: readonly Piece[];
  strengthens: readonly string[];
  weakens: readonly string[];
  why: string;
  source: string;
  confidence: string;
  note: string | null;
}

const ids = (text: string | null): string[] => (text ? text.split(" ") : []);

/** Events that editors add row by row, and the departures that stand in the founders table, in the order of time. */
export function happenings(events: readonly EventRow[], facts: readonly FounderFact[]): Happening[] {
  const rows = events.map((row): Happening => ({
    ...row,
    says: pieces(row.says),
    strengthens: ids(row.strengthens),
    weakens: ids(row.weakens)
  }));
  // What is known to the year only stands at its end: after all that is known better.
  const last = ({date}: Happening): string => `${date}-99-99`.slice(0, 10);
  return [...rows, ...departures(facts)].toSorted((a, b) => last(a).localeCompare(last(b)));
}

/** Who left xAI after the article was written, or in its month, as the founders table dates it. */
export function departures(facts: readonly FounderFact[]): Happening[] {
  return peopleOf(facts).flatMap((person): Happening[] => {
    const {id, value, date, source, confidence, note} = factOf(facts, person, "left xAI");
    if (value !== "yes" || date === null || date < published.slice(0, 7)) return [];
    const counted = factOf(facts, person, "counted as Chinese by the article").value === "yes";
    return [
      {
        id,
        date,
        kind: "people",
        says: [`${person} leaves xAI${counted ? ", one of the five whom the article counts" : ""}.`],
        strengthens: [],
        weakens: [],
        why: "It bears on no claim: who founded a firm does not change when they leave.",
        source: source!,
        confidence: confidence!,
        note: note && note[0]!.toUpperCase() + note.slice(1)
      }
    ];
  });
}

/** How an event bears on claims: the mark a timeline gives it. */
export type Bearing = "strengthens" | "weakens" | "both ways" | "neither";

export const bearing = ({strengthens, weakens}: Pick<Happening, "strengthens" | "weakens">): Bearing =>
  strengthens.length ? (weakens.length ? "both ways" : "strengthens") : weakens.length ? "weakens" : "neither";

/** How many events speak for and against each claim, most spoken of first. */
export function tallyByClaim(events: readonly Happening[]): {claim: string; strengthens: number; weakens: number}[] {
  const all = [...new Set(events.flatMap(({strengthens, weakens}) => [...strengthens, ...weakens]))];
  return all
    .map((claim) => ({
      claim,
      strengthens: events.filter((one) => one.strengthens.includes(claim)).length,
      weakens: events.filter((one) => one.weakens.includes(claim)).length
    }))
    .toSorted((a, b) => b.strengthens + b.weakens - (a.strengthens + a.weakens) || a.claim.localeCompare(b.claim));
}

const list: Dimension = {
  id: "list",
  label: "Who is from China",
  options: [
    {id: "mainland", label: "of the leaked list: a degree from a mainland university"},
    {id: "said", label: "of the leaked list: said to come from China"},
    {id: "ethnic", label: "of the leaked list: counted as ethnic Chinese"},
    {id: "first", label: "of the first eleven: a first degree in China"}
  ]
};

/** People of Meta's laboratory who are from China by each rule, of how many; figures that are shares say so. */
export function metaShare({figure}: Pick<Evidence, "figure">, rule: string): {percent: number; rows: string[]} {
  const of = (part: string, whole: string) => ({
    percent: (100 * figure(part).value) / figure(whole).value,
    rows: [part, whole]
  });
  if (rule === "first") return of("meta-lab-2025-first-undergraduate-china", "meta-lab-2025-first");
  if (rule === "ethnic") return of("meta-lab-2025-list-ethnic-chinese", "meta-lab-2025-list");
  if (rule === "mainland") return of("meta-lab-2025-list-mainland-university", "meta-lab-2025-list");
  const said = figure("meta-lab-2025-list-from-china");
  return {percent: said.value, rows: [said.id]};
}

export const metaRules = list.options;

/** S1: the audit's own question, what has happened since the article was published. */
export const since: readonly Claim[] = [
  {
    id: "S1",
    section: "conclusion",
    page: "since",
    title: "What came after",
    says: "The audit's own question: what has happened since the article was published?",
    assertions: [
      {
        id: "S1.home",
        says: "Most authors of DeepSeek's papers had never trained or worked outside China.",
        quantity: "authors with a known history who only trained and worked in China",
        unit: "%",
        dimensions: [],
        article: {},
        by: "audit",
        evaluate: ({figure}) => {
          const rows = ["hoover-2025-never-left-china", "hoover-2025-authors-known"];
          const [home, known] = rows.map((id) => figure(id).value) as [number, number];
          const percent = (100 * home) / known;
          return sure(percent, percent > 50, null, rows);
        }
      },
      {
        id: "S1.meta",
        says: "More than half of Meta's superintelligence laboratory is from China.",
        quantity: "people from China on the list",
        unit: "%",
        dimensions: [list],
        article: {list: "first"},
        by: "audit",
        evaluate: (evidence, universe) => {
          const {percent, rows} = metaShare(evidence, universe.list!);
          return sure(percent, percent > 50, null, rows);
        }
      },
      {
        id: "S1.stayed",
        says: "Most of those of Chinese origin who were in America in 2019 are still there.",
        quantity: "of those followed, still at American institutions in 2025",
        unit: "%",
        dimensions: [],
        article: {},
        by: "audit",
        evaluate: ({figure}) => {
          const rows = ["carnegie-2025-united-states", "carnegie-2019-people"];
          const [still, all] = rows.map((id) => figure(id).value) as [number, number];
          const percent = (100 * still) / all;
          return sure(percent, percent > 50, null, rows);
        }
      }
    ],
    untestable: "A question has no verdict; its answers stand below, each with the claims that it bears on.",
    argued:
      "Of the article's observations, China's weight and America's hold have worn well; its picture of a race has not."
  }
];
