import {describe, expect, it} from "vitest";
import {type Datum, toCsv} from "../../../src/components/exports/csv.js";
import {figure, type FigureOptions} from "../../../src/components/charts/figure.js";
import {hostile, page, text, texts} from "../page.js";

const data: readonly Datum[] = [
  {place: "China", share: 47, low: 43.7},
  {place: "India", share: 5, low: null}
];

describe("figure(drawing, options)", () => {
  const make = (part: Partial<FigureOptions> = {}, parts = 1): HTMLElement => {
    const document = page();
    const drawn = Array.from({length: parts}, () => document.createElementNS("http://www.w3.org/2000/svg", "svg"));
    return figure(parts === 1 ? drawn[0]! : drawn, {
      title: "China leads",
      alt: "China 47, India 5 per cent.",
      source: "the tracker",
      data,
      name: "shares",
      document,
      ...part
    });
  };

  it("is a figure with its finding as heading, its source as caption, and the drawing as one described image", () => {
    const whole = make({subtitle: "Shares (%)", note: "Bars are intervals."});
    expect(whole.tagName).toBe("FIGURE");
    expect(text(whole.querySelector("h3")!)).toBe("China leads");
    expect(text(whole.querySelector("figcaption .figure-source")!)).toBe("Source: the tracker");
    const svg = whole.querySelector(".figure-drawing svg")!;
    expect(svg.getAttribute("role")).toBe("img");
    expect(svg.getAttribute("aria-label")).toBe("China 47, India 5 per cent.");
    expect(texts(whole, ".figure-subtitle, .figure-note")).toEqual(["Shares (%)", "Bars are intervals."]);
  });

  it("takes only the drawing for an image where links stand beside it, so that they can be reached", () => {
    const document = page();
    const drawing = document.createElement("div");
    drawing.innerHTML = "<svg></svg><a href='#evidence'>1</a>";
    const whole = figure(drawing, {title: "", alt: "Causes", source: "", data, name: "causes", document});
    expect(whole.querySelector("svg")!.getAttribute("aria-label")).toBe("Causes");
    expect(whole.querySelector("[role=img] a")).toBeNull();
  });

  it("describes every part of a drawing in parts", () => {
    const labels = [...make({}, 2).querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label"));
    expect(labels).toEqual(["China 47, India 5 per cent.", "China 47, India 5 per cent. (continued)"]);
  });

  it("offers the same rows as a table that can be scrolled by keyboard", () => {
    const scroll = make().querySelector(".table-scroll")!;
    expect(scroll.getAttribute("tabindex")).toBe("0");
    expect(scroll.getAttribute("role")).toBe("region");
    expect(scroll.getAttribute("aria-label")).toBeTruthy();
    expect(texts(scroll, "th")).toEqual(["place", "share", "low"]);
    expect(texts(scroll, "tbody tr:first-child td")).toEqual(["China", "47", "43.7"]);
  });

  it("offers exactly those columns as a file, with the mark that tells spreadsheets its encoding", () => {
    const link = make({columns: {place: "Country", share: "Share (%)"}}).querySelector("a.figure-download")!;
    expect(link.getAttribute("download")).toBe("shares.csv");
    const [head, body] = link.getAttribute("href")!.split(",", 2) as [string, string];
    expect(head).toBe("data:text/csv;charset=utf-8");
    expect(decodeURIComponent(body)).toBe(`\ufeff${toCsv(data, ["place", "share"])}`);
  });

  it("stands without rows", () => {
    expect(texts(make({data: []}), "tbody tr")).toEqual([]);
  });

  it("parses no text as HTML", () => {
    const whole = make({title: hostile, subtitle: hostile, source: hostile, note: hostile, alt: hostile});
    expect(whole.querySelector("img, script, [onclick]")).toBeNull();
  });

  it("can be linked to and taken away: an anchor of its own, files of the rows and the drawing, citations", () => {
    const whole = make();
    expect(whole.id).toBe("fig-shares");
    expect(texts(whole, "summary")).toEqual(["Table", "Download", "Share"]);
    expect(texts(whole, ".menu-items > :is(a, button)")).toEqual([
      "CSV",
      "Arrow",
      "SVG",
      "PNG",
      "Copy link",
      "BibTeX",
      "CSL-JSON",
      "Plain citation"
    ]);
    expect([...whole.querySelectorAll("a")].map((link) => link.getAttribute("href")!.slice(0, 14))).toEqual([
      "data:text/csv;",
      "#fig-shares"
    ]);
  });
});
