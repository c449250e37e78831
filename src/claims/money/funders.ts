import {assertionsIn} from "../../audit/rules/assertion.js";
import {amounts, dimension, threshold, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim, Outcome} from "../../audit/rules/types.js";
import {type Funding, loaded} from "../../tables/rows.js";

const {fact} = assertionsIn({module: "src/claims/money/funders.ts", test: "tests/claims/money/funders.test.ts"});

const all = threshold("two", "Two sources means they pay at least", {
  80: "four fifths",
  90: "nine tenths",
  95: "nineteen in twenty"
});
const year = amounts("year", "Research of", {2015: "2015", 2019: "2019", 2020: "2020", 2021: "2021", 2022: "2022"});

/** What state and business pay of the research of a country's universities, in per cent. */
function both({tables}: Evidence, country: string, year: number, least: number): Outcome {
  const rows = loaded<Funding>(tables, "university-funding").filter(
    (row) => row.country === country && row.year === year
  );
  const [state, business] = ["government", "business"].map((payer) => rows.find(({funder}) => funder === payer));
  if (!state || !business) return {reason: `The table has no funders of university research of ${country} in ${year}.`};
  const percent = 100 * (state.share + business.share);
  return deterministicAnswer(
    percent,
    percent >= least,
    null,
    [state, business].map(({funder}) => `university-funding ${country} ${year} ${funder}`)
  );
}

/** What the state pays of all money of Chinese universities, and what fees are: a year in which both were found. */
const whole = {
  all: "universities-2009-money-all",
  state: "universities-2009-money-state",
  fees: "universities-2009-money-fees"
};

/** M11: where a university's money comes from. */
export const funders: Claim = {
  id: "M11",
  section: "money",
  page: "money",
  title: "Two sources of money",
  says: "A university has two sources of money: the state, and commissions from the state or from firms.",
  assertions: [
    fact({
      id: "M11.research",
      part: "the money for research",
      says: "State and business pay for all but a little of the research of China's universities.",
      quantity: "share of the research of China's universities paid for by state and business",
      unit: "%",
      choices: {year, all},
      article: {year: "2022", all: "80"},
      evaluate: (evidence, {year, all}) => both(evidence, "CN", year, all)
    }),
    fact({
      id: "M11.money",
      part: "all the money",
      says: "Of all the money of China's universities, all but a little comes from elsewhere than fees.",
      quantity: "share of the money of China's higher education that is not fees",
      unit: "%",
      choices: {all},
      article: {all: "80"},
      evaluate: ({figure}, {all}) => {
        const [sum, fees] = [figure(whole.all), figure(whole.fees)];
        const percent = 100 * (1 - fees.value / sum.value);
        return deterministicAnswer(percent, percent >= all, null, [sum.id, fees.id]);
      }
    }),
    fact({
      id: "M11.elsewhere",
      part: "universities of other countries",
      says: "Elsewhere, too, state and business pay for all but a little of universities' research.",
      quantity: "share of the research of a country's universities paid for by state and business",
      unit: "%",
      choices: {
        country: valued("country", "Universities of", {
          US: {label: "the United States", value: "US"},
          JP: {label: "Japan", value: "JP"},
          KR: {label: "South Korea", value: "KR"},
          FR: {label: "France", value: "FR"},
          DE: {label: "Germany", value: "DE"}
        }),
        year: amounts("year", "Research of", {2019: "2019", 2021: "2021"}),
        all
      },
      article: {country: "US", year: "2021", all: "80"},
      by: "audit",
      evaluate: (evidence, {country, year, all}) => both(evidence, country, year, all)
    }),
    fact({
      id: "M11.firms",
      part: "firms' part beside other countries'",
      says: "Firms pay for a larger part of universities' research in China than elsewhere.",
      quantity: "firms' share of universities' research in China less that elsewhere",
      unit: "points",
      choices: {
        country: dimension("country", "Beside", {
          US: "the United States",
          JP: "Japan",
          KR: "South Korea",
          FR: "France",
          DE: "Germany"
        }),
        year: amounts("year", "Research of", {2019: "2019", 2021: "2021"})
      },
      article: {country: "US", year: "2021"},
      by: "audit",
      evaluate: ({tables}, {country, year}) => {
        const [here, there] = ["CN", country].map((code) =>
          loaded<Funding>(tables, "university-funding").find(
            (row) => row.country === code && row.year === year && row.funder === "business"
          )
        );
        if (!here || !there)
          return {reason: `The table has no business funding of ${country}'s universities in ${year}.`};
        const more = 100 * (here.share - there.share);
        return deterministicAnswer(
          more,
          more > 0,
          null,
          [here, there].map((row) => `university-funding ${row.country} ${year} business`)
        );
      }
    })
  ],
  found:
    "[Taken of research alone, state and firms pay {M11.research} of it at China's universities](M11.research holds with conditions); [of all their money that is not so, for fees left only {M11.money} to everything else](M11.money fails).",
  argued:
    "Of money for research it is nearly so in China: state and firms pay all but a small part of it, and firms pay far more of it than elsewhere. Of all the money of a university it is not so: fees were about a third in the last year for which we found a breakdown, which is an old one. In America universities pay much of their research themselves, and firms next to nothing."
};
