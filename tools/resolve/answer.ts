import {ownedIn} from "../../src/authors/ownership.js";
import type {Resolver} from "../../src/authors/resolve.js";
import {splitAffiliations} from "../../src/authors/split.js";
import type {Resolution} from "../../src/authors/types.js";
import type {Input} from "./rows.js";

/** Columns of the output. */
export const columns = ["text", "institution", "ror", "country", "sector", "owner", "reason"] as const;
export type ResolvedRow = Record<(typeof columns)[number], string>;

/**
 * What a row's text stands for: the institution named first, or with `all` an answer for each that it names. Cells are
 * empty where something is unknown; the owner is that of the row's year, today's where it has none.
 */
export function answer({text, domain, year}: Input, {resolve, split}: Resolver, {all}: {all: boolean}): ResolvedRow[] {
  const parts = all ? split(text) : splitAffiliations(text).slice(0, 1);
  const whole = (all ? parts : splitAffiliations(text)).length < 2;
  const found = whole ? [resolve(text, domain)] : parts.map((part) => resolve(part));
  return found.map((it) => print(text, year === undefined ? it : ownedIn(it, year)));
}

const print = (text: string, {institution, ror, country, sector, owner, why}: Resolution): ResolvedRow => ({
  text,
  institution: why === "blank" || why === "unresolved" ? "" : institution,
  ror: ror === "" ? "" : `https://ror.org/${ror}`,
  country,
  sector: sector === "unknown" ? "" : sector,
  owner: why === "blank" || why === "unresolved" ? "" : owner,
  reason: why
});
