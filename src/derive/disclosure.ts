/** People counted by category, as one part of a table would print them. */
export interface Group {
  /** Value in each nested dimension. */
  at: Readonly<Record<string, string>>;
  /** People whose category is known. */
  known: number;
  counts: ReadonlyMap<string, number>;
}

/** A dimension of which one value takes in the others: a reader can subtract those from it. */
export interface Nesting {
  dimension: string;
  whole: string;
  /** Values that do not overlap; the whole may hold more than their sum. */
  parts: readonly string[];
}

/** A group that can be printed, with the categories that can be named in it. */
export interface Printable<G extends Group> {
  group: G;
  /** People by category, most first. */
  named: ReadonlyMap<string, number>;
  /** People of all other categories together. */
  rest: number;
}

type Term<T> = readonly [sign: 1 | -1, of: T];

/**
 * What can be printed of nested groups so that no cell counts fewer than `smallest` people, nor any that a reader gets by
 * subtracting printed parts from a printed whole, in one dimension or several. Groups come in the order of what matters:
 * of a later one, a category that would tell too much counts with the rest, and the group is left out where its size
 * alone would tell. Categories in `never` are not named.
 *
 * Method: complementary cell suppression, done greedily (Hundepool and others, Statistical Disclosure Control, 2012).
 */
export function printable<G extends Group>(
  groups: readonly G[],
  {smallest, nestings, never = []}: {smallest: number; nestings: readonly Nesting[]; never?: readonly string[]}
): Printable<G>[] {
  const printed: Printable<G>[] = [];
  const tells = (count: number) => count > 0 && count < smallest;
  /** The category that tells too much if the group is printed as it is; the empty string where its size does. */
  const teller = (group: G, named: ReadonlyMap<string, number>): string | undefined => {
    const all: Printable<G>[] = [...printed, {group, named, rest: 0}];
    const sums = differences(all, nestings);
    if (sums.some((terms) => tells(sum(terms, ({group}) => group.known)))) return "";
    for (const category of named.keys()) {
      const naming = all.filter((one) => one.named.has(category));
      if (differences(naming, nestings).some((terms) => tells(sum(terms, (one) => one.named.get(category)!))))
        return category;
    }
    const rests = sums.some((terms) => {
      const common = [...named.keys()].filter((category) => terms.every(([, one]) => one.named.has(category)));
      return tells(sum(terms, ({group}) => group.known - total(common.map((category) => group.counts.get(category)!))));
    });
    return rests ? ([...named.keys()].at(-1) ?? "") : undefined;
  };
  for (const group of groups) {
    const named = new Map(
      [...group.counts]
        .filter(([category, count]) => count >= smallest && !never.includes(category))
        .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    );
    let told = teller(group, named);
    for (; told; told = teller(group, named)) named.delete(told);
    if (told === undefined) printed.push({group, named, rest: group.known - total([...named.values()])});
  }
  return printed;
}

/**
 * Everything that can be had from printed groups by taking, in each dimension, one value or the whole less its parts:
 * signed sums of groups.
 */
export function differences<T extends {group: Group}>(
  printed: readonly T[],
  nestings: readonly Nesting[]
): Term<T>[][] {
  const found = new Map(printed.map((one) => [key(one.group.at, nestings), one]));
  return product(nestings.map(({whole, parts}) => [whole, ...parts, undefined])).flatMap((choice) => {
    const values = choice.map((value, i) => (value === undefined ? [nestings[i]!.whole] : [value]));
    const signed: Term<string[]>[] = product(values).map((cell) => [1, cell]);
    for (const [i, {parts}] of nestings.entries()) {
      if (choice[i] !== undefined) continue;
      const before = [...signed];
      for (const part of parts) {
        const less = before.map(([sign, cell]): Term<string[]> => [sign === 1 ? -1 : 1, cell.with(i, part)]);
        if (less.every(([, cell]) => found.has(cell.join("\n")))) signed.push(...less);
      }
    }
    const terms = signed.map(([sign, cell]): Term<T | undefined> => [sign, found.get(cell.join("\n"))]);
    return terms.every((term): term is Term<T> => term[1] !== undefined) ? [terms] : [];
  });
}

const key = (at: Group["at"], nestings: readonly Nesting[]): string =>
  nestings.map(({dimension}) => at[dimension]).join("\n");

/** Every list with one item of each. */
const product = <T>(lists: readonly (readonly T[])[]): T[][] =>
  lists.reduce<T[][]>((made, list) => made.flatMap((one) => list.map((item) => [...one, item])), [[]]);

const total = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

const sum = <T>(terms: readonly Term<T>[], count: (of: T) => number): number =>
  total(terms.map(([sign, of]) => sign * count(of)));
