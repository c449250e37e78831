import type {Token} from "./normalise.js";

/** A phrase found in a text: tokens `start` up to but not including `end`. */
export interface Match<T> {
  start: number;
  end: number;
  value: T;
}

/** A set of phrases that is searched for in one pass. */
export interface Phrases<T> {
  /** Adds a phrase (folded words joined by spaces); a phrase added before keeps its first value. */
  add(phrase: string, value: T): void;
  get(phrase: string): T | undefined;
  /** Every phrase in the tokens that `accept` allows, leftmost first and longest first, without overlap. */
  scan(tokens: readonly Token[], accept?: (match: Match<T>) => boolean): Match<T>[];
  /** Every word of every phrase. */
  words(): Set<string>;
}

/** An empty set of phrases. Search takes time in proportion to tokens × words of the longest phrase with the same start. */
export function phrases<T>(): Phrases<T> {
  const values = new Map<string, T>();
  // Longest phrase by first word, so that most positions are passed over after one look-up.
  const longest = new Map<string, number>();
  const vocabulary = new Set<string>();
  return {
    add(phrase, value) {
      if (phrase === "" || values.has(phrase)) return;
      values.set(phrase, value);
      const words = phrase.split(" ");
      longest.set(words[0]!, Math.max(longest.get(words[0]!) ?? 0, words.length));
      for (const word of words) vocabulary.add(word);
    },
    get: (phrase) => values.get(phrase),
    words: () => vocabulary,
    scan(tokens, accept = () => true) {
      const found: Match<T>[] = [];
      let start = 0;
      while (start < tokens.length) {
        let next = start + 1;
        const most = Math.min(longest.get(tokens[start]!.word) ?? 0, tokens.length - start);
        for (let length = most; length > 0; length--) {
          const key = tokens
            .slice(start, start + length)
            .map((token) => token.word)
            .join(" ");
          const value = values.get(key);
          if (value === undefined) continue;
          const match = {start, end: start + length, value};
          if (!accept(match)) continue;
          found.push(match);
          next = match.end;
          break;
        }
        start = next;
      }
      return found;
    }
  };
}
