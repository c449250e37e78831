import {joinStatus, type Match} from "./join.js";
import type {Malformed, Paper} from "./paper.js";
import {perRun, type Read} from "./read.js";
import {readAccepted} from "./read-accepted.js";
import {readPairs} from "./read-pairs.js";
import {readPaperlist} from "./read-paperlists.js";
import {accepted, paperlists, type Source} from "./venues.js";

/** One list of papers of a venue-year, read whole. */
export interface List {
  source: Source;
  /** `records`: a list with a record a paper; `saved`: the conference's own page of accepted papers. */
  kind: "records" | "saved";
  papers: Paper[];
  malformed: Malformed[];
  /** How the status was joined, for saved lists that have a counterpart. */
  match?: Match;
}

/** Raw files that `allLists` reads. */
export const listFiles: readonly string[] = [
  ...paperlists.map((source) => source.path),
  ...accepted.flatMap((source) => source.files)
];

/** Every list of a run, read once; the record lists first, then the saved ones with their status joined. */
export const allLists = perRun((read: Read): List[] => {
  const records = paperlists.map((source): List => {
    return {source, kind: "records", ...readPaperlist(read(source.path), source)};
  });
  const saved = accepted.map((source): List => {
    const [first, second] = source.files.map(read);
    const {papers, malformed} = second ? readPairs(first!, second, source) : readAccepted(first!, source);
    const listed = records.find((list) => list.source.venue === source.venue && list.source.year === source.year);
    if (!source.joined || !listed) {
      return {source, kind: "saved", papers: papers.map((paper) => settle(paper)), malformed};
    }
    const joined = joinStatus(papers, listed.papers);
    return {source, kind: "saved", papers: joined.papers.map(settle), malformed, match: joined.match};
  });
  return [...records, ...saved];
});

/**
 * A saved page lists accepted papers only. One that found no counterpart was accepted to the main track, except in 2022:
 * there all but one paper of both tracks are found, and what is left over are journal papers shown as posters.
 */
function settle(paper: Paper): Paper {
  if (paper.status !== "unknown") return paper;
  return paper.year === 2022
    ? {...paper, status: "accept", track: "journal"}
    : {...paper, status: "accept", track: "main"};
}

/**
 * The list each venue-year is counted from: the saved page where the record list has no affiliations, the record list
 * elsewhere. The second list of NeurIPS 2017 is kept out; it serves as a check.
 */
export function countedLists(lists: readonly List[]): List[] {
  const named = lists.filter((list) => list.source.affiliations !== "none");
  const taken = new Set<string>();
  return named.filter(({source}) => {
    const key = `${source.venue} ${source.year}`;
    return !taken.has(key) && taken.add(key);
  });
}
