import {createHash} from "node:crypto";
import {foldName} from "./fold.js";

const hashed = /^p[0-9a-f]{12}$/;
const kept = new Map<string, string>();

/**
 * A key that tells people apart across lists: some print names, some only `p` and the first twelve digits of the
 * SHA-256 of the folded name, which is what every name is turned into here. In memory only: it is never written out.
 */
export function personKey(name: string): string {
  if (hashed.test(name)) return name;
  let key = kept.get(name);
  if (key === undefined) {
    key = `p${createHash("sha256").update(foldName(name)).digest("hex").slice(0, 12)}`;
    kept.set(name, key);
  }
  return key;
}
