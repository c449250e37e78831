/** Chinese numbers, quantities and intervals; the English ones are in src/components/format.ts. */

/** What a unit is written as after its number. */
const after: Readonly<Record<string, string>> = {
  "%": "%",
  points: "个百分点",
  people: "人",
  papers: "篇论文",
  institutions: "家",
  firms: "家企业",
  clusters: "个集群",
  models: "个模型",
  places: "位",
  times: "倍",
  GPUs: "块显卡"
};

/** Currencies as they are written after a sum. */
const currencies: Readonly<Record<string, string>> = {CNY: "元", USD: "美元", EUR: "欧元", CHF: "瑞士法郎"};

/** The nouns that are counted, with their measure words. */
const nouns: Readonly<Record<string, string>> = {
  universe: "种设定",
  claim: "条论断",
  sentence: "句",
  choice: "项选择",
  number: "个数字"
};

/** A number with `digits` decimals, thousands separated. */
const plain = (value: number, digits: number): string =>
  new Intl.NumberFormat("zh-Hans", {minimumFractionDigits: digits, maximumFractionDigits: digits})
    .format(value)
    .replace(/^-(?=0(\.0*)?$)/, "")
    .replace("-", "−");

/** A sum in billions (of short scale) as Chinese reckons: 亿 of a hundred million, 万亿 of a million million. */
export function sum(billions: number, currency: string): string {
  const yi = 10 * billions;
  const name = currencies[currency] ?? currency;
  const trim = (value: number): string => new Intl.NumberFormat("zh-Hans", {maximumSignificantDigits: 4}).format(value);
  if (Math.abs(yi) >= 10_000) return `${trim(yi / 10_000)}万亿${name}`;
  return Math.abs(yi) >= 1 ? `${trim(yi)}亿${name}` : `${trim(yi * 10_000)}万${name}`;
}

const billions = /^(bn|m) ([A-Z]{3})$/;

/** A number that `print` has written with its unit, in Chinese order: 65%、4.2 倍、第 5 位、3000亿元. */
export function quantity(text: string, value: number, unit: string): string {
  const [, size, currency] = billions.exec(unit) ?? [];
  if (currency) return sum(size === "bn" ? value : value / 1000, currency);
  const of = /^(\w+) of (\d+)$/.exec(unit);
  if (of?.[1] === "people") return `${of[2]}人中的${text}人`;
  if (unit === "rank") return `第${text}位`;
  if (unit === "ratio") return `${text}倍`;
  if (unit === "r") return `r = ${text}`;
  const words = after[unit];
  return words === undefined ? `${text} ${unit}` : `${text}${words}`;
}

/** An interval in the unit of its value, as the standard for numerals has it: 43.7%—50.3%, with the unit at both ends. */
export function interval(low: string, high: string, unit: string): string {
  if (unit === "rank") return `第${low}—${high}位`;
  if (unit === "r") return `r = ${low} 至 ${high}`;
  const between = /−/.test(low + high) ? "至" : "—";
  if (unit === "%") return `${low}%${between}${high}%`;
  return `${low}${between}${quantity(high, Number(high.replace("−", "-")), unit)}`;
}

/** A count with what is counted. */
export const counted = (count: number, noun: string): string => `${plain(count, 0)}${nouns[noun] ?? ` ${noun}`}`;

/** A day, as YYYY-MM-DD, in full: 2025年2月24日. */
export const day = (iso: string): string => {
  const [year, month, date] = iso.split("-").map(Number);
  return new Intl.DateTimeFormat("zh-Hans", {dateStyle: "long", timeZone: "UTC"}).format(
    Date.UTC(year!, month! - 1, date)
  );
};

const units: readonly (readonly [RegExp, number])[] = [
  [/万亿/, 1e12],
  [/亿/, 1e8],
  [/万/, 1e4]
];

/** Reads back what was written: its numbers as they were before they were put into 万, 亿 and 万亿. */
export function readNumbers(text: string): number[] {
  return [...text.matchAll(/([−-]?\d[\d,]*(?:\.\d+)?)(万亿|亿|万)?/g)].map(([, digits, size]) => {
    const factor = size ? units.find(([name]) => name.test(size))![1] : 1;
    return Number(digits!.replaceAll(",", "").replace("−", "-")) * factor;
  });
}

const list = new Intl.ListFormat("zh-Hans");

/** Words in a row: “甲、乙和丙”. */
export const joinWords = (words: readonly string[]): string => list.format(words);

const regions = new Intl.DisplayNames(["zh-Hans"], {type: "region"});

/** The codes of the places that tables name in English. */
const codes: Readonly<Record<string, string>> = {
  China: "CN",
  "United States": "US",
  India: "IN",
  "United Kingdom": "GB",
  Canada: "CA",
  France: "FR",
  Germany: "DE",
  Israel: "IL",
  "Hong Kong": "HK",
  Taiwan: "TW",
  Japan: "JP",
  "South Korea": "KR",
  Australia: "AU",
  Switzerland: "CH",
  Singapore: "SG",
  Europe: "150"
};

/** The name of a country, by its code or its English name; any other text as it is. */
export function countryName(place: string): string {
  const code = codes[place] ?? place;
  return /^([A-Z]{2}|\d{3})$/.test(code) ? (regions.of(code) ?? place) : place;
}
