import {assertionsIn} from "../../audit/rules/assertion.js";
import {dimension, threshold, valued} from "../../audit/rules/dimensions.js";
import {deterministicAnswer} from "../../audit/rules/deterministic-answer.js";
import type {Claim} from "../../audit/rules/types.js";

const {fact, untestable} = assertionsIn({
  module: "src/claims/ending/buyers.ts",
  test: "tests/claims/ending/buyers.test.ts"
});

/** E3: that the old doubt about Chinese education finds fewer buyers. */
export const buyers: Claim = {
  id: "E3",
  section: "conclusion",
  page: "index",
  title: "A doubt with fewer buyers",
  says: "Many doubted Chinese education; now that results are there, the doubt finds fewer and fewer buyers.",
  assertions: [
    fact({
      id: "E3.doubt",
      part: "many doubting it",
      says: "Many in China doubted what its universities teach.",
      quantity: "share of those asked who doubted",
      unit: "%",
      choices: {
        doubt: dimension(
          "doubt",
          "The doubt is that",
          {
            "surveys-2010-no-innovation": "college education does not encourage innovation",
            "surveys-2010-no-world-class": "the country has no universities of world rank"
          },
          {about: "words"}
        ),
        many: threshold("many", "Many are more than", {25: "a quarter", 50: "half"})
      },
      article: {doubt: "surveys-2010-no-innovation", many: "50"},
      evaluate: ({figure}, {doubt, many}) => {
        const {id, value} = figure(doubt);
        return deterministicAnswer(value, value > many, null, [id]);
      }
    }),
    untestable({
      id: "E3.fewer",
      part: "fewer doubting it since",
      says: "Since the results, fewer doubt it than before.",
      quantity: "share of those asked who doubt, after less before the results",
      unit: "points",
      reason:
        "We found no survey that asks people in China the same question about it before and after the results that the article means."
    }),
    fact({
      id: "E3.satisfied",
      part: "satisfaction rising before the results",
      says: "People in China have grown more satisfied with its education.",
      quantity: "satisfaction with education on a scale of a hundred, later less earlier year",
      unit: "points",
      choices: {
        survey: valued("survey", "Survey", {
          "2016 2019": {
            label: "of basic education, 2016 to 2019",
            value: ["surveys-2016-satisfied", "surveys-2019-satisfied"]
          },
          "2018 2019": {
            label: "of basic education, 2018 to 2019",
            value: ["surveys-2018-satisfied", "surveys-2019-satisfied"]
          },
          "2013 2014": {label: "of a magazine, 2013 to 2014", value: ["surveys-2014-satisfied-change"]}
        })
      },
      article: {survey: "2016 2019"},
      by: "audit",
      evaluate: ({figure}, {survey}) => {
        const values = survey.map((id) => figure(id).value);
        const change = values.length > 1 ? values[1]! - values[0]! : values[0]!;
        return deterministicAnswer(change, change > 0, null, survey);
      }
    })
  ],
  found:
    "[{E3.doubt} of those asked in China doubted that its colleges encourage innovation](E3.doubt holds); [we found no survey that asked the same before and after the results](E3.fewer not testable).",
  argued:
    "The doubt existed: asked by pollsters, many people put China's schools or its inventiveness low. That fewer hold it since the results came out would need the same question asked twice, and we found none. The one series that asks often is about satisfaction with schools; it rose for years before the results it is said to follow from."
};
