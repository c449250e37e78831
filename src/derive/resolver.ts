import type {University} from "../authors/names.js";
import {createResolver} from "../authors/resolve.js";
import {splitAffiliations} from "../authors/split.js";
import type {Resolve} from "../authors/types.js";
import {perRun, type Read} from "../authors/read.js";

/** The raw file of universities with their domains and countries. */
export const universities = "universities/world_universities_and_domains.json";

/** How affiliations are split and resolved in a run: with the published list of universities, and every switch as it stands; each text once. */
export const resolver = perRun((read: Read): {resolve: Resolve; split: (text: string) => readonly string[]} => {
  const parts = new Map<string, readonly string[]>();
  return {
    resolve: createResolver({universities: JSON.parse(read(universities)) as University[]}),
    split(text) {
      let found = parts.get(text);
      if (!found) parts.set(text, (found = splitAffiliations(text)));
      return found;
    }
  };
});
