import {assertionsIn} from "../../audit/rules/assertion.js";
import {dimension} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {articleDay} from "../../audit/rules/fidelity.js";
import {factOf, peopleOf} from "../../models/schooling.js";
import type {EventRow, FounderFact} from "../../tables/rows.js";
import {type Piece, pieces} from "../../audit/rules/text.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim} from "../../audit/rules/types.js";

export {articleDay as published};

const {fact} = assertionsIn({module: "src/claims/since/claims.ts", test: "tests/claims/since/claims.test.ts"});

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
  /** Title of the story that it is a part of; null for one that stands alone. */
  story: string | null;
}

/** Stories of several events, by their slugs in the record. */
const stories: Readonly<Record<string, string>> = {
  "neurips-2026": "NeurIPS 2026 under sanctions and boycott: the yardstick breaks",
  "xai-departures": "Everyone who founded xAI with its owner leaves"
};

/** The title of a story; throws a RangeError on a slug that has none. */
function storyOf(slug: string | null): string | null {
  if (slug === null) return null;
  const title = stories[slug];
  if (title === undefined)
    throw new RangeError(`No story is named “${slug}”, expected ${Object.keys(stories).join(", ")}.`);
  return title;
}

const ids = (text: string | null): string[] => (text ? text.split(" ") : []);

/** Events that editors add row by row, and the departures that stand in the founders table, in the order of time. */
export function happenings(events: readonly EventRow[], facts: readonly FounderFact[]): Happening[] {
  const rows = events.map((row): Happening => ({
    ...row,
    says: pieces(row.says),
    story: storyOf(row.story),
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
    if (value !== "yes" || date === null || date < articleDay.slice(0, 7)) return [];
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
        note: note && note[0]!.toUpperCase() + note.slice(1),
        story: storyOf("xai-departures")
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

const list = dimension("list", "Who is from China", {
  mainland: "of the leaked list: a degree from a mainland university",
  said: "of the leaked list: said to come from China",
  ethnic: "of the leaked list: counted as ethnic Chinese",
  first: "of the first eleven: a first degree in China"
});

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
    by: "audit",
    says: "The audit's own question: what has happened since the article was published?",
    assertions: [
      fact({
        id: "S1.home",
        part: "never abroad",
        says: "Most authors of DeepSeek's papers had never trained or worked outside China.",
        quantity: "authors with a known history who only trained and worked in China",
        unit: "%",
        choices: {},
        article: {},
        by: "audit",
        evaluate: ({figure}) => {
          const rows = ["hoover-2025-never-left-china", "hoover-2025-authors-known"];
          const [home, known] = rows.map((id) => figure(id).value) as [number, number];
          const percent = (100 * home) / known;
          return deterministicAnswer(percent, percent > 50, null, rows);
        }
      }),
      fact({
        id: "S1.meta",
        part: "more than half of Meta's laboratory",
        says: "More than half of Meta's superintelligence laboratory is from China.",
        quantity: "people from China on the list",
        unit: "%",
        choices: {list},
        article: {list: "first"},
        by: "audit",
        evaluate: (evidence, {list}) => {
          const {percent, rows} = metaShare(evidence, list);
          return deterministicAnswer(percent, percent > 50, null, rows);
        }
      }),
      fact({
        id: "S1.stayed",
        part: "still in America",
        says: "Most of those of Chinese origin who were in America in 2019 are still there.",
        quantity: "of those followed, still at American institutions in 2025",
        unit: "%",
        choices: {},
        article: {},
        by: "audit",
        evaluate: ({figure}) => {
          const rows = ["carnegie-2025-united-states", "carnegie-2019-people"];
          const [still, all] = rows.map((id) => figure(id).value) as [number, number];
          const percent = (100 * still) / all;
          return deterministicAnswer(percent, percent > 50, null, rows);
        }
      })
    ],
    found:
      "{S1.home} of DeepSeek's authors never trained or worked outside China, and {S1.stayed} of the Chinese researchers who were in America in 2019 were still there in 2025.",
    argued:
      "Of the article's observations, China's weight and America's hold have worn well; its picture of a race has not."
  }
];
