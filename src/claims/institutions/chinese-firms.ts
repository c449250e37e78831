import {normalCdf} from "../../analysis/normal.js";
import {assertionsIn} from "../../audit/rules/assertion.js";
import {amounts, counting, threshold, valued} from "../../audit/rules/dimensions.js";
import type {Evidence} from "../../audit/rules/evidence.js";
import type {Answer, Claim, Unanswerable} from "../../audit/rules/types.js";
import {type FirmRank, loaded} from "../../tables/rows.js";

const {fact} = assertionsIn({
  module: "src/claims/institutions/chinese-firms.ts",
  test: "tests/claims/institutions/chinese-firms.test.ts"
});

/** The four American firms that the article names among the strongest. */
const four: readonly string[] = ["Google", "Microsoft", "Meta", "IBM"];

interface Conference {
  venue: string;
  year: number;
}

const conference = valued("conference", "Counted at", {
  "neurips 2019": {label: "NeurIPS 2019", value: {venue: "neurips", year: 2019}},
  "cvpr 2019": {label: "CVPR 2019, on vision, papers shared among institutions", value: {venue: "cvpr", year: 2019}}
});

const firmsIn = ({tables}: Evidence, {venue, year}: Conference, rule: string): FirmRank[] =>
  loaded<FirmRank>(tables, "firm-ranks").filter(
    (row) => row.venue === venue && row.year === year && row.rule === rule && row.score !== null
  );

const missing = ({venue, year}: Conference): Unanswerable => ({
  reason: `No ranking of firms was rebuilt for ${venue} ${year} with this counting rule.`
});

/** Half the width of a 95 % interval, in standard deviations of a normal quantity. */
const z = 1.96;

/** Points of some firms together, and how far they are off: their papers are taken as drawn apart from each other's. */
function points(rows: readonly FirmRank[]): {sum: number; variance: number} {
  const deviations = rows.map(({lower, upper}) => (upper! - lower!) / (2 * z));
  return {
    sum: rows.reduce((sum, {score}) => sum + score!, 0),
    variance: deviations.reduce((sum, one) => sum + one ** 2, 0)
  };
}

/** The logarithm of what Chinese firms have as a multiple of what the four have, with its variance (delta method). */
function logRatio(rows: readonly FirmRank[]): {log: number; variance: number} {
  const [chinese, american] = [
    points(rows.filter(({country}) => country === "CN")),
    points(rows.filter(({firm}) => four.includes(firm)))
  ];
  return {
    log: Math.log(chinese.sum / american.sum),
    variance: chinese.variance / chinese.sum ** 2 + american.variance / american.sum ** 2
  };
}

/** A ratio from its logarithm, with its interval and the probability that it lies below a limit. */
function ratioBelow({log, variance}: {log: number; variance: number}, limit: number, rows: string[]): Answer {
  const deviation = Math.sqrt(variance);
  return {
    value: Math.exp(log),
    low: Math.exp(log - z * deviation),
    high: Math.exp(log + z * deviation),
    probability: normalCdf((Math.log(limit) - log) / deviation),
    holds: Math.exp(log) < limit,
    n: null,
    effective: null,
    rows
  };
}

const rowName = ({venue, year}: Conference, rule: string): string => `firm-ranks ${venue} ${year} ${rule}`;

/** I6: whether China's AI firms counted in 2019 beside the world's. */
export const chineseFirms: Claim = {
  id: "I6",
  section: "institutions",
  page: "institutions",
  title: "Chinese firms did not count",
  says: "China had AI firms in 2019, but beside the world's they did not count.",
  assertions: [
    fact({
      id: "I6.beside",
      part: "their points beside the American four's",
      says: "All Chinese firms together had a small part of what Google, Microsoft, Facebook and IBM had.",
      quantity: "points of Chinese firms as a multiple of those of the four",
      unit: "ratio",
      choices: {
        conference,
        counting,
        small: threshold("small", "They do not count below", {"0.1": "a tenth", "0.2": "a fifth", "0.33": "a third"})
      },
      article: {conference: "neurips 2019", counting: "institution", small: "0.2"},
      evaluate: (evidence, {conference, counting, small}) => {
        const rows = firmsIn(evidence, conference, counting);
        return rows.length ? ratioBelow(logRatio(rows), small, [rowName(conference, counting)]) : missing(conference);
      }
    }),
    fact({
      id: "I6.rank",
      part: "none of them among the strongest",
      says: "No Chinese firm was among the strongest institutions.",
      quantity: "rank of the Chinese firm with most points",
      unit: "rank",
      choices: {
        conference,
        counting,
        strongest: threshold("strongest", "The strongest are the first", {10: "ten", 25: "twenty-five"})
      },
      article: {conference: "neurips 2019", counting: "institution", strongest: "25"},
      evaluate: (evidence, {conference, counting, strongest}) => {
        const [best] = firmsIn(evidence, conference, counting)
          .filter(({country}) => country === "CN")
          .toSorted((a, b) => a.rank! - b.rank!);
        if (!best) return missing(conference);
        const {rank, rankLower, rankUpper, top25, firm} = best;
        // Ranks are stretched to their worse side, so their logarithm is nearer to normal than they are.
        const deviation = Math.log(rankUpper! / rankLower!) / (2 * z);
        const inside = strongest === 25 ? top25! : normalCdf(Math.log(strongest / rank!) / deviation);
        return {
          value: rank!,
          low: Math.min(rank!, rankLower!),
          high: Math.max(rank!, rankUpper!),
          probability: 1 - inside,
          holds: rank! > strongest,
          n: null,
          effective: null,
          rows: [`${rowName(conference, counting)} ${firm}`]
        };
      }
    }),
    fact({
      id: "I6.since",
      part: "their points since",
      says: "Beside the four's, the points of Chinese firms have since grown.",
      quantity: "points of Chinese firms as a multiple of those of the four, in 2019 as a multiple of later",
      unit: "ratio",
      choices: {until: amounts("until", "NeurIPS of", {2022: "2022", 2023: "2023", 2024: "2024"}), counting},
      article: {until: "2022", counting: "institution"},
      by: "audit",
      evaluate: (evidence, {until, counting}) => {
        const asked = [2019, until].map((year): Conference => ({venue: "neurips", year}));
        const [before, after] = asked.map((one) => firmsIn(evidence, one, counting)) as [FirmRank[], FirmRank[]];
        const empty = asked.find((_, i) => ![before, after][i]!.length);
        if (empty) return missing(empty);
        const [then, now] = [logRatio(before), logRatio(after)];
        const fell = {log: then.log - now.log, variance: then.variance + now.variance};
        return ratioBelow(
          fell,
          1,
          asked.map((one) => rowName(one, counting))
        );
      }
    })
  ],
  found:
    "[By most rules, at NeurIPS 2019, China's firms had {I6.beside as %} of the points of the four American ones, a small part](I6.beside holds with conditions), and [none was among the strongest, though at CVPR some were](I6.rank holds with conditions).",
  argued:
    "At NeurIPS it is right: no Chinese firm stood among the strongest of the earlier year, and together they had a small part of what the American firms had that the article names. At CVPR of the same year it was otherwise: there Chinese firms had about as many points as those, and three of them stood on the list of twenty-five. Since then they have risen at NeurIPS, too."
};
