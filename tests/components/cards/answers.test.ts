import {describe, expect, it} from "vitest";
import {answerList} from "../../../src/components/cards/answers.js";
import {hostile, page, text, texts} from "../page.js";

const outcome = {value: 18.04, low: 9.51, high: 26.04, probability: 0.9987};
const item = {claim: "T6", href: "./top-tier.html#t6", says: "The share rose.", unit: "points", outcome} as const;

describe("answerList(items)", () => {
  it("says number, interval, probability and finding, and leads to the claim", () => {
    const list = answerList([{...item, finding: "holds"}], {document: page()});
    expect(text(list)).toBe(
      "● The share rose. holds+18.0 points, 95% interval 9.5–26.0 points; P(holds) > 0.99. Claim T6"
    );
    expect(list.querySelector("a")!.getAttribute("href")).toBe("./top-tier.html#t6");
  });

  it("marks every finding by more than colour", () => {
    const list = answerList(
      (["holds", "open", "fails", null] as const).map((finding) => ({...item, finding})),
      {document: page()}
    );
    expect(new Set(texts(list, ".verdict-mark")).size).toBe(4);
    expect(texts(list, ".assertion-verdict")).toEqual(["holds", "open", "fails", "cannot be answered"]);
  });

  it("says why there is no answer, as text", () => {
    const list = answerList([{...item, finding: null, outcome: {reason: hostile}}], {document: page()});
    expect(text(list)).toContain(hostile);
    expect(list.querySelector("img, script")).toBeNull();
  });
});
