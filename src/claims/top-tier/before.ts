import {assertionsIn} from "../../audit/rules/assertion.js";
import {edition, rounding} from "../../audit/rules/dimensions.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import type {Claim} from "../../audit/rules/types.js";
import {topTier} from "./claims.js";

const {fact, report} = assertionsIn({
  module: "src/claims/top-tier/before.ts",
  test: "tests/claims/top-tier/before.test.ts"
});

/** That the printed shares move as the article says of each. */
const printed = report({
  id: "T6.printed",
  part: "China up, the others down in print",
  says: "In the printed shares China's rises from 2019 to 2022, and those of America, Europe and India fall.",
  quantity: "China's printed share in 2022 less that of 2019, where the other three fall",
  unit: "points",
  evaluate: ({figure}) => {
    const shares = ["china", "united-states", "europe", "india"].map((place) =>
      [2019, 2022].map((year) => figure(`tracker2-${year}-top-undergraduate-${place}`))
    );
    const [china, ...others] = shares.map(([before, after]) => after!.value - before!.value);
    const rows = shares.flat().map(({id}) => id);
    return deterministicAnswer(china!, china! > 0 && others.every((points) => points < 0), null, rows);
  }
});

/** T6's third point in time: the study of 2018, by the same house and of the same conference. */
const before = fact({
  id: "T6.before",
  part: "China's rise, begun before",
  says: "China's share of the top tier was already rising from 2018 to 2019.",
  quantity: "China's share in 2019 less that of 2018, top tier by undergraduate country",
  unit: "points",
  choices: {edition, rounding},
  article: {edition: "2.0", rounding: "printed"},
  by: "audit",
  evaluate: ({figure, assess}: Evidence, {edition, rounding}) => {
    const {id, value} = figure("macropolo-2018-top-undergraduate-china");
    const parts = ["China", "Others"];
    const shares = [value / 100, 1 - value / 100];
    return assess(
      [
        {parts, shares, unit: 0.01, sampleSize: null, clusterSize: null, rows: [id]},
        {measure: "undergraduate country", tier: "top", year: 2019, edition}
      ],
      {rounding},
      (share) => 100 * (share(1, "China") - share(0, "China")),
      (points) => points > 0
    );
  }
});

/** T6, T7, T9 with what can only be asked of published figures, not of a table of people. */
export const topTierClaims: readonly Claim[] = topTier.map((claim) =>
  claim.id === "T6" ? {...claim, assertions: [printed, ...claim.assertions, before]} : claim
);
