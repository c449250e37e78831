import {describe, expect, it} from "vitest";
import type {Paper} from "../../src/authors/paper.js";
import {isAligned, paperSlots, stating, type TakeSlot} from "../../src/authors/slots.js";

const split = (text: string) => text.split(" + ");
const make = (authors: string[], affiliations: string[], domains: string[] = []): Paper => ({
  venue: "icml",
  year: 2019,
  paper: "3",
  title: "T",
  status: "oral",
  printed: "Oral",
  track: "main",
  authors,
  affiliations,
  domains,
  profiles: [],
  roles: []
});
const slotsOf = (paper: Paper, kind: "author" | "profiles" | "paper") => {
  const slots: Parameters<TakeSlot>[] = [];
  paperSlots(paper, {kind, stated: stating(split), take: (...slot) => slots.push(slot)});
  return slots;
};
const brief = (paper: Paper, kind: "author" | "profiles" | "paper") =>
  slotsOf(paper, kind).map(([part, share, entry, domain]) => [entry, part?.text ?? "", share, domain]);

describe("paperSlots(paper, {kind, stated, take})", () => {
  it("gives a slot an author and affiliation, with shares that add up to one an author", () => {
    const paper = make(["Ada B", "Cy D", "Éva F"], ["MIT + ETH", "", "CMU"], ["mit.edu", "", "cmu.edu"]);
    expect(brief(paper, "author")).toEqual([
      [0, "MIT", 0.5, ""],
      [0, "ETH", 0.5, ""],
      [1, "", 1, ""],
      [2, "CMU", 1, "cmu.edu"]
    ]);
  });

  it("gives authors without an entry as blanks", () => {
    expect(brief(make(["Ada", "Cy", "Eva"], ["MIT", "CMU"], ["mit.edu", "cmu.edu"]), "profiles")).toEqual([
      [0, "MIT", 1, "mit.edu"],
      [1, "CMU", 1, "cmu.edu"],
      [2, "", 1, ""]
    ]);
  });

  it("takes each affiliation once where the list names them once a paper", () => {
    expect(brief(make(["Ada", "Cy"], ["MIT", "MIT"], ["mit.edu", "mit.edu"]), "paper")).toEqual([[0, "MIT", 1, ""]]);
  });

  it("takes a note of blind review and the like for a blank", () => {
    expect(brief(make(["Ada", "Cy"], ["Under double-blind review", "N/A"]), "author")).toEqual([
      [0, "", 1, ""],
      [1, "", 1, ""]
    ]);
  });

  it("keeps a paper that names nobody and nothing as one blank", () => {
    expect(brief(make([], []), "paper")).toEqual([[0, "", 1, ""]]);
  });

  it("gives a bare department the domain that its co-authors share, and none where they differ", () => {
    const texts = ["MIT", "Department of Computer Science"];
    expect(brief(make(["A", "B"], texts, ["mit.edu", ""]), "author")[1]).toEqual([1, texts[1], 1, "mit.edu"]);
    const three = make(["A", "B", "C"], [...texts, "CMU"], ["mit.edu", "", "cmu.edu"]);
    expect(brief(three, "author")[1]).toEqual([1, texts[1], 1, ""]);
    expect(brief(make(["A", "B"], ["MIT", "Frobnicate"], ["mit.edu", ""]), "author")[1]![3]).toBe("");
  });
  it("gives it the one affiliation that all others of the paper name where there are no domains", () => {
    const department = "Department of Statistics";
    const text = (...texts: string[]) =>
      brief(
        make(
          texts.map((_, i) => `A${i}`),
          texts,
          []
        ),
        "author"
      ).map((row) => row[1]);
    expect(text("MIT", department, "MIT")).toEqual(["MIT", "MIT", "MIT"]);
    expect(text("MIT", department, "CMU")).toEqual(["MIT", department, "CMU"]);
    expect(text(department, department)).toEqual([department, department]);
    expect(text("MIT", "Tencent Security Lab")).toEqual(["MIT", "Tencent Security Lab"]);
  });
  it("ignores domains that do not line up", () => {
    expect(brief(make(["Ada", "Cy"], ["MIT", "CMU"], ["cmu.edu"]), "author").map((row) => row[3])).toEqual(["", ""]);
  });
});

describe("isAligned(paper, kind)", () => {
  it("trusts lists of one length, but no order of profiles other than a single author's", () => {
    expect(isAligned(make(["Ada", "Cy"], ["MIT", "CMU"]), "author")).toBe(true);
    expect(isAligned(make(["Ada", "Cy"], ["MIT"]), "author")).toBe(false);
    expect(isAligned(make(["Ada", "Cy"], ["MIT", "CMU"]), "profiles")).toBe(false);
    expect(isAligned(make(["Ada"], ["MIT"]), "profiles")).toBe(true);
    expect(isAligned(make(["Ada"], ["MIT"]), "paper")).toBe(false);
  });
});
