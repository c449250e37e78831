import {assertionsIn} from "../../audit/rules/assertion.js";
import {amounts, dimension, threshold} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim, Outcome} from "../../audit/rules/types.js";
import {type Graduates, loaded} from "../../tables/rows.js";

const {fact} = assertionsIn({
  module: "src/claims/top-tier/graduates.ts",
  test: "tests/claims/top-tier/graduates.test.ts"
});

const level = dimension(
  "level",
  "Graduates are",
  {"first degree": "of first degrees", doctorate: "doctors"},
  {about: "words"}
);
const field = dimension(
  "field",
  "Science and engineering is",
  {"science and engineering": "all of it, social science included", engineering: "engineering alone"},
  {about: "words"}
);
const year = amounts("graduated", "Graduates of", {2014: "2014", 2016: "2016", 2018: "2018"});

interface Asked {
  level: string;
  field: string;
  year: number;
}

const rowsIn = ({tables}: Evidence, {level, field, year}: Asked): Graduates[] =>
  loaded<Graduates>(tables, "graduates").filter(
    (row) => row.level === level && row.field === field && row.year === year
  );

const name = (row: Graduates): string => `graduates ${row.year} ${row.level} ${row.field} ${row.country}`;

/** China's graduates as a multiple of those of the country that has most besides it; Europe is no country. */
function lead(evidence: Evidence, asked: Asked, least: number): Outcome {
  const rows = rowsIn(evidence, asked).filter(({country}) => country !== "Europe");
  const china = rows.find(({country}) => country === "CN");
  const [next] = rows.filter(({country}) => country !== "CN").toSorted((a, b) => b.degrees - a.degrees);
  if (!china || !next) return {reason: `The table gives no graduates of China at this level in ${asked.year}.`};
  const ratio = china.degrees / next.degrees;
  return deterministicAnswer(ratio, ratio >= least && ratio > 1, null, [name(china), name(next)]);
}

const places: Readonly<Record<string, {code: string; tracker: string}>> = {
  "united-states": {code: "US", tracker: "united-states"},
  india: {code: "IN", tracker: "india"},
  europe: {code: "Europe", tracker: "europe"}
};

/** Talent for each graduate in China as a multiple of that in another place. */
function perGraduate(evidence: Evidence, asked: Asked, beside: string, factor: number): Outcome {
  const {code, tracker} = places[beside]!;
  const rows = rowsIn(evidence, asked);
  const [here, there] = ["CN", code].map((country) => rows.find((row) => row.country === country));
  if (!here || !there) return {reason: `The table gives no graduates of ${beside} at this level in ${asked.year}.`};
  const ids = ["china", tracker].map((place) => `tracker2-2022-top-undergraduate-${place}`);
  const [china, other] = ids.map((id) => evidence.figure(id).value) as [number, number];
  const ratio = china / here.degrees / (other / there.degrees);
  return deterministicAnswer(ratio, ratio <= factor && ratio >= 1 / factor, null, [...ids, name(here), name(there)]);
}

/** T15: whether China's talent fits its graduates in science and engineering, and whether these are unrivalled. */
export const graduates: Claim = {
  id: "T15",
  section: "talent",
  page: "top-tier",
  title: "Graduates without rival",
  says: "China's share of the talent fits its unrivalled number of graduates in science and engineering.",
  assertions: [
    fact({
      id: "T15.unrivalled",
      part: "graduates without rival",
      says: "No other country has nearly as many graduates in science and engineering as China.",
      quantity: "China's graduates as a multiple of those of the country with most besides it",
      unit: "ratio",
      choices: {
        level,
        field,
        year,
        unrivalled: threshold("unrivalled", "Without rival is", {1: "more than any other", "1.5": "half as many again"})
      },
      article: {level: "first degree", field: "science and engineering", year: "2018", unrivalled: "1"},
      evaluate: (evidence, {unrivalled, ...asked}) => lead(evidence, asked, unrivalled)
    }),
    fact({
      id: "T15.fits",
      part: "talent in proportion to graduates",
      says: "For each of its graduates China gives the top tier about as many people as other places do.",
      quantity: "people of the top tier of 2022 for each graduate, China's as a multiple of another place's",
      unit: "ratio",
      kind: "step",
      choices: {
        beside: dimension("beside", "Set beside", {
          "united-states": "the United States",
          india: "India",
          europe: "Europe without the UK"
        }),
        level,
        field,
        year,
        fits: threshold("fits", "Fits means within", {
          "1.5": "half as much again",
          2: "a factor of two",
          3: "a factor of three"
        })
      },
      article: {
        beside: "united-states",
        level: "first degree",
        field: "science and engineering",
        year: "2018",
        fits: "2"
      },
      evaluate: (evidence, {beside, fits, ...asked}) => perGraduate(evidence, asked, beside, fits)
    })
  ],
  steps: [
    {
      id: "T15.so",
      part: "talent fitting graduates",
      says: "China's share of the talent follows from its number of graduates.",
      from: ["T6.china", "T15.unrivalled"],
      bridges: ["T15.fits"]
    }
  ],
  found:
    "[Taken of engineers alone, China's graduates are without rival](T15.unrivalled kindly holds); [whether they are in all of science and engineering depends on field and year](T15.unrivalled undecided), where China has {T15.unrivalled as %} as many first degrees as India.",
  argued:
    "Right of engineers: there China has many more first degrees than any other country that reports them. Of science and engineering together India reports more, so “without rival” depends on the field, and of doctors it depends on the year and on the margin asked. [Whether talent fits graduates depends on the neighbour](T15.so undecided): for each first degree China gives the top tier about as many people as America does, many times as many as India and fewer than Europe."
};
