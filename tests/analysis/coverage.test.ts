import {describe, expect, it} from "vitest";
import {clusteredCoverage, coverage, coverageOver, evenSizes} from "../../src/analysis/coverage.js";
import {newcombe, newcombeWithin} from "../../src/analysis/difference.js";
import {clopperPearson} from "../../src/analysis/exact.js";
import {wilson} from "../../src/analysis/interval.js";
import {seeded} from "../../src/analysis/random.js";

/** 175 papers with 675 authors in all: the tracker's first sample in outline, the split among papers being made up. */
const sizes = Array.from({length: 175}, (_, i) => [2, 3, 3, 4, 4, 5, 6][i % 7] as number);
const rounds = 4000;
/** Three standard errors of a simulated coverage of 0.95. */
const chance = 3 * Math.sqrt((0.95 * 0.05) / rounds);

const binomial = (n: number, p: number) => {
  const masses = [(1 - p) ** n];
  for (let k = 0; k < n; k++) masses.push(((masses[k] as number) * (n - k) * p) / ((k + 1) * (1 - p)));
  return masses;
};

describe("coverage(p, n, rule)", () => {
  it("is 1 for an interval that holds everything and 0 for one that holds nothing", () => {
    const fixed = (lower: number, upper: number) => () => ({value: 0, lower, upper, level: 0.95});
    expect(coverage(0.3, 40, fixed(0, 1))).toBeCloseTo(1, 12);
    expect(coverage(0.3, 40, fixed(0.4, 1))).toBe(0);
  });

  it("adds up the binomial probabilities of the counts that are held", () => {
    // With n = 2 the Wilson intervals at 50 % are about 0–0.185, 0.269–0.731 and 0.815–1.
    expect(coverage(0.5, 2, (k, n) => wilson(k, n, {level: 0.5}))).toBeCloseTo(0.5, 12);
    expect(coverage(0.1, 2, (k, n) => wilson(k, n, {level: 0.5}))).toBeCloseTo(0.81, 12);
  });

  it("refuses a certain share", () => {
    expect(() => coverage(1, 10, wilson)).toThrow("The share p is 1, but a number strictly between 0 and 1");
  });
});

describe("evenSizes(n, m)", () => {
  it("shares all authors out among papers that differ by one author at most", () => {
    expect(evenSizes(10, 4)).toEqual([3, 3, 4]);
    expect(evenSizes(7, 12)).toEqual([3, 4]);
    expect(evenSizes(10, 1)).toEqual(Array(10).fill(1));
    for (const m of [1.3, 3.86, 11.9]) {
      const sizes = evenSizes(675, m);
      expect(sizes.reduce((sum, one) => sum + one, 0)).toBe(675);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(675 / sizes.length).toBeCloseTo(m, 0);
    }
  });
});

describe("coverageOver(n, rule, {points})", () => {
  it.each([5, 12, 20, 50, 127])("is at least nominal everywhere for Clopper–Pearson at n = %d", (n) => {
    expect(coverageOver(n, clopperPearson).least).toBeGreaterThanOrEqual(0.95);
  });

  it.each([5, 12, 20, 50, 127, 364])("is nominal on average, though not everywhere, for Wilson at n = %d", (n) => {
    const {mean, least} = coverageOver(n, wilson);
    expect(mean).toBeGreaterThanOrEqual(0.95);
    expect(mean).toBeLessThan(0.956);
    // Newcombe (1998) finds the minimum near 0.83, at shares close to 0 and 1.
    expect(least).toBeGreaterThan(0.83);
  });

  it("is nominal on average for Newcombe's difference of 20 and 30, over a grid of pairs", () => {
    let sum = 0;
    let pairs = 0;
    for (let p = 0.05; p < 1; p += 0.1) {
      for (let q = 0.05; q < 1; q += 0.1) {
        const [first, second] = [binomial(20, p), binomial(30, q)];
        first.forEach((a, i) =>
          second.forEach((b, j) => {
            const {lower, upper} = newcombe({share: i / 20, n: 20}, {share: j / 30, n: 30});
            if (lower <= p - q && p - q <= upper) sum += a * b;
          })
        );
        pairs++;
      }
    }
    expect(sum / pairs).toBeGreaterThan(0.95);
    expect(sum / pairs).toBeLessThan(0.965);
  });

  it("is nominal within chance for two parts of one whole", () => {
    const random = seeded(2025);
    const [a, b, n] = [0.38, 0.37, 150];
    let held = 0;
    for (let round = 0; round < rounds; round++) {
      let first = 0;
      let second = 0;
      for (let i = 0; i < n; i++) {
        const u = random();
        if (u < a) first++;
        else if (u < a + b) second++;
      }
      const {lower, upper} = newcombeWithin(first / n, second / n, n);
      if (lower <= a - b && a - b <= upper) held++;
    }
    expect(Math.abs(held / rounds - 0.95)).toBeLessThan(chance);
  });
});

describe("clusteredCoverage({share, rho, sizes, rounds, random, level})", () => {
  it.each([
    [0.2, 0.9],
    [0.5, 0.8],
    [0.7, 0.75]
  ])("is nominal on the effective sample size at ρ = %d, and under %d on the naive one", (rho, ceiling) => {
    for (const share of [0.1, 0.29, 0.47]) {
      const result = clusteredCoverage({share, rho, sizes, rounds, random: seeded(2025)});
      expect(Math.abs(result.effective - 0.95)).toBeLessThan(chance);
      expect(Math.abs(result.estimated - 0.95)).toBeLessThan(chance);
      expect(result.naive).toBeLessThan(ceiling);
      expect(result.rho).toBeCloseTo(rho, 1);
    }
  });

  it("leaves naive intervals alone where every paper has one author and one answer", () => {
    const single = Array.from({length: 200}, (_, i) => (i === 0 ? 2 : 1));
    const result = clusteredCoverage({share: 0.3, rho: 0.5, sizes: single, rounds, random: seeded(4)});
    expect(Math.abs(result.naive - 0.95)).toBeLessThan(chance);
  });

  it("refuses a correlation of 0, a single paper and an empty one", () => {
    const base = {share: 0.3, rho: 0.5, sizes: [2, 2], rounds: 1, random: seeded(1)};
    expect(() => clusteredCoverage({...base, rho: 0})).toThrow("The within-cluster correlation rho is 0");
    expect(() => clusteredCoverage({...base, sizes: [3]})).toThrow("The number of clusters is 1");
    expect(() => clusteredCoverage({...base, sizes: [3, 0]})).toThrow("The size of cluster 2 is 0");
  });
});
