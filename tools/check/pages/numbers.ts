/** A number that prose states by itself. */
export interface Bare {
  offset: number;
  text: string;
}

/** What stands in a text for something computed: an inline expression, a part of a template, a figure's id in braces. */
export const computed = "\uFFFC";

interface Word {
  /** The word without the marks around it. */
  text: string;
  offset: number;
  /** Whether a mark ends the phrase behind it. */
  ends: boolean;
}

const month = /^(January|February|March|April|May|June|July|August|September|October|November|December)$/;
/** A number as prose writes it, perhaps with a sign before it and a unit or an ordinal's ending behind. */
const numeral = /^[+−-]?(\d[\d.,]*)?\d(%|st|nd|rd|th|bn|m|k|×)?$/;
const year = /^(19|20)\d\d$/;
/** Before a year that does not count anything: “in 2022 researchers” against “2022 researchers”. */
const when = /^(in|of|by|to|from|since|until|for|and|before|after|between|than|with)$/i;
/** Words after which a number tells which one, not how many. */
const naming = /^(edition|version|tracker|table|figure|section|chapter|pages?|volume|step|no|doi|arxiv|top|claim)$/i;
/** Signs of arithmetic: beside one of them a number is part of a formula. */
const sign = /^[=+−×/^·(]$/;
/** Names of numbers; “one” is nearly always a pronoun or an article. */
const cardinals =
  "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|" +
  "nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen";
const cardinal = new RegExp(`^(${cardinals})(-(${cardinals}|one))?$`, "i");
const fraction = /^(half|thirds?|quarters?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?)$/i;

/** The words of a text; a dash between spaces ends a phrase, and what stands in quotation marks is somebody else's. */
function wordsOf(text: string): Word[] {
  const own = text.replace(/“[^”]*”/g, (quoted) => "“".padEnd(quoted.length, "“"));
  return [...own.matchAll(/[^\s\u00a0—]+/g)].map((match) => {
    const start = /^[“”"'‘’([{*_]*/.exec(match[0])![0].length;
    const kept = match[0].slice(start).replace(/[.,;:!?)\]}“”"'‘’*_…]+$/, "");
    return {text: kept, offset: match.index + start, ends: /[.,;:!?)\]…]$/.test(match[0])};
  });
}

/**
 * The numbers that a text states by itself, where they should be cells of a table or computed from such. By rule, and
 * not by list, these are none of them:
 * - what stands in quotation marks;
 * - years, alone, as a range or in a date, unless what they count follows;
 * - numbers that are part of a name: joined to it by a hyphen, a letter or a no-break space, of the form 2.0, or after
 *   a word like edition, page, section or top; but never with a per cent sign;
 * - the level of an interval (95% interval), the base of a rate (per 100, in a hundred) and numbers beside a sign of
 *   arithmetic, which are a formula's.
 * A number in words is one where it says how many there are of what the tables count (`counts`: people, papers,
 * points, times …) or of what follows an “of”, and a fraction where it is one of something.
 */
export function uncitedNumbers(text: string, {counts}: {counts: ReadonlySet<string>}): Bare[] {
  const all = wordsOf(text);
  /** The words of the phrase behind a word, up to the next mark. */
  const behind = (i: number, count: number): string[] => {
    const phrase: string[] = [];
    for (let j = i; phrase.length < count && j < all.length - 1 && !all[j]!.ends; j++) phrase.push(all[j + 1]!.text);
    return phrase;
  };
  const counted = (word = ""): boolean => counts.has(word.toLowerCase());

  return all.flatMap(({text: word, offset}, i): Bare[] => {
    const before = i && !all[i - 1]!.ends ? all[i - 1]!.text : "";
    const [after = "", next = "", third = ""] = behind(i, 3);
    const base = /^(per|a)$/i.test(before);
    if (/\d/.test(word)) {
      const parts = word.split(/[–/]/);
      if (!parts.every((part) => numeral.test(part))) return [];
      const share = word.endsWith("%");
      if (parts.every((part) => year.test(part)) && (when.test(before) || !counted(after))) return [];
      if (/^\d{1,2}$/.test(word) && month.test(after)) return [];
      if (/^\d+\.0$/.test(word) && !counted(after)) return [];
      if (!share && (naming.test(before) || text[offset - 1] === "\u00a0")) return [];
      if (share && [after, next].some((one) => /^(intervals?|confidence)$/.test(one))) return [];
      if (/^10+$/.test(word) && base) return [];
      if (sign.test(before) || sign.test(after)) return [];
      return [{offset, text: word}];
    }
    if (cardinal.test(word)) {
      // A hundred people drawn one by one are anybody; twenty-five of what is called the top twenty-five are not counted.
      if (/^(hundred|thousand|million)$/i.test(word) && base) return [];
      if (/^(top|no)$/i.test(before) || cardinal.test(before)) return [];
      const near = counted(after) || (counted(next) && !/^(of|and|or|in|the|that|which|to)$/.test(after));
      if (near || (after === "of" && next !== "them")) return [{offset, text: `${word} ${after}`}];
    }
    if (fraction.test(word) && after === "of" && !/^(what|which|it|them|this|that)$/.test(next) && !year.test(next)) {
      return [{offset, text: [word, after, next, third].join(" ").trim()}];
    }
    return [];
  });
}
