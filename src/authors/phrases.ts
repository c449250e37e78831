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
  /** Values of the phrases that go on from these words by at most `more` words, each allowed by `accept`. */
  completions(words: readonly string[], more: number, accept: (word: string) => boolean): T[];
  /** Every word of every phrase. */
  words(): Set<string>;
}

interface Node<T> {
  value?: T;
  next?: Map<string, Node<T>>;
}

/**
 * An empty set of phrases, kept as a tree of words. Search takes time in proportion to tokens × words of the longest
 * phrase that begins alike, whatever the number of phrases.
 */
export function phrases<T>(): Phrases<T> {
  const root: Node<T> = {};
  const vocabulary = new Set<string>();
  const walk = (phrase: string): Node<T> | undefined => {
    let node: Node<T> | undefined = root;
    for (const word of phrase.split(" ")) node = node?.next?.get(word);
    return node;
  };
  return {
    add(phrase, value) {
      if (phrase === "") return;
      let node = root;
      for (const word of phrase.split(" ")) {
        vocabulary.add(word);
        node.next ??= new Map();
        let child = node.next.get(word);
        if (!child) node.next.set(word, (child = {}));
        node = child;
      }
      node.value ??= value;
    },
    get: (phrase) => walk(phrase)?.value,
    completions(words, more, accept) {
      const start = walk(words.join(" "));
      let level = start ? [start] : [];
      const values: T[] = [];
      for (let depth = 0; depth < more && level.length > 0; depth++) {
        level = level.flatMap((node) => [...(node.next ?? [])].flatMap(([word, next]) => (accept(word) ? [next] : [])));
        for (const {value} of level) if (value !== undefined) values.push(value);
      }
      return values;
    },
    words: () => vocabulary,
    scan(tokens, accept = () => true) {
      const found: Match<T>[] = [];
      for (let start = 0; start < tokens.length; start++) {
        let best: Match<T> | undefined;
        let node: Node<T> | undefined = root;
        for (let i = start; i < tokens.length && (node = node.next?.get(tokens[i]!.word)); i++) {
          if (node.value === undefined) continue;
          const match: Match<T> = {start, end: i + 1, value: node.value};
          if (accept(match)) best = match;
        }
        if (!best) continue;
        found.push(best);
        start = best.end - 1;
      }
      return found;
    }
  };
}
