import {domainSet, type Domains} from "./domains.js";
import type {Alias, Institution} from "./institutions.js";
import {nameKey, type Token} from "./normalise.js";
import {phrases, type Match, type Phrases} from "./phrases.js";

/** A row of the published list of university names and domains. */
export interface University {
  name: string;
  alpha_two_code: string;
  domains?: readonly string[];
}

/** What a name may stand for. */
export interface Entry {
  /** Who may be meant, the likeliest first: homonyms are told apart by place and domain. */
  candidates: Institution[];
  /** As in the tables; `name` is from the published list. */
  strength: Alias["strength"] | "name";
}

/** Every known name and domain. */
export interface Names {
  names: Phrases<Entry>;
  domains: Domains<Institution>;
}

/**
 * Puts our own tables and the published list into one index, our tables first. A published university whose name or
 * domain our tables have is ours; one whose name is made of common words alone ("College of Management") is known by
 * its domain only.
 */
export function indexNames(institutions: readonly Institution[], universities: readonly University[]): Names {
  const names = phrases<Entry>();
  const domains = domainSet<Institution>();
  for (const institution of institutions) {
    for (const alias of institution.aliases) {
      const key = nameKey(alias.text);
      const known = names.get(key);
      // Left-out words can shrink a name to a common one ("Ping An", "D-Wave", "Face++"): it must then fill its segment.
      const shrunk =
        alias.strength === "phrase" && !key.includes(" ") && /\P{L}/u.test(alias.text) && !/\d|&/.test(key);
      const strength = shrunk ? "segment" : alias.strength;
      if (!known) names.add(key, {candidates: [institution], strength});
      else if (!known.candidates.includes(institution)) known.candidates.push(institution);
    }
    for (const domain of institution.domains) domains.add(domain, institution);
  }
  for (const {name: printed, alpha_two_code, domains: own = []} of universities) {
    const name = printed
      .replace(/^The /, "")
      .replace(/, University of London$/, "")
      .trim();
    const key = nameKey(name);
    const known = names.get(key);
    const country = alpha_two_code.toUpperCase();
    const institution = known?.candidates.find((it) => it.country === country) ??
      own.map((domain) => domains.get(domain)).find((it) => it?.sector === "university") ?? {
        name,
        country,
        sector: "university" as const,
        owner: name,
        aliases: [],
        domains: own
      };
    if (known?.strength === "name") known.candidates.push(institution);
    else if (!known && key.includes(" ") && !isGeneric(key))
      names.add(key, {candidates: [institution], strength: "name"});
    for (const domain of own) domains.add(domain, institution);
  }
  return {names, domains};
}

const generic = new Set(
  (
    "university college institute school academy centre national state international technology science engineering " +
    "applied management economics business information computer computing medicine medical health art design law social " +
    "study higher education open free city technical polytechnic research graduate central federal advanced industrial " +
    "systems development music natural american christian islamic public administration finance commerce humanities " +
    "agriculture agricultural pedagogical nursing theological seminary virtual new hospital teaching"
  ).split(" ")
);

function isGeneric(key: string): boolean {
  return key.split(" ").every((word) => generic.has(word));
}

/** Whether a name may count where it stands in a text. */
export function mayStand({start, end, value}: Match<Entry>, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[start]!, tokens[end - 1]!];
  const crosses = first.segment !== last.segment;
  const opens = tokens[start - 1]?.segment !== first.segment;
  const closes = tokens[end]?.segment !== last.segment;
  if (value.strength === "segment") return !crosses && opens && closes;
  // "Information Engineering, University of Sydney" holds no "Information Engineering University".
  if (crosses && !closes && tokens[end - 2]?.segment !== last.segment && kinds.has(last.word)) return false;
  // A published name must begin where a name can begin: "Southwest University" is not in "Texas Southwest University".
  if (value.strength === "name") return first.fresh && last.segment - first.segment <= 1;
  return true;
}

const kinds = new Set(["university", "college", "institute", "school"]);
