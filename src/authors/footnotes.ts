const signs = /[♠♡♢♣♤♥♦♧†‡§¶⋆★☆∗∘⋄◇◆○●△▲]+/gu;
/** A Greek letter directly before a Latin capital: "πTsinghua University". */
const greek = /(?<!\p{L})[\u03b1-\u03c9\u03d5\u03d1]\s?(?=\p{Script=Latin}\p{L})(?=\p{Lu})/gu;
const opening = /(?:^|[\s,;])\d{1,2}\s?(?=\p{Lu}[\p{L}’'.&-])/gu;
const closing = /(?<=\p{Ll}|\p{Lu}{2}|\))\d{1,2}(?=$|[\s,;])/gu;

/**
 * An entry that is the whole line of numbered or marked affiliations under a paper's title, such as "1 Tsinghua
 * University 2 Tencent" or "♣Microsoft, ♢Georgia Tech", with `+` between its affiliations; any other entry as it is.
 * Numbers count as marks only where the entry opens, or ends, with one: "Université Paris 8" is a name.
 */
export function partFootnotes(entry: string): string {
  const marked = partLetters(closeKerning(entry).replace(signs, " + ").replace(greek, " + "));
  const numbered = /^\s*\d/.test(marked)
    ? marked.replace(opening, " + ")
    : /[\p{L})]\d{1,2}\s*$/u.test(marked)
      ? marked.replace(closing, " + ")
      : marked;
  if (numbered === entry) return entry;
  return numbered
    .split(/\s+\+\s+/)
    .map((part) => part.replace(/^[\s,;]+|[\s,;]+$/g, ""))
    .filter((part) => part !== "")
    .join(" + ");
}

/** Marks that are letters, where the entry opens with "a" and goes on with "b": "aHarvard Business School, bMIT". */
function partLetters(entry: string): string {
  if (!/^\s*a(?=\p{Lu}\p{L})/u.test(entry) || !/[\s,;]b(?=\p{Lu}\p{L})/u.test(entry)) return entry;
  return entry.replace(/(?:^\s*|[\s,;]+)[a-h](?=\p{Lu}\p{L})/gu, " + ");
}

/** Capitals that a PDF sets so near to one another that they come out apart: "UV A", "V AST", "SUN Y AT-SEN". */
function closeKerning(entry: string): string {
  return entry.replace(/\b(U?V|Y) (?=A[A-Z]*\b)/g, "$1");
}
