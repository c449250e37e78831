import {domainCountry, domainSet, freeMail, subdomainCountry} from "./domains.js";
import {allInstitutions, type Institution} from "./institutions.js";
import {nameKey, tokenise, type Token} from "./normalise.js";
import {phrases, type Match} from "./phrases.js";
import {createPlaces, type Place} from "./places.js";
import {sectorOf} from "./sector.js";
import {speller} from "./spelling.js";
import type {Resolution, Resolve, Why} from "./types.js";

/** A row of the published list of university names and domains. */
export interface University {
  name: string;
  alpha_two_code: string;
  domains?: readonly string[];
}

export interface ResolverOptions {
  /** The published list; without it only the tables, places and domains' endings answer. */
  universities?: readonly University[];
  /** Our own tables; all of `src/authors/institutions` unless given. */
  institutions?: readonly Institution[];
  /**
   * Of "X (currently at Z)" and "Z (work done at X)": `then` takes X, where the work was done; `now` takes Z. Default `then`.
   */
  moved?: "then" | "now";
  /**
   * `text`: country is where the text says the author sits, the institution's main seat where it does not say. `seat`:
   * always the main seat. Default `text`.
   */
  place?: "text" | "seat";
}

interface Entry {
  /** Who may be meant, the likeliest first: homonyms are told apart by place and domain. */
  candidates: Institution[];
  strength: "phrase" | "segment" | "weak" | "name";
}

/**
 * Builds the resolver: affiliation text (and e-mail domain) → institution, country, owner's headquarters, sector and
 * what decided. Steps, the first that answers: our own tables' names in the text (`alias`); the domain (`domain`); weak
 * names such as a bare CNRS (`alias`); the published list's names (`name`); the same again with misspelt words mended;
 * rules on kind and place words and the domain's ending (`rule`, `domain`). Of several institutions in a text, the first is taken.
 * Each distinct text is worked out once and kept.
 */
export function createResolver(options: ResolverOptions = {}): Resolve {
  const {universities = [], institutions = allInstitutions(), moved = "then", place = "text"} = options;
  const names = phrases<Entry>();
  const domains = domainSet<Institution>();
  const places = createPlaces();
  // An institution may have a row a place (Microsoft in China); the first is its main seat.
  const byName = new Map([...institutions].reverse().map((institution) => [institution.name, institution]));
  const seats = new Set(institutions.map((institution) => institution.country));

  for (const institution of institutions) {
    for (const alias of institution.aliases) {
      const key = nameKey(alias.text);
      const known = names.get(key);
      if (!known) names.add(key, {candidates: [institution], strength: alias.strength});
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
    const aliased = names.get(key);
    const country = alpha_two_code.toUpperCase();
    const institution: Institution = aliased?.candidates.find((it) => it.country === country) ??
      own.map((domain) => domains.get(domain)).find((it) => it?.sector === "university") ?? {
        name,
        country,
        sector: "university",
        owner: name,
        aliases: [],
        domains: own
      };
    if (!aliased) {
      if (key.includes(" ") && !isGeneric(key)) names.add(key, {candidates: [institution], strength: "name"});
    } else if (aliased.strength === "name") aliased.candidates.push(institution);
    for (const domain of own) domains.add(domain, institution);
  }
  const mend = speller(names.words());

  const finish = (institution: Institution, country: string, why: Why): Resolution => {
    const owner = byName.get(institution.owner);
    return {
      institution: institution.name,
      country: place === "seat" ? institution.country || country : country,
      headquarters: owner?.country || institution.country || country,
      owner: institution.owner,
      sector: institution.sector,
      why
    };
  };

  const resolve = (affiliation: string, domain: string): Resolution => {
    if (saysNothing(affiliation)) return nothing("blank");
    const text = settleMoves(affiliation, moved).trim();
    const tokens = tokenise(text);
    const mail = freeMail.has(domain) ? "" : domain;
    const byDomain = mail === "" ? undefined : domains.get(mail);
    const spots = places.find(tokens);
    const named = find(tokens, byDomain, mail, spots, false);
    if (named) return named;
    const mended = mend(tokens);
    const again = mended === tokens ? undefined : find(mended, undefined, mail, places.find(mended), true);
    if (again) return again;
    return byRule(text, mail, spots);
  };

  /** The steps that end in a known institution. */
  const find = (
    tokens: readonly Token[],
    byDomain: Institution | undefined,
    mail: string,
    spots: Match<Place>[],
    mended: boolean
  ): Resolution | undefined => {
    const matches = names.scan(tokens, (match) => allowed(match, tokens));
    const strong = matches.filter((match) => match.value.strength !== "weak");
    // "IAS, TU Darmstadt": three letters before a longer name are a unit of it.
    const first =
      strong.find((match) => !(match.value.strength === "segment" && tokens[match.start]!.word.length <= 3)) ??
      strong[0];
    if (first) {
      // "Microsoft Research, Cambridge, UK": a city that is also a short name of its university cuts nothing off.
      const next =
        matches.find(
          (match) =>
            match.start >= first.end &&
            !(
              match.value.strength === "segment" &&
              spots.some((spot) => spot.start <= match.start && spot.end >= match.end)
            )
        )?.start ?? tokens.length;
      const institution = pick(first.value, spots, mail, byDomain);
      const why = first.value.strength === "name" ? "name" : "alias";
      return finish(institution, seat(institution, first, next, spots, mail), why);
    }
    const weak = matches[0];
    if (byDomain && (!weak || weak.value.candidates.some((it) => it.country === byDomain.country || !it.country)))
      return finish(byDomain, seat(byDomain, undefined, tokens.length, spots, mail), "domain");
    if (weak && !(mended && weak.end - weak.start < 2)) {
      const institution = pick(weak.value, spots, mail, byDomain);
      return finish(institution, seat(institution, weak, tokens.length, spots, mail), "alias");
    }
    return undefined;
  };

  const pick = (entry: Entry, spots: Match<Place>[], mail: string, byDomain?: Institution): Institution => {
    const [likeliest, ...others] = entry.candidates;
    if (others.length === 0) return likeliest!;
    const told = spots.at(-1)?.value.country ?? "";
    const ending = domainCountry(mail);
    return (
      entry.candidates.find((it) => it === byDomain) ??
      entry.candidates.find((it) => it.country === told) ??
      entry.candidates.find((it) => it.country === ending) ??
      likeliest!
    );
  };

  /** Where the author sits: what the text says beside the name, or the main seat. */
  const seat = (
    institution: Institution,
    match: Match<Entry> | undefined,
    next: number,
    spots: Match<Place>[],
    mail: string
  ): string => {
    const from = match?.end ?? 0;
    const beside = spots.filter((spot) => spot.start >= from && spot.end <= next);
    const last = beside.at(-1)?.value;
    if (institution.country === "") return last?.country ?? domainCountry(mail);
    if (institution.sector === "university") {
      // A city may share its name with the university's own; a country beside it is meant.
      const country = beside.filter((spot) => spot.value.kind === "country").at(-1)?.value.country;
      return country && far(country, institution.country) ? country : institution.country;
    }
    if (last) return last.country === institution.country ? institution.country : last.country;
    const before = match ? spots.filter((spot) => spot.end <= match.start).at(-1)?.value : undefined;
    if (before && institution.sector === "firm") return before.country;
    if (institution.sector === "firm" && mail !== "") {
      const own = domains.get(mail);
      const told = own?.name === institution.name ? subdomainCountry(mail, seats) || domainCountry(mail) : "";
      if (told) return told;
    }
    return institution.country;
  };

  const byRule = (text: string, mail: string, spots: Match<Place>[]): Resolution => {
    const ending = domainCountry(mail);
    const country = spots.at(-1)?.value.country ?? ending;
    const {name, sector} = likeliestName(text);
    return {
      institution: name,
      country,
      headquarters: country,
      owner: name,
      sector,
      why: country === "" ? "unresolved" : spots.length > 0 ? "rule" : "domain"
    };
  };

  const kept = new Map<string, Map<string, Resolution>>();
  return (affiliation, domain = "") => {
    let byMail = kept.get(affiliation);
    if (!byMail) kept.set(affiliation, (byMail = new Map()));
    let resolution = byMail.get(domain);
    if (!resolution) byMail.set(domain, (resolution = resolve(affiliation, domain.trim().toLowerCase())));
    return resolution;
  };
}

const nothing = (why: Why): Resolution => ({
  institution: "",
  country: "",
  headquarters: "",
  owner: "",
  sector: "unknown",
  why
});

/** Texts that venues print where they name no affiliation. */
const placeholders =
  /^\W*((paper )?under (double[- ]blind )?review|(affiliation )?(is )?(not|un) ?(provided|known|specified|available)( in the text)?( affiliation)?|unknown affiliation|anonymous.*|none|null|nan|n\/a)\W*$/i;

/** Whether a text states no affiliation: a placeholder, or nothing but signs and numbers. */
function saysNothing(affiliation: string): boolean {
  return !/\p{L}/u.test(affiliation) || placeholders.test(affiliation);
}

/** Hong Kong, Macau and Taiwan are coded apart, but a text that adds "China" to their universities names no other place. */
function far(told: string, seat: string): boolean {
  return told !== seat && !(told === "CN" && ["HK", "MO", "TW"].includes(seat));
}

const generic = new Set(
  (
    "university college institute school academy centre national state international technology science engineering applied " +
    "management economics business information computer computing medicine medical health art design law social study " +
    "higher education open free city technical polytechnic research graduate central federal advanced industrial arts " +
    "management, sciences systems development music natural american christian islamic public administration finance " +
    "commerce humanities agriculture agricultural pedagogical nursing theological seminary virtual new hospital teaching"
  ).split(" ")
);

/** Whether a published name is made of common words alone ("College of Management"), so that it names nobody inside a text. */
function isGeneric(key: string): boolean {
  return key.split(" ").every((word) => generic.has(word));
}

/** Whether a phrase may count where it stands. */
function allowed({start, end, value}: Match<Entry>, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[start]!, tokens[end - 1]!];
  if (value.strength === "segment")
    return (
      first.segment === last.segment &&
      tokens[start - 1]?.segment !== first.segment &&
      tokens[end]?.segment !== last.segment
    );
  // "Information Engineering, University of Sydney" holds no "Information Engineering University".
  if (
    first.segment !== last.segment &&
    tokens[end - 2]?.segment !== last.segment &&
    ["university", "college", "institute", "school"].includes(last.word) &&
    tokens[end]?.segment === last.segment
  )
    return false;
  // A published name must begin where a name can begin: "Southwest University" is not in "Texas Southwest University".
  if (value.strength === "name") return first.fresh && last.segment - first.segment <= 1;
  return true;
}

/** The part of the text that holds where the work was done (`then`) or where the author is (`now`). */
function settleMoves(text: string, moved: "then" | "now"): string {
  const now = /^(.*?\S)[\s,;(\-–[]+(?:is |and is )?(?:currently|now|presently)\s+(?:at|with|in)\s+(.+?)[)\]]*$/i.exec(
    text
  );
  if (now) return moved === "then" ? now[1]! : now[2]!;
  const done =
    /^(.*?\S)[\s,;(\-–[*]+(?:the |this )?work\s+(?:was\s+|partially\s+|mostly\s+)*(?:done|performed|conducted|completed)\s+(?:while|when|during)?\s*(?:an? )?(?:intern\w*|being|visiting|the author was)?\s*(?:at|with|in)\s+(.+?)[)\]]*$/i.exec(
      text
    );
  if (done) return moved === "then" ? done[2]! : done[1]!;
  return text;
}

/** The segment that reads most like an institution's own name, as the text spells it, and the sector its words tell. */
function likeliestName(text: string): Pick<Resolution, "institution" | "sector"> & {name: string} {
  const segments = text
    .split(/[,;()]| [-–] /)
    .map((segment) => segment.trim())
    .filter((segment) => segment !== "");
  const rank = {university: 0, institute: 1, firm: 2, other: 3, unknown: 4};
  const graded = segments.map((segment) => ({
    segment,
    key: nameKey(segment),
    unit: /^(the )?(department|dept|school|faculty|division|college of|institute of|laboratory|lab|group|key lab|state key|centre for|center for)\b/i.test(
      segment
    )
  }));
  const best = graded
    .map((it) => ({...it, sector: sectorOf(it.key)}))
    .sort((a, b) => Number(a.unit) - Number(b.unit) || rank[a.sector] - rank[b.sector])[0];
  const name = best?.segment ?? "";
  return {name, institution: name, sector: best?.sector ?? "unknown"};
}
