import {type Field, fields} from "../columns.js";
import type {Choices} from "../understand.js";
import {type CohortAnswer, yearsFor} from "../summarise.js";

/** What choices are understood by: the file's columns, years and tiers. */
type Offered = Pick<CohortAnswer, "columns" | "years" | "tiers">;

/** A choice on a file as short text, which tells places and never names: nothing of what is in the file. */
interface Written {
  /** What can be read, to finish the sentence “expected …”. */
  expected: string;
  /** Whether a text could mean something of some file. */
  fits(text: string): boolean;
  write(choices: Choices, offered: Offered): string;
  /** The choices with this one made; undefined when the file offers no such thing. */
  read(text: string, choices: Choices, offered: Offered): Choices | undefined;
}

const none = "none";
const place = /^[1-9]\d{0,3}$/;

/** A column by its place in the file, counted from one. */
const column = (field: Field): Written => ({
  expected: "the number of a column, counted from one, or none",
  fits: (text) => text === none || place.test(text),
  write: ({mapping}) => (mapping[field] === undefined ? none : String(mapping[field] + 1)),
  read: (text, choices, {columns}) => {
    const mapping: Partial<Record<Field, number>> = {...choices.mapping};
    delete mapping[field];
    if (text === none) return {...choices, mapping};
    const at = Number(text) - 1;
    // A column can hold one thing only.
    for (const other of fields) if (mapping[other] === at) delete mapping[other];
    // Years chosen of one column mean nothing in another: the standard ones are taken for those that no file has.
    const years = field === "year" ? {before: 0, after: 0} : {};
    return at < columns.length ? {...choices, mapping: {...mapping, [field]: at}, ...years} : undefined;
  }
});

/** One of the file's years or tiers by its place among them, counted from one. */
function one<K extends "before" | "after" | "tier">(key: K, list: "years" | "tiers", all: string): Written {
  return {
    expected: `the place of one of the file's ${list}, counted from one, or ${all}`,
    fits: (text) => text === all || place.test(text),
    write: (choices, offered) => {
      const at = (offered[list] as readonly unknown[]).indexOf(choices[key]);
      return at < 0 ? all : String(at + 1);
    },
    read: (text, choices, offered) => {
      if (text === all) return {...choices, [key]: null};
      const value = offered[list][Number(text) - 1];
      return value === undefined ? undefined : {...choices, [key]: value};
    }
  };
}

/** One of the ways that every file offers, by the word it has in the address. */
function way<K extends "counting" | "several" | "hongKong" | "europe">(
  key: K,
  words: Readonly<Record<string, Choices[K]>>
): Written {
  return {
    expected: `one of ${Object.keys(words).join(", ")}`,
    fits: (text) => Object.hasOwn(words, text),
    write: (choices) => Object.entries(words).find(([, value]) => value === choices[key])![0],
    read: (text, choices) => ({...choices, [key]: words[text]})
  };
}

/** The choices that every file offers: they stay with the reader from one file to the next. */
const ways = {
  counting: way("counting", {people: "people", rows: "rows"}),
  several: way("several", {shared: "shared", first: "first", "left-out": "left out"}),
  "hong-kong": way("hongKong", {apart: "apart", "in-china": "in China"}),
  europe: way("europe", {continent: "continent", "with-uk": "with UK"})
};

/** The choices as the address knows them, those first on which others rest. */
const written: Readonly<Record<string, Written>> = {
  ...Object.fromEntries(fields.map((field) => [field, column(field)])),
  before: one("before", "years", none),
  after: one("after", "years", none),
  look: one("tier", "tiers", "all"),
  ...ways
};

export const choiceNames = Object.keys(written);
export const isOfEveryFile = (name: string): boolean => Object.hasOwn(ways, name);
export const expectedOf = (name: string): string => written[name]!.expected;
export const canMean = (name: string, text: string): boolean => written[name]!.fits(text);

/** The choices nobody would have to make: the columns as recognised, the standard years, everybody. */
function unmade({years}: Offered, recognised: Choices): Choices {
  const standard = yearsFor({years: years.map((year) => ({year, rows: 0}))});
  return {...recognised, ...standard, tier: null};
}

/** What a reader chose otherwise than the file was recognised, as texts by name. */
export function ownChoices(answer: CohortAnswer, recognised: Choices): Map<string, string> {
  const before = unmade(answer, recognised);
  return new Map(
    choiceNames.flatMap((name): [string, string][] => {
      const text = written[name]!.write(answer.choices, answer);
      return text === written[name]!.write(before, answer) ? [] : [[name, text]];
    })
  );
}

/** The columns that texts name, taken for what they say, and the names of those that the file does not have. */
export function withColumns(
  own: ReadonlyMap<string, string>,
  recognised: Choices,
  offered: Offered
): {choices: Choices; refused: string[]} {
  return apply(
    [...own].filter(([name]) => (fields as readonly string[]).includes(name)),
    recognised,
    offered
  );
}

/** The other choices that texts make, once the columns are settled. */
export function withRest(
  own: ReadonlyMap<string, string>,
  answer: CohortAnswer
): {choices: Choices; refused: string[]} {
  const rest = [...own].filter(([name]) => !(fields as readonly string[]).includes(name));
  return apply(rest, answer.choices, answer);
}

function apply(
  texts: readonly (readonly [string, string])[],
  from: Choices,
  offered: Offered
): {choices: Choices; refused: string[]} {
  let choices = from;
  const refused: string[] = [];
  for (const [name, text] of texts) {
    const made = written[name]!.read(text, choices, offered);
    if (made) choices = made;
    else refused.push(name);
  }
  return {choices, refused};
}
