import IntlMessageFormat from "intl-messageformat";
import {describe, expect, it} from "vitest";
import {cut, fill, speaker} from "../../src/language/message.js";
import {catalogue} from "../../src/language/zh/catalogue.js";
import {messagesOf} from "../../tools/check/language/extract.js";

const all = [...new Set((await messagesOf(".")).map(({message}) => message))];

/** Values for every name of a message: numbers for plurals, words else. */
const samples = (message: string, count: number): Record<string, string | number> =>
  Object.fromEntries(
    [...message.matchAll(/\{(\w+)(, plural)?/g)].map(([, name, plural]) => [name!, plural ? count : `<${name}>`])
  );

describe("fill(message, values)", () => {
  it.each([
    ["{shown} of {total} rows", {shown: 2, total: 9}, "2 of 9 rows"],
    ["{n, plural, one {# choice} other {# choices}}.", {n: 1}, "1 choice."],
    ["{n, plural, one {# choice} other {# choices}}.", {n: 3}, "3 choices."],
    ["{how, select, in {went in} other {came}}", {how: "in"}, "went in"],
    ["{how, select, in {went in} other {came}}", {how: "by"}, "came"]
  ])("fills %j", (message, values, said) => {
    expect(fill(message, values)).toBe(said);
  });

  it("names the value that a message lacks", () => {
    expect(() => fill("{a} and {b}", {a: 1})).toThrow("“{a} and {b}” has no value for “b”.");
  });

  it("fills every message of the site, in both languages, as a whole implementation of ICU's syntax does", () => {
    expect(all.length).toBeGreaterThan(100);
    for (const message of all)
      for (const [locale, words] of [
        ["en", message],
        ["zh-Hans", catalogue[message] ?? message]
      ] as const)
        for (const count of [0, 1, 2, 17]) {
          const values = samples(message, count);
          expect(fill(words, values)).toBe(
            new IntlMessageFormat(words, locale, undefined, {ignoreTag: true}).format(values)
          );
        }
  });
});

describe("speaker(catalogue)", () => {
  it("says what the catalogue has, and English where it has nothing", () => {
    const say = speaker({"{n} rows": "{n}行"});
    expect([say("{n} rows", {n: 2}), say("none")]).toEqual(["2行", "none"]);
  });
});

describe("cut(catalogue)", () => {
  it("puts parts where the other language wants them", () => {
    const weave = cut({"In {a} of {b}": "{b}之{a}"});
    expect(weave("In {a} of {b}", {a: 1, b: 2})).toEqual([2, "之", 1]);
    expect(() => weave("In {a} of {b}", {a: 1})).toThrow("has no value for “b”");
  });
});
