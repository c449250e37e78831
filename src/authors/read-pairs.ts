import type {Malformed, Paper, ReadPapers} from "./paper.js";

/**
 * Reads two tab-separated lists with a paper a row, title first: one with affiliations, one with authors, in the same
 * order of papers and of people (NeurIPS 2022).
 *
 * The word `none` is a blank. Where the two rows do not carry one title, or differ in length, the row is malformed and
 * skipped, and reported with its line number. Status and track are left unknown for a join by title.
 */
export function readPairs(
  affiliations: string,
  authors: string,
  source: {venue: string; year: number; path: string}
): ReadPapers {
  const papers: Paper[] = [];
  const malformed: Malformed[] = [];
  const left = rows(affiliations);
  const right = rows(authors);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [title, ...places] = left[i] ?? [""];
    const [other, ...names] = right[i] ?? [""];
    const report = (problem: string) => malformed.push({file: source.path, line: i + 1, problem});
    if (title !== other) {
      report(`The title is "${title}" beside affiliations and "${other}" beside authors, expected one title.`);
    } else if (!title || places.length !== names.length) {
      report(`"${title}" has ${places.length} affiliations and ${names.length} authors, expected as many of each.`);
    } else {
      papers.push({
        venue: source.venue,
        year: source.year,
        paper: String(i),
        title,
        status: "unknown",
        printed: "",
        track: "unknown",
        authors: names.map((name) => name.trim()),
        affiliations: places.map((place) => (place.trim() === "none" ? "" : place.trim())),
        domains: [],
        profiles: [],
        roles: []
      });
    }
  }
  return {papers, malformed};
}

function rows(text: string): string[][] {
  return text
    .replace(/\r?\n$/, "")
    .split(/\r?\n/)
    .map((line) => line.split("\t"));
}
