import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {quotation} from "../../../src/components/cards/quotation.js";

const {document} = new JSDOM().window;
const figure = {
  ...{id: "f", value: 65, unit: "%", measure: "share", population: "authors", place: "US", year: 2019},
  ...{publication: "article", confidence: "P", source: "https://example.org/"}
};
const drawn = quotation(
  {
    ...{claim: "T1", href: "./elite.html#t1", whole: "holds"},
    words: [
      {no: 16, words: "几乎被美国垄断"},
      {no: 18, words: "“65%都在美国工作”"}
    ],
    says: ["Of the elite ", {figure: "f"}, " worked in America."],
    answers: [
      {question: "reported", verdicts: [{verdict: "exact", parts: 1}]},
      {
        question: "borneOut",
        verdicts: [
          {verdict: "holds", parts: 1},
          {verdict: "undecided", parts: 2}
        ]
      },
      {question: "follows", verdicts: []}
    ]
  },
  {document, lookUp: () => figure}
);

describe("quotation(said)", () => {
  it("quotes the article as printed, in its language, each piece leading to its move", () => {
    const quotes = [...drawn.querySelectorAll("q")];
    expect(quotes.map((one) => one.textContent)).toEqual(["几乎被美国垄断", "65%都在美国工作"]);
    expect(quotes.every((one) => one.lang === "zh-Hans")).toBe(true);
    expect([...drawn.querySelectorAll("a:has(q)")].map((one) => one.getAttribute("href"))).toEqual([
      "./article.html#move-16",
      "./article.html#move-18"
    ]);
  });

  it("says it in our words with the number cited, and gives the three marks and the claim's card", () => {
    expect(drawn.querySelector(".quotation-says")!.textContent).toContain("Of the elite 65% worked in America.");
    expect([...drawn.querySelectorAll(".answer-marks")].map((one) => one.textContent)).toEqual([
      "Reported? exact",
      "Borne out? ●1 holds ○2 undecided",
      "Does it follow? takes no step"
    ]);
    expect(drawn.querySelector(".quotation-claim")!.getAttribute("href")).toBe("./elite.html#t1");
  });
});
