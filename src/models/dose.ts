import {pearson, ranks, residuals} from "../analysis/association.js";
import {type PermutationTest, permutationTest} from "../analysis/permutation.js";
import type {CountryShare, Spending} from "../tables/rows.js";

/** One country: its part of the authorship at a conference, and what was spent on research there beforehand. */
export interface Dose {
  country: string;
  /** Per cent of the world's authorship, by place of work. */
  talent: number;
  /** Billions of the basis's unit, of the last year up to the limit in which all three are known. */
  business: number;
  education: number;
  all: number;
  year: number;
}

/**
 * Countries that have both a part of the authorship of `conference` and R&D by business and by higher education on one
 * basis, in the last year up to `until`. Countries without either are left out, not set to nought.
 */
export function doses(
  shares: readonly CountryShare[],
  spending: readonly Spending[],
  {basis, conference = 2022, until = 2021}: {basis: Spending["basis"]; conference?: number; until?: number}
): Dose[] {
  const own = spending.filter((row) => row.basis === basis && row.year <= until);
  return shares.flatMap(({country, year, share}): Dose[] => {
    if (year !== conference || !(share > 0)) return [];
    const rows = own.filter((row) => row.country === country);
    const years = [...new Set(rows.map((row) => row.year))].toSorted((a, b) => b - a);
    const found = years.flatMap((spent): Dose[] => {
      const of = (performer: string) => rows.find((row) => row.year === spent && row.performer === performer)?.amount;
      const [business, education, all] = [of("business"), of("higher education"), of("all")];
      return business && education && all
        ? [{country, talent: 100 * share, business, education, all, year: spent}]
        : [];
    });
    return found.slice(0, 1);
  });
}

/** Venture capital that AI firms of a place raised in a year, in m USD: a row of the venture table. */
export interface Raised {
  place: string;
  year: number;
  amount: number | null;
}

/** A place's part of the authorship, and the venture capital its AI firms raised in some years, in bn USD. */
export function ventureDoses(
  shares: readonly CountryShare[],
  venture: readonly Raised[],
  {conference = 2022, from = 2016, until = 2020} = {}
): {country: string; talent: number; money: number; year: number}[] {
  return shares.flatMap(({country, year, share}) => {
    if (year !== conference || !(share > 0)) return [];
    const own = venture.filter((row) => row.place === country && row.year >= from && row.year <= until);
    const money = own.reduce((sum, {amount}) => sum + (amount ?? 0), 0) / 1000;
    return money > 0 ? [{country, talent: 100 * share, money, year: until}] : [];
  });
}

/** How many times as much a performer in a country spent in one year as in another, at market rates. */
export function growth(
  spending: readonly Spending[],
  {country = "CN", performer, from, to}: {country?: string; performer: string; from: number; to: number}
): number {
  const at = (year: number): number => {
    const found = spending.find(
      (row) => row.country === country && row.basis === "market" && row.performer === performer && row.year === year
    );
    if (!found) throw new RangeError(`There is no spending of ${performer} in ${country} in ${year}; expected one.`);
    return found.amount;
  };
  return at(to) / at(from);
}

export type Money = "business" | "education";
export type Coefficient = "pearson" | "spearman";
/** How the size of a country, which makes all of its sums large, is allowed for. */
export type Allowance = "none" | "other" | "share";

export interface DoseQuestion {
  money: Money;
  coefficient: Coefficient;
  allowance: Allowance;
}

const other = {business: "education", education: "business"} as const;

/** The lists to correlate: logarithms, because countries differ by powers of ten; as shares of all R&D where asked. */
function lists(of: readonly Dose[], {money, allowance, coefficient}: DoseQuestion): {x: number[]; y: number[]} {
  const per = (row: Dose): number => (allowance === "share" ? row.all : 1);
  const scale = coefficient === "spearman" ? ranks : (values: number[]): number[] => values;
  const x = scale(of.map((row) => Math.log(row[money] / per(row))));
  const y = scale(of.map((row) => Math.log(row.talent / per(row))));
  if (allowance !== "other") return {x, y};
  const z = scale(of.map((row) => Math.log(row[other[money]])));
  return {x: residuals(x, z), y: residuals(y, z)};
}

/**
 * How closely talent goes with money across countries: the correlation of logarithms or ranks, plain, at equal spending
 * of the other performer, or with both taken as parts of all the country's R&D. Throws on fewer than three countries.
 */
export function association(of: readonly Dose[], question: DoseQuestion): number {
  const {x, y} = lists(of, question);
  return pearson(x, y);
}

/**
 * The same with what chance does: talent dealt out among the countries anew. At equal spending of the other performer
 * what is dealt out are residuals (D. Freedman and D. Lane, J. Business & Economic Statistics 1 (1983) 292–298).
 */
export function associationTest(of: readonly Dose[], question: DoseQuestion): PermutationTest {
  const {x, y} = lists(of, question);
  return permutationTest(x, y, pearson);
}
