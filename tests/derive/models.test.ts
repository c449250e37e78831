import {describe, expect, it} from "vitest";
import {makerOf, models} from "../../src/derive/models.js";

const header =
  "Model,Publication date,Organization categorization,Country (of organization)," +
  "Training compute (FLOP),Training compute cost (2023 USD),Training power draw (W)";
const us = "United States of America";

/** The recipe's rows for some models, a line each. */
const derive = (...lines: string[]) => models.derive(() => [header, ...lines].join("\n"));
const row = (rows: ReturnType<typeof derive>, maker: string, place: string) =>
  rows.find((one) => one.maker === maker && one.place === place);

describe("makerOf(kinds)", () => {
  it.each([
    ["Industry", "industry"],
    ["Academia,Academia", "academia"],
    ["Academia, Industry", "both"],
    ["Industry,Academia,Government", "both"],
    ["Industry,Government", "other"],
    ["Government", "other"],
    ["", "other"]
  ])("takes “%s” for %s", (kinds, maker) => expect(makerOf(kinds)).toBe(maker));
});

describe("models.derive(read)", () => {
  const rows = derive(
    `A,2020-05-01,Industry,${us},1e20,100,5`,
    `B,2020-06-01,Industry,"${us},China",3e20,,`,
    `C,2020-07-01,Academia,Canada,,,`,
    `D,2009-12-31,Academia,Canada,1,1,1`
  );

  it("adds up what is known and counts apart for how many models it is", () => {
    expect(row(rows, "industry", "world")).toEqual({
      year: 2020,
      maker: "industry",
      place: "world",
      models: 2,
      computed: 2,
      compute: 4e20,
      largest: 3e20,
      costed: 1,
      cost: 100,
      dearest: 100,
      powered: 1,
      power: 5
    });
  });

  it("counts a model of two countries once in the world and fully in each", () => {
    expect(row(rows, "industry", "US")).toMatchObject({models: 2});
    expect(row(rows, "industry", "CN")).toMatchObject({models: 1, compute: 3e20});
  });

  it("leaves empty what no model says, which is not nought", () => {
    expect(row(rows, "academia", "world")).toMatchObject({models: 1, computed: 0, compute: null, cost: null});
  });

  it("begins with 2010 and leaves out a model without a date", () => {
    expect(new Set(rows.map(({year}) => year))).toEqual(new Set([2020]));
    expect(derive(`E,,Industry,${us},1,,`)).toEqual([]);
  });

  it("names file, line and column of a cell that is no number or no date", () => {
    expect(() => derive(`A,2020-05-01,Industry,${us},much,,`)).toThrow(
      /notable_ai_models.csv, line 2: Training compute \(FLOP\) is “much”/
    );
    expect(() => derive(`A,May 2020,Industry,${us},,,`)).toThrow(/line 2: Publication date is “May 2020”/);
  });
});
