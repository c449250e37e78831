import {describe, expect, it} from "vitest";
import {affordabilityFigure, aiPartSentence, burdensOf, firmsOf, firmsShareFigure} from "../../src/pages/money.js";
import type {Multiverse} from "../../src/audit/rules/evaluate.js";
import type {Figure} from "../../src/tables/rows.js";
import {bookOf, said, withDocument} from "./book.js";

withDocument();

const payer = (place: string, value: number): Figure => ({place, measure: "budget", year: 2024, value}) as Figure;
const burdens = burdensOf({payers: [payer("Firm", 100), payer("University", 20)], priced: 1, years: 2});

describe("burdensOf({payers, priced, years})", () => {
  it("spreads the price over the years and sets it against each payer's money, heaviest first", () => {
    expect(burdens.map(({payer, share}) => [payer, share])).toEqual([
      ["University", 2.5],
      ["Firm", 0.5]
    ]);
  });
});

describe("firmsOf({most, labels})", () => {
  it("leaves out what no data can answer and puts the largest share first", () => {
    const row = (measure: string, outcome: object): object => ({universe: {measure, most: "50"}, outcome});
    const rows = [
      row("papers", {value: 12, rows: ["b"]}),
      row("patents", {reason: "unknown"}),
      row("models", {value: 90, rows: ["a", "c"]})
    ];
    const labels = new Map([
      ["papers", "papers"],
      ["models", "notable models"]
    ]);
    expect(firmsOf({most: {rows} as unknown as Multiverse, labels})).toEqual([
      {measure: "notable models", share: 90, rows: "a, c"},
      {measure: "papers", share: 12, rows: "b"}
    ]);
  });
});

describe("what the figures tell", () => {
  const sources = (): HTMLElement => document.createElement("a");

  it("says whether the price is of one year or of several", () => {
    const of = (years: number): string =>
      said(affordabilityFigure({cards: 10_000, priced: 1, university: burdens[0]!, years, sources, burdens}).title);
    expect(of(1)).toMatch(/would take 2\.5\s?% of Tsinghua's budget of one year$/);
    expect(of(2)).toMatch(/ in each of 2 years$/);
  });

  it("says whether papers are among what firms lead in", () => {
    const of = (measure: string): string => {
      const led = [{measure, share: 60, rows: ""}];
      return said(firmsShareFigure({led, firms: led, sources}).title);
    };
    expect(of("notable models")).toBe("Firms lead by 1 of 1 measures, and by none that counts papers");
    expect(of("NeurIPS authorship")).toBe("Firms lead by 1 of 1 measures, papers among them");
  });

  it("takes a part of ten years, and a tenth of it for a year", () => {
    const book = bookOf(1000);
    const place = {place: "Huawei", year: 2023, population: "whole company"};
    const figure = {id: "a", value: 1000, unit: "bn CNY", measure: "R&D", confidence: "P", ...place};
    Object.assign(book.evidence, {figure: () => ({...figure, source: "https://example.org/", publication: "huawei"})});
    expect(said(aiPartSentence({tenth: 5, book}))).toMatch(/^Were it 5%, .* 50\sbn CNY .*, or 5\.0\sbn CNY a year/);
  });
});
