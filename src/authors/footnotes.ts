const signs = /[♠♡♢♣♤♥♦♧†‡§¶⋆★☆∗∘⋄◇◆○●△▲]+/gu;
const opening = /(?:^|[\s,;])\d{1,2}\s?(?=\p{Lu}[\p{L}’'.&-])/gu;
const closing = /(?<=\p{Ll}|\p{Lu}{2}|\))\d{1,2}(?=$|[\s,;])/gu;

/**
 * An entry that is the whole line of numbered or marked affiliations under a paper's title, such as "1 Tsinghua
 * University 2 Tencent" or "♣Microsoft, ♢Georgia Tech", with `+` between its affiliations; any other entry as it is.
 * Numbers count as marks only where the entry opens, or ends, with one: "Université Paris 8" is a name.
 */
export function partFootnotes(entry: string): string {
  const marked = entry.replace(signs, " + ");
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
