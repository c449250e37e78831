import {describe, expect, it} from "vitest";
import {leftSentence} from "../../src/pages/sources.js";
import {sourceRow as row} from "../components/tables/source-row.js";

describe("leftSentence(shown, all)", () => {
  it("counts figures and publications, and says what to do where none is left", () => {
    const shown = [row({id: "a"}), row({id: "b"}), row({id: "c", publication: "article"})];
    expect(leftSentence(shown, 1200)).toBe("3 of 1,200 figures, in 2 publications.");
    expect(leftSentence(shown.slice(2), 1200)).toBe("1 of 1,200 figures, in 1 publication.");
    expect(leftSentence([], 1200)).toBe("0 of 1,200 figures: loosen the filter above.");
  });
});
