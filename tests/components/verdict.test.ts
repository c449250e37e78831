import {describe, expect, it} from "vitest";
import {fidelities, supports} from "../../src/audit/rules/types.js";
import {supportMarks, verdictClass} from "../../src/components/palette.js";
import {verdict} from "../../src/components/verdict.js";
import {page, text} from "./page.js";

describe("verdictClass(verdict)", () => {
  it("is one word for a style sheet", () => {
    expect(verdictClass("holds with conditions")).toBe("holds-with-conditions");
    for (const word of [...supports, ...fidelities, "prints no number"])
      expect(verdictClass(word)).toMatch(/^[a-z-]+$/);
  });
});

describe("verdict(kind, value, {document, label})", () => {
  it.each(supports)("says “%s” in words, and marks it by more than colour", (support) => {
    const chip = verdict("support", support, {document: page()});
    expect(text(chip.querySelector(".verdict-words")!)).toBe(support);
    const mark = chip.querySelector(".verdict-mark")!;
    expect(mark.getAttribute("aria-hidden")).toBe("true");
    expect(text(mark)).toBe(supportMarks[support]);
    expect(chip.classList).toContain(`support-${verdictClass(support)}`);
  });

  it("gives every support verdict a mark of its own", () => {
    const marks = supports.map((support) => supportMarks[support]);
    expect(new Set(marks).size).toBe(supports.length);
    expect(marks).not.toContain(undefined);
  });

  it("says that a claim prints no number instead of leaving its fidelity blank", () => {
    expect(text(verdict("fidelity", null, {document: page()}))).toBe("Sourceprints no number");
  });

  it("names its question unless a column heading does", () => {
    expect(text(verdict("support", "holds", {document: page()}))).toContain("Evidence");
    expect(text(verdict("support", "holds", {document: page(), label: false}))).not.toContain("Evidence");
  });
});
