import type {Entry} from "./names.js";
import type {Token} from "./normalise.js";
import type {Match} from "./phrases.js";
import type {Place} from "./places.js";
import {binders, generic, kinds, modifiers, qualifiers, seats} from "./words.js";

/** What stands around a name and decides whether it is whole. */
export interface Surroundings {
  tokens: readonly Token[];
  /** Tokens that belong to a place. */
  placed: Uint8Array;
  /** Tokens that belong to a name that stands for itself, whatever is around it; worked out when first asked. */
  named: () => Uint8Array;
}

/**
 * Whether a name may count where it stands in a text. A short name must not be cut out of a longer one that nobody
 * knows: "Institute of Science and Technology" after "Anhui", "Wuhan University" before "of Technology". A proper word
 * directly before a name blocks it, and so does "of" with more after it, unless that is a place.
 */
export function isPlausibleMatch({start, end, value}: Match<Entry>, {tokens, placed, named}: Surroundings): boolean {
  const first = tokens[start]!;
  const last = tokens[end - 1]!;
  const before = tokens[start - 1];
  const after = tokens[end];
  const crosses = first.segment !== last.segment;
  const opens = before?.segment !== first.segment;
  const closes = after?.segment !== last.segment;
  const {strength} = value;
  if (strength === "segment") return !crosses && opens && closes;
  if (strength === "common") {
    // Common words name somebody only alone between cuts, or before their place, and as they are spelt.
    const spelt = tokens.slice(start, end).map((token) => token.spelt);
    if (crosses || !opens || !(closes || (placed[end] && after.lead === ""))) return false;
    const text = spelt.join(" ");
    return value.candidates.some((candidate) => candidate.own || candidate.spelt === text);
  }
  // "Information Engineering, University of Sydney" holds no "Information Engineering University".
  if (crosses && !closes && tokens[end - 2]?.segment !== last.segment && kinds.has(last.word)) return false;
  // Words of one name do not lie over three segments, nor begin in the middle of one and end in the middle of another.
  if (strength === "name" && crosses && (last.segment - first.segment > 1 || (!opens && first.lead === "")))
    return false;
  if (!closes && !placed[end]) {
    const inside = !named()[end];
    const bound = binders.has(after.lead) && !["and", "&", "y"].includes(after.lead);
    // "MPI for Informatics" is of the Max Planck Society: our own short names may open a longer one.
    const opened = value.candidates[0]!.own && (after.lead === "for" || last.word === "laboratory");
    if (inside && bound && !opened && !isUnit(after.word)) return false;
    // "Northwestern" is not whole before "Polytechnic University", nor "Wuhan University" before "of Science and Technology".
    if (!seats.has(last.word) && after.lead === "" && inside && goesOn(tokens, end, last.segment)) return false;
  }
  // "Research America" is no society behind "Samsung SDS".
  if (!opens && first.lead === "" && strength === "name" && generic.has(first.word) && !kinds.has(first.word))
    return false;
  if (opens || first.lead !== "" || named()[start - 1]) return true;
  // "Institute of Physics" after any proper word, and "Southwest University" after "Texas".
  const proper = !generic.has(before.word) && !/^\d+$/.test(before.word) && before.word.length > 1;
  const distinct = tokens.slice(start, end).some(({word}) => !generic.has(word));
  // A kind of institution opens a name of its own: "ICREA Universitat Pompeu Fabra".
  if (kinds.has(first.word) && distinct) return strength !== "name" || !qualifiers.has(before.word);
  if (kinds.has(first.word) || generic.has(first.word)) return !(proper || placed[start - 1]) && strength !== "name";
  if (modifiers.has(before.word) || placed[start - 1])
    return strength !== "name" && !modifiers.has(first.word) && !isBare(tokens, start, end);
  if (strength === "name") return !proper;
  return true;
}

const isUnit = (word: string) => ["department", "school", "faculty", "division"].includes(word);

/** A name of one proper word and its kind, such as "Southwest University". */
const isBare = (tokens: readonly Token[], start: number, end: number) =>
  end - start <= 2 && tokens.slice(start, end).some(({word}) => kinds.has(word));

/** Whether a seat of learning stands after these tokens in the same run of words. */
function goesOn(tokens: readonly Token[], from: number, segment: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const {word, segment: at, lead} = tokens[i]!;
    if (at !== segment || (i > from && lead !== "")) return false;
    if (seats.has(word)) return true;
    if (word === "department" || word === "school" || word === "faculty" || word === "hospital") return false;
  }
  return false;
}

/** Marks the tokens that matches cover. */
export function cover(tokens: readonly Token[], matches: readonly Match<Place | Entry>[]): Uint8Array {
  const covered = new Uint8Array(tokens.length);
  for (const {start, end} of matches) covered.fill(1, start, end);
  return covered;
}
