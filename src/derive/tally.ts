export interface Group<K, T> {
  key: K;
  items: T[];
}

/**
 * Groups items by a key of texts and numbers, in the order of the key: numbers by size, texts by code unit, first part
 * first. The order does not depend on the order of the items, so that a table's rows stay put when an input is reread.
 */
export function tally<T, K extends readonly (string | number)[]>(
  items: Iterable<T>,
  keyOf: (item: T) => K
): Group<K, T>[] {
  const groups = new Map<string, Group<K, T>>();
  for (const item of items) {
    const key = keyOf(item);
    const id = JSON.stringify(key);
    const group = groups.get(id);
    if (group) group.items.push(item);
    else groups.set(id, {key, items: [item]});
  }
  return [...groups.values()].sort((a, b) => compareKeys(a.key, b.key));
}

/** Orders two keys part by part: numbers by size, texts by code unit. */
export function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x !== y) return x < y ? -1 : 1;
  }
  return a.length - b.length;
}
