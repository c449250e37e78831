import {describe, expect, it} from "vitest";
import {stageCells, stagesFigure} from "../../../src/pages/founders/stages.js";
import type {FounderFact} from "../../../src/tables/rows.js";
import {said, withDocument} from "../book.js";

withDocument();

const facts = (person: string, counted: string, first: [value: string, place: string]): FounderFact[] =>
  (
    [
      ["counted as Chinese by the article", counted, null],
      ["early schooling", "unknown", "unknown"],
      ["secondary school", "unknown", "unknown"],
      ["undergraduate", ...first],
      ["highest degree", "doctorate, somewhere", "Canada"]
    ] as const
  ).map(
    ([attribute, value, place]) => ({id: `${person} ${attribute}`, person, attribute, value, place}) as FounderFact
  );

const known = [
  ...facts("B", "no", ["unknown", "unknown"]),
  ...facts("A", "yes", ["Tsinghua University", "China"]),
  ...facts("C", "yes", ["Harvard University", "United States"])
];

describe("stageCells(facts)", () => {
  it("has every founder at every stage, those whom the article counts first", () => {
    const cells = stageCells(known);
    expect([...new Set(cells.map(({person}) => person))]).toEqual(["A", "C", "B"]);
    expect(cells.filter(({stage}) => stage === "First degree").map(({where, place}) => [where, place])).toEqual([
      ["in China", "China"],
      ["elsewhere", "United States"],
      ["not found", ""]
    ]);
  });
});

describe("stagesFigure(facts, cells)", () => {
  it("counts by ancestry and by first degree", () => {
    expect(said(stagesFigure(known, stageCells(known)).title)).toBe(
      "The article counts 2 of 3 founders as Chinese; 1 is known to have a first degree from China"
    );
  });
});
