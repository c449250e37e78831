/** One word of a folded text. */
export interface Token {
  word: string;
  /** Number of the segment it stands in: texts are cut at commas, brackets, slashes and the like. */
  segment: number;
  /** Whether a left-out word (of, at, the, …) or a cut stands directly before it. */
  fresh: boolean;
}

/** Words that spellings of one name add or leave out. */
const fillers = new Set(
  "of the at in and for de la le les des du d l et e y di del della do da der die das fur und an a für zu & n s".split(
    " "
  )
);

/** Spellings that are opened before names are compared: abbreviations and the same word in other languages. */
const spellings = new Map(
  Object.entries({
    u: "university",
    univ: "university",
    universty: "university",
    unversity: "university",
    univercity: "university",
    unibersity: "university",
    universitatea: "university",
    unviersity: "university",
    univeristy: "university",
    universite: "university",
    universita: "university",
    universitat: "university",
    universitaet: "university",
    universitaire: "university",
    universidad: "university",
    universidade: "university",
    universiteit: "university",
    universitet: "university",
    universitetet: "university",
    universiti: "university",
    universitas: "university",
    uni: "university",
    inst: "institute",
    institut: "institute",
    instituto: "institute",
    institue: "institute",
    insitute: "institute",
    istituto: "institute",
    tech: "technology",
    technol: "technology",
    technische: "technical",
    technischen: "technical",
    sci: "science",
    sciences: "science",
    dept: "department",
    lab: "laboratory",
    labs: "laboratory",
    laboratories: "laboratory",
    laboratoire: "laboratory",
    technologies: "technology",
    acad: "academy",
    natl: "national",
    intl: "international",
    st: "saint",
    center: "centre",
    corp: "corporation",
    telecommunications: "telecommunication",
    massachussets: "massachusetts",
    massachussetts: "massachusetts",
    massachusets: "massachusetts",
    massechusetts: "massachusetts",
    posts: "post",
    studies: "study",
    arts: "art"
  })
);

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

/** The text with its HTML entities (`&amp;`, `&#39;`, `&uuml;`) replaced by the characters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
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
    .replace(/\bhongkong\b/g, "hong kong")
    .replace(/\bguang zhou\b/g, "guangzhou")
    .replace(/[‘’'ʼ`´]/g, "'");
}

/** Where one text ends a name and begins another. */
const cuts = /[,;/|+()[\]{}:•·\n"“”]| [-–—] |–|—/;
const han = /(\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana})/gu;

/**
 * The words of an affiliation text as names are compared by: folded, abbreviations opened, fillers such as "of" left
 * out, initials closed (`U.S.` → `us`), Chinese, Japanese and Korean signs one by one. Segments count from 0.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let segment = -1;
  for (const piece of fold(text).split(cuts)) {
    segment++;
    let fresh = true;
    for (const raw of wordsOf(piece)) {
      const word = unmarked(raw);
      if (word === "") continue;
      if (fillers.has(word)) {
        fresh = true;
        continue;
      }
      tokens.push({word: spellings.get(word) ?? word, segment, fresh});
      fresh = false;
    }
  }
  return tokens;
}

/** The words of one piece; the rarer rules are tried only where their sign stands, since most pieces have none. */
function wordsOf(piece: string): string[] {
  let text = piece;
  if (text.includes(".")) text = text.replace(/(?<=(?:^|[^\p{L}])\p{L})\. ?(?=\p{L}(?!\p{L}))/gu, "");
  if (text.includes("'")) text = text.replace(/'s\b/g, "s").replace(/'/g, "");
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
