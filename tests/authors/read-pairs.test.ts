import {describe, expect, it} from "vitest";
import {readPairs} from "../../src/authors/read-pairs.js";

const source = {venue: "neurips", year: 2022, path: "aff.tsv"};

describe("readPairs(affiliations, authors, source)", () => {
  it("puts affiliations beside authors row by row, and makes the word none a blank", () => {
    const {papers, malformed} = readPairs("T\tmit\tnone\t\nU\teth\n", "T\tAda\tCy\tEva\nU\tFay\n", source);
    expect(malformed).toEqual([]);
    expect(papers.map(({title, authors, affiliations}) => ({title, authors, affiliations}))).toEqual([
      {title: "T", authors: ["Ada", "Cy", "Eva"], affiliations: ["mit", "", ""]},
      {title: "U", authors: ["Fay"], affiliations: ["eth"]}
    ]);
  });

  it("skips and reports rows whose titles or lengths differ, and rows that one list lacks", () => {
    const {papers, malformed} = readPairs("T\tmit\nU\teth\nV\ta\tb\nW\tmit", "T\tAda\nX\tCy\nV\tEva", source);
    expect(papers.map(({title, paper}) => [title, paper])).toEqual([["T", "0"]]);
    expect(malformed.map(({line}) => line)).toEqual([2, 3, 4]);
    expect(malformed[1]!.problem).toBe('"V" has 2 affiliations and 1 authors, expected as many of each.');
  });
});
