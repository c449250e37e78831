import {describe, expect, it} from "vitest";
import {assertionsIn, type Printed} from "../../../src/audit/rules/assertion.js";
import {deterministicAnswer} from "../../../src/audit/rules/deterministic-answer.js";
import {evaluateAll, multiverse} from "../../../src/audit/rules/evaluate.js";
import {isAnswer} from "../../../src/audit/rules/types.js";
import {claims} from "../../../src/claims/index.js";
import {evidenceOf, freshEvidence, realEvaluations} from "../../claims/fixtures.js";

const {report} = assertionsIn({module: "src/x.ts", test: "tests/x.test.ts"});
const sentence = {
  id: "X1.printed",
  part: "it",
  says: "It is printed.",
  quantity: "what is printed",
  unit: "%"
} as const;

describe("report(sentence): a report is never resampled", () => {
  it("is judged in one universe, certain either way", () => {
    for (const holds of [true, false]) {
      const one = report({...sentence, evaluate: () => deterministicAnswer(38, holds, null, ["figure"])});
      const {rows, support} = multiverse(one, evidenceOf({}));
      expect(rows).toHaveLength(1);
      expect(support).toBe(holds ? "holds" : "fails");
    }
  });

  it("refuses an answer that chance has a part in", () => {
    const answer = deterministicAnswer(38, true, null, ["figure"]);
    for (const unsure of [{low: 30}, {high: 40}, {probability: 0.7}]) {
      const one = report({...sentence, evaluate: () => ({...answer, ...unsure})});
      expect(() => multiverse(one, evidenceOf({}))).toThrow(
        "X1.printed reports a source, and its answer has an interval"
      );
    }
  });

  it("is evaluated on what is printed alone in every claim: nothing to draw from is at hand", async () => {
    const {figure, figures} = await freshEvidence({draws: 1});
    const printed: Printed = {figure, figures};
    const reports = claims.flatMap(({assertions}) => assertions).filter(({kind}) => kind === "report");
    expect(reports.map(({id}) => id)).toEqual([
      "T2.printed",
      "T4.printed",
      "T6.printed",
      "T8.picture",
      "I1.printed",
      "I4.second",
      "I4.fifth",
      "I4.listed",
      "I5.printed"
    ]);
    for (const one of reports) {
      const outcome = one.evaluate(printed as Parameters<typeof one.evaluate>[0], {});
      if (isAnswer(outcome)) expect([outcome.low, outcome.high], one.id).toEqual([outcome.value, outcome.value]);
    }
  });

  it("leaves an exact quotation exact, however few people stand behind the printed number", async () => {
    // India's two points over China are undecided as a fact, and exact as a report.
    const {reported, borneOut} = (await realEvaluations()).find(({claim}) => claim.id === "T2")!;
    expect(reported.whole).toBe("exact");
    expect(borneOut.parts.find(({id}) => id === "T2.india")!.verdict).toBe("undecided");
  });

  it("says of a report that does not agree that it is misread, and of one without a source that it is unsourced", () => {
    const made = (outcome: Parameters<typeof report>[0]["evaluate"]) =>
      evaluateAll(
        [
          {
            id: "X1",
            section: "talent",
            page: "elite",
            title: "A claim",
            says: "It is so.",
            found: "It is.",
            argued: "Because.",
            assertions: [report({...sentence, evaluate: outcome})]
          }
        ],
        evidenceOf({})
      )[0]!.reported.parts[0]!.verdict;
    expect(made(() => deterministicAnswer(38, false, null, ["figure"]))).toBe("misread");
    expect(made(() => ({reason: "We found none."}))).toBe("unsourced");
  });
});
