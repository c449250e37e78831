import {describe, expect, it} from "vitest";
import {inlinePrerendered, levelHeadings} from "../../../tools/site/inline-prerendered.js";
import {pageOf} from "./page.js";

const id = "0123abcd";

/** The body of a page after a cell was baked that displayed this in a wide window and that on a phone. */
function baked(body: string, wide: string, narrow = wide, heights = [20, 20]): string {
  const page = pageOf(`<body>${body}</body>`);
  inlinePrerendered(page, {
    wide: {[id]: wide},
    narrow: {[id]: narrow},
    heights: {wide: {[id]: heights[0]!}, narrow: {[id]: heights[1]!}}
  });
  return page.$("body").html()!;
}

describe("inlinePrerendered(page, shown)", () => {
  it("puts what a cell displayed right before its root, in the place of what says that it is under way", () => {
    for (const body of [
      `<p>a <!--:${id}:-->.</p>`,
      `<p>a <observablehq-loading></observablehq-loading><!--:${id}:-->.</p>`
    ])
      expect(baked(body, "<b>47%</b>")).toBe(
        `<p>a <observablehq-loading><b>47%</b></observablehq-loading><!--:${id}:-->.</p>`
      );
  });

  it("takes text as it is, even where it looks like a pattern of replacement", () => {
    expect(baked(`<p><!--:${id}:--></p>`, "$&amp; $1 $$")).toContain(
      "<observablehq-loading>$&amp; $1 $$</observablehq-loading>"
    );
  });

  it("has once what is the same at both widths, and twice only what is drawn otherwise", () => {
    const figure = (width: number): string =>
      `<figure><h3>Title</h3><div><svg width="${width}"><path d="M0"></path></svg></div></figure>`;
    const html = baked(`<p><!--:${id}:--></p>`, figure(736), figure(346));
    expect(html.match(/<h3>/g)).toHaveLength(1);
    expect(html).toContain('<svg width="736" class="drawn-wide">');
    expect(html).toContain('</svg><svg width="346" class="drawn-narrow">');
  });

  it("keeps together what belongs together where several drawings stand side by side", () => {
    const html = baked(`<p><!--:${id}:--></p>`, "<svg>a</svg><svg>b</svg>", "<svg>c</svg><svg>d</svg>");
    expect(html).toContain(
      '<svg class="drawn-wide">a</svg><svg class="drawn-narrow">c</svg><svg class="drawn-wide">b</svg><svg class="drawn-narrow">d</svg>'
    );
  });

  it("numbers fields as they stand in their cell, so that only what differs is there twice", () => {
    const form = (i: number): string =>
      `<form><label for="inputs-3a86ea-${i}">ρ</label><input id="inputs-3a86ea-${i}"></form>`;
    expect(baked(`<p><!--:${id}:--></p>`, form(3), form(9))).toContain(
      `<form autocomplete="off"><label for="field-${id}-0">ρ</label><input id="field-${id}-0" autocomplete="off"></form>`
    );
  });

  it("marks tall blocks with their heights, so that they need not be laid out before they are near", () => {
    const block = `<div class="block"><!--:${id}:--></div>`;
    expect(baked(block, "x", "x", [90, 900])).toContain(
      '<div class="block deferred" style="--tall:90px;--tall-narrow:900px">'
    );
    expect(baked(block, "x", "x", [90, 140])).toContain('<div class="block"><');
  });

  it("says which page and cell it is where words stand only at one width, and where a cell has no place", () => {
    expect(() => baked(`<p><!--:${id}:--></p>`, "wide", "narrow")).toThrow(
      `page.html shows words on a phone that it does not show elsewhere, in its cell ${id}`
    );
    expect(() => baked("<p></p>", "x")).toThrow(`page.html has no place for its cell ${id}`);
  });
});

describe("levelHeadings(page)", () => {
  it("lets no heading lie more than one level below the one before it", () => {
    const page = pageOf(
      "<body><main><h1>a</h1><h3>b</h3><h3>c</h3><h2>d</h2><h3>e</h3><h2>f</h2><h4>g</h4></main></body>"
    );
    levelHeadings(page);
    const levels = page
      .$("main > *")
      .toArray()
      .map((one) => page.$(one).attr("aria-level") ?? one.name);
    expect(levels).toEqual(["h1", "2", "2", "h2", "h3", "h2", "3"]);
  });
});
