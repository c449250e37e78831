import type {Token} from "./normalise.js";

/**
 * Mends misspelt words against a vocabulary: words of seven letters or more that the vocabulary lacks become the one
 * word in it at the least edit distance, 1, or 2 from ten letters on; where two are equally near, nothing is changed.
 * The index holds each word with up to two letters left out (the symmetric-delete method of W. Garbe, 2012). The
 * function returns the same array when nothing was mended.
 */
export function speller(vocabulary: ReadonlySet<string>): (tokens: readonly Token[]) => readonly Token[] {
  let index: Map<string, string[]> | undefined;
  const build = () => {
    const built = new Map<string, string[]>();
    for (const word of vocabulary) {
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
    if (word.length < 7 || vocabulary.has(word) || !/^[a-z]+$/.test(word)) return word;
    index ??= build();
    const limit = word.length >= 10 ? 2 : 1;
    let best = word;
    let nearest = limit + 1;
    let tied = false;
    for (const key of deletes(word, limit)) {
      for (const candidate of index.get(key) ?? []) {
        if (candidate === best) continue;
        const away = distance(word, candidate);
        if (away < nearest) [best, nearest, tied] = [candidate, away, false];
        else if (away === nearest && away <= limit) tied = true;
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
      return {...token, word};
    });
    return changed ? mended : tokens;
  };
}

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
