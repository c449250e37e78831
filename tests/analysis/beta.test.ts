import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {betaCdf, betaQuantile, logBeta, logGamma} from "../../src/analysis/beta.js";

const shape = fc.double({min: 0.5, max: 3000, noNaN: true});
/** Clear of 0 and 1, where the last digit of x itself moves the answer by more than the tolerance. */
const interior = fc.double({min: 1e-4, max: 1 - 1e-4, noNaN: true});

describe("logGamma(x)", () => {
  it("gives the factorials and the root of pi", () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  it("obeys the recurrence across the switch to the series", () => {
    fc.assert(
      fc.property(fc.double({min: 0.01, max: 200, noNaN: true}), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 10);
      })
    );
  });

  it("refuses zero and below", () => {
    expect(() => logGamma(0)).toThrow("The argument x of the gamma function is 0, but a number above 0 was expected.");
  });
});

describe("logBeta(a, b)", () => {
  it("gives π for two halves and 1/12 for 2 and 3", () => {
    expect(logBeta(0.5, 0.5)).toBeCloseTo(Math.log(Math.PI), 12);
    expect(logBeta(2, 3)).toBeCloseTo(-Math.log(12), 12);
  });
});

describe("betaCdf(x, a, b)", () => {
  it.each([
    [0.5, 1.4, 3.1, 0.8148904036225296],
    [0.4, 2.2, 3.1, 0.49339638807619446]
  ])("reproduces I_%d(%d, %d) of the SciPy reference for scipy.special.betainc", (x, a, b, expected) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(expected, 12);
  });

  it.each([
    [0.1, 10, 10, 3.929882327128003e-6],
    [0.6, 15, 10, 0.4890801931489529],
    [0.7, 40, 40, 0.9999016649962936]
  ])("reproduces I_%d(%d, %d) of the codeplea/incbeta test table", (x, a, b, expected) => {
    expect(betaCdf(x, a, b) / expected).toBeCloseTo(1, 11);
  });

  it("is the arcsine law for two halves and a power for b = 1 (DLMF 8.17.7 and the definition)", () => {
    fc.assert(
      fc.property(interior, shape, (x, a) => {
        expect(betaCdf(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 11);
        expect(betaCdf(x, a, 1)).toBeCloseTo(x ** a, 10);
      })
    );
  });

  it("is one half at the middle of an even distribution, mirrors, and never falls", () => {
    fc.assert(
      fc.property(interior, interior, shape, shape, (x, y, a, b) => {
        expect(betaCdf(0.5, a, a)).toBeCloseTo(0.5, 10);
        expect(betaCdf(x, a, b) + betaCdf(1 - x, b, a)).toBeCloseTo(1, 9);
        expect(betaCdf(Math.min(x, y), a, b)).toBeLessThanOrEqual(betaCdf(Math.max(x, y), a, b) + 1e-10);
      })
    );
  });

  it("refuses an x outside 0 to 1 and a parameter of 0", () => {
    expect(() => betaCdf(1.1, 2, 2)).toThrow("The share x is 1.1");
    expect(() => betaCdf(0.5, 0, 2)).toThrow("is 0, but a number above 0 was expected");
  });
});

describe("betaQuantile(p, a, b)", () => {
  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({min: 0.001, max: 0.999, noNaN: true}), shape, shape, (p, a, b) => {
        expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 7);
      })
    );
  });

  it("has a closed form for a = 1", () => {
    for (const p of [0.001, 0.025, 0.5, 0.975]) {
      expect(betaQuantile(p, 1, 20)).toBeCloseTo(1 - (1 - p) ** (1 / 20), 13);
    }
  });

  it("ends at 0 and 1 and refuses to go beyond", () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect(() => betaQuantile(1.5, 2, 3)).toThrow("The probability p is 1.5");
  });
});

/** P(X ≥ k) of a binomial with chance r / q, in exact rational arithmetic. */
function exactTail(k: number, n: number, [r, q]: readonly [bigint, bigint]): number {
  let [sum, choose] = [0n, 1n];
  for (let i = 0; i <= n; i++) {
    if (i >= k) sum += choose * r ** BigInt(i) * (q - r) ** BigInt(n - i);
    choose = (choose * BigInt(n - i)) / BigInt(i + 1);
  }
  return Number((sum * 10n ** 30n) / q ** BigInt(n)) / 1e30;
}

describe("to ten digits", () => {
  it("the distribution is the exact tail of a binomial", () => {
    for (const n of [1, 12, 100, 1000])
      for (const chance of [
        [1n, 10n],
        [47n, 100n],
        [9n, 10n]
      ] as const)
        for (let k = 1; k <= n; k += Math.ceil(n / 7)) {
          const p = Number(chance[0]) / Number(chance[1]);
          expect(Math.abs(betaCdf(p, k, n - k + 1) - exactTail(k, n, chance))).toBeLessThan(1e-10);
        }
  });

  it("quantiles are the closed forms where one parameter is 1", () => {
    for (const b of [0.5, 2, 7.5, 100, 1000])
      for (const p of [1e-6, 0.025, 0.5, 0.975, 0.999999]) {
        const [first, second] = [-Math.expm1(Math.log1p(-p) / b), p ** (1 / b)];
        expect(Math.abs(betaQuantile(p, 1, b) / first - 1)).toBeLessThan(1e-10);
        expect(Math.abs(betaQuantile(p, b, 1) / second - 1)).toBeLessThan(1e-10);
      }
  });
});
