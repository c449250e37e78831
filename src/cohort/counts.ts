import type {Role} from "./columns.js";
import type {Measure, Moments} from "./moments.js";

/** An institution's points, the sum of the squares of what each paper gave it, and where most of its people work. */
export interface InstitutionPoints {
  institution: string;
  /** An alpha-2 code; empty when no country is known. */
  country: string;
  points: number;
  squares: number;
}

/** A file as counted, by whatever engine: all that the answers rest on. */
export interface Counts {
  /** Roles that a column holds. */
  roles: readonly Role[];
  /** Different people and papers of the whole file; a row that names no person is one. Null without papers. */
  people: number;
  papers: number | null;
  /** Of one year, or of every year (null), in the tier that is looked at. */
  moments(measure: Measure, year: number | null): Moments;
  /** Institutions by points: a paper is one, shared equally among its institutions; without papers a person is. */
  institutions(year: number | null): {rule: "paper" | "person"; points: readonly InstitutionPoints[]} | null;
}
