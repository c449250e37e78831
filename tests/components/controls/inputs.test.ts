import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {radio, select, withReading} from "../../../src/components/controls/inputs.js";
import {page} from "../page.js";

const rules = new Map([
  ["person", "person"],
  ["author slot", "slot"]
]);

const words = (form: HTMLElement, element: string): string[] =>
  [...form.querySelectorAll(element)].map((one) => one.textContent.trim());

describe("inputs that know the article's reading", () => {
  beforeEach(() => {
    const document = page();
    vi.stubGlobal("document", document);
    for (const name of [
      "Node",
      "NodeList",
      "HTMLCollection",
      "HTMLElement",
      "Event",
      "NodeFilter",
      "CustomEvent"
    ] as const)
      vi.stubGlobal(name, document.defaultView![name]);
  });
  afterEach(() => void vi.unstubAllGlobals());

  it("names options by their labels and the article's in words, and starts from it", () => {
    const form = select(rules, {label: "Counting rule", article: "slot"});
    expect(words(form, "option")).toEqual(["person", "author slot (the article's reading)"]);
    expect(form.value).toBe("slot");
    expect(words(radio(rules, {label: "Counting rule", article: "person"}), "div label")).toEqual([
      "person (the article's reading)",
      "author slot"
    ]);
  });

  it("does the same for options without labels", () => {
    const form = radio([2019, 2022], {label: "Start from", article: 2022, format: String});
    expect(words(form, "div label")).toEqual(["2019", "2022 (the article's reading)"]);
  });

  it("says a number that the article takes in the control's name", () => {
    expect(withReading("Share (%)", 10)).toBe("Share (%); the article's reading: 10");
    expect(withReading("Share (%)", undefined)).toBe("Share (%)");
  });
});
