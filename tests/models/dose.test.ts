import {describe, expect, it} from "vitest";
import {association, associationTest, type Dose, doses, growth, ventureDoses} from "../../src/models/dose.js";
import type {CountryShare, Spending} from "../../src/tables/rows.js";

const share = (country: string, part: number, year = 2022): CountryShare => ({
  year,
  country,
  share: part,
  lower: null,
  upper: null
});
/** Spending of one country in one year by business, higher education and all. */
const spent = (
  country: string,
  amounts: Readonly<Record<string, number>>,
  {year = 2021, basis = "market"}: {year?: number; basis?: Spending["basis"]} = {}
): Spending[] =>
  Object.entries(amounts).map(([performer, amount]) => ({country, year, basis, performer, amount, unit: "bn EUR"}));
const whole = {business: 6, "higher education": 2, all: 10};

describe("doses(shares, spending, {basis})", () => {
  it("sets a country's part of the papers beside what was spent there in the last year before them", () => {
    const rows = [
      ...spent("JP", whole, {year: 2019}),
      ...spent("JP", {...whole, business: 7}),
      ...spent("JP", whole, {year: 2022})
    ];
    expect(doses([share("JP", 0.02)], rows, {basis: "market"})).toEqual([
      {country: "JP", talent: 2, business: 7, education: 2, all: 10, year: 2021}
    ]);
  });

  it("goes back to the last year in which all is known, and never to the other basis", () => {
    const rows = [
      ...spent("GB", whole, {year: 2019}),
      ...spent("GB", {all: 12}),
      ...spent("GB", {...whole, business: 9}, {basis: "ppp"})
    ];
    expect(doses([share("GB", 0.05)], rows, {basis: "market"})).toMatchObject([{business: 6, year: 2019}]);
    expect(doses([share("GB", 0.05)], rows, {basis: "ppp"})).toMatchObject([{business: 9, year: 2021}]);
  });

  it("leaves out a country without spending or without a paper, instead of counting nought", () => {
    const rows = spent("IN", whole);
    expect(doses([share("IN", 0), share("IL", 0.02)], rows, {basis: "market"})).toEqual([]);
    expect(doses([share("IN", 0.01, 2019)], rows, {basis: "market"})).toEqual([]);
  });
});

/** Countries whose talent follows universities alone; business goes along with size but for noise of its own. */
const made = (talent: (education: number) => number): Dose[] =>
  [1, 2, 4, 8, 16, 32].map((size, i) => ({
    country: "ABCDEF"[i]!,
    talent: talent(size),
    business: size * [3, 1, 2, 2, 1, 3][i]!,
    education: size,
    all: 5 * size,
    year: 2021
  }));

describe("association(doses, question)", () => {
  const linear = made((education) => education * 0.1);

  it("is 1 where talent is a power of the money", () => {
    expect(association(linear, {money: "education", coefficient: "pearson", allowance: "none"})).toBeCloseTo(1, 9);
    expect(association(linear, {money: "education", coefficient: "spearman", allowance: "none"})).toBeCloseTo(1, 9);
  });

  it("shows business going along with size, and nothing of it at equal spending of universities", () => {
    const wavy = made((education) => education * (education === 4 || education === 16 ? 1.2 : 1));
    const question = {money: "business", coefficient: "pearson"} as const;
    expect(association(wavy, {...question, allowance: "none"})).toBeGreaterThan(0.8);
    expect(association(wavy, {...question, allowance: "other"})).toBeLessThan(0);
  });

  it("does not know the unit of the money", () => {
    const dearer = linear.map((row) => ({
      ...row,
      business: 7.8 * row.business,
      education: 7.8 * row.education,
      all: 7.8 * row.all
    }));
    for (const allowance of ["none", "share"] as const) {
      const question = {money: "business", coefficient: "pearson", allowance} as const;
      const noisy = (of: readonly Dose[]) => of.map((row, i) => ({...row, talent: row.talent * (1 + (i % 3))}));
      expect(association(noisy(dearer), question)).toBeCloseTo(association(noisy(linear), question), 9);
    }
  });
});

describe("associationTest(doses, question)", () => {
  const linear = made((education) => education * 0.1);
  const question = {money: "education", coefficient: "spearman", allowance: "none"} as const;

  it("finds one pairing of 720 as good as the best", () => {
    expect(associationTest(linear, question)).toMatchObject({exact: true, pairings: 720, greater: 1 / 720});
  });
});

describe("ventureDoses and growth", () => {
  it("adds up the years before the papers, in thousand millions of dollars, and leaves out who raised nothing", () => {
    const raised = [
      {place: "JP", year: 2015, amount: 9000},
      {place: "JP", year: 2016, amount: 1000},
      {place: "JP", year: 2020, amount: 500},
      {place: "IN", year: 2020, amount: null}
    ];
    expect(ventureDoses([share("JP", 0.02), share("IN", 0.01)], raised)).toEqual([
      {country: "JP", talent: 2, money: 1.5, year: 2020}
    ]);
  });

  it("compares a performer with itself, at market rates only", () => {
    const rows = [
      ...spent("CN", {business: 10}, {year: 2013}),
      ...spent("CN", {business: 30}, {year: 2019}),
      ...spent("CN", {business: 99}, {year: 2019, basis: "ppp"})
    ];
    expect(growth(rows, {performer: "business", from: 2013, to: 2019})).toBe(3);
    expect(() => growth(rows, {performer: "business", from: 2013, to: 2021})).toThrow(
      "There is no spending of business in CN in 2021"
    );
  });
});
