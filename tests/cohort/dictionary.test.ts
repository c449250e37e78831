import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {Dictionary} from "../../src/cohort/dictionary.js";

const utf8 = new TextEncoder();

/** Texts as they are in files: with blanks around them, and out of several alphabets. */
const text = fc
  .tuple(
    fc.constantFrom("", " ", "\t", "\u00a0", "\u3000", "\ufeff", "\u2003 "),
    fc.string({unit: "binary", maxLength: 8}),
    fc.constantFrom("", " ", "\r", "\u00a0", "\u3000", "\u2029")
  )
  .map((parts) => parts.join(""));

describe("Dictionary", () => {
  it("gives equal texts one number and others another, whether they come as bytes or as texts, without their blanks", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, fc.boolean()), {maxLength: 60}), (texts) => {
        const dictionary = new Dictionary();
        const known = new Map<string, number>([["", 0]]);
        for (const [one, asBytes] of texts) {
          const bytes = utf8.encode(`x${one}x`);
          const code = asBytes ? dictionary.intern(bytes, 1, bytes.length - 1) : dictionary.internText(one);
          const trimmed = one.trim();
          expect(code).toBe(known.get(trimmed) ?? known.size);
          known.set(trimmed, code);
        }
        expect(dictionary.size).toBe(known.size);
        for (const [one, code] of known) {
          expect(dictionary.text(code)).toBe(one);
          expect(dictionary.find(one)).toBe(code);
        }
        expect(dictionary.find("never there, and longer than any")).toBe(-1);
      }),
      {seed: 7}
    );
  });

  it("keeps thousands of texts apart that differ in their last digits", () => {
    const dictionary = new Dictionary();
    for (let round = 0; round < 2; round++)
      for (let i = 0; i < 50_000; i++) expect(dictionary.internText(`178000000000${i}`)).toBe(i + 1);
  });

  it("orders texts as databases do, by the numbers of their characters", () => {
    const dictionary = new Dictionary();
    const texts = ["a", "aa", "b", "é", "中", "\uffee", "\u{1f600}"];
    const codes = texts.map((one) => dictionary.internText(one));
    for (const [i, a] of codes.entries())
      for (const [j, b] of codes.entries()) expect(Math.sign(dictionary.compare(a, b))).toBe(Math.sign(i - j));
  });

  it("names the texts whose bytes pass", () => {
    const dictionary = new Dictionary();
    for (const one of ["1e5", "Ada", "2020"]) dictionary.internText(one);
    expect(dictionary.which((bytes, start) => bytes[start]! < 58)).toEqual([1, 3]);
  });
});
