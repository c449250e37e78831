import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {filled, pieces, references, statements} from "../../../src/audit/rules/text.js";

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

describe("statements(text)", () => {
  const text = "[Most were there](X1.a holds), [two are open](X1.b, X1.c undecided); {figure-1}.";

  it("gives the words that state a finding, with each part they are about", () => {
    expect(statements(text)).toEqual([
      {words: "Most were there", of: "X1.a", verdict: "holds"},
      {words: "two are open", of: "X1.b", verdict: "undecided"},
      {words: "two are open", of: "X1.c", verdict: "undecided"}
    ]);
  });

  it("leaves the words in the text, and other brackets as they are", () => {
    expect(pieces(text)).toEqual(["Most were there, two are open; ", {figure: "figure-1"}, "."]);
    expect(pieces("a [b] (c)")).toEqual(["a [b] (c)"]);
  });
});

describe("filled(text, value)", () => {
  it("asks for each value once, in the form wanted, and leaves figures alone", () => {
    const asked: string[] = [];
    const text = filled("{X1.a}, {X1.b as %}, {figure-1}", (id, form) => {
      asked.push(`${id} ${form}`);
      return "9";
    });
    expect(text).toBe("9, 9, {figure-1}");
    expect(asked).toEqual(["X1.a plain", "X1.b %"]);
  });
});
