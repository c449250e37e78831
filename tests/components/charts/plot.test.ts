import {describe, expect, it} from "vitest";
import {stackPlot} from "../../../src/components/charts/stack.js";
import {page} from "../page.js";

describe("plot(options)", () => {
  it("draws no rectangle of negative width on a page that has no width yet", () => {
    const drawn = stackPlot([{bar: "2022", part: "orals", value: 7}], {
      document: page(),
      width: 0,
      label: "Share (%)",
      colours: {orals: "red"}
    });
    const widths = [...drawn.querySelectorAll("rect")].map((rect) => Number(rect.getAttribute("width")));
    expect(widths.length).toBeGreaterThan(0);
    for (const width of widths) expect(width).toBeGreaterThan(0);
  });
});
