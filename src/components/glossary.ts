/** A word of the trade that pages use, in plain English. */
export interface Term {
  /** What it is called in the glossary. */
  name: string;
  /** What it means, in at most three sentences that need no other entry. */
  means: string;
  /** Every way in which prose writes it: a pattern of whole words. */
  written: RegExp;
}

/** Words that open where a page uses them first; the methods show them all. */
export const glossary = {
  universe: {
    name: "Universe",
    means:
      "One combination of the choices that a reasonable critic could have made: which edition, which way of counting, how the sample is taken. A sentence is tried in all of them, and is as firm as the part of them in which it comes out true.",
    written: /\buniverses?\b/i
  },
  interval: {
    name: "Interval",
    means:
      "The range in which the true value lies in nineteen of twenty such samples. A narrow one means that the number can be trusted; two that overlap widely cannot be told apart.",
    written: /\bintervals?\b/i
  },
  rho: {
    name: "Correlation within papers (ρ)",
    means:
      "How alike the authors of one paper are: nought if they might as well have been drawn one by one, one if a paper's authors all come from one country. The more alike, the less a paper of ten authors tells.",
    written: /ρ|\bcorrelation within papers\b/i
  },
  effective: {
    name: "Effective number of people",
    means:
      "How many people drawn one by one would tell as much as those of the sample, who come in papers and resemble their co-authors. It is smaller than the number of names.",
    written: /\beffective (n\b|numbers?\b|sample\b)/i
  },
  rule: {
    name: "Counting rule",
    means:
      "How a paper with several authors is shared out: a point to each institution, a part of a point to each, a point to the first author alone, and so on. The choice is made before any name is known, and it moves names.",
    written: /\bcounting rules?\b/i
  },
  bounds: {
    name: "Bounds",
    means:
      "The least and the most that a number can be, given everything that was published about it. What lies between cannot be told from the published figures alone.",
    written: /\bbounds\b/i
  },
  curve: {
    name: "Specification curve",
    means:
      "The answers of all universes in a row, from the lowest to the highest, with the choices that each makes below it. It shows at a glance whether an answer hangs on one choice.",
    written: /\bspecification curves?\b/i
  },
  bridge: {
    name: "Bridge",
    means:
      "What would have to be true for a conclusion to follow from its facts. Where the bridge does not hold, the facts may be right and the conclusion still does not follow.",
    written: /\bbridges?\b/i
  },
  bootstrap: {
    name: "Bootstrap",
    means:
      "Drawing the papers anew, with replacement, hundreds of times, and counting each time. How much the ranks move tells how sure they are.",
    written: /\bbootstrap\b/i
  },
  design: {
    name: "Design effect",
    means:
      "How many times less a sample of whole papers tells than as many people drawn one by one. It grows with the size of papers and with how alike co-authors are.",
    written: /\bdesign effects?\b/i
  }
} as const satisfies Record<string, Term>;

export type TermId = keyof typeof glossary;
