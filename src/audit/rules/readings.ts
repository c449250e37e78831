import {type Answered, tally, type Tally} from "../../analysis/multiverse.js";
import type {Universe} from "./dimensions.js";
import {supportOf, type Thresholds} from "./verdict-rule.js";
import {type AssertionText, type Support, supports} from "./types.js";

/** One way to take the article's words, and what the evidence says of them by every method. */
export interface Reading {
  /** An option for each dimension that is about words; empty where the words leave no choice. */
  words: Universe;
  tally: Tally;
  support: Support;
}

const changes = ({words}: Reading, article: Universe): number =>
  Object.entries(words).filter(([id, option]) => article[id] !== option).length;

/**
 * Every way to take the words of an assertion that the data can answer, kindest first: by its verdict, then by the share
 * of its universes that hold, then by how few words are taken otherwise than the article's own reading takes them.
 */
export function readings(
  {dimensions, article}: Pick<AssertionText, "dimensions" | "article">,
  answered: readonly Answered[],
  limits: Thresholds
): Reading[] {
  const ids = dimensions.filter(({about}) => about === "words").map(({id}) => id);
  const groups = new Map<string, {words: Universe; own: Answered[]}>();
  for (const one of answered) {
    const words = Object.fromEntries(ids.map((id) => [id, one.choices[id]!]));
    const key = JSON.stringify(words);
    const group = groups.get(key) ?? {words, own: []};
    groups.set(key, group);
    group.own.push(one);
  }
  return [...groups.values()]
    .map(({words, own}): Reading => {
      const counted = tally(own, limits);
      return {words, tally: counted, support: supportOf(counted, limits)};
    })
    .toSorted(
      (a, b) =>
        supports.indexOf(a.support) - supports.indexOf(b.support) ||
        b.tally.holds - a.tally.holds ||
        a.tally.fails - b.tally.fails ||
        changes(a, article) - changes(b, article)
    );
}
