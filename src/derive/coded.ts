import type {CodedPaper} from "../authors/encode.js";
import {encode, type Coded} from "../authors/encode.js";
import {allLists, countedLists, listFiles, type List} from "../authors/lists.js";
import {ownedIn} from "../authors/ownership.js";
import {perRun, type Read} from "../authors/read.js";
import type {Resolver} from "../authors/resolve.js";
import {rules, type Rule} from "../authors/rules.js";
import {isAccepted} from "../authors/status.js";
import {units, type Units} from "../authors/units.js";
import {compareKeys} from "./tally.js";
import {resolver, universities} from "./resolver.js";

/** A list whose slots are resolved and laid out in columns. */
export interface CodedList {
  list: List;
  coded: Coded;
  /** Institutions told apart, ownership aside. */
  institutions: Units;
}

/** Raw files behind every table of coded slots. */
export const codedFiles: readonly string[] = [...listFiles, universities];

/** Lists that name affiliations, coded by a resolver and put in order. */
export function codeLists(lists: readonly List[], {resolve, split}: Resolver): CodedList[] {
  return lists
    .filter((list) => list.source.affiliations !== "none")
    .map((list): CodedList => {
      const {papers, source} = list;
      const coded = encode(papers, {
        kind: source.affiliations,
        split,
        resolve: (affiliation, domain) => ownedIn(resolve(affiliation, domain), source.year)
      });
      return {list, coded, institutions: units(coded.resolutions, (resolution) => resolution.institution)};
    })
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)));
}

/** Every list that names affiliations, coded once a run. */
export const codedLists = perRun((read: Read): CodedList[] => codeLists(allLists(read), resolver(read)));

/** One list a venue-year: those that shares and rankings are computed from. */
export const countedCoded = perRun((read: Read): CodedList[] => {
  const counted = new Set(countedLists(allLists(read)));
  return codedLists(read).filter(({list}) => counted.has(list));
});

/** Orders coded lists by venue, year and kind. */
const keyOf = ({list}: CodedList) => [list.source.venue, list.source.year, list.kind];

/** Which accepted papers are looked at. `rest` is what is left below spotlights; it does not overlap the orals. */
export const tierNames = ["oral", "spotlight", "oral+spotlight", "rest", "all"] as const;
export type Tier = (typeof tierNames)[number];

/** The tiers a list can set apart. */
export function tiersOf({list: {source}}: CodedList): readonly Tier[] {
  if (!source.graded) return ["all"];
  return source.oralsOnly ? ["oral", "all"] : tierNames;
}

/** Main conference alone, or with its Datasets and Benchmarks track. */
export type Tracks = "main" | "main+datasets";

/** Whether a paper belongs to a tier and track. A paper printed without status in a list of accepted ones is accepted. */
export function inTier(paper: CodedPaper, tier: Tier, tracks: Tracks): boolean {
  const {status, track} = paper;
  if (!isAccepted(status) && status !== "unknown") return false;
  if (track !== "main" && track !== "unknown" && !(track === "datasets" && tracks === "main+datasets")) return false;
  switch (tier) {
    case "all":
      return true;
    case "oral":
    case "spotlight":
      return status === tier;
    case "oral+spotlight":
      return status === "oral" || status === "spotlight";
    case "rest":
      return status === "poster" || status === "accept";
  }
}

const chosen = new WeakMap<Coded, Map<string, (paper: number) => boolean>>();

/** Which papers of a list belong to a tier and track: one function for one choice, so that what follows from it is worked out once. */
export function papersIn(coded: Coded, tier: Tier, tracks: Tracks): (paper: number) => boolean {
  const known = chosen.get(coded) ?? new Map<string, (paper: number) => boolean>();
  chosen.set(coded, known);
  const key = `${tier} ${tracks}`;
  const include = known.get(key) ?? ((paper: number) => inTier(coded.papers[paper]!, tier, tracks));
  known.set(key, include);
  return include;
}

/** The choices of tracks that a list can tell apart. */
export function tracksOf({list}: CodedList): Tracks[] {
  return list.papers.some((paper) => paper.track === "datasets" && isAccepted(paper.status))
    ? ["main", "main+datasets"]
    : ["main"];
}

/** The counting rules a list can answer. One that names affiliations once a paper knows no authors. */
export function answerable({list}: CodedList): readonly Rule[] {
  return list.source.affiliations === "paper" ? ["institution", "any"] : rules;
}
