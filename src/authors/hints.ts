import type {Token} from "./normalise.js";
import {kinds} from "./words.js";

/** Adjectives of countries as names of institutions begin with them, in English and in the country's own language. */
const adjectives: Record<string, string> = {
  AF: "afghan",
  AL: "albanian",
  AM: "armenian",
  AR: "argentine argentinian argentino",
  AT: "austrian osterreichische",
  AU: "australian australasian",
  AZ: "azerbaijani azerbaycan",
  BD: "bangladeshi",
  BE: "belgian",
  BG: "bulgarian",
  BR: "brazilian brasileiro brasileira",
  BY: "belarusian belarussian",
  CA: "canadian canadien canadienne",
  CH: "swiss schweizerische helvetic",
  CL: "chilean chilena",
  CN: "chinese",
  CO: "colombian colombiana",
  CU: "cuban cubana",
  CZ: "czech ceska ceske",
  DE: "german deutsche deutsches deutscher",
  DK: "danish dansk danske danmarks",
  EE: "estonian eesti",
  EG: "egyptian",
  ES: "spanish espanola espanol",
  ET: "ethiopian",
  FI: "finnish suomen",
  FR: "french francais francaise",
  GB: "british scottish welsh",
  GE: "georgian",
  GH: "ghanaian",
  GR: "greek hellenic",
  HR: "croatian hrvatski",
  HU: "hungarian magyar",
  ID: "indonesian",
  IE: "irish",
  IL: "israeli",
  IN: "indian bharatiya bharathiar",
  IQ: "iraqi",
  IR: "iranian",
  IS: "icelandic",
  IT: "italian italiano italiana",
  JO: "jordanian",
  JP: "japanese nippon",
  KE: "kenyan",
  KR: "korean",
  KZ: "kazakh kazakhstani",
  LB: "lebanese",
  LT: "lithuanian lietuvos",
  LV: "latvian latvijas",
  MA: "moroccan",
  MX: "mexican mexicano mexicana",
  MY: "malaysian",
  NG: "nigerian",
  NL: "dutch nederlands nederlandse",
  NO: "norwegian norsk norges",
  NP: "nepalese nepali",
  PE: "peruvian peruana",
  PH: "philippine filipino",
  PK: "pakistani",
  PL: "polish polska polskiej polski",
  PT: "portuguese",
  RO: "romanian romana",
  RS: "serbian",
  RU: "russian",
  SA: "saudi",
  SE: "swedish svenska sveriges",
  SG: "singaporean",
  SI: "slovenian slovene",
  SK: "slovak slovenska",
  SY: "syrian",
  TH: "thai",
  TN: "tunisian",
  TR: "turkish turk",
  TW: "taiwanese formosa",
  UA: "ukrainian",
  UY: "uruguayan",
  UZ: "uzbek",
  VN: "vietnamese"
};
const byAdjective = new Map(
  Object.entries(adjectives).flatMap(([country, words]) =>
    words.split(" ").map((word): [string, string] => [word, country])
  )
);

/** Words for a kind of institution that one country alone writes so. */
const byWord = new Map(
  Object.entries({
    TR: "universitesi enstitusu bilimleri fakultesi",
    HU: "egyetem egyeteme kutatointezet tudomanyegyetem",
    FI: "yliopisto korkeakoulu ammattikorkeakoulu",
    PL: "uniwersytet uniwersytetu politechnika akademia instytut wydzial szkola",
    MY: "universiti",
    ID: "universitas",
    HR: "sveuciliste",
    RO: "universitatea facultatea institutul",
    LT: "universitetas",
    LV: "universitate",
    EE: "ulikool",
    IT: "universita istituto dipartimento consiglio scuola ateneo azienda",
    IS: "haskoli",
    NL: "hogeschool",
    VN: "dai-hoc truong",
    CZ: "akademie-ved vysoke uceni"
  }).flatMap(([country, words]) => words.split(" ").map((word): [string, string] => [word.replace("-", " "), country]))
);

/** Legal forms that belong to one country. AB, AS and SA are too short or shared to be read without their dots or place. */
const legalForms: readonly [form: RegExp, country: string][] = [
  [/\bgmbh\b|\bg\.m\.b\.h\b|\be\.\s?v\.(?=\W|$)|\bggmbh\b/i, "DE"],
  [/\bs\.\s?p\.\s?a\.?(?=\W|$)|\bs\.\s?r\.\s?l\.?(?=\W|$)|\bspa\s*$|\bsrl\s*$/i, "IT"],
  [/\boyj?\s*$|\boy ab\s*$/i, "FI"],
  [/[a-zåäö] ab( \(publ\))?\s*$|\baktiebolag/i, "SE"],
  [/\ba\/s\s*$|\baps\s*$/i, "DK"],
  [/\basa\s*$|[a-zæøå] as\s*$/i, "NO"],
  [/\bb\.\s?v\.?(?=\W|$)|\bn\.\s?v\.?\s*$|\bbv\s*$/i, "NL"],
  [/\bpty\.?( ltd| limited)?\b/i, "AU"],
  [/\bpvt\.?( ltd| limited)?\b|\bprivate limited\b/i, "IN"],
  [/\bsp\.? ?z\.? ?o\.? ?o\b/i, "PL"],
  [/\bs\. ?r\. ?o\.?(?=\W|$)/i, "CZ"],
  [/\bkft\b|\bzrt\b|\bnyrt\b/i, "HU"],
  [/\bltda\.?\s*$|\bs\/a\s*$/i, "BR"],
  [/\bs\.l\.u?\.?\s*$/i, "ES"],
  [/\bs\.?a\.?r\.?l\.?\s*$/i, "FR"],
  [/\bsdn\.? bhd\b/i, "MY"],
  [/\bk\.\s?k\.?\s*$|株式会社/i, "JP"],
  [/\btbk\b|^pt\.? [A-Z]/, "ID"],
  [/\bplc\s*$/i, "GB"],
  [/주식회사|\(주\)/, "KR"],
  [/股份有限公司$|有限公司$/, "CN"],
  [/\booo\b|\bооо\b|\bпао\b/iu, "RU"],
  [/\bA\.\s?Ş\.?|\banonim (ş|s)irketi\b/i, "TR"],
  [/\ba\.\s?e\.\s*$/i, "GR"]
];

/** Letters and signs of one country's writing. */
const scripts: readonly [sign: RegExp, country: string][] = [
  [/[가-힣]{2}/u, "KR"],
  [
    /\p{Script=Hiragana}|\p{Script=Katakana}|医療法人|社団法人|財団法人|[気図実対関応変駅広圧発検権覚県経済総団沢浜桜栄薬歯訳歩渋塩鉄竜労営厳豊恵]/u,
    "JP"
  ],
  [/\p{Script=Thai}/u, "TH"],
  [/\p{Script=Hebrew}/u, "IL"],
  [/\p{Script=Georgian}/u, "GE"],
  [/\p{Script=Armenian}/u, "AM"],
  [/\p{Script=Greek}{3}/u, "GR"],
  [/[їєґ]|університет/iu, "UA"],
  [/[پچژگ]|دانشگاه/u, "IR"],
  [/đại học|học viện|trường/iu, "VN"],
  [/臺灣|台灣/u, "TW"],
  // Letters that were simplified in mainland China and not in Japan.
  [/[门东华师广农汉业车电术厅为书马龙陕苏济钢铁岛宁连环际总设计资贵财药经汉军刘阳长]/u, "CN"]
];

/** Letters before a postal code that stand for the country: "D-76131 Karlsruhe". */
const prefixes: Record<string, string> = {
  D: "DE",
  DE: "DE",
  F: "FR",
  FR: "FR",
  A: "AT",
  AT: "AT",
  B: "BE",
  BE: "BE",
  I: "IT",
  IT: "IT",
  CH: "CH",
  NL: "NL",
  DK: "DK",
  SE: "SE",
  S: "SE",
  FI: "FI",
  FIN: "FI",
  SF: "FI",
  E: "ES",
  ES: "ES",
  PL: "PL",
  CZ: "CZ",
  P: "PT",
  PT: "PT",
  H: "HU",
  HU: "HU",
  GR: "GR",
  HR: "HR",
  SI: "SI",
  LV: "LV",
  LT: "LT",
  EE: "EE",
  RO: "RO",
  L: "LU",
  N: "NO",
  NO: "NO"
};

/**
 * The country that a text hints at where no place, name or domain tells one: a postal code's prefix, a writing, an
 * adjective at the head of a name ("Danish Technological Institute"), a legal form ("Robotik GmbH"), or a word that one
 * country alone uses. Two hints that disagree say nothing; nor does an adjective that names a subject ("Institute of
 * German Studies") or stands in a name elsewhere. The empty string where there is no hint.
 */
export function hintedCountry(text: string, tokens: readonly Token[]): string {
  const postal =
    /(?:^|[\s,(])(D|DE|F|FR|A|AT|B|BE|I|IT|CH|NL|DK|SE|S|FI|FIN|SF|E|ES|PL|CZ|P|PT|H|HU|GR|HR|SI|LV|LT|EE|RO|L|N|NO)-\d{4,5}\b/.exec(
      text
    );
  if (postal) return prefixes[postal[1]!]!;
  if (/\b[A-Z]{1,2}\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}\b/.test(text)) return "GB";
  const written = /[^\u0000-\u024f]/.test(text) && scripts.find(([sign]) => sign.test(text));
  if (written) return written[1];
  if (keyLaboratory.test(text)) return "CN";
  if (/\bchristian doppler lab/i.test(text)) return "AT";
  const hints = new Set<string>();
  tokens.forEach(({spelt, segment, lead}, i) => {
    const word = byWord.get(spelt);
    if (word) hints.add(word);
    const country = byAdjective.get(spelt);
    if (!country) return;
    const head =
      tokens[i - 1]?.segment !== segment || (lead !== "" && lead !== "and" && kinds.has(tokens[i + 1]?.word ?? ""));
    const named = tokens
      .slice(i + 1, i + 6)
      .some((it) => it.segment === segment && (kinds.has(it.word) || bodies.has(it.word)));
    const subject = studies.has(tokens[i + 1]?.word ?? "");
    if (head && named && !subject) hints.add(country);
  });
  for (const part of text.split(/[,;()]/)) {
    const form = legalForms.find(([sign]) => sign.test(part.trim()));
    if (form) hints.add(form[1]);
  }
  return hints.size === 1 ? [...hints][0]! : "";
}

/** Laboratories of the Chinese state are called so, and few others; a Vietnamese one names its place. */
const keyLaboratory =
  /\b(state|national) key lab|\bkey lab(oratory|oratories|s)?\.? (of|for|on)\b|\b(national|state) engineering (research cent|lab)|\bengineering research cent(er|re) of .*\b(moe|ministry of education)\b/i;

/** What an adjective of a country may stand before, besides the kinds of institutions. */
const bodies = new Set(
  "agency council society association foundation ministry bank museum academy administration organization organisation service survey network commission federation army navy telecom telecommunication railways broadcasting space oceanographic meteorological aerospace energy environment".split(
    " "
  )
);

/** Subjects that an adjective of a country names: "Chinese Studies" is taught everywhere. */
const studies = new Set(
  "study language languages literature linguistics culture philology medicine law history philosophy theatre department faculty text texts social knowledge word character handwriting".split(
    " "
  )
);
