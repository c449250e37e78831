import {domainCountry, freeMail, subdomainCountry} from "./domains.js";
import {guessName} from "./guess.js";
import {allInstitutions, type Institution} from "./institutions.js";
import {indexNames, mayStand, type Entry, type University} from "./names.js";
import {tokenise, type Token} from "./normalise.js";
import {unite, type Ownership} from "./ownership.js";
import type {Match} from "./phrases.js";
import {createPlaces, type Place} from "./places.js";
import {saysNothing, settleMove} from "./said.js";
import {speller} from "./spelling.js";
import type {Resolution, Resolve, Why} from "./types.js";

export interface ResolverOptions extends Ownership {
  /** The published list; without it only the tables, places and domains' endings answer. */
  universities?: readonly University[];
  /** Our own tables; all of `src/authors/institutions` unless given. */
  institutions?: readonly Institution[];
  /**
   * `text`: country is where the text says the author sits, and the institution's main seat where it does not say.
   * `seat`: always the main seat. Default `text`.
   */
  place?: "text" | "seat";
  /** Of "X (currently at Z)" and "Z (work done at X)": `then` takes X, where the work was done, `now` Z. Default `then`. */
  moved?: "then" | "now";
  /**
   * Of a text that names several institutions (Inria and ENS): `first` takes the one named first, `university` the first
   * university if there is one. Default `first`. The tables join "Mila, McGill University" and the like to the
   * university: Mila alone is Mila.
   */
  joint?: "first" | "university";
}

/** What is known of one text while it is worked out. */
interface Reading {
  tokens: readonly Token[];
  places: Match<Place>[];
  /** Domain, unless a mail provider's. */
  mail: string;
  byDomain: Institution | undefined;
}

/**
 * Builds the resolver: affiliation text (and e-mail domain) → institution, country, owner's headquarters, sector and
 * what decided. Steps, of which the first that answers is kept: names of our own tables in the text (`alias`) and of
 * the published list (`name`); the domain (`domain`); weak names such as a bare CNRS (`alias`); the same again with
 * misspelt words mended; place words (`rule`) and the domain's ending (`domain`), which tell a country and guess the
 * name and sector. A text that states nothing is `blank`; one without a country is `unresolved` unless its name is
 * known. Each distinct text is worked out once and kept. The same options give the same answers.
 */
export function createResolver(options: ResolverOptions = {}): Resolve {
  const {
    universities = [],
    institutions = allInstitutions(),
    place = "text",
    moved = "then",
    joint = "first"
  } = options;
  const {names, domains} = indexNames(institutions, universities);
  const places = createPlaces();
  const mend = speller(names.words());
  // An institution may have a row a place (Microsoft in China); the first is its main seat.
  const main = new Map([...institutions].reverse().map((institution) => [institution.name, institution]));
  const seats = new Set(institutions.map((institution) => institution.country));

  const finish = (institution: Institution, country: string, why: Why): Resolution => {
    const seat = main.get(institution.name)?.country ?? institution.country;
    return {
      institution: institution.name,
      country: place === "seat" ? seat || country : country,
      headquarters: main.get(institution.owner)?.country || seat || country,
      owner: institution.owner,
      sector: institution.sector,
      why
    };
  };

  const resolve = (affiliation: string, domain: string): Resolution => {
    if (saysNothing(affiliation)) return nothing;
    const text = settleMove(affiliation, moved);
    const mail = freeMail.has(domain) ? "" : domain;
    const tokens = tokenise(text);
    const byDomain = mail === "" ? undefined : domains.get(mail);
    const reading = {tokens, places: places.find(tokens), mail, byDomain};
    const found = byName(reading) ?? byItsDomain(reading);
    if (found) return found;
    const mended = mend(tokens);
    const again = mended !== tokens && byName({...reading, tokens: mended, places: places.find(mended)});
    return again || byWeakName(reading) || byRule(text, reading);
  };

  const scan = ({tokens}: Reading) => names.scan(tokens, (match) => mayStand(match, tokens));

  const byName = (reading: Reading): Resolution | undefined => {
    const matches = scan(reading);
    const first = choose(
      matches.filter((match) => match.value.strength !== "weak"),
      reading.tokens,
      joint
    );
    if (!first) return undefined;
    const institution = pick(first, matches, reading);
    return finish(institution, whereabouts(institution, first, matches, reading), whyOf(first));
  };

  const byItsDomain = (reading: Reading): Resolution | undefined => {
    const {byDomain} = reading;
    if (!byDomain) return undefined;
    // A university's mail is read from elsewhere too: where the text names another country, its domain tells nothing.
    const elsewhere = ({value}: Match<Place>) => value.country !== byDomain.country;
    if (byDomain.sector === "university" && reading.places.some(elsewhere)) return undefined;
    const weak = scan(reading)[0];
    if (weak?.value.candidates.every((it) => it.country !== byDomain.country && it.country !== "")) return undefined;
    return finish(byDomain, whereabouts(byDomain, undefined, [], reading), "domain");
  };

  const byWeakName = (reading: Reading): Resolution | undefined => {
    const weak = scan(reading)[0];
    if (!weak) return undefined;
    const institution = pick(weak, [], reading);
    return finish(institution, whereabouts(institution, weak, [], reading), "alias");
  };

  /** Tells homonyms apart: by domain, place, the domain's ending, and the country of the text's other names. */
  const pick = ({value}: Match<Entry>, matches: readonly Match<Entry>[], reading: Reading): Institution => {
    const {candidates} = value;
    if (candidates.length === 1) return candidates[0]!;
    const others = matches.filter((match) => match.value.candidates.length === 1);
    const hints = [
      reading.places.at(-1)?.value.country,
      domainCountry(reading.mail),
      ...others.map((match) => match.value.candidates[0]!.country)
    ];
    return (
      candidates.find((it) => it.name === reading.byDomain?.name) ??
      hints.flatMap((hint) => candidates.find((it) => it.country === hint) ?? []).at(0) ??
      candidates[0]!
    );
  };

  /** Where the author sits: what the text says beside the name, or the main seat. */
  const whereabouts = (
    institution: Institution,
    match: Match<Entry> | undefined,
    matches: readonly Match<Entry>[],
    {tokens, places: spots, mail}: Reading
  ): string => {
    const from = match?.end ?? 0;
    // "Microsoft Research, Cambridge, UK": a city that is also a short name of its university cuts nothing off.
    const isPlace = ({start, end, value}: Match<Entry>) =>
      value.strength === "segment" && spots.some((spot) => spot.start <= start && spot.end >= end);
    const until = matches.find((other) => other.start >= from && !isPlace(other))?.start ?? tokens.length;
    const beside = spots.filter((spot) => spot.end > from && spot.end <= until).map((spot) => spot.value);
    if (institution.country === "") return beside.at(-1)?.country ?? domainCountry(mail);
    if (institution.sector === "university") {
      // A city may share its name with the university's own; only a country beside it moves the author there.
      const country = beside.findLast((spot) => spot.kind === "country")?.country ?? institution.country;
      // Hong Kong, Macau and Taiwan are coded apart, but "Hong Kong University, China" names no other place.
      return country === "CN" && ["HK", "MO", "TW"].includes(institution.country) ? institution.country : country;
    }
    const told = beside.at(-1)?.country;
    if (told) return told;
    if (institution.sector !== "firm") return institution.country;
    const before = match && spots.findLast((spot) => spot.end <= match.start)?.value.country;
    const own = domains.get(mail)?.name === institution.name;
    return before || (own && (subdomainCountry(mail, seats) || domainCountry(mail))) || institution.country;
  };

  const kept = new Map<string, Map<string, Resolution>>();
  return (affiliation, domain = "") => {
    let byMail = kept.get(affiliation);
    if (!byMail) kept.set(affiliation, (byMail = new Map()));
    let resolution = byMail.get(domain);
    if (!resolution) {
      resolution = unite(resolve(affiliation, domain.trim().toLowerCase()), options);
      byMail.set(domain, resolution);
    }
    return resolution;
  };
}

const nothing: Resolution = {
  institution: "",
  country: "",
  headquarters: "",
  owner: "",
  sector: "unknown",
  why: "blank"
};

const whyOf = (match: Match<Entry>): Why => (match.value.strength === "name" ? "name" : "alias");

/** The name that stands for the whole text. */
function choose(
  strong: readonly Match<Entry>[],
  tokens: readonly Token[],
  joint: "first" | "university"
): Match<Entry> | undefined {
  const university =
    joint === "university" && strong.find((match) => match.value.candidates[0]!.sector === "university");
  // "IAS, TU Darmstadt": three letters before a longer name are a unit of it.
  const short = (match: Match<Entry>) =>
    match.value.strength === "segment" && tokens[match.start]!.word.length <= 3 && match.end === match.start + 1;
  return university || (strong.find((match) => !short(match)) ?? strong[0]);
}

/** What place words and the domain's ending tell where no name is known. */
function byRule(text: string, {places, mail}: Reading): Resolution {
  const told = places.at(-1)?.value.country;
  const country = told ?? domainCountry(mail);
  const {name, sector} = guessName(text);
  const why = told ? "rule" : country ? "domain" : "unresolved";
  return {institution: name, country, headquarters: country, owner: name, sector, why};
}
