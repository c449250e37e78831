import {describe, expect, it} from "vitest";
import {maker} from "../../src/components/dom.js";
import {hostile, page} from "./page.js";

describe("maker(document)", () => {
  it("makes elements in the document it was given, and in no other", () => {
    const document = page();
    expect(maker(document)("p").ownerDocument).toBe(document);
    expect("document" in globalThis).toBe(false);
  });

  it("never parses text or attributes as HTML", () => {
    const element = maker(page())("p", {title: hostile}, hostile, [hostile, 7]);
    expect(element.childElementCount).toBe(0);
    expect(element.textContent).toBe(`${hostile}${hostile}7`);
    expect(element.getAttributeNames()).toEqual(["title"]);
    expect(element.getAttribute("title")).toBe(hostile);
  });

  it("leaves out attributes and children that are not there, and keeps noughts", () => {
    const make = maker(page());
    const element = make("p", {a: null, b: undefined, c: false, d: true, e: 0, f: ""}, null, undefined, [null, "", 0]);
    expect(element.getAttributeNames()).toEqual(["d", "e", "f"]);
    expect(element.getAttribute("d")).toBe("");
    expect(element.textContent).toBe("0");
  });

  it("takes nodes in any nesting, in order", () => {
    const make = maker(page());
    const element = make("p", {}, ["a", [make("b", {}, "b")], "c"], make("i", {}, "d"));
    expect(element.innerHTML).toBe("a<b>b</b>c<i>d</i>");
  });

  it("listens to the event that a function's attribute names, and writes no attribute for it", () => {
    let clicks = 0;
    const button = maker(page())("button", {onclick: () => clicks++});
    button.click();
    expect(clicks).toBe(1);
    expect(button.getAttributeNames()).toEqual([]);
  });
});
