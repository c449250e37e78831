import {describe, expect, it} from "vitest";
import {quotationOf} from "../../src/views/quotation.js";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";

const part = (id: string, verdict: string) => ({id, part: id, says: id, verdict});
const judged = {
  claim: {
    ...{id: "T1", page: "elite", says: "Of the elite {article-f} worked in America."},
    words: [
      {no: 16, words: "几乎被美国垄断"},
      {no: 18, words: "65%都在美国工作"}
    ]
  },
  reported: {whole: "exact", parts: [part("a", "exact"), part("b", "exact")]},
  borneOut: {whole: "mixed", parts: [part("c", "holds"), part("d", "fails")]},
  follows: {whole: null, parts: []}
} as unknown as Evaluation;

describe("quotationOf(evaluation, moves)", () => {
  it("quotes the moves asked for, or the first", () => {
    expect(quotationOf(judged).words.map(({no}) => no)).toEqual([16]);
    expect(quotationOf(judged, [18, 16]).words.map(({no}) => no)).toEqual([18, 16]);
  });

  it("refuses a move that does not make the claim", () => {
    expect(() => quotationOf(judged, [17])).toThrow("Move 17 does not make claim T1; expected one of 16, 18.");
  });

  it("counts the parts of each answer by verdict, and merges none", () => {
    const {answers, whole, href} = quotationOf(judged);
    expect(answers.map(({verdicts}) => verdicts)).toEqual([
      [{verdict: "exact", parts: 2}],
      [
        {verdict: "holds", parts: 1},
        {verdict: "fails", parts: 1}
      ],
      []
    ]);
    expect(whole).toBe("mixed");
    expect(href).toBe("./elite.html#t1");
  });
});
