import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {originColumns, originsPlot, type OriginShare} from "../../src/pages/first-degrees.js";

const point = (period: string, place: string, share: number): OriginShare => {
  return {
    period,
    place,
    share,
    low: share - 3,
    high: share + 4,
    least: share - 8,
    most: share + 20,
    people: 20,
    of: 100
  };
};

describe("originsPlot(rows, {width})", () => {
  const {document} = new JSDOM("").window;
  const drawn = originsPlot(
    [point("1990s", "China", 10), point("2000s", "China", 12), point("2000s", "United States", 40)],
    {width: 640, document}
  );

  it("names each line at the last period, and draws interval and bounds of every point", () => {
    const words = [...drawn.querySelectorAll("text")].map((one) => one.textContent);
    expect(words.filter((word) => word === "China" || word === "United States")).toEqual(["China", "United States"]);
    expect(drawn.querySelectorAll("circle")).toHaveLength(3);
    expect(drawn.querySelectorAll("g[stroke-width='5'] line")).toHaveLength(3);
  });

  it("has a heading for every number it draws", () => {
    expect(Object.keys(originColumns)).toEqual(expect.arrayContaining(Object.keys(point("1990s", "China", 10))));
  });
});
