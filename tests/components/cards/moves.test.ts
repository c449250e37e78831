import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {moveGrid, moveList, type MoveItem} from "../../../src/components/cards/moves.js";

const {document} = new JSDOM().window;
const item = (part: Partial<MoveItem>): MoveItem => ({
  ...{
    no: 3,
    part: "opening",
    words: "两个华人面孔",
    says: ["Two of ", {figure: "f"}, "."],
    kinds: ["fact"],
    remark: null
  },
  ...{claims: [{id: "F1", title: "Two faces", href: "./founders.html#f1"}], parts: [], state: "nothing to test"},
  ...part
});
const figure = {
  ...{id: "f", value: 12, unit: "people", measure: "founders", population: "founders", place: "xAI", year: 2023},
  ...{publication: "people", confidence: "S", source: "https://example.org/"}
};
const holds = {
  id: "F1.two",
  part: "two of them",
  verdict: "holds",
  claim: "F1",
  question: "borneOut",
  href: "./founders.html#f1"
};
const draw = (moves: MoveItem[]) => moveList(moves, {document, lookUp: () => figure});

describe("the moves as a list", () => {
  it("quote the article in its own script beside our words", () => {
    const quote = draw([item({})]).querySelector("q")!;
    expect(quote.getAttribute("lang")).toBe("zh-Hans");
    expect(quote.textContent).toBe("两个华人面孔");
    expect(draw([item({})]).querySelector(".move-says")!.textContent).toContain("Two of 12");
  });

  it("say what came of each, part by part, and lead to the finding", () => {
    const list = draw([
      item({parts: [holds, {...holds, part: "the centre", verdict: "not testable"}], state: "stands in part"})
    ]);
    const came = list.querySelector(".move-came")!;
    expect(came.textContent).toBe("F1 two of them: holds; F1 the centre: not testable.");
    expect(came.querySelector("a")!.getAttribute("href")).toBe("./founders.html#f1");
    expect(list.querySelector(".move-marks")!.textContent).toContain("Borne out ● holds · – not testable");
  });

  it("number on from part to part", () => {
    const list = draw([item({no: 3}), item({no: 4}), item({no: 5, part: "points"})]);
    expect([...list.querySelectorAll("ol")].map((one) => one.getAttribute("start"))).toEqual(["3", "5"]);
    expect([...list.querySelectorAll("h3")].map((one) => one.textContent)).toEqual(["Opening", "Points"]);
    expect(list.querySelector("#move-4")).not.toBeNull();
  });
});

describe("the moves at a glance", () => {
  it("are squares that say in words what came of them and lead there", () => {
    const [square] = moveGrid([item({state: "falls"})], {document}).querySelectorAll("a");
    expect(square!.getAttribute("href")).toBe("#move-3");
    expect(square!.textContent).toBe("✕3: falls");
  });
});
