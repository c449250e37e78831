/** What is counted, by the measure words after it; what only orders the page's own matter (三个问题) is no such number. */
const counted = /[\d〇一二两三四五六七八九十百千万亿半几]+(?:余|多)?(?:家|人|成|名|倍|篇|所|位|亿元?|万元|个百分点|%)/g;
const shares =
  /(?:近|约|超过|不到)?(?:一半|半数|过半|大半)|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|\d+(?:\.\d+)?/g;
/** Dates, expressions, anchors and addresses hold figures that say nothing of the data. */
const harmless = /\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\$\{\d+\}|<[^>]*>|\]\([^)]*\)|^english: .*$|^---$/gm;

/** Numbers that are typed into Chinese prose, in figures or in characters, where they count something. */
export function typedNumbers(prose: string): string[] {
  const text = prose.replace(harmless, " ");
  return [...text.matchAll(counted), ...text.matchAll(shares)]
    .map(([one]) => one)
    .filter((one) => !/^一[家人篇所位名]$/.test(one));
}
