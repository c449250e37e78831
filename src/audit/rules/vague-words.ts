import {threshold} from "./dimensions.js";

/** Words that bound without saying where the bound lies: a sentence with one of them needs a choice of where. */
export const vagueWords =
  /\b(hardly any(one|body)?|next to none|(?<!at )most|nearly|about|tens of|a (large|small|lucky) part|too small|few|purely|in the (middle|lower)|out of reach|plentiful)\b/i;

// What words that bound without a number are read as: each a choice with the range that a reasonable reader would allow.

/** “Hardly any”, “next to none”: at most so many per cent. */
export const hardlyAny = threshold("hardly any", "Hardly any means at most", {
  2: "one in fifty",
  5: "one in twenty",
  10: "one in ten"
});

/** “Purely” these: all others together at most so many per cent. */
export const purely = threshold("purely", "Purely leaves to all others at most", {
  10: "one in ten",
  20: "one in five",
  33: "one in three"
});

/** “Most”: more than so many per cent. */
export const most = threshold("most", "Most means more than", {
  50: "half",
  60: "three fifths",
  66: "two thirds"
});

/** “Nearly half”: at least so many per cent. */
export const nearlyHalf = threshold("nearly half", "Nearly half begins at", {
  40: "two fifths",
  42: "what is nearer to a half than to a third",
  45: "nine twentieths"
});

/** “About”, “that much”: off by at most so large a part of the number. */
export const about = threshold("about", "About means", {
  "0.1": "within a tenth",
  "0.2": "within a fifth",
  "0.333": "within a third"
});

/** A printed count is borne out by a rebuilt one that differs by at most so many: the 25th place is always a near thing. */
export const nearCount = threshold("near", "Borne out within", {1: "one", 2: "two"});

/** “Tens of”: at least so many units. */
export const tensOf = threshold("tens", "Tens begin at", {10: "ten", 20: "twenty"});

/** “A large part of”: at least such a multiple. */
export const largePart = threshold("part", "A large part is at least", {
  "0.25": "a quarter",
  "0.5": "a half",
  "0.75": "three quarters"
});
