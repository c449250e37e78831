import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {
  conferenceErrors,
  coverageSentence,
  drawnOf,
  errorsFigure,
  errorsPlot,
  type ErrorGroup
} from "../../src/pages/methods.js";
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

describe("errorsPlot(groups, {width})", () => {
  const of = (by: string, group: string, wrong: number): ErrorGroup => {
    const shares = {share: wrong / 100, lower: 0, upper: 0.05, wrongly: wrong, low: 0, high: 5, unread: 2};
    return {by, group, labelled: 102, open: 2, resolved: 100, wrong, slots: null, ...shares};
  };
  const groups = [of("continent", "Europe", 2), of("sample", "lists held out", 1)];

  it("draws a dot and an interval a group, samples first", () => {
    const drawn = errorsPlot(groups, {width: 700, document: new JSDOM("").window.document});
    expect(drawn.querySelectorAll("circle")).toHaveLength(2);
    const words = [...drawn.querySelectorAll("text")].map((one) => one.textContent);
    expect(words.indexOf("lists held out (100)")).toBeLessThan(words.indexOf("Europe (100)"));
  });

  it("has a heading only for what its rows hold", () => {
    const {columns, title} = errorsFigure({errors: of("all", "all", 3), groups});
    for (const column of Object.keys(columns!)) expect(groups[0]).toHaveProperty(column);
    expect(title).toBe("Of 100 labelled affiliations that were given a country, 3 were given a wrong one");
  });

  it("names conferences as they are printed, and leaves empty what was not drawn", () => {
    const empty = {labelled: 0, open: 0, resolved: 0, wrong: 0, share: null, lower: null, upper: null};
    expect(conferenceErrors([{...empty, group: "neurips 2019", slots: 0.99}])).toEqual([
      {conference: "NeurIPS 2019", slots: 99, labelled: 0, open: 0, wrong: 0, most: null}
    ]);
  });
});
