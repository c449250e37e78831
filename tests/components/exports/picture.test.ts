import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {wrapped} from "../../../src/components/exports/picture.js";
import {lightTokens} from "../../../src/components/exports/theme.js";

describe("lightTokens(sheets, matches)", () => {
  const read = (css: string): Record<string, string> => {
    const {document} = new JSDOM(`<!doctype html><style>${css}</style>`).window;
    return Object.fromEntries(lightTokens(document.styleSheets, (media) => media === "screen"));
  };

  it("is what the page has in light, whatever the reader prefers", () => {
    const css = `:root{--a:red;--b:var(--a)} @media (prefers-color-scheme: dark){:root{--a:black}}
      @media (prefers-color-scheme: light){:root{--c:1px}}`;
    expect(read(css)).toEqual({"--a": "red", "--b": "var(--a)", "--c": "1px"});
  });

  it("lets later rules count, skips other media and other elements", () => {
    const css = `:root,body{--a:red} :root{--a:blue} @media print{:root{--a:grey}} p{--a:green}
      @media screen{:root{--b:2}}`;
    expect(read(css)).toEqual({"--a": "blue", "--b": "2"});
  });
});

describe("wrapped(text, width, measure)", () => {
  const measure = (line: string): number => line.length;

  it("fills each line with the words it has room for", () => {
    expect(wrapped("one two  three\nfour", 8, measure)).toEqual(["one two", "three", "four"]);
  });

  it("loses no word, and makes no line too long that has more than one", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/)), fc.integer({min: 1, max: 30}), (words, width) => {
        const lines = wrapped(words.join(" "), width, measure);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(line.length <= width || !line.includes(" ")).toBe(true);
      })
    );
  });
});
