import {partOf} from "./authorship.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {described, dimension, threshold, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import {loaded, type Spending} from "../../tables/rows.js";
import type {Outcome} from "../../audit/rules/types.js";

const {fact} = assertionsIn({module: "src/claims/cause/onlookers.ts", test: "tests/claims/cause/claims.test.ts"});

/** A place as the tables of R&D and of population name it, and as the figures' ids do. */
const places: Readonly<Record<string, {code: string; population: string}>> = {
  "european-union": {code: "EU", population: "European Union"},
  japan: {code: "JP", population: "Japan"},
  china: {code: "CN", population: "China"},
  "united-states": {code: "US", population: "United States"}
};

const measures = {
  rd2024: "R&D of the EU Scoreboard's firms, 2024",
  rd2023: "the same of 2023",
  firms: "how many of those firms there are",
  ppp: "R&D done by business, at purchasing power parities",
  market: "R&D done by business, at market rates",
  software: "R&D of those firms in ICT software"
};

/** The last year in which both tables have all four places. */
const spentIn = 2021;

function amount({figure, tables}: Evidence, measure: string, place: string): {value: number; row: string} | string {
  const published: Readonly<Record<string, string>> = {
    rd2024: `business-rd-2024-share-${place}`,
    rd2023: `business-rd-2023-share-${place}`,
    firms: `business-rd-2024-firms-${place}`
  };
  const id = published[measure];
  if (id) return {value: figure(id).value, row: id};
  const {code} = places[place]!;
  const found = loaded<Spending & {funder: string}>(tables, "rd").find(
    (row) =>
      row.country === code &&
      row.basis === measure &&
      row.year === spentIn &&
      row.performer === "business" &&
      row.funder === "all"
  );
  if (!found) return "The table at market rates has no total of the European Union.";
  return {value: found.amount, row: `rd ${measure} ${code} ${spentIn} business`};
}

function people({tables}: Evidence, place: string): number {
  const rows = loaded<{place: string; year: number; people: number}>(tables, "population");
  const found = rows.find((row) => row.place === places[place]!.population && row.year === spentIn);
  if (!found) throw new Error(`The table of population has no row of ${place} in ${spentIn}; expected one.`);
  return found.people;
}

interface Compared {
  region: string;
  beside: string;
  measure: string;
  size: "whole" | "head";
  few: number;
}

/** Research of a region's firms as a multiple of that of the country it is set beside. */
function firmsBeside(evidence: Evidence, {region, beside, measure, size, few}: Compared): Outcome {
  const heads = size === "head" ? people(evidence, beside) / people(evidence, region) : 1;
  if (measure === "software") {
    const id = "business-rd-2024-ict-software-united-states";
    if (beside === "china")
      return {reason: "What Chinese firms do of the research in ICT software was not found published."};
    if (size === "head")
      return {reason: "Only the most that a region can do of the research in ICT software is known."};
    // What American firms leave over is the most that any one region can have.
    const left = (100 - evidence.figure(id).value) / evidence.figure(id).value;
    return deterministicAnswer(left, left < few, null, [id]);
  }
  const [a, b] = [amount(evidence, measure, region), amount(evidence, measure, beside)];
  if (typeof a === "string") return {reason: a};
  if (typeof b === "string") return {reason: b};
  const ratio = (a.value / b.value) * heads;
  return deterministicAnswer(ratio, ratio < few, null, [a.row, b.row]);
}

/** C2's first half: that Europe and Japan have few firms. */
export const fewFirms = fact({
  id: "C2.few",
  part: "few firms",
  says: "The region's firms do a small part of the research that firms do in the country it is set beside.",
  quantity: "research of the region's firms as a multiple of the other country's",
  unit: "ratio",
  choices: {
    few: threshold("few", "Few do less than", {"0.33": "a third", "0.5": "a half", "0.75": "three quarters"}),
    region: dimension("region", "Region", {"european-union": "the European Union", japan: "Japan"}, {about: "words"}),
    beside: dimension("beside", "Set beside", {"united-states": "the United States", china: "China"}, {about: "words"}),
    measure: dimension("measure", "Firms measured by", measures),
    size: dimension("size", "Counted", {whole: "as it is", head: "per head of the people"})
  },
  article: {few: "0.5", region: "european-union", beside: "united-states", measure: "rd2024", size: "whole"},
  evaluate: firmsBeside
});

interface Region {
  label: string;
  country: string;
  codes: readonly string[];
}

const regions = {
  Europe: {label: "Europe without the UK", country: "Europe", codes: ["Europe"]},
  "Europe+GB": {label: "Europe with the UK", country: "Europe+GB", codes: ["Europe", "GB"]},
  JP: {label: "Japan", country: "JP", codes: ["JP"]}
} satisfies Record<string, Region>;

type PartOf = {of: "papers"; year: number; place: string} | {of: "models"; year: number};

const parts = valued<PartOf>("measure", "Part in", {
  "papers 2019 location": {
    label: "NeurIPS 2019, by location",
    value: {of: "papers", year: 2019, place: "location"}
  },
  "papers 2022 location": {
    label: "NeurIPS 2022, by location",
    value: {of: "papers", year: 2022, place: "location"}
  },
  "papers 2022 headquarters": {
    label: "NeurIPS 2022, by headquarters",
    value: {of: "papers", year: 2022, place: "headquarters"}
  },
  "models 2022": {label: "notable models of 2022", value: {of: "models", year: 2022}},
  "models 2024": {label: "notable models of 2024", value: {of: "models", year: 2024}}
});

/** A region's share of the world's notable models, in per cent: a model of two countries counts in each. */
function modelShare({tables}: Evidence, codes: readonly string[], year: number): {value: number; rows: string[]} {
  const rows = loaded<{year: number; place: string; models: number}>(tables, "models").filter(
    (row) => row.year === year
  );
  const of = (wanted: readonly string[]): number =>
    rows.filter(({place}) => wanted.includes(place)).reduce((sum, {models}) => sum + models, 0);
  return {value: (100 * of(codes)) / of(["world"]), rows: codes.map((code) => `models ${year} ${code}`)};
}

function partIn(evidence: Evidence, {region, measure, bar}: {region: Region; measure: PartOf; bar: number}): Outcome {
  if (measure.of === "models") {
    const {value, rows} = modelShare(evidence, region.codes, measure.year);
    return deterministicAnswer(value, value < bar, null, rows);
  }
  const one = partOf(evidence, {year: measure.year, country: region.country, place: measure.place});
  if ("reason" in one) return one;
  return evidence.assess(
    [one],
    {sampling: "random"},
    (share) => 100 * share(0, "there"),
    (percent) => percent < bar
  );
}

/** C2's second half: that they only look on. */
export const spectators = fact({
  id: "C2.spectators",
  part: "mere spectators",
  says: "The region's part in the world's AI research is too small for more than a spectator.",
  quantity: "part of the world's",
  unit: "%",
  choices: {
    region: described<keyof typeof regions, Region>("region", "Place", regions, {about: "words"}),
    measure: parts,
    bar: threshold("bar", "Spectators are those below", {5: "a twentieth", 10: "a tenth"})
  },
  article: {region: "Europe", measure: "papers 2022 location", bar: "10"},
  evaluate: partIn
});
