import {describe, expect, it} from "vitest";
import {pearson} from "../../src/analysis/association.js";
import {
  arrowsOf,
  boxes,
  leaveOneOutFigure,
  leftOutOf,
  logarithmsOf,
  pointRowsOf,
  spansOf,
  unitsOf
} from "../../src/pages/cause.js";
import type {Figure} from "../../src/tables/rows.js";
import {realEvaluations} from "../claims/fixtures.js";
import {bookOf, said, withDocument} from "./book.js";

withDocument();

const point = (name: string, money: number, talent: number) => ({name, country: name, money, talent, year: 2021});
/** On a line but for one that lies far off it. */
const points = [point("A", 1, 1), point("B", 10, 10), point("C", 100, 100), point("United States", 1000, 1)];

describe("leftOutOf({points, statistic, logs})", () => {
  it("gives the correlation without each place, lowest first, and one without the outlier", () => {
    const left = leftOutOf({points, statistic: pearson, logs: logarithmsOf({points})});
    expect(left.map(({value}) => value)).toEqual(left.map(({value}) => value).toSorted((a, b) => a - b));
    expect(left.at(-1)).toMatchObject({name: "United States"});
    expect(left.at(-1)!.value).toBeCloseTo(1, 12);
  });
});

describe("pointRowsOf({points, money, basis}) and unitsOf({money, basis})", () => {
  it("name the table, the place and the year of each point, and the shares", () => {
    expect(pointRowsOf({points: [points[0]!], money: "education", basis: "ppp"})).toEqual([
      "rd ppp A 2021 higher education",
      "country-shares 2022 institution location"
    ]);
    expect(pointRowsOf({points: [points[0]!], money: "venture", basis: "ppp"})[0]).toBe("venture A");
  });

  it("convert venture capital at market rates only, as it is published", () => {
    expect(unitsOf({money: "venture", basis: "ppp"})[1]).toBe("market rates");
    expect(unitsOf({money: "business", basis: "ppp"})[1]).toBe("purchasing power parities");
  });
});

describe("spansOf({dated, majors, graduates})", () => {
  it("ends with the first AI majors, from their start to their degrees", () => {
    expect(spansOf({dated: [], majors: {year: 2019} as Figure, graduates: 2023})).toEqual([
      expect.objectContaining({from: "2019-09-01", until: "2023-06-30", words: "first degrees in 2023"})
    ]);
  });
});

describe("leaveOneOutFigure({lowest, …})", () => {
  const chance = {value: 0.8, greater: 0.0123, pairings: 24, exact: true} as Parameters<
    typeof leaveOneOutFigure
  >[0]["chance"];
  const of = (name: string) =>
    leaveOneOutFigure({lowest: {name, value: 0.5}, points, rate: "market rates", chance, leftOut: []});

  it("puts an article before the United States and no other, and says how often chance would do as much", () => {
    expect(said(of("United States").title)).toBe("Without the United States the correlation is 0.50");
    expect(said(of("China").title)).toBe("Without China the correlation is 0.50");
    expect(said(of("China").note)).toMatch(/in 1\.2\s?% of deals \(24 deals, all there are\)/);
  });
});

describe("arrowsOf({book, …})", () => {
  it("has the article's own mechanism as a chain of boxes, each arrow as firm as what tests it", async () => {
    const evaluations = await realEvaluations();
    const evaluation = (id: string) => evaluations.find(({claim}) => claim.id === id)!;
    const supports = new Map(evaluation("C4").multiverses.map(({assertion, support}) => [assertion.id, support]));
    const span = () => document.createElement("span");
    const arrows = arrowsOf({
      times: span,
      ofAdded: span,
      base: 2013,
      graduates: 2023,
      firmsAdded: 16,
      employed: {year: 2022, employer: "industry", percent: 70},
      book: {...bookOf(), evaluation}
    });
    const chain = ["firms", "computing", "use", "people"];
    for (const [i, id] of ["C4.built", "C4.used", "C4.most"].entries()) {
      const arrow = arrows.find(({from, to}) => from === chain[i] && to === chain[i + 1])!;
      expect(arrow.state, id).toBe(supports.get(id)!.startsWith("holds") ? "seen" : "weak");
      expect(arrow.href).toBe("#c4");
    }
    const ids = new Set(boxes.map(({id}) => id));
    for (const {from, to} of arrows) expect([ids.has(from), ids.has(to)]).toEqual([true, true]);
    expect(said(arrows.at(-1)!.evidence)).toContain("written with a firm");
  });
});
