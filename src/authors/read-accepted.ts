import type {Malformed, Paper, ReadPapers} from "./paper.js";

/**
 * Reads an "accepted papers" page saved as text: blocks parted by blank lines, each a title and then a line of
 * `Name (Affiliation) · Name (Affiliation)`.
 *
 * A title may break over lines: the last line of a block is the authors'. Brackets nest, in names as in affiliations;
 * the affiliation is the last balanced pair. Status and track are left unknown for a join by title. A block of one line
 * is malformed and skipped; an author without a closed bracket is kept with a blank affiliation; both are reported with
 * the line they stand on.
 */
export function readAccepted(text: string, source: {venue: string; year: number; path: string}): ReadPapers {
  const papers: Paper[] = [];
  const malformed: Malformed[] = [];
  const lines = text.split("\n").map((line) => line.trim());
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    if (i < lines.length && lines[i] !== "") continue;
    const size = i - from;
    if (size === 1) {
      const problem = `The block is the one line "${lines[from]}", expected a title and a line of authors.`;
      malformed.push({file: source.path, line: i, problem});
    } else if (size > 1) {
      const {authors, affiliations, unclosed} = readAuthors(lines[i - 1]!);
      for (const author of unclosed) {
        const problem = `Author ${author} of ${authors.length} has no closed "(affiliation)".`;
        malformed.push({file: source.path, line: i, problem});
      }
      papers.push({
        venue: source.venue,
        year: source.year,
        paper: String(papers.length),
        title: lines.slice(from, i - 1).join(" "),
        status: "unknown",
        printed: "",
        track: "unknown",
        authors,
        affiliations,
        domains: [],
        profiles: [],
        roles: []
      });
    }
    from = i + 1;
  }
  return {papers, malformed};
}

/** The authors of a line, and the places of those without a closed bracket, from 1. */
function readAuthors(line: string): {authors: string[]; affiliations: string[]; unclosed: number[]} {
  const authors: string[] = [];
  const affiliations: string[] = [];
  const unclosed: number[] = [];
  const entries: string[] = [];
  // How many brackets the last entry leaves open.
  let open = 0;
  for (const part of line.split(" · ")) {
    const more = depth(part);
    // An affiliation may hold the separator itself: its bracket is then still open.
    const closes = open > 0 && open + more === 0;
    if (closes) entries[entries.length - 1] += ` · ${part}`;
    else entries.push(part);
    open = closes ? 0 : more;
  }
  for (const entry of entries) {
    const text = entry.trim();
    const bracket = opening(text);
    authors.push(bracket < 0 ? text : text.slice(0, bracket).trim());
    affiliations.push(bracket < 0 ? "" : text.slice(bracket + 1, -1).trim());
    if (bracket < 0) unclosed.push(authors.length);
  }
  return {authors, affiliations, unclosed};
}

const [bracketOpens, bracketCloses] = ["(".charCodeAt(0), ")".charCodeAt(0)];

/** Index of a text's bracket where its only pair closes at its end, as in most entries; else −1. */
function onlyPair(text: string): number {
  const open = text.indexOf("(");
  if (open < 0 || text.indexOf(")") !== text.length - 1) return -1;
  return text.indexOf("(", open + 1) < 0 ? open : -1;
}

function depth(text: string): number {
  if (onlyPair(text) >= 0) return 0;
  let open = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === bracketOpens) open++;
    else if (code === bracketCloses) open--;
  }
  return open;
}

/** Index of the bracket that the text's last character closes; −1 where that is none. */
function opening(text: string): number {
  if (!text.endsWith(")")) return -1;
  const only = onlyPair(text);
  if (only >= 0) return only;
  let open = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    const code = text.charCodeAt(i);
    if (code === bracketCloses) open++;
    else if (code === bracketOpens && --open === 0) return i;
  }
  return -1;
}
