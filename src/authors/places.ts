import {alpha3, otherNames} from "../tables/countries.js";
import type {City} from "./gazetteer.js";
import {tokenise, type Token} from "./normalise.js";
import {phrases, type Match, type Phrases} from "./phrases.js";
import {generic, kinds} from "./words.js";

/** A country or a place in one. */
export interface Place {
  /** ISO 3166-1 alpha-2, HK, MO and TW apart; "" where several countries hold a place of this name and none stands out. */
  country: string;
  /** Every country that it may be in. */
  countries: readonly string[];
  /** `country`: its name. `region`: a state or province. `city`: a city. */
  kind: "country" | "region" | "city";
  /** Whether it counts only as everything between two cuts: short and rare names, and those that are common words. */
  alone: boolean;
}

/** States, provinces and the like, by country, and cities that the registry does not name so: no word that is common otherwise. */
const regions: Record<string, string> = {
  US: "new england|california|massachusetts|new york|new york city|nyc|texas|pennsylvania|illinois|michigan|new jersey|maryland|virginia|west virginia|north carolina|south carolina|north dakota|south dakota|ohio|florida|indiana|wisconsin|minnesota|arizona|colorado|connecticut|oregon|tennessee|utah|missouri|iowa|louisiana|kansas|nebraska|oklahoma|delaware|rhode island|new hampshire|new mexico|kentucky|alabama|arkansas|idaho|hawaii|nevada|wyoming|mississippi|alaska|vermont|san jose|cupertino|santa clara|silicon valley|bay area|yorktown heights|armonk|provo|north america|cambridge massachusetts|washington",
  CN: "xi an|zhejiang|jiangsu|guangdong|sichuan|hubei|hunan|anhui|fujian|shandong|shaanxi|liaoning|jilin|henan|hebei|hainan|guangxi|yunnan|guizhou|jiangxi|shanxi|gansu|xinjiang|inner mongolia|ningxia|qinghai|tibet|heilongjiang|zhuzhou|peking|haidian|北京|上海|深圳|杭州|广州|南京|武汉|成都|西安|天津|重庆|浙江|江苏|广东|四川|湖北|湖南|安徽|福建|山东|陕西|辽宁|吉林|河南|河北",
  DE: "renningen|walldorf|bavaria|baden wurttemberg|north rhine westphalia|nordrhein westfalen|hessen|hesse|thuringia|brandenburg|rheinland pfalz|saarland|hannover|freiburg|saarbrucken|oberpfaffenhofen|sachsen|niedersachsen|schleswig holstein|frankfurt",
  FR: "meylan|villeneuve d ascq|bretagne|ile de france|occitanie|normandie|alsace|cote d azur",
  CH: "manno|ecublens|ruschlikon|ticino",
  CA: "waterloo|ontario|british columbia|alberta|manitoba|saskatchewan|new brunswick|nova scotia|newfoundland|quebec",
  JP: "kanagawa|hokkaido|ibaraki|saitama|chiba|ishikawa|aichi|gunma|tochigi|shizuoka|nagano|okinawa|hyogo",
  KR: "seongnam|pangyo|bundang|gyeonggi|gyeonggi do|gangwon|jeju|gyeongsan|gyeongbuk|gyeongnam|chungnam|chungbuk|jeonnam|jeonbuk",
  IN: "bangalore|kharagpur|gurgaon|karnataka|tamil nadu|kerala|maharashtra|gujarat|uttar pradesh|andhra pradesh|telangana|west bengal|madhya pradesh|rajasthan|punjab india|haryana|assam|bihar|odisha|uttarakhand|jharkhand|himachal pradesh|roorkee|noida|goa|pilani|mohali",
  IL: "herzliya|rehovot|petah tikva|beer sheva|yokneam",
  AU: "queensland|new south wales|nsw|tasmania|south australia|western australia|wollongong|geelong",
  IT: "povo|lombardia|lombardy|toscana|tuscany|sicily|sicilia|sardinia|calabria|puglia|lazio|piemonte|piedmont",
  ES: "valencia|donostia|leganes|catalonia|andalusia|galicia|basque country|canary islands|euskadi",
  NL: "tilburg|den haag|limburg|brabant",
  AT: "klagenfurt|tirol|tyrol|styria|carinthia",
  DK: "lyngby|kgs lyngby|kongens lyngby",
  BE: "louvain la neuve|flanders|wallonia|wallonie",
  GR: "crete|heraklion|patras",
  RU: "saint petersburg|skolkovo|tatarstan|siberia",
  IE: "belfield",
  TW: "tainan|台北|新竹",
  SA: "thuwal|dhahran",
  VN: "ha noi|hochiminh city|ho chi minh|hcmc|hochiminh",
  BR: "sao paulo|rio de janeiro|minas gerais|rio grande do sul|rio grande do norte|parana|goias|pernambuco|bahia|ceara|santa catarina|amazonas|paraiba|espirito santo",
  MX: "nuevo leon|jalisco|guanajuato|puebla|yucatan|sonora|veracruz|baja california|oaxaca|chiapas|michoacan|tamaulipas|sinaloa|ciudad de mexico|cdmx|d f mexico",
  LU: "esch sur alzette",
  GB: "yorkshire|scotland|england|wales|northern ireland|kent|surrey|sussex|essex|devon|cornwall|cumbria|oxfordshire|cambridgeshire",
  JO: "amman",
  GE: "tbilisi",
  ID: "jawa|java indonesia|jawa barat|jawa timur|sumatera|sulawesi|kalimantan|west java|east java|central java",
  MY: "selangor|penang|pulau pinang|johor|sarawak|sabah|perak|kedah|negeri sembilan",
  PK: "sindh|khyber pakhtunkhwa|punjab pakistan|balochistan",
  NG: "kaduna|enugu|oyo state|lagos state|ogun state",
  TR: "anatolia",
  PH: "quezon city|metro manila|luzon|mindanao"
};

/** Words that are a place beside others and something else elsewhere: they count between two cuts only. */
const loneRegions: Record<string, string> = {
  US: "maine|montana|washington dc|district of columbia|durham nc|princeton nj|stanford ca|berkeley ca",
  CA: "victoria bc",
  JO: "jordan",
  GB: "jersey|bath|reading",
  FR: "nice|tours",
  IE: "cork",
  IL: "technion city"
};

/** Two-letter postal codes of states; `ca`, `de`, `in`, `co` and the like mean the state when they stand in an address. */
const states = new Set(
  "al ak az ar ca co ct dc fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri sc sd tn tx ut vt va wa wv wi wy".split(
    " "
  )
);
const provinces = new Set("on qc bc ab ns nb mb sk".split(" "));
const codes = new Map(
  "nl uk:GB gb fr ch jp kr sg cn hk tw au at be dk se fi es it ie br pl cz pt gr tr nz no hu ro lu za mx ru ua rs hr bg lt lv ee cy is my th vn ph eg qa ae pk bd lk np"
    .split(" ")
    .map((code): [string, string] =>
      code.includes(":") ? (code.split(":") as [string, string]) : [code, code.toUpperCase()]
    )
);
const longCodes = new Map(
  "usa:US chn:CN gbr:GB deu:DE fra:FR jpn:JP kor:KR sgp:SG can:CA ita:IT esp:ES nld:NL che:CH swe:SE isr:IL ind:IN aus:AU rus:RU twn:TW hkg:HK aut:AT bel:BE pol:PL"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string])
);

/** Languages in which the runtime names countries besides English; names that another country or word bears are left out. */
const languages = [
  "fr",
  "de",
  "es",
  "pt",
  "it",
  "nl",
  "pl",
  "tr",
  "sv",
  "da",
  "cs",
  "ru",
  "uk",
  "zh",
  "zh-Hant",
  "ja",
  "ko"
];

/** Names of countries that are states, persons or words more often: only between two cuts, or not at all. */
const doubtful = new Set([
  "GE",
  "JO",
  "JE",
  "ZZ",
  "XA",
  "XB",
  "QO",
  "EU",
  "EZ",
  "UN",
  "AQ",
  "BV",
  "HM",
  "IO",
  "UM",
  "TF",
  "MF",
  "BL",
  "PM",
  "SH",
  "BQ",
  "SX",
  "CC",
  "CX",
  "NF",
  "PN",
  "TK",
  "GS",
  "SJ",
  "AS"
]);

/** Words that are a city somewhere and mean something else in affiliations. */
const notCities = new Set(
  "college university park orange mobile nice bath reading split central union independence province district north south east west saint george victoria hamilton lincoln florence normal media male mons ames troy liege brest imperial augusta roma delta alliance commerce media hope liberty mission science innovation gatsby mercury nature bell bar data lima ohio delhi ny home van best campus tours angers sion ulm ede moss mold enter spring nova laval hull bergen essen boss cary como maria marina angeles antonio jose luis paulo francisco barbara carlos santo santa".split(
    " "
  )
);

/** Whether a word is of a country's, a region's or a city's name: it then makes a name one of its own. */
export function isPlaceWord(cities: ReadonlyMap<string, City>): (word: string) => boolean {
  const words = new Set<string>();
  const add = (name: string) => {
    for (const {word} of tokenise(name)) words.add(word);
  };
  for (const names of [...Object.values(otherNames), ...Object.values(regions)]) names.split("|").forEach(add);
  addNames("en", add);
  for (const [name, {organisations}] of cities) if (organisations >= 3 && !notCities.has(name)) add(name);
  return (word) => words.has(word) && !generic.has(word);
}

/** Finds places in tokens. */
export interface Places {
  /** Every place, in the order of the text. */
  find(tokens: readonly Token[]): Match<Place>[];
  /** The country of a city in the name of a seat of learning ("Weifang University", "Hospital of Pisa"), or "". */
  inName(tokens: readonly Token[]): string;
}

const place = (country: string, kind: Place["kind"], alone = false): Place => ({
  country,
  countries: [country],
  kind,
  alone
});

const key = (name: string) =>
  tokenise(name)
    .map((token) => token.word)
    .join(" ");

/** The names of every country, of regions, and of the cities given, as a search set; small cities that `isName` knows otherwise are left out. */
export function createPlaces(
  cities: ReadonlyMap<string, City> = new Map(),
  isName: (name: string) => boolean = () => false
): Places {
  const set: Phrases<Place> = phrases();
  const countries = new Set<string>();
  const addCountry = (name: string, country: string, alone = false) => {
    countries.add(key(name));
    set.add(key(name), place(country, "country", alone));
  };
  for (const [country, names] of Object.entries(otherNames))
    for (const name of names.split("|")) addCountry(name, country);
  addNames("en", addCountry);
  for (const [country, names] of Object.entries(regions))
    for (const name of names.split("|")) set.add(key(name), place(country, "region"));
  for (const [country, names] of Object.entries(loneRegions))
    for (const name of names.split("|")) set.add(key(name), place(country, "region", true));
  // A name in another language that is an English word or another place ("Chine" is neither, "Chili" is) must be long.
  for (const language of languages)
    addNames(language, (name, country) => {
      const folded = key(name);
      if (!set.get(folded) && (folded.length >= 5 || /[^\u0000-\u024f]/.test(folded)) && !cities.has(folded))
        addCountry(name, country);
    });
  for (const [name, city] of cities) {
    // "Mila" is an institute here, and a town of Algeria hardly ever.
    if (set.get(name) || name.length < 3 || (city.organisations < 12 && isName(name))) continue;
    const known = city.share >= 0.9;
    const common = notCities.has(name) || name.split(" ").every((word) => generic.has(word));
    if (common && city.organisations < 5) continue;
    const alone = common || !known || city.organisations < 12 || name.length < 4;
    set.add(name, {country: known ? city.countries[0]! : "", countries: city.countries, kind: "city", alone});
  }
  const find = (tokens: readonly Token[]) => settle(standing(set.scan(tokens), tokens), tokens);
  return {
    find,
    inName(tokens) {
      const countries = new Set<string>();
      for (const {start, end, value} of set.scan(tokens)) {
        const [before, after] = [tokens[start - 1], tokens[end]];
        const leads = after && after.segment === tokens[start]!.segment && after.lead === "" && kinds.has(after.word);
        const follows = before && before.segment === tokens[start]!.segment && kinds.has(before.word);
        const sure = value.country !== "" && (cities.get(keyOf(tokens, start, end))?.organisations ?? 9) >= 4;
        if (sure && (leads || follows)) countries.add(value.country);
      }
      return countries.size === 1 ? [...countries][0]! : "";
    }
  };
}

const keyOf = (tokens: readonly Token[], start: number, end: number) =>
  tokens
    .slice(start, end)
    .map(({word}) => word)
    .join(" ");

function addNames(language: string, add: (name: string, country: string) => void): void {
  const display = new Intl.DisplayNames([language], {type: "region"});
  for (const code of alpha3.keys()) {
    const name = display.of(code);
    if (name && name !== code && !doubtful.has(code)) add(name, code);
  }
}

/** Leaves out places that must stand alone between two cuts and do not; numbers, and places beside them, may stand there too. */
function standing(found: Match<Place>[], tokens: readonly Token[]): Match<Place>[] {
  if (!found.some(({value}) => value.alone)) return found;
  const covered = new Uint8Array(tokens.length);
  for (const {start, end} of found) covered.fill(1, start, end);
  return found.filter(({start, end, value}) => {
    if (!value.alone) return true;
    for (let i = start - 1; i >= 0 && tokens[i]!.segment === tokens[start]!.segment; i--)
      if (!covered[i] && !/\d/.test(tokens[i]!.word)) return false;
    for (let i = end; i < tokens.length && tokens[i]!.segment === tokens[end - 1]!.segment; i++)
      if (!covered[i] && !/\d/.test(tokens[i]!.word) && !states.has(tokens[i]!.word) && !provinces.has(tokens[i]!.word))
        return false;
    return true;
  });
}

/** Adds postal codes of states and countries, and settles cities that several countries have by what stands after them. */
function settle(found: Match<Place>[], tokens: readonly Token[]): Match<Place>[] {
  const all = [...found];
  const add = (i: number, value: Place) => {
    if (!found.some(({start, end}) => start <= i && i < end)) all.push({start: i, end: i + 1, value});
  };
  tokens.forEach(({word, spelt, segment}, i) => {
    if (word.length > 3 || i === 0) return;
    const last = tokens[i + 1]?.segment !== segment;
    const alone = tokens[i - 1]?.segment !== segment;
    const zip = /^\d{5}$/.test(tokens[i + 1]?.word ?? "");
    const city = found.find((spot) => spot.end === i && spot.value.countries.includes("US"));
    const canadian = found.find((spot) => spot.end <= i && spot.value.countries.includes("CA"));
    // "Co." is a company unless a postal code follows.
    const stands = spelt !== "co" && last && (alone || city !== undefined);
    if (states.has(spelt) && (zip || stands)) {
      // "Toronto, ON, CA": after a Canadian place, CA is Canada.
      const canada = spelt === "ca" && canadian?.value.country === "CA";
      add(i, place(canada ? "CA" : "US", "region"));
    } else if (provinces.has(spelt) && last && canadian && (alone || canadian.end === i)) add(i, place("CA", "region"));
    else if (provinces.has(spelt) && /^[a-z]\d[a-z]$/.test(tokens[i + 1]?.word ?? "")) add(i, place("CA", "region"));
    else if (alone && last && codes.has(spelt)) add(i, place(codes.get(spelt)!, "country"));
    else if (alone && last && longCodes.has(spelt)) add(i, place(longCodes.get(spelt)!, "country"));
  });
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.map((match, i) => {
    const {value} = match;
    if (value.countries.length === 1) return match;
    const next = all
      .slice(i + 1, i + 3)
      .find((other) => other.value.countries.length === 1 && value.countries.includes(other.value.country));
    return next ? {...match, value: {...value, country: next.value.country, countries: [next.value.country]}} : match;
  });
}
