import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {clusterSize, designEffect, effectiveSize, intraclass, ratioDesignEffect} from "../../src/analysis/cluster.js";

/** k clusters of one size, of which `ones` are wholly of the trait and the rest wholly without it. */
const uniform = (k: number, size: number, ones: number) =>
  Array.from({length: k}, (_, i) => ({size, count: i < ones ? size : 0}));

/**
 * Worked by hand: four papers, N = 10, Σn² = 30, Σcount = 6, Σcount²/size = 1 + 4/2 + 0 + 9/4 = 21/4.
 * SSB = 21/4 − 36/10 = 33/20, MSB = 11/20; SSW = 6 − 21/4 = 3/4, MSW = 1/8; n₀ = (10 − 3)/3 = 7/3.
 */
const papers = [
  {size: 1, count: 1},
  {size: 2, count: 2},
  {size: 3, count: 0},
  {size: 4, count: 3}
];

describe("clusterSize(sizes)", () => {
  it("weights each cluster by its members", () => {
    expect(clusterSize([1, 2, 3, 4])).toBe(3);
    expect(clusterSize(new Float64Array([5, 5, 5]))).toBe(5);
  });

  it("does not depend on the order, and is at least the plain mean", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 60}), {minLength: 1, maxLength: 50}), (sizes) => {
        const mean = sizes.reduce((sum, n) => sum + n, 0) / sizes.length;
        expect(clusterSize(sizes)).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(clusterSize([...sizes].reverse())).toBe(clusterSize(sizes));
      })
    );
  });

  it("refuses an empty list and an empty cluster", () => {
    expect(() => clusterSize([])).toThrow("There are 0 cluster sizes");
    expect(() => clusterSize([3, 0])).toThrow("The size of cluster 2 is 0");
  });
});

describe("designEffect(m, rho)", () => {
  it("is 1 without correlation or without clusters, and m when members are copies", () => {
    expect(designEffect(4, 0)).toBe(1);
    expect(designEffect(1, 0.7)).toBe(1);
    expect(designEffect(4, 1)).toBe(4);
    expect(designEffect(3, 0.5)).toBe(2);
  });

  it("refuses a correlation outside 0 to 1 and a cluster below one member", () => {
    expect(() => designEffect(4, 1.2)).toThrow(
      "The within-cluster correlation rho is 1.2, but a number from 0 to 1 was expected."
    );
    expect(() => designEffect(4, -0.1)).toThrow("rho is -0.1");
    expect(() => designEffect(0.5, 0.2)).toThrow("The cluster size m is 0.5");
    expect(() => designEffect(Number.NaN, 0.2)).toThrow("a finite number was expected");
  });
});

describe("effectiveSize(n, {m, rho})", () => {
  it("runs from n down to the number of clusters of equal size", () => {
    expect(effectiveSize(120, {m: 4, rho: 0})).toBe(120);
    expect(effectiveSize(120, {m: 4, rho: 1})).toBe(30);
    expect(effectiveSize(120, {m: 3, rho: 0.5})).toBe(60);
  });

  it("refuses an empty sample", () => {
    expect(() => effectiveSize(0, {m: 4, rho: 0.5})).toThrow("The sample size n is 0");
  });
});

describe("intraclass(clusters)", () => {
  it("reproduces a table worked by hand", () => {
    const between = 11 / 20;
    const inside = 1 / 8;
    const rho = (between - inside) / (between + (7 / 3 - 1) * inside);
    expect(intraclass(papers)).toEqual({
      clusters: 4,
      n: 10,
      share: 0.6,
      m: 3,
      rho: expect.closeTo(rho, 12),
      designEffect: expect.closeTo(1 + 2 * rho, 12)
    });
  });

  it("is 1 when members of a cluster are copies, and negative when clusters balance themselves", () => {
    expect(intraclass(uniform(10, 4, 3)).rho).toBeCloseTo(1, 12);
    const balanced = intraclass(Array.from({length: 6}, () => ({size: 4, count: 2})));
    expect(balanced.rho).toBeCloseTo(-1 / 3, 12);
    expect(balanced.designEffect).toBe(1);
  });

  it("does not depend on the order of clusters, nor on which answer is called yes", () => {
    const cluster = fc
      .integer({min: 1, max: 12})
      .chain((size) => fc.record({size: fc.constant(size), count: fc.integer({min: 0, max: size})}));
    fc.assert(
      fc.property(fc.array(cluster, {minLength: 2, maxLength: 30}), (clusters) => {
        const n = clusters.reduce((sum, c) => sum + c.size, 0);
        const yes = clusters.reduce((sum, c) => sum + c.count, 0);
        fc.pre(yes > 0 && yes < n && n > clusters.length);
        const {rho} = intraclass(clusters);
        expect(intraclass([...clusters].reverse()).rho).toBeCloseTo(rho, 9);
        expect(intraclass(clusters.map(({size, count}) => ({size, count: size - count}))).rho).toBeCloseTo(rho, 9);
        expect(rho).toBeLessThanOrEqual(1 + 1e-9);
      })
    );
  });

  it("refuses what cannot carry a correlation", () => {
    expect(() => intraclass([{size: 3, count: 1}])).toThrow("There are 1 clusters, but at least 2 were expected.");
    expect(() => intraclass(uniform(3, 2, 3))).toThrow("The trait is shown by 6 of 6 members");
    expect(() => intraclass(uniform(3, 1, 1))).toThrow("All 3 clusters have 1 member");
    expect(() => intraclass([...papers, {size: 2, count: 3}])).toThrow("The count in cluster 5 is 3");
  });
});

describe("ratioDesignEffect(clusters)", () => {
  it("reproduces a table worked by hand", () => {
    // Residuals count − 0.6·size: 0.4, 0.8, −1.8, 0.6; Σ² = 4.4; times k/(k − 1) over N·p·(1 − p) = 2.4.
    expect(ratioDesignEffect(papers)).toBeCloseTo(((4 / 3) * 4.4) / 2.4, 12);
  });

  it("is close to the cluster size when members are copies", () => {
    expect(ratioDesignEffect(uniform(1000, 5, 400))).toBeCloseTo(5, 1);
  });
});
