import {foldName, foldTitle} from "./fold.js";
import type {Paper} from "./paper.js";

/** How many papers of a list found their status, and by what. */
export interface Match {
  /** Papers that wanted a status. */
  papers: number;
  /** Found by the same folded title. */
  title: number;
  /** Found by an author list shared with one paper only, or by mostly the same authors and title words. */
  authors: number;
  /** Not found: status and track stay unknown. */
  unmatched: number;
  /** Papers with a status that no paper asked for, rejected ones left out. */
  unused: number;
}

/**
 * Gives each paper the status and track of its counterpart in a list that prints them.
 *
 * Titles change between submission and print, so three passes run, each over what the last one left: the same title
 * (case, accents, punctuation aside); the same set of authors, when one paper alone has it on either side; and the best
 * counterpart by shared authors and title words, when at least half of either is shared. A counterpart is used once.
 * Returns new papers in the given order, and the tally.
 */
export function joinStatus(papers: readonly Paper[], listed: readonly Paper[]): {papers: Paper[]; match: Match} {
  const found = new Map<Paper, Paper>();
  const free = new Set(listed);
  const take = (paper: Paper, other: Paper) => {
    found.set(paper, other);
    free.delete(other);
  };
  const open = () => papers.filter((paper) => !found.has(paper));

  for (const key of [(paper: Paper) => foldTitle(paper.title), authorKey]) {
    const theirs = unique(free, key);
    for (const [id, paper] of unique(open(), key)) {
      const other = theirs.get(id);
      if (other) take(paper, other);
    }
  }
  const byTitle = papers.filter((paper) => foldTitle(found.get(paper)?.title ?? "") === foldTitle(paper.title)).length;
  matchNear(open(), free, take);

  return {
    papers: papers.map((paper) => {
      const other = found.get(paper);
      return other ? {...paper, status: other.status, printed: other.printed, track: other.track} : paper;
    }),
    match: {
      papers: papers.length,
      title: byTitle,
      authors: found.size - byTitle,
      unmatched: papers.length - found.size,
      unused: [...free].filter((paper) => paper.status !== "reject" && paper.status !== "withdraw").length
    }
  };
}

/** Best pairs first, by the mean of the shares of authors and of title words in common, both at least a half together. */
function matchNear(papers: readonly Paper[], free: ReadonlySet<Paper>, take: (a: Paper, b: Paper) => void): void {
  const byAuthor = new Map<string, Paper[]>();
  for (const other of free) {
    for (const name of new Set(other.authors.map(foldName))) byAuthor.set(name, [...(byAuthor.get(name) ?? []), other]);
  }
  const pairs: {paper: Paper; other: Paper; score: number}[] = [];
  for (const paper of papers) {
    const near = new Set(paper.authors.flatMap((name) => byAuthor.get(foldName(name)) ?? []));
    for (const other of near) {
      const people = overlap(paper.authors.map(foldName), other.authors.map(foldName));
      const score = (people + overlap(words(paper.title), words(other.title))) / 2;
      if (people >= 0.5 && score >= 0.5) pairs.push({paper, other, score});
    }
  }
  pairs.sort((a, b) => b.score - a.score);
  const done = new Set<Paper>();
  for (const {paper, other} of pairs) {
    if (done.has(paper) || !free.has(other)) continue;
    done.add(paper);
    take(paper, other);
  }
}

const words = (title: string) => foldName(title).split(" ");
const authorKey = (paper: Paper) => (paper.authors.length > 1 ? paper.authors.map(foldName).sort().join("|") : "");

/** Items by a key that no other item has; items whose key is empty are left out. */
function unique<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T> {
  const seen = new Map<string, T | null>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== "") seen.set(key, seen.has(key) ? null : item);
  }
  return new Map([...seen].filter((entry): entry is [string, T] => entry[1] !== null));
}

/** Share of distinct texts in common (Jaccard index). */
function overlap(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a);
  const right = new Set(b);
  const common = [...left].filter((text) => right.has(text)).length;
  return common === 0 ? 0 : common / (left.size + right.size - common);
}
