import type {Token} from "./normalise.js";
import {canonicalWords} from "./words.js";

/**
 * Mends misspelt words against a vocabulary: words of seven letters or more that it lacks become the one of the
 * `targets` at the least edit distance, 1, or 2 from ten letters on, that begins with the same letter; where two are
 * equally near, nothing is changed. A word of six letters is mended to one of the names in `firms` alone. German spellings without dots ("Tuebingen") come first.
 * The index holds each word with up to two letters left out (the symmetric-delete method of W. Garbe, 2012). The
 * function returns the same array when nothing was mended.
 */
export function speller(
  vocabulary: ReadonlySet<string>,
  targets: Iterable<string> = vocabulary,
  firms: ReadonlySet<string> = new Set()
): (tokens: readonly Token[]) => readonly Token[] {
  let index: Map<string, string[]> | undefined;
  const build = () => {
    const built = new Map<string, string[]>();
    for (const word of targets) {
      if (word.length < 6 || !/^[a-z]+$/.test(word)) continue;
      for (const key of deletes(word, word.length >= 10 ? 2 : 1)) {
        const bucket = built.get(key);
        if (bucket) bucket.push(word);
        else built.set(key, [word]);
      }
    }
    return built;
  };
  const mendWord = (word: string): string => {
    if (word.length < 6 || vocabulary.has(word) || !/^[a-z]+$/.test(word)) return word;
    const dotless = word.replace(/([aou])e/g, "$1");
    if (dotless !== word && vocabulary.has(dotless)) return dotless;
    index ??= build();
    const limit = word.length >= 10 ? 2 : 1;
    let best = word;
    let nearest = limit + 1;
    let tied = false;
    for (const key of deletes(word, limit)) {
      for (const candidate of index.get(key) ?? []) {
        if (candidate === best || candidate[0] !== word[0] || inflected(word, candidate)) continue;
        if (word.length === 6 && !firms.has(candidate)) continue;
        const away = distance(word, candidate);
        if (away < nearest) [best, nearest, tied] = [candidate, away, false];
        else if (away === nearest && away <= limit && canonical(candidate) !== canonical(best)) tied = true;
      }
    }
    return tied ? word : best;
  };
  return (tokens) => {
    let changed = false;
    const mended = tokens.map((token) => {
      const word = mendWord(token.word);
      if (word === token.word) return token;
      changed = true;
      return {...token, word: canonicalWords.get(word) ?? word, spelt: word};
    });
    return changed ? mended : tokens;
  };
}

/** Whether two words differ by an ending alone: "imagined" is no slip of "imagine". */
const inflected = (a: string, b: string) =>
  /^(s|d|r|n|y|al|ed|er|es)$/.test(a.startsWith(b) ? a.slice(b.length) : b.startsWith(a) ? b.slice(a.length) : "");

const canonical = (word: string) => canonicalWords.get(word) ?? word;

/** The word itself and every word made by leaving out up to `count` letters. */
function deletes(word: string, count: number): Set<string> {
  const found = new Set([word]);
  let last = [word];
  for (let round = 0; round < count; round++) {
    const next: string[] = [];
    for (const it of last)
      for (let i = 0; i < it.length; i++) {
        const shorter = it.slice(0, i) + it.slice(i + 1);
        if (!found.has(shorter)) {
          found.add(shorter);
          next.push(shorter);
        }
      }
    last = next;
  }
  return found;
}

/** Edit distance with swaps of neighbours (optimal string alignment). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({length: b.length + 1}, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length]!;
}

/**
 * Words that were glued together, parted where small letters meet a capital: before or behind the kind of an institution
 * ("NanjingUniversity", "TUDarmstadt"), where three or more words are one, and everywhere with `all`.
 */
export function unglue(text: string, {all = false}: {all?: boolean} = {}): string {
  const parted = text.replace(/[\p{L}&]+/gu, (word) => {
    const words = word.split(/(?<=\p{Ll}{2})(?=\p{Lu})/u);
    return all || words.length > 2 || words.some((it) => kind.test(it)) ? words.join(" ") : word;
  });
  return parted.replace(/\b(TU|UC|ETH|IIT|NIT|HKU|MPI|UT)(?=\p{Lu}\p{Ll}{3})/gu, "$1 ");
}

const kind = /^(universi\w+|institut\w*|colleg\w+|school|academy|laborator\w+|labs?|polytechni\w+)$/iu;
