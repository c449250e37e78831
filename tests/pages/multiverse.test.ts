import {describe, expect, it} from "vitest";
import {type AssertionRow, meanOf, universesByAssertionFigure} from "../../src/pages/multiverse.js";
import {said, withDocument} from "./book.js";

withDocument();

const cells = [
  {assertion: "a", dimension: "Tier", flips: 0.2},
  {assertion: "b", dimension: "Tier", flips: 0.4},
  {assertion: "a", dimension: "Edition", flips: 0.5}
];

describe("meanOf({dimensions, varying})", () => {
  it("averages each choice over the assertions that have it, most influential first", () => {
    const varying = (dimension: string) => cells.filter((one) => one.dimension === dimension);
    const [first, second] = meanOf({dimensions: ["Tier", "Edition"], varying});
    expect(first).toEqual({dimension: "Edition", flips: 0.5});
    expect(second!.flips).toBeCloseTo(0.3, 12);
  });
});

describe("universesByAssertionFigure({firm, rows, fallen, …})", () => {
  it("counts the assertions that hold in every universe and those that fail in every one", () => {
    const row = {id: "T1.a", says: "…", support: "holds", answered: 4, asked: 4, holds: 4, open: 0, fails: 0};
    const rows = [row, row, row] as unknown as AssertionRow[];
    const figure = universesByAssertionFigure({firm: rows.slice(1), rows, fallen: [], total: 12, certain: 0.95});
    expect(said(figure.title)).toBe("2 of 3 sentences hold in every universe, 0 fail in every one, 1 hang on a choice");
    expect(said(figure.subtitle)).toMatch(/12 answered universes.*P ≥ 0\.95.*P ≤ 0\.05/);
  });
});
