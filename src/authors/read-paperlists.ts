import {partFootnotes} from "./footnotes.js";
import {decodeEntities} from "./normalise.js";
import type {Malformed, Paper, ReadPapers} from "./paper.js";
import {foldStatus, foldTrack} from "./status.js";
import type {Source} from "./venues.js";

/**
 * Reads a JSON list with one record a paper (`title`, `status`, `track`, `author`, `aff`, …; the layout of the Paper
 * Copilot lists) into papers, in the list's order.
 *
 * Lists are split at semicolons, and author lists at commas where the list uses them. A record without a title, or
 * with a field that is not text, is malformed and reported by its number. Throws a SyntaxError naming the file when the
 * text is not a JSON list.
 */
export function readPaperlist(text: string, source: Source): ReadPapers {
  const records = parse(text, source.path);
  const papers: Paper[] = [];
  const malformed: Malformed[] = [];
  records.forEach((record, i) => {
    const report = (problem: string) => malformed.push({file: source.path, line: i + 1, problem});
    if (typeof record !== "object" || record === null) {
      report(`The record is ${JSON.stringify(record)}, expected an object.`);
      return;
    }
    const fields = record as Record<string, unknown>;
    const wrong = textFields.find((name) => fields[name] !== undefined && typeof fields[name] !== "string");
    if (wrong) {
      report(`Field ${wrong} is ${JSON.stringify(fields[wrong])}, expected text.`);
      return;
    }
    const value = (name: string) => (fields[name] as string | undefined) ?? "";
    if (value("title").trim() === "") {
      report("The record has no title.");
      return;
    }
    papers.push({
      venue: source.venue,
      year: source.year,
      paper: String(i),
      title: value("title"),
      status: foldStatus(value("status")),
      printed: value("status"),
      // Lists that print no track hold the main conference alone; a record with neither track nor status is a stray.
      track: fields.track === undefined && value("status") !== "" ? "main" : foldTrack(value("track")),
      authors: people(value("author") || value("author_site") || value("authors")),
      affiliations: split(value("aff")).map((entry) => (source.footnotes ? partFootnotes(entry) : entry)),
      domains: split(value("aff_domain")),
      profiles: split(value("authorids")),
      roles: split(value("position"))
    });
  });
  return {papers, malformed};
}

const textFields = [
  "title",
  "status",
  "track",
  "author",
  "author_site",
  "authors",
  "aff",
  "aff_domain",
  "authorids",
  "position"
];

function parse(text: string, file: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`${file} is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(value)) throw new SyntaxError(`${file} holds ${typeof value}, expected a list of records.`);
  return value;
}

/** Entries between semicolons that end no HTML entity, trimmed; blanks keep their place. An empty text has no entries. */
function split(text: string): string[] {
  return text.trim() === ""
    ? []
    : decodeEntities(text)
        .split(";")
        .map((entry) => entry.trim());
}

function people(text: string): string[] {
  return text.split(text.includes(";") ? ";" : ",").flatMap((name) => name.trim() || []);
}
