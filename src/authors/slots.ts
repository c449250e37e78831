import {foldName} from "./fold.js";
import type {Paper} from "./paper.js";
import type {Slot} from "./types.js";
import {isBareUnit, isDepartment} from "./split.js";
import type {Source} from "./venues.js";

/** Parts one affiliation text into the affiliations it lists; a single one comes back alone. */
export type Split = (affiliation: string) => readonly string[];

/** Entries that stand for no affiliation. */
const blanks = new Set(["", "none", "n/a", "na", "-", "--", "unknown", "under double-blind review", "anonymous"]);

const longest = 40;

/**
 * The author table of one paper: a row an author and affiliation, blanks included.
 *
 * Positions count from 1 where the list of affiliations is as long as the list of authors and in its order; elsewhere
 * they are 0 and the author is unknown, because which author has which affiliation cannot be told: the first row then
 * carries the whole team. The missing entries are given as blanks, so that coverage counts them. In a list that names
 * each affiliation once a paper (`paper`), rows are affiliations and not authors, and no blank is added. A bare
 * department without a domain takes the one that all its co-authors share, or else the one affiliation that they name.
 */
export function paperSlots(paper: Paper, kind: Source["affiliations"], split: Split): Slot[] {
  const slots: Slot[] = [];
  const authors = paper.authors.length;
  const aligned =
    (kind === "author" || (kind === "profiles" && authors === 1)) && paper.affiliations.length === authors;
  const add = (affiliation: string, share: number, i: number, domain: string) =>
    slots.push({
      venue: paper.venue,
      year: paper.year,
      paper: paper.paper,
      position: aligned ? i + 1 : 0,
      authors,
      affiliation,
      share,
      domain,
      status: paper.status,
      track: paper.track,
      author: aligned ? foldName(paper.authors[i] ?? "") : ""
    });
  const domains = paper.domains.length === paper.affiliations.length ? paper.domains : [];
  const shared = new Set(domains.filter((domain) => domain !== ""));
  const common = shared.size === 1 ? [...shared][0]! : "";
  const entries = kind === "paper" ? [...new Set(paper.affiliations)] : paper.affiliations;
  const whole = kind === "paper" || shared.size > 0 ? "" : onlyWhole(entries, split);
  entries.forEach((entry, i) => {
    if (isBlank(entry)) {
      if (kind !== "paper") add("", 1, i, domains[i] ?? "");
      return;
    }
    const stated = split(entry);
    const parts = whole === "" ? stated : stated.map((part) => (isDepartment(part) ? whole : part));
    // One domain stands beside a whole entry: which of several affiliations it belongs to is not told.
    const domain = parts.length === 1 && kind !== "paper" ? (domains[i] ?? "") : "";
    for (const part of parts) {
      const own = domain === "" && common !== "" && isBareUnit(part) ? common : domain;
      add(part, kind === "paper" ? 1 : 1 / parts.length, i, own);
    }
  });
  if (kind !== "paper" && !aligned) for (let i = entries.length; i < authors; i++) add("", 1, i, "");
  // A paper that names nothing still is one, and its place is unknown.
  if (slots.length === 0) add("", 1, 0, "");
  if (!aligned && kind !== "paper" && authors > 0) slots[0]!.team = paper.authors.map(foldName);
  return slots;
}

/** The one affiliation that all others of a paper come to where some are bare departments; the empty string if there is none. */
function onlyWhole(entries: readonly string[], split: Split): string {
  const all = entries.filter((entry) => !isBlank(entry)).map((entry) => namedIn(split(entry)));
  if (!all.some(({bare}) => bare)) return "";
  const named = new Set(all.flatMap(({whole}) => whole));
  return named.size === 1 ? [...named][0]! : "";
}

/** By the parts of a text, which are the same array whenever the same text is parted. */
const kept = new WeakMap<readonly string[], {bare: boolean; whole: readonly string[]}>();

/** Of the parts of one text, those that are no bare department, and whether any is. */
function namedIn(parts: readonly string[]): {bare: boolean; whole: readonly string[]} {
  const known = kept.get(parts);
  if (known) return known;
  const whole = parts.filter((part) => !isDepartment(part));
  const found = {bare: whole.length < parts.length, whole};
  kept.set(parts, found);
  return found;
}

/** Whether an affiliation text says nothing. */
export function isBlank(affiliation: string): boolean {
  return affiliation === "" || (affiliation.length <= longest && blanks.has(affiliation.trim().toLowerCase()));
}
