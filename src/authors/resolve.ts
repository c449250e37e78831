import {cover, isPlausibleMatch} from "./boundaries.js";
import {domainCountry, freeMail, subdomainCountry} from "./domains.js";
import {gazetteer, type City} from "./gazetteer.js";
import {guessName} from "./guess.js";
import {hintedCountry} from "./hints.js";
import {allInstitutions, type Institution} from "./institutions.js";
import {partJoint} from "./joint.js";
import {indexNames, unorderedKey, type Candidate, type Entry, type Names} from "./names.js";
import {tokenise, type Token} from "./normalise.js";
import {ownerOf} from "./owners.js";
import {applyOwnership, type Ownership} from "./ownership.js";
import type {Match} from "./phrases.js";
import {createPlaces, isPlaceWord, type Place, type Places} from "./places.js";
import {committedRegistry} from "./registry/committed.js";
import type {Organisation} from "./registry/organisation.js";
import {isAncestor} from "./relations.js";
import {saysNothing, settleMove} from "./affiliation-text.js";
import {speller, unglue} from "./spelling.js";
import {splitAffiliations} from "./split.js";
import type {Resolution, Resolve, Why} from "./types.js";
import {canonicalWords, generic, kinds} from "./words.js";

export interface ResolverOptions extends Ownership {
  /** Organisations of the registry and of the published list of universities; those committed unless given. */
  registry?: readonly Organisation[];
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
   * Of a text that names several institutions (Inria and ENS): `all` parts it, so that each has its share; `first` takes
   * the one named first. What belongs together by the registry's parents is one. Default `all`.
   */
  joint?: "first" | "all";
}

export interface Resolver {
  /** What one affiliation text stands for; of several institutions in it, the first. */
  resolve: Resolve;
  /** The affiliations that one text lists: at signs that part them and, under `joint: all`, between institutions. */
  split: (text: string) => readonly string[];
}

/** What is known of one text while it is worked out. */
interface ParsedText {
  text: string;
  tokens: readonly Token[];
  places: Match<Place>[];
  /** Its names, once they were looked for. */
  kept: {names?: readonly Match<Entry>[]};
  /** Domain, unless a mail provider's. */
  mail: string;
  byDomain: Institution | undefined;
}

/**
 * Builds the resolver: affiliation text (and e-mail domain) → institution, country, owner's headquarters, sector and
 * what decided. Steps, of which the first that answers is kept: names of our own tables in the text (`alias`) and of
 * the registry (`name`), as they stand and in any order of words; the domain (`domain`); names again with glued and
 * misspelt words mended; weak names such as a bare CNRS (`alias`) and acronyms that the country tells apart (`name`);
 * places, the domain's ending, and words that one country alone uses (`rule`, `domain`), which guess the name and
 * sector. Where institutions of several countries bear a name and nothing decides, the country is unknown (`homonym`).
 * A text that states nothing is `blank`; one without a country is `unresolved` unless its name is known. Each distinct
 * text is worked out once and kept. The same options give the same answers.
 */
export function createResolver(options: ResolverOptions = {}): Resolver {
  const {place = "text", moved = "then", joint = "all"} = options;
  const {names, unordered, acronyms, domains, frequency, byRor, cities, places, mend, main, seats} = known(options);

  const finish = (institution: Institution, country: string, why: Why): Resolution => {
    const above = institution.own ? undefined : abroad(institution);
    const seat = above?.country ?? main.get(institution.name)?.country ?? institution.country;
    return {
      institution: institution.name,
      country: place === "seat" ? seat || country : country,
      headquarters: (main.get(institution.owner)?.country ?? ownerOf(institution.name)?.country) || seat || country,
      owner: above?.name ?? institution.owner,
      sector: institution.sector,
      ror: institution.ror,
      why
    };
  };

  /** Of a branch that the registry has as an institution of its own, the one of its kind in another country that it belongs to. */
  const abroad = ({parents, sector, country}: Institution): Institution | undefined =>
    parents
      .map((ror) => byRor.get(ror))
      .find((it) => it && it.sector === sector && it.country !== country && it.country !== "");

  // A text is parted first and resolved soon after: its words and names are worked out once for both.
  const worded = new Map<string, Omit<ParsedText, "mail" | "byDomain">>();
  const wordsOf = (text: string) => {
    let found = worded.get(text);
    if (!found) {
      if (worded.size > 100) worded.clear();
      const tokens = tokenise(text);
      worded.set(text, (found = {text, tokens, places: places.find(tokens), kept: {}}));
    }
    return found;
  };

  const read = (text: string, domain: string): ParsedText => {
    const mail = freeMail.has(domain) ? "" : domain;
    return {...wordsOf(text), mail, byDomain: mail === "" ? undefined : domains.get(mail)};
  };

  const resolve = (affiliation: string, domain: string): Resolution => {
    if (saysNothing(affiliation)) return nothing;
    const reading = read(settleMove(affiliation, moved), domain);
    return (
      byName(reading) ??
      byAnyOrder(reading) ??
      byItsDomain(reading) ??
      byMended(reading) ??
      byWeakName(reading) ??
      byAcronym(reading) ??
      byBeginning(reading) ??
      byRule(reading)
    );
  };

  /** Names that may stand, first without regard to one another, then with. */
  const scan = ({tokens, places: spots, kept: memory}: ParsedText): readonly Match<Entry>[] => {
    if (memory.names) return memory.names;
    const placed = cover(tokens, spots);
    let kept: Uint8Array | undefined;
    const named = () => (kept ??= cover(tokens, names.scan(tokens, isNameByItself)));
    return (memory.names = names.scan(tokens, (match) => isPlausibleMatch(match, {tokens, placed, named})));
  };

  const byName = (reading: ParsedText): Resolution | undefined => {
    const matches = scan(reading);
    const strong = matches.filter((match) => match.value.strength !== "weak" && !isCity(match, matches, reading));
    const whole = strong.filter((match) => match.value.strength !== "common");
    const first = whole.length > 0 ? choose(whole, reading) : strong.find((match) => isBorneOut(match, reading));
    if (!first) return undefined;
    return settle(first, matches, reading);
  };

  const settle = (match: Match<Entry>, matches: readonly Match<Entry>[], reading: ParsedText): Resolution => {
    const picked = pick(match.value.candidates, match, matches, reading);
    const why: Why = picked.own || picked.institution.second ? "alias" : "name";
    const country = whereabouts(picked.institution, match, matches, reading);
    return finish(picked.institution, country, country === "" && picked.contested ? "homonym" : why);
  };

  /**
   * Whether a name of common words is one here: a place or domain names its country, or it is one rare word that is all
   * there is.
   */
  const isBorneOut = ({start, end, value}: Match<Entry>, {tokens, places: spots, mail, text}: ParsedText): boolean => {
    const told = anywhere(spots, tokens) || domainCountry(mail) || hintedCountry(text, tokens);
    if (told !== "") return value.candidates.some(({institution}) => institution.country === told);
    // The list of universities is whole: one alone of its name, as it is spelt, is meant.
    const learning = value.candidates.filter(({institution}) => institution.sector === "university");
    if (["ministry", "department", "school", "faculty"].includes(tokens[start]!.word)) return false;
    const countries = new Set(learning.map(({institution}) => institution.country));
    if (end - start > 1 && countries.size > 0) return true;
    const alone = tokens.every(({word}, i) => (i >= start && i < end) || legal.has(word));
    if (end - start > 1 && alone && !tokens.some(({word}) => word === "hospital")) {
      // A name of several words that is all there is, one of them its own, and that organisations of one country bear.
      const spelt = tokens.slice(start, end).map((token) => token.spelt);
      const bearers = value.candidates.filter((it) => it.spelt === spelt.join(" ") && !it.institution.branch);
      const one = new Set(value.candidates.map(({institution}) => institution.country)).size === 1;
      if (one && bearers.length > 0 && spelt.some((word) => !generic.has(canonicalWords.get(word) ?? word)))
        return true;
    }
    const {word} = tokens[start]!;
    const rare = word.length >= 5 && !generic.has(word) && (frequency.get(word) ?? 0) <= 2;
    return end - start === 1 && rare && tokens.every(({word: other}, i) => i === start || legal.has(other));
  };

  /** A city after another name is where that is, also if a university is called by it: "ICSI, Berkeley". */
  const isCity = (match: Match<Entry>, matches: readonly Match<Entry>[], {tokens}: ParsedText) =>
    (match !== matches[0] || (match.value.strength === "segment" && match.start > 0)) &&
    match.end === match.start + 1 &&
    cities.has(tokens[match.start]!.word) &&
    !["and", "&"].includes(tokens[match.start]!.lead);

  /** The name that stands for the whole text. */
  const choose = (strong: readonly Match<Entry>[], {tokens}: ParsedText): Match<Entry> | undefined => {
    // "IAS, TU Darmstadt": three letters before a longer name are a unit of it.
    const short = (match: Match<Entry>) =>
      match.value.strength === "segment" && tokens[match.start]!.word.length <= 3 && match.end === match.start + 1;
    const first = strong.find((match) => !short(match)) ?? strong[0];
    if (!first) return undefined;
    // A unit of a university that stands in the same text is the university.
    const unit = first.value.candidates[0]!.institution;
    if (unit.sector === "university") return first;
    // So is one that the registry has elsewhere: the text's "Institute for Brain Research" is another of that name.
    const unsure = first.value.strength === "name" && !unit.own && unit.sector !== "firm";
    const above = strong.find(({value}) => {
      const whole = value.candidates[0]!.institution;
      if (whole.sector === "university" && isAncestor(whole, unit, byRor)) return true;
      return unsure && (whole.sector === "university" || whole.own) && whole.country !== unit.country;
    });
    return above ?? first;
  };

  /** Whether a name is of a unit that the registry has in another country than a university or one of our own beside it. */
  const isElsewhere = ({value}: Match<Entry>, matches: readonly Match<Entry>[]) => {
    const {institution} = value.candidates[0]!;
    if (value.strength !== "name" || institution.own || ["university", "firm"].includes(institution.sector))
      return false;
    return matches.some((other) => {
      const it = other.value.candidates[0]!;
      return (
        other.value !== value &&
        (it.institution.own || it.institution.sector === "university") &&
        it.institution.country !== institution.country
      );
    });
  };

  /** Tells homonyms apart: by domain, place, the domain's ending, the text's other names and its wording. */
  const pick = (
    candidates: readonly Candidate[],
    match: Match<Entry> | undefined,
    matches: readonly Match<Entry>[],
    reading: ParsedText
  ): Candidate & {contested: boolean} => {
    if (candidates.length === 1 && !candidates[0]!.institution.branch) return {...candidates[0]!, contested: false};
    const {mail, byDomain, text, tokens} = reading;
    // A university's short name is no place beside a firm: "Samsung, Stanford".
    const spots = reading.places.filter(
      ({start, end, value}) =>
        value.kind !== "city" || !matches.some((it) => it !== match && it.start <= start && it.end >= end)
    );
    const sure = (it: Candidate | undefined) => it && {...it, contested: false};
    const ours = sure(
      candidates.find((it) => it.institution === byDomain) ??
        candidates.find((it) => it.institution.name === byDomain?.name && it.institution.country === byDomain.country)
    );
    if (ours) return ours;
    const from = match?.end ?? 0;
    const after = spots.filter((spot) => spot.start >= from);
    const others = matches.filter((other) => other !== match && other.value.candidates.length === 1);
    const own = candidates.find((it) => it.own);
    // "Newcastle University" is not moved to Newcastle in Australia by its own name.
    const telling = own && match ? tokens.filter((_, i) => i < match.start || i >= match.end) : tokens;
    const cityOf = candidates.filter((it) => it.institution.city !== "" && names_(telling, it.institution.city));
    const hints = [
      ...[...after].reverse().map((spot) => spot.value.country),
      ...spots.map((spot) => spot.value.country),
      domainCountry(mail)
    ];
    // What else the text says tells several bearers apart, and does not move the one that our tables name.
    if (candidates.filter((it) => it.own || it.institution.second).length !== 1) {
      hints.push(...others.map((other) => other.value.candidates[0]!.institution.country), hintedCountry(text, tokens));
      if (cityOf.length > 0) hints.push(cityOf[0]!.institution.country);
    }
    const stated = hints.find((hint) => hint !== "" && candidates.some((it) => it.institution.country === hint));
    if (stated !== undefined) {
      const here = candidates.filter((it) => it.institution.country === stated);
      return {...(here.find((it) => it.own) ?? here.find((it) => cityOf.includes(it)) ?? here[0]!), contested: false};
    }
    if (own) return {...own, contested: false};
    const spelt = match
      ? tokens
          .slice(match.start, match.end)
          .map((token) => token.spelt)
          .join(" ")
      : "";
    const exact = candidates.filter((it) => it.spelt === spelt);
    const pool = (exact.length > 0 ? exact : candidates).filter(
      (it, _, all) => match?.value.strength !== "common" || it.institution.sector === "university" || all.length === 1
    );
    const heads = pool.filter((it) => !it.institution.branch);
    if (heads.length > 0 && new Set(heads.map((it) => it.institution.country)).size === 1)
      return {...heads[0]!, contested: false};
    const {name, sector} = (pool[0] ?? candidates[0]!).institution;
    return {
      ...candidates[0]!,
      institution: {
        name,
        country: "",
        sector,
        owner: name,
        aliases: [],
        domains: [],
        ror: "",
        parents: [],
        city: "",
        own: false
      },
      contested: true
    };
  };

  /** Where the author sits: what the text says beside the name, or the main seat. */
  const whereabouts = (
    institution: Institution,
    match: Match<Entry> | undefined,
    matches: readonly Match<Entry>[],
    {tokens, places: spots, mail}: ParsedText
  ): string => {
    const from = match?.end ?? 0;
    // "Microsoft Research, Cambridge, UK": a city that is also a short name of its university cuts nothing off.
    const isPlace = ({start, end, value}: Match<Entry>) =>
      value.strength !== "phrase" && end === start + 1 && spots.some((spot) => spot.start <= start && spot.end >= end);
    const until = matches.find((other) => other.start >= from && !isPlace(other))?.start ?? tokens.length;
    const beside = spots.filter((spot) => spot.end > from && spot.end <= until).map((spot) => spot.value);
    const {country: seat, sector} = institution;
    const told = (beside.findLast((spot) => spot.country !== "") ?? beside.at(-1))?.country;
    if (seat === "") return told || anywhere(spots, tokens) || domainCountry(mail);
    if (beside.some((spot) => spot.kind !== "country" && spot.country === "" && spot.countries.includes(seat))) {
      if (!beside.some((spot) => spot.kind === "country" && spot.country !== seat)) return seat;
    }
    if (sector === "university") {
      const country = beside.findLast((spot) => spot.kind === "country")?.country;
      // Hong Kong, Macau and Taiwan are coded apart, but "Hong Kong University, China" names no other place.
      if (country === "CN" && ["HK", "MO", "TW"].includes(seat))
        return beside.some((spot) => spot.kind !== "country" && spot.country === "CN") ? "CN" : seat;
      if (country) return country;
      // A city that only other countries have is where a branch is: "Rochester Institute of Technology, Dubai".
      const city = beside.findLast((spot) => spot.kind !== "country" && spot.country !== "");
      return city && !beside.some((spot) => spot.countries.includes(seat)) ? city.country : seat;
    }
    if (told) return told;
    // A city that several other countries have tells that the author sits abroad, and not where: "Samsung, Cambridge".
    if (beside.some((spot) => spot.country === "" && !spot.countries.includes(seat))) return "";
    if (sector !== "firm") return seat;
    const before = match && spots.findLast((spot) => spot.end <= match.start)?.value.country;
    const own = domains.get(mail)?.name === institution.name;
    return before || (own && (subdomainCountry(mail, seats) || domainCountry(mail))) || seat;
  };

  /** Names read without regard to the order of their words: a whole segment, or what stands around its kind. */
  const byAnyOrder = (reading: ParsedText): Resolution | undefined => {
    const {tokens, places: spots} = reading;
    const placed = cover(tokens, spots);
    for (const [start, end] of spans(tokens, placed)) {
      const entry = unordered.get(unorderedKey(tokens.slice(start, end).map(({word}) => word)));
      if (!entry) continue;
      const match = {start, end, value: entry};
      const picked = pick(entry.candidates, match, [], reading);
      if (picked.contested && new Set(entry.candidates.map((it) => it.institution.country)).size > 1) {
        const country = whereabouts(picked.institution, match, [], reading);
        return finish(picked.institution, country, country === "" ? "homonym" : "name");
      }
      return finish(
        picked.institution,
        whereabouts(picked.institution, match, [], reading),
        picked.own ? "alias" : "name"
      );
    }
    return undefined;
  };

  const byItsDomain = (reading: ParsedText): Resolution | undefined => {
    const {byDomain} = reading;
    if (!byDomain) return undefined;
    // A university's mail is read from elsewhere too: where the text names another country, its domain tells nothing.
    const elsewhere = ({value}: Match<Place>) => !value.countries.includes(byDomain.country);
    if (byDomain.sector === "university" && reading.places.some(elsewhere)) return undefined;
    const weak = scan(reading).find(({value}) => value.strength === "weak");
    if (weak?.value.candidates.every(({institution: it}) => it.country !== byDomain.country && it.country !== ""))
      return undefined;
    return finish(byDomain, whereabouts(byDomain, undefined, [], reading), "domain");
  };

  const byMended = (reading: ParsedText): Resolution | undefined => {
    for (const all of [false, true]) {
      const text = unglue(reading.text, {all});
      if (text === reading.text || (all && /\s/.test(reading.text.trim()))) continue;
      const tokens = tokenise(text);
      const apart = {...reading, text, tokens, places: places.find(tokens), kept: {}};
      // Where any capital parts words, a name must be all there is: "MetaStone" is not Meta's.
      if (all && !scan(apart).some(({start, end}) => start === 0 && end === tokens.length)) continue;
      const found = byName(apart) ?? byAnyOrder(apart);
      if (found) return found;
    }
    const mended = mend(reading.tokens);
    if (mended === reading.tokens) return undefined;
    const again = {...reading, tokens: mended, places: places.find(mended), kept: {}};
    return byName(again) ?? byAnyOrder(again);
  };

  const byWeakName = (reading: ParsedText): Resolution | undefined => {
    const weak = scan(reading).find(({value}) => value.strength === "weak");
    return weak && settle(weak, [], reading);
  };

  /** An acronym between two cuts that one institution of the country told bears. */
  const byAcronym = (reading: ParsedText): Resolution | undefined => {
    const {tokens, places: spots, mail} = reading;
    const country = anywhere(spots, tokens) || domainCountry(mail);
    if (country === "") return undefined;
    for (const [i, {spelt, segment}] of tokens.entries()) {
      if (spelt.length < 3 || tokens[i - 1]?.segment === segment || tokens[i + 1]?.segment === segment) continue;
      const here = acronyms.get(spelt)?.filter((it) => it.institution.country === country) ?? [];
      if (here.length === 1) return finish(here[0]!.institution, country, "name");
    }
    return undefined;
  };

  /** A name that was cut off at the end of the text: "Huazhong University of Science and". */
  const byBeginning = (reading: ParsedText): Resolution | undefined => {
    const {tokens} = reading;
    for (let start = 0; start + 1 < tokens.length; start++) {
      if (start > 0 && tokens[start - 1]!.segment === tokens[start]!.segment) continue;
      const words = tokens.slice(start).map(({word}) => word);
      if (!words.some((word) => kinds.has(word) || word === "technology") || words.every((word) => generic.has(word)))
        continue;
      const meant = names.completions(words, 3, (word) => generic.has(word)).flatMap(({candidates}) => candidates);
      const [first] = meant;
      if (!first || meant.some(({institution: it}) => it.country !== first.institution.country)) continue;
      if (new Set(meant.map(({institution}) => institution.name)).size === 1)
        return finish(
          first.institution,
          whereabouts(first.institution, undefined, [], reading),
          first.own ? "alias" : "name"
        );
    }
    return undefined;
  };

  /** What places, the domain's ending and words that one country alone uses tell where no name is known. */
  const byRule = ({text, tokens, places: spots, mail}: ParsedText): Resolution => {
    const told = anywhere(spots, tokens);
    const ending = told ? "" : domainCountry(mail);
    const country = told || ending || places.inName(tokens) || hintedCountry(text, tokens);
    const {name, sector} = guessName(text);
    const why = country === "" ? "unresolved" : ending ? "domain" : "rule";
    return {institution: name, country, headquarters: country, owner: name, sector, ror: "", why};
  };

  const kept = new Map<string, Map<string, Resolution>>();
  const parted = new Map<string, readonly string[]>();
  return {
    resolve(affiliation, domain = "") {
      if (kept.size > most) kept.clear();
      let byMail = kept.get(affiliation);
      if (!byMail) kept.set(affiliation, (byMail = new Map()));
      let resolution = byMail.get(domain);
      if (!resolution) {
        resolution = applyOwnership(resolve(affiliation, domain.trim().toLowerCase()), options);
        byMail.set(domain, resolution);
      }
      return resolution;
    },
    split(text) {
      if (parted.size > most) parted.clear();
      let parts = parted.get(text);
      if (!parts) {
        parts = splitAffiliations(text);
        if (joint === "all") {
          parts = parts.flatMap((part) => {
            const reading = read(settleMove(part, moved), "");
            const all = scan(reading);
            const matches = all.filter(
              (match) =>
                !["weak", "common"].includes(match.value.strength) &&
                !isCity(match, all, reading) &&
                !isElsewhere(match, all)
            );
            if (matches.length < 2) return [part];
            const chosen = matches.map((match) => pick(match.value.candidates, match, matches, reading).institution);
            const found = partJoint(part, {...reading, matches, institutions: chosen, byRor});
            // Each part must still be read by itself.
            return found.every((it) => resolve(it, "").institution !== "" && resolve(it, "").why !== "unresolved")
              ? found
              : [part];
          });
          if (parts.length > 1) parts = [...new Set(parts)];
        }
        parted.set(text, parts);
      }
      return parts;
    }
  };
}

/** A name long or well known enough to be one whatever stands around it. */
const isNameByItself = ({start, end, value}: Match<Entry>) =>
  value.strength === "phrase" || (value.strength === "name" && end - start >= 2);

/** Distinct texts that are kept; beyond, all are worked out anew, so that millions of them take no more room. */
const most = 400_000;

const nothing: Resolution = {
  institution: "",
  country: "",
  headquarters: "",
  owner: "",
  sector: "unknown",
  ror: "",
  why: "blank"
};

/** What is known of institutions and places, whatever the switches. */
interface Knowledge extends Names {
  cities: ReadonlyMap<string, City>;
  places: Places;
  /** Mends misspelt words. */
  mend: (tokens: readonly Token[]) => readonly Token[];
  /** The main seat of an institution by its name: one may have a row a place (Microsoft in China), the first of which it is. */
  main: ReadonlyMap<string, Institution>;
  /** Countries of our own tables. */
  seats: ReadonlySet<string>;
}

let standard: Knowledge | undefined;

/** The knowledge that options name; that of the committed tables is put together once. */
function known({registry, institutions}: ResolverOptions): Knowledge {
  if (registry || institutions) return gather(registry ?? committedRegistry(), institutions ?? allInstitutions());
  return (standard ??= gather(committedRegistry(), allInstitutions()));
}

function gather(registry: readonly Organisation[], institutions: readonly Institution[]): Knowledge {
  const cities = gazetteer(registry);
  const index = indexNames(institutions, registry, isPlaceWord(cities));
  return {
    ...index,
    cities,
    places: createPlaces(cities, (name) => index.names.get(name)?.candidates[0]?.own ?? false),
    mend: speller(index.names.words(), index.targets, index.single),
    main: new Map([...institutions].reverse().map((institution) => [institution.name, institution])),
    seats: new Set(institutions.map((institution) => institution.country))
  };
}

/** Words that may stand beside the one word of a firm's name. */
const legal = new Set(
  "inc llc limited corporation company co gmbh ag sa plc group technology laboratory ai".split(" ")
);

/** Whether the words of a city stand in the tokens. */
const names_ = (tokens: readonly Token[], city: string) =>
  ` ${tokens.map(({word}) => word).join(" ")} `.includes(
    ` ${tokenise(city)
      .map(({word}) => word)
      .join(" ")} `
  );

/** The country that places tell: those that fill what is between cuts before those in names, countries before cities, the last first. */
function anywhere(places: readonly Match<Place>[], tokens: readonly Token[]): string {
  const sure = places.filter(({value}) => value.country !== "");
  if (sure.length < 2) return sure[0]?.value.country ?? "";
  const placed = cover(tokens, sure);
  const fills = (match: Match<Place>) => {
    const {segment} = tokens[match.start]!;
    return tokens.every((token, i) => token.segment !== segment || placed[i] === 1 || /\d/.test(token.word));
  };
  const address = sure.filter(fills);
  const pool = address.length > 0 ? address : sure;
  return (pool.findLast(({value}) => value.kind === "country") ?? pool.at(-1)!).value.country;
}

/** Runs of words that a name read in any order may fill: whole segments without their places' tail, then words around a kind. */
function* spans(tokens: readonly Token[], placed: Uint8Array): Generator<[number, number]> {
  for (let start = 0; start < tokens.length;) {
    let end = start + 1;
    while (tokens[end]?.segment === tokens[start]!.segment) end++;
    if (end - start >= 2 && end - start <= 8) yield [start, end];
    let cut = end;
    while (cut - 1 > start && placed[cut - 1]) cut--;
    if (cut < end && cut - start >= 2 && cut - start <= 8) yield [start, cut];
    for (let i = start; i < end; i++) {
      if (!kinds.has(tokens[i]!.word)) continue;
      for (const [a, b] of [
        [i - 3, i + 1],
        [i - 2, i + 1],
        [i - 1, i + 1],
        [i, i + 4],
        [i, i + 3],
        [i, i + 2]
      ] as const) {
        if (a < start || b > end || (a === start && b === end)) continue;
        const [before, after] = [tokens[a - 1], tokens[b]];
        const opens = a === start || tokens[a]!.lead !== "" || generic.has(before!.word);
        const closes = b === end || placed[b] || (after!.lead === "" && generic.has(after!.word));
        if (opens && closes) yield [a, b];
      }
    }
    start = end;
  }
}
