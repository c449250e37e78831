/** The names in braces of a message, in the syntax of ICU: {name}, or {name, plural, …} and {name, select, …}. */
export type NamesIn<M extends string> = M extends `${string}{${infer A}}${infer Rest}`
  ? (A extends `${infer N}, ${string}` ? N : A extends `${string} ${string}` ? never : A) | NamesIn<Rest>
  : never;

/** What a message is to be filled with; a plural goes by a number. */
export type ValuesFor<M extends string> = Readonly<Record<NamesIn<M>, string | number>>;

const variant = String.raw`(?:=?\w+ \{[^{}]*\} ?)+`;
const argument = new RegExp(String.raw`\{(\w+)(?:, (plural|select), (${variant}))?\}`, "g");

/**
 * A message of ICU's syntax with its values: names, plurals that tell one from other, and selects, none within another.
 * No more of ICU is in use; tests hold every message of the site to a whole implementation of it.
 */
export function fill(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(argument, (_, name: string, kind?: string, variants = "") => {
    const value = values[name];
    if (value === undefined) throw new RangeError(`“${message}” has no value for “${name}”.`);
    if (!kind) return String(value);
    const options = new Map([...variants.matchAll(/(=?\w+) \{([^{}]*)\}/g)].map(([, key, text]) => [key!, text!]));
    const wanted = kind === "select" ? String(value) : value === 1 ? "one" : "other";
    const text = options.get(wanted) ?? options.get("other");
    if (text === undefined) throw new RangeError(`“${message}” has no words for “${name}” being “${value}”.`);
    return text.replaceAll("#", String(value));
  });
}

/** The words of a catalogue for an English message, filled; what the catalogue lacks stays English. */
export const speaker =
  (catalogue: Readonly<Record<string, string>>) =>
  (message: string, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(catalogue[message] ?? message, values);

/** A message cut at its names, each in the place of its value: for sentences that have links or numbers in them. */
export const cut =
  (catalogue: Readonly<Record<string, string>>) =>
  <T>(message: string, values: Readonly<Record<string, T>>): (string | T)[] =>
    (catalogue[message] ?? message)
      .split(/(\{\w+\})/)
      .filter((part) => part !== "")
      .map((part) => {
        const name = /^\{(\w+)\}$/.exec(part)?.[1];
        if (name === undefined) return part;
        if (!(name in values)) throw new RangeError(`“${message}” has no value for “${name}”.`);
        return values[name]!;
      });
