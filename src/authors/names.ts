import {domainCountry, domainSet, type Domains} from "./domains.js";
import type {Institution} from "./institutions.js";
import {tokenise, type Token} from "./normalise.js";
import {phrases, type Phrases} from "./phrases.js";
import {displayName, sectorOfTypes, type Organisation} from "./registry/organisation.js";
import {canonicalWords, generic, kinds} from "./words.js";

/** One bearer of a name. */
export interface Candidate {
  institution: Institution;
  /** Words of the name as it is spelt, case and accents aside: translations of one name differ here. */
  spelt: string;
  /** Whether our own tables say so; of several bearers theirs is the likeliest. */
  own: boolean;
}

/** What a name may stand for. */
export interface Entry {
  candidates: Candidate[];
  /**
   * `phrase`, `segment`, `weak`: as in our tables. `name`: a name of the registry. `common`: a name of the registry that
   * is made of common words alone, or of a single word: it must fill its segment, and as it is spelt.
   */
  strength: "phrase" | "segment" | "weak" | "name" | "common";
}

/** Every known name and domain. */
export interface Names {
  /** Names as they stand. */
  names: Phrases<Entry>;
  /** Names by their words in alphabetical order: "Kassel University" is "University of Kassel". */
  unordered: ReadonlyMap<string, Entry>;
  /** Acronyms of the registry: many share one, so that a country must decide. */
  acronyms: ReadonlyMap<string, Candidate[]>;
  domains: Domains<Institution>;
  /** Words that a misspelt one may be meant for: those of our tables, and of the registry those of several names. */
  targets: ReadonlySet<string>;
  /** In how many names of the registry a word stands. */
  frequency: ReadonlyMap<string, number>;
  /** Our own names of one word. */
  single: ReadonlySet<string>;
  /** Institutions by their identifier in the registry. */
  byRor: ReadonlyMap<string, Institution>;
}

const joined = (tokens: readonly Token[], of: "word" | "spelt") => tokens.map((token) => token[of]).join(" ");

/** Words of a name in alphabetical order, each once. */
export const unorderedKey = (words: readonly string[]) => [...new Set(words)].sort().join(" ");

/**
 * Puts our own tables and the registry into one index. A row of our tables with an identifier of the registry takes the
 * registry's names and domains; an organisation that no row has is an institution of its own.
 */
export function indexNames(
  institutions: readonly Institution[],
  registry: readonly Organisation[],
  isPlace: (word: string) => boolean = () => false
): Names {
  const names = phrases<Entry>();
  const unordered = new Map<string, Entry>();
  const acronyms = new Map<string, Candidate[]>();
  const domains = domainSet<Institution>();
  const byRor = new Map<string, Institution>();
  for (const institution of institutions) {
    if (institution.ror !== "" && !byRor.has(institution.ror)) byRor.set(institution.ror, institution);
    for (const {text, strength} of institution.aliases) {
      const tokens = tokenise(text);
      const key = joined(tokens, "word");
      const known = names.get(key);
      const candidate = {institution, spelt: joined(tokens, "spelt"), own: !institution.second};
      // Left-out words can shrink a name to a common one ("Ping An", "D-Wave", "Face++"): it must then fill its segment.
      const shrunk =
        strength === "phrase" && tokens.length === 1 && (/\P{L}/u.test(text) || generic.has(key)) && !/\d|&/.test(key);
      if (!known) names.add(key, {candidates: [candidate], strength: shrunk ? "segment" : strength});
      else if (!known.candidates.some((it) => it.institution === institution)) known.candidates.push(candidate);
      if (strength === "phrase") addUnordered(unordered, tokens, candidate);
    }
    for (const domain of institution.domains) domains.add(domain, institution);
  }
  const added: [key: string, entry: Entry][] = [];
  const targets = new Set(names.words());
  const single = new Set(
    institutions
      .flatMap(({aliases}) => aliases.map(({text}) => text.toLowerCase()))
      .filter((text) => /^[a-z]{7,}$/.test(text))
  );
  const frequency = new Map<string, number>();
  const hosts = new Map<string, Institution[]>();
  for (const organisation of registry) {
    const {ror, city, parents, types} = organisation;
    const institution = (ror !== "" && byRor.get(ror)) || describe(organisation);
    if (ror !== "") {
      byRor.set(ror, institution);
      institution.parents = parents;
      institution.city ||= city;
    }
    for (const name of organisation.names) {
      const tokens = tokenise(clean(name, types.includes("company")));
      if (tokens.length === 0) continue;
      for (const {word} of tokens) if (word.length > 3) frequency.set(word, (frequency.get(word) ?? 0) + 1);
      const key = joined(tokens, "word");
      const candidate = {institution, spelt: joined(tokens, "spelt"), own: institution.own && !institution.second};
      const known = names.get(key);
      if (!known) {
        const entry: Entry = {candidates: [candidate], strength: isSingle(tokens) ? "common" : "name"};
        names.add(key, entry);
        added.push([key, entry]);
      } else if (!known.candidates.some((it) => it.institution === institution)) known.candidates.push(candidate);
      if (institution.sector === "university") addUnordered(unordered, tokens, candidate);
    }
    for (const acronym of organisation.acronyms) {
      const key = acronym.toLowerCase();
      const known = acronyms.get(key);
      const candidate = {institution, spelt: key, own: false};
      if (known) known.push(candidate);
      else acronyms.set(key, [candidate]);
    }
    for (const domain of organisation.domains) {
      const known = hosts.get(domain);
      if (known) known.push(institution);
      else hosts.set(domain, [institution]);
    }
  }
  // A name of words that many names hold is nobody's own: "Department of Mathematical Sciences", "Autonomous Systems".
  for (const [key, entry] of added) {
    const often = entry.candidates[0]!.institution.sector === "university" ? 40 : 12;
    // What one of our own rows is called by the registry is well known, unless no word of it is its own.
    const own = entry.candidates.some((it) => it.own);
    const ordinary = (word: string) =>
      generic.has(word) || (!own && (frequency.get(word) ?? 0) >= often && !isPlace(word));
    if (key.split(" ").every(ordinary)) entry.strength = "common";
  }
  // What belongs to a firm is a firm's: a research institute of Honda is Honda's.
  for (const institution of byRor.values()) {
    if (institution.own || institution.sector !== "institute") continue;
    const firm = institution.parents.map((ror) => byRor.get(ror)).find((it) => it?.sector === "firm");
    if (firm) Object.assign(institution, {sector: firm.sector, owner: firm.owner});
  }
  // Of several organisations at one address, that to which the others belong is meant, or none.
  for (const [domain, holders] of hosts) {
    const heads = holders.filter((it) => !it.parents.some((parent) => holders.some(({ror}) => ror === parent)));
    const head = heads.length === 1 ? heads[0] : heads.find(({sector}) => sector === "university");
    if (head && (!head.branch || domainCountry(domain) === head.country)) domains.add(domain, head);
  }
  for (const [word, count] of frequency) if (count >= 6 && word.length > 5) targets.add(word);
  for (const word of canonicalWords.keys()) targets.add(word);
  return {names, unordered, acronyms, domains, targets, frequency, single, byRor};
}

function describe(organisation: Organisation): Institution {
  const name = displayName(organisation);
  const {country, city, ror, parents, domains, types} = organisation;
  const branch = types.includes("company") && parents.length > 0 && name !== organisation.names[0];
  return {
    name,
    country,
    sector: sectorOfTypes(types),
    owner: name,
    aliases: [],
    domains,
    ror,
    parents,
    city,
    own: false,
    branch
  };
}

const clean = (name: string, company: boolean) =>
  (company ? name.replace(/ \([^()]+\)$/, "") : name).replace(/^The /, "").replace(/, University of London$/, "");

const isSingle = (tokens: readonly Token[]) =>
  tokens.length === 1 && !/\p{Script=Han}|\p{Script=Hangul}/u.test(tokens[0]!.word);

/** A name may be read in any order when it has a kind and a word of its own: "Gunma" and "university". */
function addUnordered(index: Map<string, Entry>, tokens: readonly Token[], candidate: Candidate): void {
  const own = tokens.filter(({word}) => !generic.has(word)).length;
  if (own === 0 || own === tokens.length || tokens.length > 8 || !tokens.some(({word}) => kinds.has(word))) return;
  const key = unorderedKey(tokens.map(({word}) => word));
  const known = index.get(key);
  if (!known) index.set(key, {candidates: [candidate], strength: candidate.own ? "phrase" : "name"});
  else if (!known.candidates.some((it) => it.institution === candidate.institution)) known.candidates.push(candidate);
}
