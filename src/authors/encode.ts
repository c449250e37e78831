import {Column} from "./column.js";
import {foldName} from "./fold.js";
import type {Paper} from "./paper.js";
import {isAligned, paperSlots, stating, type Part, type Split, type TakeSlot} from "./slots.js";
import type {Resolution, Resolve, Status, Track} from "./types.js";
import type {Source} from "./venues.js";

/** What a coded paper keeps besides its slots. */
export interface CodedPaper {
  venue: string;
  year: number;
  paper: string;
  status: Status;
  track: Track;
  authors: number;
}

/**
 * Author slots in columns, papers one after another: slots `start[p]` up to `start[p + 1]` belong to paper p.
 * A slot points to its resolution by index, so that places and institutions are looked up once per distinct text.
 */
export interface Coded {
  papers: CodedPaper[];
  start: Int32Array;
  /** Place in the list of authors from 1, or 0 when the source does not tell. */
  position: Int32Array;
  share: Float64Array;
  /** Index into `resolutions`. */
  resolution: Int32Array;
  /** Index of the distinct name within the whole table, or −1 when the source does not tell. */
  person: Int32Array;
  resolutions: Resolution[];
  /**
   * Authors of papers that do not tell whose an affiliation is: `team[teamStart[p]]` up to `team[teamStart[p + 1]]` are
   * the people of paper p, none where its slots name their authors.
   */
  teamStart: Int32Array;
  team: Int32Array;
}

/**
 * Lays the author slots of a list of papers out in columns, each distinct affiliation and domain resolved once.
 *
 * Positions count from 1 where a paper tells whose an affiliation is; elsewhere they are 0, no person is told, and the
 * paper carries its whole team. An unresolved text keeps an identity of its own (its folded text is its institution), so
 * that it still takes its part of a paper; a blank has none. Linear in time and memory.
 */
export function encode(
  list: Iterable<Paper>,
  {kind, split, resolve}: {kind: Source["affiliations"]; split: Split; resolve: Resolve}
): Coded {
  const papers: CodedPaper[] = [];
  const start = new Column(Int32Array);
  const position = new Column(Int32Array);
  const share = new Column(Float64Array);
  const resolution = new Column(Int32Array);
  const person = new Column(Int32Array);
  const team = new Column(Int32Array);
  const teamStart = new Column(Int32Array);
  const {resolutions, indexOf} = indexResolutions(resolve);
  const people = new Map<string, number>();
  const personOf = (author: string): number => {
    let index = people.get(author);
    if (index === undefined) people.set(author, (index = people.size));
    return index;
  };
  const stated = stating(split);
  let names: readonly string[] = [];
  let aligned = false;
  let last = -1;
  let who = -1;
  const take: TakeSlot = (part, portion, entry, domain) => {
    // The affiliations of one author follow one another.
    if (entry !== last) {
      last = entry;
      const author = aligned ? foldName(names[entry] ?? "") : "";
      who = author === "" ? -1 : personOf(author);
    }
    position.push(aligned ? entry + 1 : 0);
    share.push(portion);
    resolution.push(indexOf(part, domain));
    person.push(who);
  };
  for (const paper of list) {
    start.push(share.length);
    teamStart.push(team.length);
    const {venue, year, paper: id, status, track, authors} = paper;
    papers.push({venue, year, paper: id, status, track, authors: authors.length});
    aligned = isAligned(paper, kind);
    names = authors;
    last = -1;
    if (!aligned && kind !== "paper") for (const name of authors) team.push(personOf(foldName(name)));
    paperSlots(paper, {kind, stated, take});
  }
  start.push(share.length);
  teamStart.push(team.length);
  return {
    papers,
    start: start.values(),
    position: position.values(),
    share: share.values(),
    resolution: resolution.values(),
    person: person.values(),
    resolutions,
    teamStart: teamStart.values(),
    team: team.values()
  };
}

/** Numbers distinct resolutions in the order in which they are first asked for; each part and domain is resolved once. */
function indexResolutions(resolve: Resolve) {
  const resolutions: Resolution[] = [];
  const byValue = new Map<string, number>();
  const byPart: number[] = [];
  const byDomain = new Map<string, Map<string, number>>();
  const look = (affiliation: string, domain: string): number => {
    const value = identify(resolve(affiliation, domain), affiliation);
    const key = JSON.stringify(Object.values(value));
    let index = byValue.get(key);
    if (index === undefined) {
      byValue.set(key, (index = resolutions.length));
      resolutions.push(value);
    }
    return index;
  };
  const indexOf = (part: Part | undefined, domain: string): number => {
    if (part && domain === "") return (byPart[part.index] ??= look(part.text, domain));
    const affiliation = part?.text ?? "";
    let byText = byDomain.get(domain);
    if (!byText) byDomain.set(domain, (byText = new Map()));
    let index = byText.get(affiliation);
    if (index === undefined) byText.set(affiliation, (index = look(affiliation, domain)));
    return index;
  };
  return {resolutions, indexOf};
}

function identify(resolution: Resolution, affiliation: string): Resolution {
  const {institution, country, headquarters, owner, sector, ror, why} = resolution;
  if (why === "blank") return {institution: "", country: "", headquarters: "", owner: "", sector: "unknown", ror, why};
  const name = institution === "" ? affiliation.trim().toLowerCase() : institution;
  return {institution: name, country, headquarters: headquarters || country, owner: owner || name, sector, ror, why};
}
