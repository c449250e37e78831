import {describe, expect, it} from "vitest";
import {amount, readAmount} from "../../../src/components/controls/amount.js";
import {hostile, page} from "../page.js";

const cards = {label: "Cards", least: 1, most: 1_000_000};

describe("readAmount(typed, {label, least, most})", () => {
  it.each([
    ["10000", 10_000],
    [" 10,000 ", 10_000],
    ["1e3", 1000],
    ["2.5", 2.5]
  ])("reads %j as %d", (typed, value) => {
    expect(readAmount(typed, cards)).toBe(value);
  });

  it.each(["", "0", "-3", "1e99", "NaN", "Infinity", "ten", "1;2", hostile])("answers %j with a sentence", (typed) => {
    expect(readAmount(typed, cards)).toBe(`Cards is “${typed}”; expected a number from 1 to 1,000,000.`);
  });
});

describe("amount(options, {document})", () => {
  const type = (form: HTMLFormElement, typed: string): void => {
    const field = form.querySelector("input")!;
    field.value = typed;
    field.dispatchEvent(new form.ownerDocument.defaultView!.Event("input", {bubbles: true}));
  };

  it("tells its listeners of good amounts, and keeps the last good one when others are typed", () => {
    const form = amount({...cards, value: 10_000}, {document: page()});
    const heard: number[] = [];
    form.addEventListener("input", () => heard.push(form.value));
    for (const typed of ["20,000", "-1", "1e99", "", "words", "30000"]) type(form, typed);
    expect(heard).toEqual([20_000, 30_000]);
  });

  it("says what is wrong beside the field, as text, until it is right", () => {
    const form = amount({...cards, value: 1}, {document: page()});
    type(form, hostile);
    expect(form.querySelector("[role=alert]")!.textContent).toContain(hostile);
    expect(form.querySelector("[role=alert]")!.childElementCount).toBe(0);
    expect(form.querySelector("input")!.getAttribute("aria-invalid")).toBe("true");
    type(form, "5");
    expect(form.querySelector("[role=alert]")!.textContent).toBe("");
    expect(form.querySelector("input")!.getAttribute("aria-invalid")).toBe("false");
  });
});
