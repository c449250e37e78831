/** Reads one raw file as UTF-8 text. The path is relative to the raw folder, such as `paperlists/nips2019.json`. */
export type Read = (path: string) => string;

/**
 * Shares one costly computation among all that is derived in a run: the first call with a given reader computes, later
 * ones reuse it, and the result is dropped together with the reader.
 */
export function perRun<T>(compute: (read: Read) => T): (read: Read) => T {
  const kept = new WeakMap<Read, {value: T}>();
  return (read) => {
    const found = kept.get(read);
    if (found) return found.value;
    const value = compute(read);
    kept.set(read, {value});
    return value;
  };
}
