import {language} from "../language/edition.js";
import {named, say} from "../language/say.js";
import * as chinese from "../language/zh/quantity.js";

/** The minus sign that typography wants, instead of a hyphen; none before a nought. */
const minus = (text: string): string => text.replace(/^-(?=0(\.0*)?$)/, "").replace("-", "−");

/**
 * A number with `digits` decimals and thousands separated; whole numbers are printed whole unless digits are asked for.
 * Throws a RangeError on what is no finite number.
 */
export function number(exact: number, digits?: number): string {
  if (!Number.isFinite(exact)) throw new RangeError(`The number to print is ${exact}; expected a finite number.`);
  // Sums of shares carry the noise of binary fractions, which must not turn a whole number into 1.0.
  const value = Number(exact.toFixed(9));
  const decimals = digits ?? (Number.isInteger(value) ? 0 : Math.abs(value) < 10 ? 1 : 0);
  return minus(value.toLocaleString("en", {minimumFractionDigits: decimals, maximumFractionDigits: decimals}));
}

/** Read against 1 or 0, which one decimal does not tell from its neighbours: ratios and correlations. */
const compared = new Set(["ratio", "r"]);

/** Billions of a currency, of which less than one is told in millions. */
const billions = /^bn (?=[A-Z]{3}\b)/;

/** A value with its unit the way readers expect to see it: 47%, +18 points, 2,671 papers, 1 bn CNY, 200 m CNY. */
export function quantity(
  value: number,
  unit: string,
  {digits, signed = false}: {digits?: number; signed?: boolean} = {}
): string {
  if (billions.test(unit) && Math.abs(value) < 1 && value !== 0)
    return quantity(1000 * value, unit.replace(billions, "m "), {digits: Math.max(0, (digits ?? 3) - 3), signed});
  const bare = number(value, digits ?? (compared.has(unit) && Math.abs(value) < 10 ? 2 : undefined));
  const text = signed && /^[^−]*[1-9]/.test(bare) ? `+${bare}` : bare;
  if (language === "zh") return chinese.quantity(text, value, unit);
  if (unit === "%") return `${text}%`;
  if (unit === "points") return `${text} ${text === "1" || text === "+1" || text === "−1" ? "point" : "points"}`;
  const of = /^(\w+) of (\d+)$/.exec(unit);
  if (of) return `${text} of ${of[2]} ${of[1]}`;
  if (unit === "rank") return `rank ${text}`;
  if (unit === "ratio") return `× ${text}`;
  if (unit === "r") return `r = ${text}`;
  return `${text} ${unit}`;
}

/** What is counted in whole numbers, whose intervals are printed whole. */
const wholes = new Set(["rank", "people", "papers", "institutions"]);

/** An interval in the unit of its value: 43.7–50.3%, rank 2–5, or “to” between numbers that may be negative. */
export function interval(
  low: number,
  high: number,
  unit: string,
  digits = wholes.has(unit) ? 0 : compared.has(unit) ? 2 : 1
): string {
  if (language === "zh") return chinese.interval(number(low, digits), number(high, digits), unit);
  const between = low < 0 || high < 0 ? " to " : "–";
  const text = `${number(low, digits)}${between}${number(high, digits)}`;
  if (unit === "%") return `${text}%`;
  if (unit === "rank") return `rank ${text}`;
  if (unit === "ratio") return `× ${text}`;
  if (unit === "r") return `r = ${text}`;
  return `${text} ${unit}`;
}

/**
 * A probability found by draws, with its relation sign and without false precision: “= 0.66”, “> 0.99”. Throws a
 * RangeError on what is no probability.
 */
export function probability(value: number): string {
  if (!(value >= 0 && value <= 1)) throw new RangeError(`The probability is ${value}; expected a number from 0 to 1.`);
  if (value < 0.01) return "< 0.01";
  if (value > 0.99) return "> 0.99";
  return `= ${value.toFixed(2)}`;
}

/** A share of a whole as whole per cents. */
export const percent = (share: number): string => `${number(100 * share, 0)}%`;

const conjunction = new Intl.ListFormat("en-GB");

/** Words in a row: “a”, “a and b”, “a, b and c”. */
export const joinWords = (words: readonly string[]): string =>
  language === "zh" ? chinese.joinWords(words) : conjunction.format(words);

/** A count with its noun: “1 universe”, “2,000 universes”. */
export const counted = (count: number, noun: string): string =>
  language === "zh" ? chinese.counted(count, noun) : `${number(count, 0)} ${noun}${count === 1 ? "" : "s"}`;

const regions = new Intl.DisplayNames(["en"], {type: "region"});

/** The name of a country by its ISO 3166-1 code, in the language of the page; any other text as it is. */
export const countryName = (code: string): string =>
  language === "zh" ? chinese.countryName(code) : /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : code;

/** A place of the tables, which name it in English, in the language of the page. */
export const placeName = (place: string): string => (language === "zh" ? named(chinese.countryName(place)) : place);

/** The name a reader knows a web address by: its host. */
export function host(url: string): string {
  try {
    return new URL(url).host.replace(/^www\./, "") || say("the article");
  } catch {
    return url;
  }
}
