import {describe, expect, it} from "vitest";
import {readPaperlist} from "../../src/authors/read-paperlists.js";
import type {Source} from "../../src/authors/venues.js";

const source: Source = {venue: "icml", year: 2019, path: "icml.json", affiliations: "author", graded: true};
const read = (records: unknown) => readPaperlist(JSON.stringify(records), source);

describe("readPaperlist(text, source)", () => {
  it("splits lists at semicolons, and blanks keep their place", () => {
    const record = {
      title: "T",
      status: "Oral",
      track: "main",
      author: "Ada B; Cy D ;Eva F",
      aff: "MIT; ;ETH, Zurich",
      aff_domain: "mit.edu;;ethz.ch"
    };
    expect(read([record]).papers).toEqual([
      {
        venue: "icml",
        year: 2019,
        paper: "0",
        title: "T",
        status: "oral",
        printed: "Oral",
        track: "main",
        authors: ["Ada B", "Cy D", "Eva F"],
        affiliations: ["MIT", "", "ETH, Zurich"],
        domains: ["mit.edu", "", "ethz.ch"],
        profiles: [],
        roles: []
      }
    ]);
  });

  it("splits authors at commas where the list uses them, and takes the other fields that name them", () => {
    const {papers} = read([
      {title: "T", status: "Poster", author: "Ada B, Cy D"},
      {title: "U", status: "Poster", author: "", author_site: "Eva F, Gil H"},
      {title: "V", status: "Poster", authors: "Ida J"}
    ]);
    expect(papers.map(({authors}) => authors)).toEqual([["Ada B", "Cy D"], ["Eva F", "Gil H"], ["Ida J"]]);
  });

  it("takes a list without tracks for the main conference, and a record without track and status for a stray", () => {
    const {papers} = read([{title: "T", status: "Poster"}, {title: "U"}]);
    expect(papers.map(({track, status}) => [track, status])).toEqual([
      ["main", "poster"],
      ["unknown", "unknown"]
    ]);
  });

  it("reports records that are no papers by number and keeps the index of the others", () => {
    const {papers, malformed} = read([null, {title: "T", status: "Oral"}, {status: "Oral"}, {title: "V", author: 7}]);
    expect(papers.map(({paper, title}) => [paper, title])).toEqual([["1", "T"]]);
    expect(malformed).toEqual([
      {file: "icml.json", line: 1, problem: "The record is null, expected an object."},
      {file: "icml.json", line: 3, problem: "The record has no title."},
      {file: "icml.json", line: 4, problem: "Field author is 7, expected text."}
    ]);
  });

  it("throws with the file's name on text that is no list, and on a status never met before", () => {
    expect(() => readPaperlist("{", source)).toThrow(/^icml\.json is not JSON/);
    expect(() => readPaperlist("{}", source)).toThrow("icml.json holds object, expected a list of records.");
    expect(() => read([{title: "T", status: "Superb"}])).toThrow('Status "Superb" is not one of');
  });
});
