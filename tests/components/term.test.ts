import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {glossary, type Term, type TermId} from "../../src/components/glossary.js";
import {glossaryList, term} from "../../src/components/term.js";

const {document} = new JSDOM().window;
const all = Object.entries(glossary) as [TermId, Term][];

describe("the glossary", () => {
  it.each(all)("explains %s in at most 60 words, without numbers", (_, {means}) => {
    expect(means.split(/\s+/).length).toBeLessThanOrEqual(60);
    expect(means).not.toMatch(/\d/);
  });

  it.each(all)("knows %s as it is written", (_, {name, written}) => {
    expect(name).toMatch(written);
  });
});

describe("term(id, word)", () => {
  it("is a button that the browser itself opens, with what the word means", () => {
    const drawn = term("interval", "intervals", {document});
    const button = drawn.querySelector("button")!;
    expect(button.textContent).toBe("intervals");
    const note = drawn.querySelector("[popover]")!;
    expect(button.getAttribute("popovertarget")).toBe(note.id);
    expect(note.textContent).toContain(glossary.interval.means);
  });

  it("stands within a paragraph", () => {
    const holder = document.createElement("div");
    holder.innerHTML = `<p>An ${term("interval", undefined, {document}).outerHTML}.</p>`;
    expect(holder.innerHTML.match(/<p>/g)).toHaveLength(1);
    expect(holder.querySelector("p")!.textContent).toMatch(/^An interval.*\.$/);
  });
});

describe("glossaryList()", () => {
  it("shows every term with its meaning, in the order of the alphabet", () => {
    const names = [...glossaryList({document}).querySelectorAll("dt")].map((one) => one.textContent);
    expect(names).toHaveLength(all.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  });
});
