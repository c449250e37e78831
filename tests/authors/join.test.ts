import {describe, expect, it} from "vitest";
import {joinStatus} from "../../src/authors/join.js";
import type {Paper} from "../../src/authors/paper.js";
import type {Status} from "../../src/authors/types.js";

const paper = (title: string, authors: string, status: Status = "unknown"): Paper => ({
  venue: "neurips",
  year: 2022,
  paper: title,
  title,
  status,
  printed: status,
  track: status === "unknown" ? "unknown" : "main",
  authors: authors.split(" "),
  affiliations: [],
  domains: [],
  profiles: [],
  roles: []
});

describe("joinStatus(papers, listed)", () => {
  it("finds a title whatever its case, accents and punctuation", () => {
    const {papers, match} = joinStatus(
      [paper("Naïve Bayes: Re-visited!", "a b")],
      [paper("naive bayes revisited", "c", "oral")]
    );
    expect(papers[0]).toMatchObject({title: "Naïve Bayes: Re-visited!", status: "oral", track: "main"});
    expect(match).toEqual({papers: 1, title: 1, authors: 0, unmatched: 0, unused: 0});
  });

  it("finds a changed title by the same authors in any order, when no other paper has them", () => {
    const listed = [paper("New name", "b a", "spotlight"), paper("Else", "c d", "poster")];
    const {papers, match} = joinStatus([paper("Old name", "a b")], listed);
    expect(papers[0]!.status).toBe("spotlight");
    expect(match).toEqual({papers: 1, title: 0, authors: 1, unmatched: 0, unused: 1});
  });

  it("tells two papers of the same authors apart by their words", () => {
    const listed = [
      paper("Deep learning of very large graphs", "a b", "oral"),
      paper("Bandits with little memory", "a b", "poster")
    ];
    const wanted = [paper("Bandits with limited memory", "a b"), paper("Deep learning of large graphs", "a b")];
    expect(joinStatus(wanted, listed).papers.map(({status}) => status)).toEqual(["poster", "oral"]);
  });

  it("uses a counterpart once, and leaves what it cannot find as it is", () => {
    const wanted = [paper("One thing", "a b"), paper("Another thing", "a b"), paper("Third", "x y")];
    const {papers, match} = joinStatus(wanted, [paper("One thing", "a b", "oral")]);
    expect(papers.map(({status}) => status)).toEqual(["oral", "unknown", "unknown"]);
    expect(match).toEqual({papers: 3, title: 1, authors: 0, unmatched: 2, unused: 0});
  });

  it("does not join strangers who share a word or a single author", () => {
    const {match} = joinStatus([paper("Learning to learn", "a b c")], [paper("Learning to rank", "a x y z", "oral")]);
    expect(match.unmatched).toBe(1);
  });

  it("does not count rejected papers as unused", () => {
    expect(joinStatus([], [paper("R", "a b", "reject"), paper("S", "c d", "poster")]).match.unused).toBe(1);
  });
});
