import type {Pattern, Ratio} from "../analysis/flow-cells.js";
import type {Figure} from "../tables/rows.js";

/** The places that flows are told apart by; the last two are groups of several countries. */
export const flowPlaces = ["China", "United States", "India", "Europe", "Others"] as const;
export const flowGroups: readonly string[] = ["Europe", "Others"];

/** The years whose flows are reconstructed. */
export const flowYears = [2019, 2022] as const;
export type FlowYear = (typeof flowYears)[number];

/** A published share of a flow: which people among which, and by how much the printed value may be off (in points). */
export interface FlowFact {
  figure: string;
  of: Pattern;
  among: Pattern;
  slack: number;
  /** Added to the printed value: only where an edition prints a change instead of a level. */
  plus?: string;
}

const slugs: Readonly<Record<string, string>> = {
  China: "china",
  "United States": "united-states",
  India: "india",
  Europe: "europe"
};
const slug = (place: string): string => slugs[place]!;

/** A whole per cent may be off by half a point. */
const whole = 0.5;
/** “About” as a newsletter's author read it off the tracker's chart. */
const about = 1.5;
/** “One-fifth”, in words. */
const words = 2.5;

const shares = (prefix: string, of: "origin" | "work", places: readonly string[], among: Pattern = {}): FlowFact[] =>
  places.map((place) => ({figure: `${prefix}-${slug(place)}`, of: {[of]: place}, among, slack: whole}));

const chinese = {origin: "China"};

/** What edition 1.0 prints of 2019. */
const first: readonly FlowFact[] = [
  ...shares("tracker1-2019-top-undergraduate", "origin", ["China", "United States", "India", "Europe"]),
  ...shares("tracker1-2019-top-work", "work", ["United States", "China", "Europe"]),
  ...shares("tracker1-2019-top-at-us", "origin", ["United States", "China", "India", "Europe"], {
    work: "United States"
  }),
  ...shares("tracker1-2019-top-location-of-china-origin", "work", ["United States", "China"], chinese),
  ...shares("tracker1-2019-top-origin-abroad", "origin", ["China", "United States", "India", "Europe"], {abroad: true}),
  {
    figure: "tracker1-2019-top-stay",
    of: {work: "United States"},
    among: {origin: "China", graduate: "United States"},
    slack: whole
  },
  {
    figure: "tracker1-2019-top-return",
    of: {work: "China"},
    among: {origin: "China", graduate: "United States"},
    slack: whole
  },
  {
    figure: "tracker1-2019-top-graduate-school-of-india-origin-united-states",
    of: {graduate: "United States"},
    among: {origin: "India"},
    slack: 0.005
  },
  {figure: "tracker1-2019-top-abroad", of: {abroad: true}, among: {}, slack: whole}
];

/** What edition 2.0 prints of 2022. */
const second: readonly FlowFact[] = [
  ...shares("tracker2-2022-top-undergraduate", "origin", ["China", "United States", "India", "Europe"]),
  ...shares("tracker2-2022-top-work", "work", ["United States", "China", "Europe"]),
  ...shares("tracker2-2022-top-at-us", "origin", ["United States", "China"], {work: "United States"}),
  {figure: "tracker2-2022-top-abroad", of: {abroad: true}, among: {}, slack: whole},
  {figure: "tracker2-2022-top-work-at-home-india", of: {work: "India"}, among: {origin: "India"}, slack: words},
  {
    figure: "tracker2-2022-top-graduate-school-of-china-origin-china",
    of: {graduate: "China"},
    among: chinese,
    slack: about
  },
  {
    figure: "tracker2-2022-top-graduate-school-of-china-origin-united-states",
    of: {graduate: "United States"},
    among: chinese,
    slack: about
  }
];

/** The published shares that the flows of a year must satisfy. */
export const flowFacts = (year: FlowYear): readonly FlowFact[] => (year === 2022 ? second : first);

/**
 * Shares that are published but never given to the reconstruction, so that it can be held against them: what edition
 * 2.0 implies of 2019, and the share of foreign doctorates that stay as a newspaper prints it.
 */
export const checks: readonly (FlowFact & {year: FlowYear})[] = [
  {
    year: 2019,
    figure: "tracker2-2022-top-abroad",
    plus: "tracker2-2022-top-abroad-fall",
    of: {abroad: true},
    among: {},
    slack: 2 * whole
  },
  {
    year: 2022,
    figure: "stay-2022-nikkei",
    of: {work: "United States"},
    among: {origin: "!United States", graduate: "United States"},
    slack: words
  }
];

/** The value of a fact in per cent, as printed. */
export function printedValue({figure, plus}: FlowFact, look: (id: string) => Figure): number {
  return look(figure).value + (plus ? look(plus).value : 0);
}

/** The facts as ranges of shares, ready for raking and for linear programs. */
export function ratiosOf(facts: readonly FlowFact[], look: (id: string) => Figure): Ratio[] {
  return facts.map((fact) => {
    const value = printedValue(fact, look);
    return {
      name: fact.figure,
      of: fact.of,
      among: fact.among,
      low: Math.max(0, value - fact.slack) / 100,
      high: Math.min(100, value + fact.slack) / 100
    };
  });
}
