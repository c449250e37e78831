import {describe, expect, it} from "vitest";
import {besidePlot, type Printed} from "../../../src/components/charts/beside.js";
import {page} from "../page.js";

const printed: Printed[] = [
  {row: "United States", column: "2019", value: 65},
  {row: "France", column: "2019", value: 8},
  {row: "Others", column: "2019", value: 10},
  {row: "United States", column: "2022", value: 57},
  {row: "China", column: "2022", value: 12},
  {row: "Others", column: "2022", value: 14}
];
const draw = (width = 832): SVGSVGElement => besidePlot(printed, {width, document: page()});
const words = (svg: Element): string[] => [...svg.querySelectorAll("text")].map((one) => one.textContent ?? "");

describe("besidePlot(printed, {width})", () => {
  it.each([320, 390, 832])("draws a bar and its number for what was printed, at %d pixels", (width) => {
    const svg = draw(width);
    expect(svg.querySelectorAll("g[data-mark='bar'] rect")).toHaveLength(printed.length);
    expect(words(svg)).toEqual(expect.arrayContaining(["65%", "57%", "12%", "2019", "2022"]));
    expect(svg.outerHTML).not.toMatch(/NaN|undefined/);
  });

  it("says of what one date lacks that it was not found, and draws nothing there", () => {
    expect(words(draw()).filter((one) => one === "not found")).toHaveLength(2);
  });

  it("orders rows by the last date, those that it lacks below, and what is left over last", () => {
    const rows = words(draw()).filter((one) => printed.some(({row}) => row === one));
    expect([...new Set(rows)]).toEqual(["United States", "China", "France", "Others"]);
  });
});
