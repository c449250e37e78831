import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {placesOfWorkPlot, sourceOf} from "../../src/pages/places-of-work.js";

const point = (year: number, share: number) => ({year, place: "China", share, low: share - 1, high: share + 1});

describe("placesOfWorkPlot(rows, {width})", () => {
  const {document} = new JSDOM("").window;
  const rows = [point(2021, 14), point(2022, 21), point(2023, 24), point(2024, 31)];
  const drawn = placesOfWorkPlot(rows, {width: 640, document});

  it("rules a line where the source of the list changes, and names each place at its end", () => {
    expect(drawn.querySelectorAll("g[stroke-dasharray='2,4'] line")).toHaveLength(3);
    expect(drawn.querySelectorAll("circle")).toHaveLength(4);
    expect([...drawn.querySelectorAll("text")].filter((one) => one.textContent === "China")).toHaveLength(1);
  });

  it("knows the source of every year, and says so of one it does not know", () => {
    expect(sourceOf(2018)).toEqual(sourceOf(2013));
    expect(sourceOf(2020).order).not.toBe(sourceOf(2021).order);
    expect(() => sourceOf(2012)).toThrow(/No list of 2012/);
  });
});
