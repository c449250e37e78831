import {describe, expect, it} from "vitest";
import {effectiveSize} from "../../src/analysis/cluster.js";
import {newcombe} from "../../src/analysis/difference.js";
import {wilsonShare} from "../../src/analysis/interval.js";
import type {Query} from "../../src/audit/rules/evidence.js";
import {changesOf, effectiveOf, rangeOf, sharesOf} from "../../src/views/shares.js";
import {evidenceOf, papersOf, sampled, shareRows} from "../claims/fixtures.js";

const after: Query = {measure: "undergraduate country", tier: "top", year: 2022, edition: "2.0"};
const before: Query = {...after, year: 2019};
const shares = [...shareRows({China: 47, India: 5}), ...shareRows({China: 29, Israel: 3}, {year: 2019})];
const people = [sampled(2022, 800), sampled(2019, 600)];
const evidence = evidenceOf({figures: [...shares, ...people], sizes: [papersOf(5), papersOf(4, {year: 2019})]});

describe("effectiveOf(composition, rho)", () => {
  const composition = {parts: ["a", "b"], shares: [0.4, 0.6], unit: 0.01, rows: []};

  it("weighs people by the size of their papers, where both are known", () => {
    expect(effectiveOf({...composition, sampleSize: 800, clusterSize: 5}, 0.5)).toBeCloseTo(800 / 3, 9);
    expect(effectiveOf({...composition, sampleSize: 800, clusterSize: 5}, 0)).toBe(800);
    expect(effectiveOf({...composition, sampleSize: 800, clusterSize: null}, 0.5)).toBe(800);
    expect(effectiveOf({...composition, sampleSize: null, clusterSize: 5}, 0.5)).toBeNull();
  });

  it("refuses a correlation outside 0 to 1", () => {
    expect(() => effectiveOf({...composition, sampleSize: 800, clusterSize: 5}, 1.2)).toThrow(/rho is 1\.2/);
  });
});

describe("sharesOf(evidence, query, {rho})", () => {
  it("gives the printed shares with Wilson intervals on the effective sample", () => {
    const rows = sharesOf(evidence, after, {rho: 0.5});
    expect(rows.map(({place}) => place)).toEqual(["China", "India", "Others"]);
    const effective = effectiveSize(800, {m: 5, rho: 0.5});
    const {lower, upper} = wilsonShare(0.47, effective);
    expect(rows[0]).toEqual({place: "China", year: 2022, share: 47, low: 100 * lower, high: 100 * upper, effective});
  });

  it("lists the largest first and Others last, in whatever order they were printed", () => {
    const mixed = evidenceOf({figures: shareRows({India: 5, China: 47, Europe: 12})});
    expect(sharesOf(mixed, after, {rho: 0}).map(({place}) => place)).toEqual(["China", "Europe", "India", "Others"]);
  });

  it("widens every interval with rho", () => {
    const [narrow, wide] = [sharesOf(evidence, after, {rho: 0}), sharesOf(evidence, after, {rho: 0.7})];
    for (const [i, {low, high}] of wide.entries()) {
      expect(low).toBeLessThan(narrow[i]!.low);
      expect(high).toBeGreaterThan(narrow[i]!.high);
    }
  });

  it("has no interval where nobody printed how many people there were, and no rows where there are no shares", () => {
    const bare = evidenceOf({figures: shareRows({China: 47})});
    for (const {share, low, high, effective} of sharesOf(bare, after, {rho: 0.5})) {
      expect([low, high, effective]).toEqual([share, share, null]);
    }
    expect(sharesOf(bare, before, {rho: 0.5})).toEqual([]);
  });
});

describe("rangeOf(evidence, figure, {rho})", () => {
  const china = evidence.figures.find((one) => one.place === "China" && one.year === 2022)!;

  it("is the interval that the same share has in charts at the same correlation", () => {
    const [row] = sharesOf(evidence, after, {rho: 0.5});
    expect(rangeOf(evidence, china)).toMatchObject({low: row!.low, high: row!.high});
    expect(rangeOf(evidence, china, {rho: 0})!.low).toBeGreaterThan(row!.low);
  });

  it("is unknown for what is no share, is no tracker's, or has no sample behind it", () => {
    for (const part of [{unit: "papers"}, {publication: "article"}, {tier: null}, {place: "Mars"}, {value: 46}])
      expect(rangeOf(evidence, {...china, ...part})).toBeNull();
    const alone = evidenceOf({figures: shares, sizes: []});
    expect(rangeOf(alone, china)).toBeNull();
  });
});

describe("changesOf(evidence, before, after, {rho})", () => {
  it("gives the change of the places that both years print, with Newcombe's interval", () => {
    const rows = changesOf(evidence, before, after, {rho: 0.5});
    expect(rows.map(({place}) => place)).toEqual(["China"]);
    const {value, lower, upper} = newcombe({share: 0.47, n: 800 / 3}, {share: 0.29, n: 240});
    expect(rows[0]!.value).toBeCloseTo(100 * value, 9);
    expect(rows[0]!.low).toBeCloseTo(100 * lower, 9);
    expect(rows[0]!.high).toBeCloseTo(100 * upper, 9);
    expect(rows[0]!.from).toBeCloseTo(29, 9);
    expect(rows[0]!.to).toBeCloseTo(47, 9);
  });

  it("is empty where a year is not printed or a sample's size is not", () => {
    expect(changesOf(evidence, before, {...after, edition: "1.0"}, {rho: 0.5})).toEqual([]);
    expect(changesOf(evidenceOf({figures: shares}), before, after, {rho: 0.5})).toEqual([]);
  });
});
