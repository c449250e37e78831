import {partOf} from "./authorship.js";
import {dimension, type Universe} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {sure} from "../../audit/rules/sure.js";
import {loaded, type Spending} from "../../tables/rows.js";
import type {Assertion, Outcome} from "../../audit/rules/types.js";

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

/** Research of a region's firms as a multiple of that of the country it is set beside. */
function firmsBeside(evidence: Evidence, {region, beside, measure, size}: Universe): Outcome {
  const heads = size === "head" ? people(evidence, beside!) / people(evidence, region!) : 1;
  if (measure === "software") {
    const id = "business-rd-2024-ict-software-united-states";
    if (beside === "china")
      return {reason: "What Chinese firms do of the research in ICT software was not found published."};
    if (size === "head")
      return {reason: "Only the most that a region can do of the research in ICT software is known."};
    // What American firms leave over is the most that any one region can have.
    const left = (100 - evidence.figure(id).value) / evidence.figure(id).value;
    return sure(left, left < 0.5, null, [id]);
  }
  const [one, other] = [amount(evidence, measure!, region!), amount(evidence, measure!, beside!)];
  for (const it of [one, other]) if (typeof it === "string") return {reason: it};
  const [a, b] = [one, other] as {value: number; row: string}[];
  const ratio = (a!.value / b!.value) * heads;
  return sure(ratio, ratio < 0.5, null, [a!.row, b!.row]);
}

/** C2's first half: that Europe and Japan have few firms. */
export const fewFirms: Assertion = {
  id: "C2.few",
  says: "The region's firms do less than half of the research that firms do in the country it is set beside.",
  quantity: "research of the region's firms as a multiple of the other country's",
  unit: "ratio",
  dimensions: [
    dimension("region", "Region", {"european-union": "the European Union", japan: "Japan"}),
    dimension("beside", "Set beside", {"united-states": "the United States", china: "China"}),
    dimension("measure", "Firms measured by", measures),
    dimension("size", "Counted", {whole: "as it is", head: "per head of the people"})
  ],
  article: {region: "european-union", beside: "united-states", measure: "rd2024", size: "whole"},
  by: "article",
  evaluate: firmsBeside
};

const regions: Readonly<Record<string, {label: string; codes: readonly string[]}>> = {
  Europe: {label: "Europe without the UK", codes: ["Europe"]},
  "Europe+GB": {label: "Europe with the UK", codes: ["Europe", "GB"]},
  JP: {label: "Japan", codes: ["JP"]}
};

/** Shares of the world's notable models: a model of two countries counts in each. */
function modelShare({tables}: Evidence, codes: readonly string[], year: number): Outcome {
  const rows = loaded<{year: number; place: string; models: number}>(tables, "models").filter(
    (row) => row.year === year
  );
  const of = (wanted: readonly string[]): number =>
    rows.filter(({place}) => wanted.includes(place)).reduce((sum, {models}) => sum + models, 0);
  const share = (100 * of(codes)) / of(["world"]);
  return sure(
    share,
    false,
    null,
    codes.map((code) => `models ${year} ${code}`)
  );
}

function partIn(evidence: Evidence, {region: id, measure, bar}: Universe): Outcome {
  const most = Number(bar);
  const [kind, year, place] = measure!.split(" ") as [string, string, string?];
  const region = regions[id!]!;
  if (kind === "models") {
    const found = modelShare(evidence, region.codes, Number(year));
    if ("reason" in found) return found;
    return sure(found.value, found.value < most, null, found.rows);
  }
  const one = partOf(evidence, {year: Number(year), country: id!, place: place!});
  if ("reason" in one) return one;
  return evidence.assess(
    [one],
    {sampling: "random"},
    (share) => 100 * share(0, "there"),
    (percent) => percent < most
  );
}

/** C2's second half: that they only look on. */
export const spectators: Assertion = {
  id: "C2.spectators",
  says: "The region's part in the world's AI research is too small for more than a spectator.",
  quantity: "part of the world's",
  unit: "%",
  dimensions: [
    dimension("region", "Place", Object.fromEntries(Object.entries(regions).map(([id, {label}]) => [id, label]))),
    dimension("measure", "Part in", {
      "papers 2019 location": "NeurIPS 2019, by location",
      "papers 2022 location": "NeurIPS 2022, by location",
      "papers 2022 headquarters": "NeurIPS 2022, by headquarters",
      "models 2022": "notable models of 2022",
      "models 2024": "notable models of 2024"
    }),
    dimension("bar", "Spectators are those below", {5: "a twentieth", 10: "a tenth"})
  ],
  article: {region: "Europe", measure: "papers 2022 location", bar: "10"},
  by: "article",
  evaluate: partIn
};
