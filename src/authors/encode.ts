import {Column} from "./column.js";
import type {Resolution, Resolve, Slot, Status, Track} from "./types.js";

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
 * Resolves slots and lays them out in columns. Slots of one paper must follow one another.
 *
 * An unresolved text keeps an identity of its own (its folded text is its institution), so that it still takes its part
 * of a paper; a blank has none. Linear in time and memory.
 */
export function encode(slots: Iterable<Slot>, resolve: Resolve): Coded {
  const papers: CodedPaper[] = [];
  const starts: number[] = [];
  const position = new Column(Int32Array);
  const share = new Column(Float64Array);
  const resolution = new Column(Int32Array);
  const person = new Column(Int32Array);
  const team = new Column(Int32Array);
  const teamStarts: number[] = [];
  const resolutions: Resolution[] = [];
  const byText = new Map<string, Map<string, number>>();
  const byValue = new Map<string, number>();
  const people = new Map<string, number>();
  const personOf = (author: string): number => {
    const known = people.get(author);
    if (known === undefined) people.set(author, people.size);
    return known ?? people.size - 1;
  };
  let last: Slot | undefined;
  for (const slot of slots) {
    if (!last || slot.paper !== last.paper || slot.year !== last.year || slot.venue !== last.venue) {
      starts.push(share.length);
      teamStarts.push(team.length);
      const {venue, year, paper, status, track, authors} = slot;
      papers.push({venue, year, paper, status, track, authors});
    }
    last = slot;
    let domains = byText.get(slot.affiliation);
    if (!domains) byText.set(slot.affiliation, (domains = new Map()));
    let index = domains.get(slot.domain);
    if (index === undefined) {
      const value = identify(resolve(slot.affiliation, slot.domain), slot.affiliation);
      const key = JSON.stringify(Object.values(value));
      index = byValue.get(key);
      if (index === undefined) {
        byValue.set(key, (index = resolutions.length));
        resolutions.push(value);
      }
      domains.set(slot.domain, index);
    }
    const who = slot.author === "" ? -1 : personOf(slot.author);
    for (const author of slot.team ?? []) team.push(personOf(author));
    position.push(slot.position);
    share.push(slot.share);
    resolution.push(index);
    person.push(who);
  }
  starts.push(share.length);
  teamStarts.push(team.length);
  return {
    papers,
    start: Int32Array.from(starts),
    position: position.values(),
    share: share.values(),
    resolution: resolution.values(),
    person: person.values(),
    resolutions,
    teamStart: Int32Array.from(teamStarts),
    team: team.values()
  };
}

function identify(resolution: Resolution, affiliation: string): Resolution {
  const {institution, country, headquarters, owner, sector, ror, why} = resolution;
  if (why === "blank") return {institution: "", country: "", headquarters: "", owner: "", sector: "unknown", ror, why};
  const name = institution === "" ? affiliation.trim().toLowerCase() : institution;
  return {institution: name, country, headquarters: headquarters || country, owner: owner || name, sector, ror, why};
}
