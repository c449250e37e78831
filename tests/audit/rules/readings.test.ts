import {describe, expect, it} from "vitest";
import type {Answered} from "../../../src/analysis/multiverse.js";
import {readings} from "../../../src/audit/rules/readings.js";
import {thresholds} from "../../../src/audit/rules/verdict-rule.js";

const options = (...ids: string[]) => ids.map((id) => ({id, label: id}));
const assertion = {
  dimensions: [
    {id: "bound", label: "Bound", about: "words" as const, options: options("narrow", "own", "wide")},
    {id: "rule", label: "Rule", about: "method" as const, options: options("a", "b")}
  ],
  article: {bound: "own", rule: "a"}
};
/** Universes in which the sentence has these probabilities, by bound: one for each rule. */
const made = (probabilities: Readonly<Record<string, readonly [number, number]>>): Answered[] =>
  Object.entries(probabilities).flatMap(([bound, both]) =>
    both.map((probability, i) => ({choices: {bound, rule: "ab"[i]!}, value: probability, probability}))
  );

describe("readings(assertion, answered, limits)", () => {
  it("puts the reading kindest to the article first: by its verdict, then by how much of it holds", () => {
    const found = readings(assertion, made({narrow: [0, 0], own: [1, 0.5], wide: [1, 1]}), thresholds);
    expect(found.map(({words, support}) => [words.bound, support])).toEqual([
      ["wide", "holds"],
      ["own", "holds with conditions"],
      ["narrow", "fails"]
    ]);
  });

  it("takes the article's own words first among readings that fare alike", () => {
    const found = readings(assertion, made({narrow: [1, 1], own: [1, 1], wide: [1, 1]}), thresholds);
    expect(found[0]!.words).toEqual({bound: "own"});
  });

  it("never tells methods apart, and leaves out what no data answer", () => {
    const found = readings(assertion, made({own: [1, 0]}), thresholds);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({words: {bound: "own"}, tally: {answered: 2}});
  });
});
