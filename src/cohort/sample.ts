import {flowCells} from "../models/flows-table.js";
import {flowYears, type FlowYear} from "../models/flow-facts.js";
import {type Random, seeded} from "../analysis/random.js";

/** One row of the sample: an author slot of an invented person. */
export interface SampleRow {
  person: string;
  paper: string;
  "undergraduate country": string;
  "graduate country": string;
  "work country": string;
  institution: string;
  tier: string;
  year: number;
}

/** Countries of the sample with their codes; a group of the flows stands for a few countries, by turns. */
const members: Readonly<Record<string, readonly (readonly [name: string, code: string])[]>> = {
  China: [["China", "CN"]],
  "United States": [["United States", "US"]],
  India: [["India", "IN"]],
  Europe: [
    ["Germany", "DE"],
    ["France", "FR"],
    ["Switzerland", "CH"],
    ["Italy", "IT"],
    ["Spain", "ES"],
    ["Netherlands", "NL"]
  ],
  Others: [
    ["United Kingdom", "GB"],
    ["Canada", "CA"],
    ["South Korea", "KR"],
    ["Israel", "IL"],
    ["Singapore", "SG"],
    ["Iran", "IR"],
    ["Australia", "AU"],
    ["Japan", "JP"]
  ]
};

/** An index drawn with probability in proportion to weights. */
function pick(weights: ArrayLike<number>, random: Random): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += weights[i]!;
  let left = random() * sum;
  for (let i = 0; i < weights.length; i++) if ((left -= weights[i]!) < 0) return i;
  return weights.length - 1;
}

/**
 * An invented cohort: `papers` papers a year with two to six authors, whose ways from first degree through graduate
 * school to work are drawn from the tables that the flows page rakes to the tracker's published shares. Authors of a
 * paper are mostly drawn from one place of work, as they are in truth. Nobody in it exists: persons and papers are
 * numbers, institutions are numbered by country. The same seed gives the same rows.
 */
export function sampleRows(
  central: (year: FlowYear) => ArrayLike<number>,
  {papers = 150, alike = 0.5, seed = 20250224}: {papers?: number; alike?: number; seed?: number} = {}
): SampleRow[] {
  const random = seeded(seed);
  let people = 0;
  return flowYears.flatMap((year) => {
    const weights = central(year);
    const at = new Map<string, Float64Array>();
    const wayTo = (work: string | null): number => {
      if (work === null) return pick(weights, random);
      let own = at.get(work);
      if (!own)
        at.set(work, (own = Float64Array.from(weights, (weight, i) => (flowCells[i]!.work === work ? weight : 0))));
      return pick(own, random);
    };
    return Array.from({length: papers}, (_, p) => {
      const size = 2 + Math.floor(5 * random());
      const tier = random() < 0.1 ? "oral" : "poster";
      const first = flowCells[wayTo(null)]!.work;
      return Array.from({length: size}, (_, a): SampleRow => {
        const {origin, graduate, work} = flowCells[wayTo(a === 0 || random() < alike ? first : null)]!;
        people++;
        // Somebody who stayed within a group of countries stayed in one country.
        const turn = Math.floor(24 * random());
        const named = (place: string): readonly [string, string] => members[place]![turn % members[place]!.length]!;
        const [place, code] = named(work);
        return {
          person: `P${String(people).padStart(4, "0")}`,
          paper: `${year}-${String(p + 1).padStart(3, "0")}`,
          "undergraduate country": named(origin)[0],
          "graduate country": named(graduate)[0],
          "work country": place,
          institution: `Institution ${code}-${1 + Math.floor(8 * random() ** 2)}`,
          tier,
          year
        };
      });
    }).flat();
  });
}
