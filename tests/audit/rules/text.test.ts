import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {pieces, references} from "../../../src/audit/rules/text.js";

describe("pieces(text)", () => {
  it("cuts a text at its references", () => {
    expect(pieces("From {a-2019} to {b-2}.")).toEqual(["From ", {figure: "a-2019"}, " to ", {figure: "b-2"}, "."]);
    expect(pieces("{a}{b}")).toEqual([{figure: "a"}, {figure: "b"}]);
    expect(pieces("No number.")).toEqual(["No number."]);
    expect(pieces("")).toEqual([]);
  });

  it("leaves braces that hold no figure's id in the text, where a reader of the claims' tests will see them", () => {
    expect(pieces("{Not An Id} and {a}")).toEqual(["{Not An Id} and ", {figure: "a"}]);
    expect(pieces("{} {a")).toEqual(["{} {a"]);
  });

  it("loses nothing: put together again, the pieces are the text", () => {
    const text = fc.array(fc.constantFrom("{", "}", "a-1", "B ", "{a}", "47 %")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, (whole) => {
        const again = pieces(whole).map((piece) => (typeof piece === "string" ? piece : `{${piece.figure}}`));
        expect(again.join("")).toBe(whole);
        expect(again).not.toContain("");
      })
    );
  });
});

describe("references(text)", () => {
  it("lists the figures in the order of the text", () => {
    expect(references("{b} before {a}, then {b}")).toEqual(["b", "a", "b"]);
    expect(references("none")).toEqual([]);
  });
});
