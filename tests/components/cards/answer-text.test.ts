import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {answerText} from "../../../src/components/cards/answer-text.js";

const {document} = new JSDOM().window;
const figure = {
  ...{id: "f", value: 38, unit: "%", measure: "share", population: "authors", place: "US", year: 2022},
  ...{publication: "tracker-2", confidence: "P", source: "https://example.org/"}
};
const drawn = answerText(
  [
    {claim: "T5", page: "in-america", pieces: ["As much as others. Of the authors ", {figure: "f"}, " are."]},
    {claim: "C3", page: "cause", pieces: ["It is not shown."]}
  ],
  {document, lookUp: () => figure}
);

describe("answerText(sentences)", () => {
  it("stresses the answer itself, and cites the numbers that it rests on", () => {
    expect([...drawn.querySelectorAll("strong")].map((one) => one.textContent)).toEqual(["As much as others."]);
    expect(drawn.textContent).toBe("As much as others. Of the authors 38% are. T5 It is not shown. C3");
  });

  it("leads from each sentence to the claim whose verdict it says", () => {
    expect([...drawn.querySelectorAll(".claim-ref")].map((one) => one.getAttribute("href"))).toEqual([
      "./in-america.html#t5",
      "./cause.html#c3"
    ]);
  });
});
