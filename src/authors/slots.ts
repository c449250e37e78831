import type {Paper} from "./paper.js";
import {isBareUnit, isDepartment} from "./split.js";
import type {Source} from "./venues.js";

/** Parts one affiliation text into the affiliations it lists; a single one comes back alone. */
export type Split = (affiliation: string) => readonly string[];

/** One affiliation that a text states. */
export interface Part {
  text: string;
  /** Number of the distinct text, from 0. */
  index: number;
  /** Whether it is a department and nothing that it belongs to; `unit`: that, or a group. */
  department: boolean;
  unit: boolean;
}

/** What one entry of a list of affiliations states: nothing where it is a blank. */
export interface Stated {
  parts: readonly Part[];
  /** Its parts that are no bare department. */
  whole: readonly Part[];
}

/** Takes one slot: a part (none for a blank), its share of the author, the entry's place in the list, and its domain. */
export type TakeSlot = (part: Part | undefined, share: number, entry: number, domain: string) => void;

/** Entries that stand for no affiliation. */
const blanks = new Set(["", "none", "n/a", "na", "-", "--", "unknown", "under double-blind review", "anonymous"]);

const longest = 40;

/** What each entry states, worked out once a distinct text; the same part wherever the same text is one. */
export function stating(split: Split): (entry: string) => Stated {
  const parts = new Map<string, Part>();
  const partOf = (text: string): Part => {
    let part = parts.get(text);
    if (!part) parts.set(text, (part = describe(text, parts.size)));
    return part;
  };
  const kept = new Map<string, Stated>();
  return (entry) => {
    let stated = kept.get(entry);
    if (!stated) {
      const all = isBlank(entry) ? [] : split(entry).map(partOf);
      const whole = all.filter(({department}) => !department);
      kept.set(entry, (stated = {parts: all, whole: whole.length < all.length ? whole : all}));
    }
    return stated;
  };
}

const describe = (text: string, index: number): Part => ({
  text,
  index,
  department: isDepartment(text),
  unit: isBareUnit(text)
});

/**
 * Whether a paper tells whose an affiliation is: its list of affiliations is as long as that of its authors, and in
 * their order.
 */
export function isAligned({authors, affiliations}: Paper, kind: Source["affiliations"]): boolean {
  return (kind === "author" || (kind === "profiles" && authors.length === 1)) && affiliations.length === authors.length;
}

/**
 * Gives the slots of one paper to `take`: an author's affiliation each, blanks included. Authors without an entry are
 * given as blanks, so that coverage counts them. In a list that names each affiliation once a paper (`paper`), slots are
 * affiliations and not authors, and no blank is added. A bare department without a domain takes the one that all its
 * co-authors share, or else the one affiliation that they name. A paper that names nothing is one blank.
 */
export function paperSlots(
  paper: Paper,
  {kind, stated, take}: {kind: Source["affiliations"]; stated: (entry: string) => Stated; take: TakeSlot}
): void {
  const once = kind === "paper";
  const entries = (once ? [...new Set(paper.affiliations)] : paper.affiliations).map(stated);
  const domains = paper.domains.length === paper.affiliations.length ? paper.domains : [];
  const common = sharedDomain(domains);
  const one = once || common !== undefined ? undefined : onlyWhole(entries);
  let taken = 0;
  for (let i = 0; i < entries.length; i++) {
    const {parts} = entries[i]!;
    const count = parts.length;
    if (count === 0) {
      if (once) continue;
      take(undefined, 1, i, domains[i] ?? "");
      taken++;
      continue;
    }
    // One domain stands beside a whole entry: which of several affiliations it belongs to is not told.
    const domain = count === 1 && !once ? (domains[i] ?? "") : "";
    for (let k = 0; k < count; k++) {
      const part = one && parts[k]!.department ? one : parts[k]!;
      take(part, once ? 1 : 1 / count, i, domain === "" && common && part.unit ? common : domain);
    }
    taken += count;
  }
  const missing = once || isAligned(paper, kind) ? 0 : paper.authors.length - entries.length;
  for (let i = 0; i < missing; i++) take(undefined, 1, entries.length + i, "");
  if (taken === 0 && missing <= 0) take(undefined, 1, 0, "");
}

/** The one domain of a paper, "" where it has several, nothing where it has none. */
function sharedDomain(domains: readonly string[]): string | undefined {
  let shared: string | undefined;
  for (const domain of domains) {
    if (domain === "" || domain === shared) continue;
    if (shared !== undefined) return "";
    shared = domain;
  }
  return shared;
}

/** The one affiliation that all others of a paper come to where some are bare departments, if there is one. */
function onlyWhole(entries: readonly Stated[]): Part | undefined {
  if (entries.every(({parts, whole}) => parts === whole)) return undefined;
  const named = new Set(entries.flatMap(({whole}) => whole));
  return named.size === 1 ? [...named][0] : undefined;
}

/** Whether an affiliation text says nothing. */
export function isBlank(affiliation: string): boolean {
  return affiliation === "" || (affiliation.length <= longest && blanks.has(affiliation.trim().toLowerCase()));
}
