import {alpha3, otherNames} from "../tables/countries.js";
import {european} from "../tables/europe.js";
import {countryNames} from "./country-names.js";

/** Languages whose names of countries are understood; every browser and Node carry them. */
export const languages = "en zh zh-Hant ja ko de fr es pt it nl ru ar hi pl tr vi id sv uk".split(" ");

/**
 * Names that the languages' lists do not have, besides {@link otherNames}: what ISO, the World Bank and everyday use say.
 * A name of the mainland is China's; Hong Kong, Macau and Taiwan are kept apart, as everywhere in the audit.
 */
const further: Readonly<Record<string, string>> = {
  CN: "中国大陆|中國大陸|大陆|大陸|内地|中华人民共和国|中華人民共和國|people s republic of china|china mainland|china pr|p r china",
  // Browsers carry only the short names of these four, Node the long ones too.
  HK: "中国香港|中國香港|hong kong sar china|hk china|xianggang|中国香港特别行政区|香港特别行政区|中國香港特別行政區|香港特別行政區|中華人民共和国香港特別行政区|홍콩(중국 특별행정구)|sonderverwaltungsregion hongkong|ras chinoise de hong kong|rae de hong kong (china)|hong kong, rae da china|ras di hong kong|hongkong sar van china|гонконг (сар)|гонконг, оар китаю|هونغ كونغ الصينية (منطقة إدارية خاصة)|हाँग काँग (चीन विशेष प्रशासनिक क्षेत्र)|sra hongkong (chiny)|çin hong kong öib|çin hong kong öi̇b|hong kong dak tiongkok|hongkong sar|đặc khu hành chính hồng kông, trung quốc",
  MO: "澳門|中国澳门|中國澳門|macao sar china|中国澳门特别行政区|澳门特别行政区|中國澳門特別行政區|澳門特別行政區|中華人民共和国マカオ特別行政区|마카오(중국 특별행정구)|sonderverwaltungsregion macau|ras chinoise de macao|rae de macao (china)|macau, rae da china|ras di macao|macau sar van china|макао (сар)|макао, оар китаю|منطقة ماكاو الإدارية الخاصة|मकाऊ (विशेष प्रशासनिक क्षेत्र चीन)|sra makau (chiny)|çin makao öi̇b|makau dak tiongkok|macao sar|đặc khu hành chính macao, trung quốc",
  FK: "falkland islands|islas malvinas|falklandinseln|îles malouines|ilhas malvinas|isole falkland|福克兰群岛|福克蘭群島|フォークランド諸島|포클랜드 제도",
  TW: "臺灣|中国台湾|中國台灣|中華民國|chinese taipei|taiwan province of china|taiwan china",
  US: "美利坚合众国|美國|estados unidos de america|etats unis d amerique|vereinigte staaten von amerika|ee uu|eeuu|eua|etats unis|アメリカ",
  GB: "英國|联合王国|gb|grossbritannien|angleterre|inglaterra|england and wales|united kingdom of great britain and northern ireland",
  KR: "南韩|南韓|大韩民国|大韓民國|korea rep|한국",
  KP: "korea democratic people s republic of|dprk|朝鲜",
  RU: "俄国|俄羅斯|soviet union",
  IR: "iran islamic republic of|iran islamic rep",
  CZ: "czech rep",
  SK: "slovak republic|slovakia",
  CI: "ivory coast|cote d ivoire",
  CD: "democratic republic of the congo|congo democratic republic of the|congo dem rep|dr congo|drc",
  CG: "republic of the congo|congo rep|congo brazzaville",
  BO: "bolivia plurinational state of",
  VE: "venezuela bolivarian republic of|venezuela rb",
  MD: "moldova republic of|republic of moldova",
  TZ: "tanzania united republic of|united republic of tanzania",
  FM: "micronesia federated states of",
  PS: "palestine state of|west bank and gaza|palestine|palestinian territories|巴勒斯坦领土|巴勒斯坦自治區|パレスチナ自治区|팔레스타인 지구|palästinensische autonomiegebiete|territoires palestiniens|territorios palestinos|territórios palestinos|territori palestinesi|палестинские территории",
  LA: "lao people s democratic republic|lao pdr",
  SY: "syrian arab republic",
  BN: "brunei darussalam",
  SZ: "swaziland",
  MM: "burma",
  CV: "cape verde",
  TL: "east timor",
  MK: "the former yugoslav republic of macedonia",
  VA: "holy see|vatican",
  EG: "egypt arab rep",
  GM: "gambia the|the gambia",
  BS: "bahamas the|the bahamas",
  IE: "republic of ireland|eire",
  NZ: "纽西兰",
  KZ: "kazakstan"
};

/** What names no one country in a column of countries: cities, and two Congos. */
const unclear = new Set(["abu dhabi", "dubai", "congo"]);

/** A name without case, accents, punctuation and a leading article, so that two spellings of it compare equal. */
export function foldCountry(name: string): string {
  return (
    name
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[\u0300-\u036f.’']/g, "")
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
      .trim()
      // Some lists write “&” where others write the word, in any language.
      .replace(/ (?:and|und|et|y|e|en|och|dan|ve|và|và|i|и|і|та|و) /gu, " ")
      .replace(/^the /, "")
  );
}

export interface Countries {
  /** The alpha-2 code that a code or a name stands for; undefined for what is unclear. */
  find(text: string): string | undefined;
  /** A country's short English name, as figures print it. */
  nameOf(code: string): string;
  /** All of these names in alphabetical order. */
  names: readonly string[];
}

/**
 * An index of all countries by ISO 3166-1 alpha-2 and alpha-3 code and by name in many {@link languages}. Names come
 * from the runtime's own lists (Unicode CLDR), so that no table of them is kept here. Where two countries share a name,
 * English decides; without English the name is unclear. “NA” is unclear too: Namibia, or not available. What these
 * lists lack is looked up in `more`, names in use by code.
 */
export function createCountries({more = countryNames}: {more?: Readonly<Record<string, string>>} = {}): Countries {
  const codes = new Map<string, string>();
  for (const [code, three] of alpha3) for (const own of [code, three]) codes.set(own, code);
  codes.delete("NA");

  const names = new Map<string, string>();
  const firm = new Set<string>();
  const add = (name: string, code: string): void => {
    const key = foldCountry(name);
    if (!firm.has(key)) names.set(key, (names.get(key) ?? code) === code ? code : "");
  };
  for (const lists of [further, otherNames]) {
    for (const [code, list] of Object.entries(lists)) {
      for (const name of list.split("|")) if (!unclear.has(name)) add(name, code);
    }
  }
  const addLanguage = (language: string): void => {
    const before = new Map<string, string>();
    for (const style of ["long", "short"] as const) {
      const display = new Intl.DisplayNames([language], {type: "region", style});
      for (const code of alpha3.keys()) {
        const name = display.of(code) ?? code;
        // Most short names are the long ones.
        if (before.get(code) !== name) add(name, code);
        before.set(code, name);
      }
    }
  };
  const [own, ...others] = languages;
  addLanguage(own!);
  // English comes first, and what it says no other language can make unclear.
  for (const key of names.keys()) firm.add(key);
  for (const name of unclear) names.delete(name);
  /** The other languages' names, which most files never ask for. */
  let all = false;
  const rest = (): void => {
    all = true;
    others.forEach(addLanguage);
    for (const [code, list] of Object.entries(more)) for (const name of list.split("|")) add(name, code);
    for (const name of unclear) names.delete(name);
  };

  const english = new Intl.DisplayNames(["en"], {type: "region", style: "short"});
  const full: Readonly<Record<string, string>> = {US: "United States", GB: "United Kingdom", TR: "Turkey"};
  const nameOf = (code: string): string => full[code] ?? english.of(code) ?? code;
  return {
    // Codes are plain letters: “Mỹ” without its accents would be Malaysia.
    find(text) {
      const code = codes.get(text.trim().toUpperCase());
      if (code !== undefined) return code;
      const key = foldCountry(text);
      if (!all && !names.has(key)) rest();
      return names.get(key) || undefined;
    },
    nameOf,
    names: Array.from(alpha3.keys(), nameOf).sort(new Intl.Collator("en").compare)
  };
}

/** The places that the audit tells apart, in its order. */
export const auditPlaces = ["China", "United States", "India", "Europe", "United Kingdom", "Canada", "Others"] as const;

const own: Readonly<Record<string, (typeof auditPlaces)[number]>> = {
  CN: "China",
  US: "United States",
  IN: "India",
  GB: "United Kingdom",
  CA: "Canada"
};

/** The place of the audit that a country belongs to: Europe is the continent without the United Kingdom. */
export const auditPlace = (code: string): (typeof auditPlaces)[number] =>
  own[code] ?? (european.has(code) ? "Europe" : "Others");
