import {describe, expect, it} from "vitest";
import type {Paper} from "../../src/authors/paper.js";
import {paperSlots} from "../../src/authors/slots.js";

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
const brief = (paper: Paper, kind: "author" | "profiles" | "paper") =>
  paperSlots(paper, kind, split).map((s) => [s.position, s.author, s.affiliation, s.share, s.domain]);

describe("paperSlots(paper, kind, split)", () => {
  it("gives a row an author and affiliation, with shares that add up to one an author", () => {
    const paper = make(["Ada B", "Cy D", "Éva F"], ["MIT + ETH", "", "CMU"], ["mit.edu", "", "cmu.edu"]);
    expect(brief(paper, "author")).toEqual([
      [1, "ada b", "MIT", 0.5, ""],
      [1, "ada b", "ETH", 0.5, ""],
      [2, "cy d", "", 1, ""],
      [3, "eva f", "CMU", 1, "cmu.edu"]
    ]);
    expect(paperSlots(paper, "author", split)[0]).toMatchObject({
      venue: "icml",
      year: 2019,
      paper: "3",
      authors: 3,
      status: "oral",
      track: "main"
    });
  });

  it("names no position and no author when blanks were left out, and gives the missing ones as blanks", () => {
    expect(brief(make(["Ada", "Cy", "Eva"], ["MIT", "CMU"], ["mit.edu", "cmu.edu"]), "profiles")).toEqual([
      [0, "", "MIT", 1, "mit.edu"],
      [0, "", "CMU", 1, "cmu.edu"],
      [0, "", "", 1, ""]
    ]);
  });

  it("carries the whole team instead, once a paper", () => {
    const teams = paperSlots(make(["Ada", "Cy", "Éva"], ["MIT", "CMU"]), "author", split).map(({team}) => team);
    expect(teams).toEqual([["ada", "cy", "eva"], undefined, undefined]);
    expect(paperSlots(make(["Ada"], ["MIT"]), "author", split)[0]!.team).toBeUndefined();
  });

  it("trusts no order of profiles, also where the lists are equally long, but for a single author", () => {
    expect(brief(make(["Ada", "Cy"], ["MIT", "CMU"]), "profiles").map(([position]) => position)).toEqual([0, 0]);
    expect(brief(make(["Ada"], ["MIT"]), "profiles").map(([position]) => position)).toEqual([1]);
  });

  it("takes each affiliation once where the list names them once a paper", () => {
    expect(brief(make(["Ada", "Cy"], ["MIT", "MIT"], ["mit.edu", "mit.edu"]), "paper")).toEqual([
      [0, "", "MIT", 1, ""]
    ]);
  });

  it("takes a note of blind review and the like for a blank", () => {
    expect(brief(make(["Ada", "Cy"], ["Under double-blind review", "N/A"]), "author")).toEqual([
      [1, "ada", "", 1, ""],
      [2, "cy", "", 1, ""]
    ]);
  });

  it("keeps a paper that names nobody and nothing as one blank", () => {
    expect(brief(make([], []), "paper")).toEqual([[0, "", "", 1, ""]]);
  });

  it("gives a bare department the domain that its co-authors share, and none where they differ", () => {
    const texts = ["MIT", "Department of Computer Science"];
    expect(brief(make(["A", "B"], texts, ["mit.edu", ""]), "author")[1]).toEqual([2, "b", texts[1], 1, "mit.edu"]);
    const three = make(["A", "B", "C"], [...texts, "CMU"], ["mit.edu", "", "cmu.edu"]);
    expect(brief(three, "author")[1]).toEqual([2, "b", texts[1], 1, ""]);
    expect(brief(make(["A", "B"], ["MIT", "Frobnicate"], ["mit.edu", ""]), "author")[1]![4]).toBe("");
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
      ).map((row) => row[2]);
    expect(text("MIT", department, "MIT")).toEqual(["MIT", "MIT", "MIT"]);
    expect(text("MIT", department, "CMU")).toEqual(["MIT", department, "CMU"]);
    expect(text(department, department)).toEqual([department, department]);
    expect(text("MIT", "Tencent Security Lab")).toEqual(["MIT", "Tencent Security Lab"]);
  });
  it("ignores domains that do not line up", () => {
    expect(brief(make(["Ada", "Cy"], ["MIT", "CMU"], ["cmu.edu"]), "author").map((row) => row[4])).toEqual(["", ""]);
  });
});
