import {describe, expect, it} from "vitest";
import {readAccepted} from "../../src/authors/read-accepted.js";

const read = (text: string) => readAccepted(text, {venue: "neurips", year: 2020, path: "list.txt"});
const people = (line: string) => {
  const {papers, malformed} = read(`A title\n${line}\n`);
  return {pairs: papers[0]!.authors.map((name, i) => [name, papers[0]!.affiliations[i]]), malformed};
};

describe("readAccepted(text, source)", () => {
  it("reads blocks of a title and a line of authors into papers, in order", () => {
    const {papers, malformed} = read("First\nAda B (MIT) · Cy D (ETH)\n\nSecond\nEva F (INRIA)");
    expect(malformed).toEqual([]);
    expect(papers.map(({paper, title, authors, affiliations}) => ({paper, title, authors, affiliations}))).toEqual([
      {paper: "0", title: "First", authors: ["Ada B", "Cy D"], affiliations: ["MIT", "ETH"]},
      {paper: "1", title: "Second", authors: ["Eva F"], affiliations: ["INRIA"]}
    ]);
    expect(papers[0]).toMatchObject({venue: "neurips", year: 2020, status: "unknown", track: "unknown"});
  });

  it("joins a title that breaks over lines", () => {
    expect(read("A long\ntitle\nAda B (MIT)\n").papers[0]).toMatchObject({title: "A long title", authors: ["Ada B"]});
  });

  it("takes the last balanced pair of brackets as the affiliation", () => {
    expect(people("Jin (Cyn) Lu (Adobe) · Dhruv B (Tech / Lab (FAIR)) · No One ()").pairs).toEqual([
      ["Jin (Cyn) Lu", "Adobe"],
      ["Dhruv B", "Tech / Lab (FAIR)"],
      ["No One", ""]
    ]);
  });

  it("does not part an affiliation that holds the separator", () => {
    expect(people("Ada B (MIT · CSAIL) · Cy D (ETH)").pairs).toEqual([
      ["Ada B", "MIT · CSAIL"],
      ["Cy D", "ETH"]
    ]);
  });

  it("keeps an author without a closed bracket, blank, and reports the line", () => {
    const {pairs, malformed} = people("Ada B (MIT) · Cy D · Eva F (ETH)");
    expect(pairs).toEqual([
      ["Ada B", "MIT"],
      ["Cy D", ""],
      ["Eva F", "ETH"]
    ]);
    expect(malformed).toEqual([{file: "list.txt", line: 2, problem: 'Author 2 of 3 has no closed "(affiliation)".'}]);
  });

  it("reports a block of one line with its number and goes on", () => {
    const {papers, malformed} = read("First\nAda B (MIT)\n\nOrphan\n\r\nSecond\r\nCy D (ETH)\r\n");
    expect(papers.map(({title}) => title)).toEqual(["First", "Second"]);
    expect(malformed).toEqual([{file: "list.txt", line: 4, problem: expect.stringContaining('"Orphan"') as string}]);
  });
});
