import type {Institution} from "./institutions.js";
import type {Entry} from "./names.js";
import type {Token} from "./normalise.js";
import type {Match} from "./phrases.js";
import type {Place} from "./places.js";
import {related} from "./relations.js";

export interface Found {
  tokens: readonly Token[];
  places: readonly Match<Place>[];
  /** Names in the text, in order, and the institution that each stands for. */
  matches: readonly Match<Entry>[];
  institutions: readonly Institution[];
  byRor: ReadonlyMap<string, Institution>;
}

/** What may follow a name that is then no place of work: a street, a building, a title, a programme. */
const otherwise = new Set(
  "road street avenue drive building park plaza campus hall chair fellow fellowship scholar program programme award scholarship funded press alumni hospital visiting".split(
    " "
  )
);

/**
 * Parts a text that names several institutions, each with the places behind it and the units before it: "Zhejiang
 * University, Tsinghua University". What is one institution is left whole: a unit and the whole it belongs to by the
 * registry's parents, a laboratory and its owner. A name is taken for a second institution only between cuts or after
 * "and". The text alone comes back where there is one.
 */
export function partJoint(text: string, {tokens, places, matches, institutions, byRor}: Found): string[] {
  const groups: {first: number; last: number; members: Institution[]}[] = [];
  matches.forEach((match, i) => {
    const institution = institutions[i]!;
    const group = groups.at(-1);
    const own = groups.find(({members}) => members.some((it) => related(it, institution, byRor)));
    if (own || (group && !stands(match, tokens))) {
      if (own && own === group) {
        own.last = match.end;
        own.members.push(institution);
      }
      return;
    }
    groups.push({first: match.start, last: match.end, members: [institution]});
  });
  if (groups.length < 2) return [text];
  const cuts = groups.slice(1).map(({first}, i) => boundary(tokens, places, groups[i]!.last, first));
  const bounds = [0, ...cuts, tokens.length];
  return groups.map((_, i) => print(tokens.slice(bounds[i], bounds[i + 1])));
}

/** Whether a name stands for an institution beside another: it opens after a cut, "and" or a longer word, and is no street's. */
function stands({start, end, value}: Match<Entry>, tokens: readonly Token[]): boolean {
  const [first, before, after] = [tokens[start]!, tokens[start - 1], tokens[end]];
  if (after && after.segment === tokens[end - 1]!.segment && otherwise.has(after.word)) return false;
  if (value.strength === "common" || value.strength === "weak") return false;
  const parted = !before || before.segment !== first.segment || first.lead === "and" || first.lead === "&";
  // A department's words may stand before: "School of Computing and Tsinghua University".
  return parted || first.lead !== "" || end - start >= 2;
}

/** Where one institution ends and the next begins: behind the places that follow the first. */
function boundary(tokens: readonly Token[], places: readonly Match<Place>[], from: number, to: number): number {
  let at = from;
  for (let i = from; i < to; i++) {
    const placed = places.some(({start, end}) => start <= i && i < end);
    if (placed || /^\d+$/.test(tokens[i]!.word)) at = i + 1;
    else if (tokens[i]!.segment !== tokens[from]?.segment) break;
  }
  return Math.min(at, to);
}

/** Tokens as text again, with a comma between segments. */
function print(tokens: readonly Token[]): string {
  return tokens
    .map(({spelt, lead, segment}, i) => {
      const cut = i > 0 && segment !== tokens[i - 1]!.segment ? ", " : i > 0 ? " " : "";
      return `${cut}${lead !== "" && i > 0 ? `${lead} ` : ""}${spelt}`;
    })
    .join("");
}
