import {describe, expect, it} from "vitest";
import {coverageSentence, drawnOf} from "../../src/pages/methods.js";
import {said, withDocument} from "./book.js";

withDocument();

const settings = {rho: 0.5, share: 40, n: 60, m: 3, rounds: 20};

describe("drawnOf({rho, share, n, m, rounds})", () => {
  it("draws nothing where the model of a correlation knows neither none nor all", () => {
    for (const part of [{rho: 0}, {rho: 1}, {share: 0}, {share: 100}])
      expect(drawnOf({...settings, ...part})).toBeNull();
  });

  it("gives the same coverage for the same settings, and a lower one where people are taken for drawn one by one", () => {
    const drawn = drawnOf(settings)!;
    expect(drawnOf(settings)).toEqual(drawn);
    expect(drawn.naive).toBeLessThanOrEqual(drawn.effective);
  });
});

describe("coverageSentence({drawn, rounds, …})", () => {
  const of = (drawn: ReturnType<typeof drawnOf>): string =>
    said(coverageSentence({drawn, rounds: 100, effective: 40, mean: 0.95, least: 0.9}));

  it("counts surveys, or says that there are none to draw", () => {
    expect(of({naive: 0.7, effective: 0.94, estimated: 0.93} as ReturnType<typeof drawnOf>)).toMatch(
      /^Of 100 surveys, 70 hold it .* 94 with the design effect, and 93 with/
    );
    expect(of(null)).toMatch(/^With no correlation, .* Of 40 people/);
  });
});
