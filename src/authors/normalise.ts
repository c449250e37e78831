import {canonicalWords, fillers} from "./words.js";

/** One word of a folded text. */
export interface Token {
  /** The word as names are compared by: one for its spellings and translations. */
  word: string;
  /** The word as the text spells it, case and accents aside. */
  spelt: string;
  /** Number of the segment it stands in: texts are cut at commas, brackets, slashes and the like. */
  segment: number;
  /** The left-out word (of, at, the, …) directly before it; "" where none stands, and at the start of a segment. */
  lead: string;
  /** Whether a left-out word or a cut stands directly before it. */
  fresh: boolean;
}

const named: Record<string, string> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: " ",
  ndash: "–",
  mdash: "—"
};
const accents: Record<string, string> = {
  acute: "\u0301",
  grave: "\u0300",
  uml: "\u0308",
  circ: "\u0302",
  tilde: "\u0303",
  cedil: "\u0327",
  caron: "\u030c",
  ring: "\u030a"
};

/**
 * The text with its HTML entities (`&amp;`, `&#39;`, `&uuml;`) replaced by the characters they stand for, also where the
 * sign of an entity was itself written as one (`&amp;amp;`).
 */
export function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes("&"); round++) {
    const last = decoded;
    decoded = decodeOnce(last);
    if (decoded === last) break;
  }
  return decoded;
}

function decodeOnce(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      const code = hex ? parseInt(hex, 16) : decimal ? parseInt(decimal, 10) : NaN;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      const plain = named[name?.toLowerCase() ?? ""];
      if (plain) return plain;
      const accent = /^([a-z])(acute|grave|uml|circ|tilde|cedil|caron|ring)$/i.exec(name ?? "");
      return accent ? (accent[1]! + accents[accent[2]!.toLowerCase()]!).normalize("NFC") : whole;
    }
  );
}

/**
 * The text in lower case without accents, ligatures and footnote marks; letters of every script stay. Accents that a
 * PDF left beside their letter (`Montr´eal`, `Link ¨oping`, `S˜ao`) are taken out and the word is closed.
 */
export function fold(text: string): string {
  if (text.includes("@")) return fold(text.replaceAll("@", " at "));
  // Most texts are plain letters and signs, and need no more than their case folded.
  if (plain.test(text)) return joinSyllables(text.toLowerCase());
  return joinSyllables(foldSigns(text));
}

const plain = /^[\t -%'-_a-}]*$/;

/** Names of Chinese places that some write in two words. */
const joinSyllables = (text: string) =>
  text
    .replace(/\bhongkong\b/g, "hong kong")
    .replace(/\b(guang|hang|shen|su|zheng|fu|lan|xu|yang|wen) (zhou|zhen)\b/g, "$1$2");

function foldSigns(text: string): string {
  return decodeEntities(text)
    .replace(/ ?[´¨˜ˆ¸ˇ˚`](?=\p{Ll})/gu, "")
    .replace(/[´¨˜ˆ¸ˇ˚`](?=\p{L})/gu, "")
    .replace(/(?<=\p{L})[¨´˜ˆ¸ˇ˚]/gu, "")
    .replace(/universit (?=[éeà]\b)/giu, "universit")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/ı/g, "i")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/đ/g, "d")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/œ/g, "oe")
    .replace(/ð/g, "d")
    .replace(/þ/g, "th")
    .replace(/ə/g, "e")
    .replace(/[‘’'ʼ`´]/g, "'");
}

/** Where one text ends a name and begins another. */
const cuts =
  /[,;/|+()[\]{}:•·\n"“”♠♢♡♣♤♥◇♦▲△▽▼★☆⋆†‡§¶∥‖◦●○■□♯♮✩✪✉⊕⊗⊙]| [-–—] |–|—|(?<=\p{L}\p{L}) ?∗|∗ ?(?=\p{L}\p{L})/u;

/** A footnote mark at the end of a word, before another name: "Noah’s Ark Lab3Tsinghua University". */
const marks = /(?<=\p{L}{3})(?<!\b(?:data|layer|level))\d{1,2}(?=\s*\p{Lu}\p{Ll})/giu;
const han = /(\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana})/gu;

/**
 * The words of an affiliation text as names are compared by: folded, abbreviations opened, fillers such as "of" left
 * out, initials closed (`U.S.` → `us`), Chinese, Japanese and Korean signs one by one. Segments count from 0.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let segment = -1;
  for (const piece of fold(/\d/.test(text) ? text.replace(marks, ", ") : text).split(cuts)) {
    segment++;
    let lead = "";
    let fresh = true;
    for (const raw of wordsOf(piece)) {
      const spelt = unmarked(raw);
      if (spelt === "") continue;
      if (fillers.has(spelt)) {
        lead = spelt;
        fresh = true;
        continue;
      }
      tokens.push({word: canonicalWords.get(spelt) ?? spelt, spelt, segment, lead, fresh});
      lead = "";
      fresh = false;
    }
  }
  return tokens;
}

/** The words of one piece; the rarer rules are tried only where their sign stands, since most pieces have none. */
function wordsOf(piece: string): string[] {
  let text = piece;
  if (text.includes(".")) text = text.replace(/(?<=(?:^|[^\p{L}])\p{L})\. ?(?=\p{L}(?!\p{L}))/gu, "");
  if (text.includes("'"))
    text = text
      .replace(/'s\b/g, "s")
      .replace(/\b(?:l|d|dell|nell|all|dall|sull)'(?=\p{L}{3})/gu, " ")
      .replace(/'/g, "");
  if (text.includes("&")) text = text.replace(/\ba ?& ?m\b/g, "a&m");
  if (/^[\u0000-\u007f]*$/.test(text)) return text.split(/[^a-z0-9&*]+/);
  return text.replace(han, " $1 ").split(/[^\p{L}\p{N}&*]+/u);
}

/** A word without footnote marks, which are often glued to it: "1The", "University2", "Google*". */
function unmarked(word: string): string {
  if (!/[\d*]/.test(word)) return word;
  return word
    .replace(/^(?!4paradigm|42dot|23andme|1qbit)\d{1,2}(?=\p{L}{3})/u, "")
    .replace(/^\*+|\*+$/g, "")
    .replace(/(?<=\p{L}{4})(?<!^(?:data|layer|level))\d{1,2}$/u, "");
}

/** The words of a name, joined by single spaces: two spellings that fold alike are one key. */
export function nameKey(text: string): string {
  return tokenise(text)
    .map((token) => token.word)
    .join(" ");
}
