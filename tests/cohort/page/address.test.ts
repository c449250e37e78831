import {describe, expect, it} from "vitest";
import {canMean, choiceNames, expectedOf, ownChoices, withColumns, withRest} from "../../../src/cohort/page/address.js";
import {readSheet} from "../../../src/cohort/read/read.js";
import type {Choices} from "../../../src/cohort/understand.js";
import {answer, choicesFor} from "../../../src/cohort/answer.js";
import type {CohortAnswer} from "../../../src/cohort/summarise.js";
import {countries} from "../people.js";

const table = `author,paper,degree,work,kind,year,other
Ada,a,CN,US,oral,2019,2001
Bo,b,US,CN,poster,2022,2002
Cy,c,CN,CN,poster,2023,2003
`;
const sheet = await readSheet(new Blob([table]));
const recognised = choicesFor(sheet, countries);
const count = (choices: Choices): CohortAnswer => answer(sheet, choices, countries);

/** What the texts make of the file, as the page does it: columns first. */
function apply(own: ReadonlyMap<string, string>): {choices: Choices; refused: string[]} {
  const columns = withColumns(own, recognised, count(recognised));
  const rest = withRest(own, count(columns.choices));
  return {choices: count(rest.choices).choices, refused: [...columns.refused, ...rest.refused]};
}

const made: [string, Partial<Choices>][] = [
  ["another column for the country of work", {mapping: {...recognised.mapping, work: 2}}],
  ["a column that is not in the file", {mapping: {paper: 1, work: 3}}],
  ["another column for the year, and two of its years", {mapping: {work: 3, year: 6}, before: 2002, after: 2003}],
  ["an earlier later year", {after: 2022, before: 2019}],
  ["the first year alone", {after: 2019, before: null}],
  ["a tier", {mapping: {...recognised.mapping, tier: 4}, tier: "poster"}],
  ["the ways of counting", {counting: "rows", hongKong: "in China", europe: "with UK"}]
];

describe("ownChoices(answer, recognised)", () => {
  it("is empty for a file as it was recognised", () => {
    expect([...ownChoices(count(recognised), recognised)]).toEqual([]);
  });

  it.each(made)("says %s so that the same is read from it", (_, part) => {
    const {choices} = count({...recognised, ...part});
    const own = ownChoices(count(choices), recognised);
    expect(own.size).toBeGreaterThan(0);
    expect(apply(own)).toEqual({choices, refused: []});
  });

  it.each(made)("says %s in texts that a file cannot be known by", (_, part) => {
    const texts = [...ownChoices(count({...recognised, ...part}), recognised)];
    for (const [name, text] of texts) {
      expect(canMean(name, text), `${name}=${text}`).toBe(true);
      expect(text).toMatch(/^(\d|none|all|rows|in-china|with-uk)$/);
    }
  });
});

describe("what the address says", () => {
  it.each([
    ["work", "8"],
    ["before", "7"],
    ["look", "1"]
  ])("is refused where the file has no such place: %s=%s", (name, text) => {
    expect(canMean(name, text)).toBe(true);
    expect(apply(new Map([[name, text]]))).toEqual({choices: recognised, refused: [name]});
  });

  it.each([
    ["work", "0"],
    ["work", "country"],
    ["look", "oral"],
    ["after", "2022.5"],
    ["counting", "__proto__"],
    ["europe", "toString"]
  ])("means nothing in any file: %s=%s", (name, text) => {
    expect(canMean(name, text)).toBe(false);
    expect(expectedOf(name)).toMatch(/^(one of |the (number|place) of )/);
  });

  it("gives a column one thing to hold", () => {
    const {choices} = apply(
      new Map([
        ["work", "3"],
        ["undergraduate", "3"]
      ])
    );
    expect(Object.values(choices.mapping).filter((at) => at === 2)).toHaveLength(1);
  });

  it("knows every choice by a name of its own", () => {
    expect(new Set(choiceNames).size).toBe(16);
  });
});
