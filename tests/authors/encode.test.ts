import {describe, expect, it} from "vitest";
import {encode} from "../../src/authors/encode.js";
import type {Paper} from "../../src/authors/paper.js";
import {resolve, table} from "./table.js";

const make = (paper: string, authors: string[], affiliations: string[]): Paper => ({
  venue: "v",
  year: 2019,
  paper,
  title: "",
  status: "poster",
  printed: "",
  track: "main",
  authors,
  affiliations,
  domains: [],
  profiles: [],
  roles: []
});
const split = (text: string) => text.split("+");

describe("encode(papers, {kind, split, resolve})", () => {
  it("lays slots out paper by paper and looks a text up once", () => {
    let calls = 0;
    const papers = [make("a", ["Ada", "Cy"], ["MIT@US", "ETH@CH"]), make("b", ["ADA"], ["MIT@US"])];
    const coded = encode(papers, {kind: "author", split, resolve: (text) => (calls++, resolve(text))});
    expect(calls).toBe(2);
    expect(coded.papers).toMatchObject([
      {venue: "v", year: 2019, paper: "a", status: "poster", track: "main", authors: 2},
      {paper: "b", authors: 1}
    ]);
    expect([...coded.start]).toEqual([0, 2, 3]);
    expect([...coded.position]).toEqual([1, 2, 1]);
    expect([...coded.resolution]).toEqual([0, 1, 0]);
    expect([...coded.person]).toEqual([0, 1, 0]);
  });

  it("gives the affiliations of one author one position and person, and a name without letters none", () => {
    const coded = encode([make("a", ["Éva", "?"], ["MIT@US+ETH@CH", "MIT@US"])], {kind: "author", split, resolve});
    expect([...coded.position]).toEqual([1, 1, 2]);
    expect([...coded.person]).toEqual([0, 0, -1]);
    expect([...coded.share]).toEqual([0.5, 0.5, 1]);
  });

  it("names no position and no person where the list does not tell, and carries the whole team", () => {
    const papers = [make("a", ["Ada", "Cy", "Éva"], ["MIT@US", "ETH@CH"]), make("b", ["Cy"], ["MIT@US"])];
    const coded = encode(papers, {kind: "profiles", split, resolve});
    expect([...coded.position]).toEqual([0, 0, 0, 1]);
    expect([...coded.person]).toEqual([-1, -1, -1, 1]);
    expect([...coded.team]).toEqual([0, 1, 2]);
    expect([...coded.teamStart]).toEqual([0, 3, 3]);
    const once = encode(papers, {kind: "paper", split, resolve});
    expect([...once.team]).toEqual([]);
    expect(once.papers.map(({authors}) => authors)).toEqual([3, 1]);
  });

  it("keeps an unresolved text's own identity and gives a blank none", () => {
    const {resolutions} = table("ada:Some Lab; cy:; eva:some lab ");
    expect(resolutions.map(({institution, owner, why}) => [institution, owner, why])).toEqual([
      ["some lab", "some lab", "unresolved"],
      ["", "", "blank"]
    ]);
  });

  it("holds more slots than it first made room for", () => {
    const coded = table(...Array.from({length: 3000}, (_, i) => `p${i}:MIT@US`));
    expect(coded.share).toHaveLength(3000);
    expect(coded.person[2999]).toBe(2999);
  });

  it("gives an empty table for no papers", () => {
    expect(encode([], {kind: "author", split, resolve})).toMatchObject({papers: [], resolutions: []});
  });
});
