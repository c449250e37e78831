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
  const lines = text.split(/\r?\n/);
  let block: string[] = [];
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]?.trim() ?? "";
    if (line !== "") {
      block.push(line);
      continue;
    }
    if (block.length === 0) continue;
    const report = (problem: string) => malformed.push({file: source.path, line: i, problem});
    if (block.length === 1) {
      report(`The block is the one line "${block[0]}", expected a title and a line of authors.`);
    } else {
      const people = readAuthors(block.at(-1)!, report);
      papers.push({
        venue: source.venue,
        year: source.year,
        paper: String(papers.length),
        title: block.slice(0, -1).join(" "),
        status: "unknown",
        printed: "",
        track: "unknown",
        authors: people.map((person) => person.name),
        affiliations: people.map((person) => person.affiliation),
        domains: [],
        profiles: [],
        roles: []
      });
    }
    block = [];
  }
  return {papers, malformed};
}

function readAuthors(line: string, report: (problem: string) => void): {name: string; affiliation: string}[] {
  const entries: string[] = [];
  for (const part of line.split(" · ")) {
    // An affiliation may hold the separator itself: its bracket is then still open.
    const last = entries.at(-1);
    if (last !== undefined && depth(last) > 0 && depth(`${last} · ${part}`) === 0)
      entries[entries.length - 1] = `${last} · ${part}`;
    else entries.push(part);
  }
  return entries.map((entry) => {
    const text = entry.trim();
    const open = text.endsWith(")") ? opening(text) : -1;
    if (open < 0) {
      report(`Author ${entries.indexOf(entry) + 1} of ${entries.length} has no closed "(affiliation)".`);
      return {name: text, affiliation: ""};
    }
    return {name: text.slice(0, open).trim(), affiliation: text.slice(open + 1, -1).trim()};
  });
}

function depth(text: string): number {
  let open = 0;
  for (const letter of text) open += letter === "(" ? 1 : letter === ")" ? -1 : 0;
  return open;
}

/** Index of the bracket that the text's last character closes, or −1. */
function opening(text: string): number {
  let open = 0;
  for (let i = text.length - 1; i >= 0; i--) {
    if (text[i] === ")") open++;
    else if (text[i] === "(" && --open === 0) return i;
  }
  return -1;
}
