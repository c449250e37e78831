import type {Status, Track} from "./types.js";

/** One paper as read: names stay in memory and are written nowhere. */
export interface Paper {
  venue: string;
  year: number;
  /** Index within the list, as text. */
  paper: string;
  title: string;
  status: Status;
  /** The status as the list prints it. */
  printed: string;
  track: Track;
  /** Author names in order. Empty when the list names none. */
  authors: string[];
  /** Affiliation entries as printed, one an author or one a paper: see `Source.affiliations`. */
  affiliations: string[];
  /** E-mail or web domains beside the affiliations. */
  domains: string[];
  /** Profile identifiers beside the authors. */
  profiles: string[];
  /** What authors do, as their profiles say: `PhD student`, `Full Professor`. */
  roles: string[];
}

/** What a reader could not take in: counted and reported, never dropped in silence. */
export interface Malformed {
  file: string;
  /** Line of the text file, or record of the JSON list; both from 1. */
  line: number;
  /** A sentence: what was found and what was expected. */
  problem: string;
}

export interface ReadPapers {
  papers: Paper[];
  malformed: Malformed[];
}
