import {say} from "../../language/say.js";

/** How a value is written in an address and read from one; what cannot be read is undefined. */
export interface Codec<T> {
  write(value: T): string;
  read(text: string): T | undefined;
  /** What can be read, to finish the sentence “expected …”. */
  expected: string;
}

/** A value as a word that needs no escaping in an address: “CN+HK+MO” → cn-hk-mo, nothing → all. */
export const slug = (value: unknown): string =>
  String(value)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "") || "all";

/** Numbers from `least` to `most`. */
export function numbers(least: number, most: number): Codec<number> {
  return {
    write: String,
    read: (text) => {
      const value = text.trim() === "" ? NaN : Number(text);
      return value >= least && value <= most ? value : undefined;
    },
    expected: say("a number from {least} to {most}", {least, most})
  };
}

/** Values by the slugs of their names. Throws when two names have the same. */
function bySlug<T>(values: readonly T[], names: readonly unknown[]): Map<string, T> {
  const all = new Map(values.map((value, i) => [slug(names[i]), value]));
  if (all.size < values.length)
    throw new Error(`Two of these are the same in an address: ${names.join(", ")}; name them apart.`);
  return all;
}

/** One of several values, written by their names: themselves unless told otherwise. */
export function oneOf<T>(values: readonly T[], names: readonly unknown[] = values): Codec<T> {
  const all = bySlug(values, names);
  const write = (value: T): string => [...all].find(([, one]) => one === value)?.[0] ?? "";
  return {
    write,
    read: (text) => all.get(text),
    expected: say("one of {options}", {options: [...all.keys()].join(", ")})
  };
}

/** Any of several values, in the order they are offered in; “none” for none of them. */
export function someOf<T>(values: readonly T[]): Codec<readonly T[]> {
  const all = bySlug(values, values);
  return {
    write: (chosen) => [...all].flatMap(([text, value]) => (chosen.includes(value) ? [text] : [])).join(".") || "none",
    read: (text) => {
      const names = text === "none" ? [] : text.split(".");
      return names.every((name) => all.has(name)) ? names.map((name) => all.get(name)!) : undefined;
    },
    expected: say("some of {options}, joined by dots, or none", {options: [...all.keys()].join(", ")})
  };
}

/** On or off. */
export const onOff: Codec<boolean> = {
  write: (on) => (on ? "on" : "off"),
  read: (text) => (text === "on" ? true : text === "off" ? false : undefined),
  expected: say("on or off")
};

/** Words of the reader's own, up to a length that an address can hold. */
export const words: Codec<string> = {
  write: String,
  read: (text) => (text.length <= 200 ? text : undefined),
  expected: say("at most 200 letters")
};

/** Values as they were written in addresses before, and what they are written as now. */
export type Formerly = Readonly<Record<string, string>>;

/** A codec that also reads what values were written as before. */
export const rereading = <T>({read, ...codec}: Codec<T>, formerly: Formerly): Codec<T> => ({
  ...codec,
  read: (text) => read(formerly[text] ?? text)
});
