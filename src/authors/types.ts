/** Where a paper stood when the venue decided: as printed by the venue, folded to one spelling. */
export type Status = "oral" | "spotlight" | "poster" | "accept" | "reject" | "withdraw" | "other" | "unknown";

/** Which part of a conference a paper was accepted to. */
export type Track = "main" | "datasets" | "journal" | "workshop" | "other" | "unknown";

export type Sector = "university" | "institute" | "firm" | "other" | "unknown";

/**
 * What decided a resolution: the first step that answered. `alias`: a name of our own tables. `name`: a name of the
 * registry. `domain`: the e-mail domain. `rule`: a place, or a word that one country alone uses. `homonym`: a name that
 * institutions of several countries bear, where nothing tells which is meant.
 */
export type Why = "alias" | "domain" | "name" | "rule" | "homonym" | "unresolved" | "blank";

/** What an affiliation text stands for. */
export interface Resolution {
  institution: string;
  /** ISO 3166-1 alpha-2 of the location, with HK, MO and TW apart; the empty string is unknown. */
  country: string;
  /** ISO 3166-1 alpha-2 of the owner's headquarters. */
  headquarters: string;
  /** Parent institution; the institution itself if it has none. */
  owner: string;
  sector: Sector;
  /** Identifier in the Research Organization Registry, or "". */
  ror: string;
  why: Why;
}

/** Built by `createResolver(switches)` in `resolve.ts`. */
export type Resolve = (affiliation: string, domain?: string) => Resolution;
