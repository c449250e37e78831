import {describe, expect, it} from "vitest";
import {deepseekAuthorsFigure, metaByRuleFigure, venuesSinceFigure} from "../../src/pages/since.js";
import {bookOf, said, withDocument} from "./book.js";

withDocument();

describe("what the figures tell", () => {
  it("says who is ahead by which year, whichever it is", () => {
    const of = (cn: number, us: number): string =>
      said(venuesSinceFigure({cn: {value: cn}, us: {value: us}, lastYear: 2025, lineRows: []}).title);
    expect(of(36, 33)).toMatch(/^By 2025 more NeurIPS affiliations are in China than in America: 36\s?% against 33/);
    expect(of(30, 33)).toMatch(/^In 2025 America is still ahead at NeurIPS: 33\s?% against 30/);
  });

  it("gives the same people's share by every rule of the list", () => {
    const rule = (percent: number) => ({
      ...{rule: "of the leaked list: a", label: "a", percent, value: percent, low: percent, high: percent, colour: ""}
    });
    const leaked = [rule(40), rule(50.4)];
    expect(said(metaByRuleFigure({book: bookOf(44), leaked, rules: leaked}).title)).toMatch(
      /^The same 44 people are 40\s?% and 50\s?% Chinese$/
    );
  });

  it("counts those who never left among those whose history is known", () => {
    expect(said(deepseekAuthorsFigure({homebound: 111, known: 201, book: bookOf(), parts: []}).title)).toMatch(
      /^55\s?% of DeepSeek's authors had never trained or worked outside China$/
    );
  });
});
