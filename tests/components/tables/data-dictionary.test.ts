import {describe, expect, it} from "vitest";
import {dictionaryTable} from "../../../src/components/tables/data-dictionary.js";
import {encodeArrow} from "../../../src/tables/arrow.js";
import {readDerived} from "../../../src/data/emit.js";
import {sectors} from "../../../src/derive/sectors.js";
import {type Dictionary, dictionary} from "../../../src/tables/dictionary.js";
import {hostile, page, text, texts} from "../page.js";

const small: Dictionary = {
  name: "shares",
  title: "Shares by place",
  description: "A row is one place in one year.",
  source: "counted",
  fields: [
    {name: "place", type: "string", unit: null, description: "Name of the place"},
    {name: "share", type: "number", unit: "%", description: "Share of its authors"}
  ]
};
const draw = (said: Dictionary): HTMLElement => dictionaryTable(said, {document: page()});

describe("dictionaryTable(dictionary, {document})", () => {
  it("says what a row is, then names every column with its type, unit and meaning", () => {
    const element = draw(small);
    expect(texts(element, "p")).toEqual(["A row is one place in one year."]);
    expect(texts(element, "thead th[scope='col']")).toEqual(["Column", "Type", "Unit", "Meaning"]);
    expect([...element.querySelectorAll("tbody tr")].map((row) => texts(row, "td"))).toEqual([
      ["place", "string", "", "Name of the place"],
      ["share", "number", "%", "Share of its authors"]
    ]);
  });

  it("is known to a screen reader by its title, as a table and as a frame that scrolls by keyboard", () => {
    const element = draw(small);
    expect(text(element.querySelector("caption")!)).toBe("Columns of “Shares by place”");
    const frame = element.querySelector("[role='region']")!;
    expect(frame.getAttribute("aria-label")).toBe("Columns of “Shares by place”");
    expect(frame.getAttribute("tabindex")).toBe("0");
  });

  it("parses no text as HTML", () => {
    const field = {name: hostile, type: hostile, unit: hostile, description: hostile};
    const element = draw({...small, title: hostile, description: hostile, fields: [field]});
    expect(element.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(element.textContent.split(hostile)).toHaveLength(7);
  });

  it("leaves no column of a file unexplained, in the file's order", () => {
    const {rows, schema} = readDerived(sectors);
    const element = draw(dictionary(encodeArrow(rows, schema)));
    const lines = [...element.querySelectorAll("tbody tr")].map((row) => texts(row, "td"));
    expect(lines.map(([name]) => name)).toEqual(Object.keys(rows[0]!));
    for (const [name, type, , meaning] of lines) {
      expect(type, name).not.toBe("");
      expect(meaning, name).not.toBe("");
    }
  });
});
