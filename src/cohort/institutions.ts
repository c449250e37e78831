import {quantile} from "../analysis/bootstrap.js";
import {gamma, seeded} from "../analysis/random.js";
import type {Counts, InstitutionPoints} from "./counts.js";

/** An institution's place by points, with the interval of places that other papers could have given it. */
export interface RankedInstitution {
  rank: number;
  institution: string;
  /** The country that most of its rows work in, as an alpha-2 code; empty when none is known. */
  country: string;
  sector: string;
  points: number;
  rankLower: number;
  rankUpper: number;
}

export interface Ranking {
  /** Whether a paper is one point shared among its institutions, or a person is. */
  rule: "paper" | "person";
  institutions: number;
  rows: readonly RankedInstitution[];
}

/** Points closer than this are a tie: sums of thirds and sevenths differ in their last bits. */
const tie = 1e-9;

/** Institutions by points, best first, ties by name. */
const byPoints = (a: InstitutionPoints, b: InstitutionPoints): number =>
  Math.abs(b.points - a.points) < tie ? (a.institution < b.institution ? -1 : 1) : b.points - a.points;

/**
 * The ranks of the first `kept` of some scores in each of `draws` draws, those reported: a score's rank is one more than
 * there are greater ones. Most of the others are below all of the kept ones, and one comparison tells.
 */
function ranksOf(scores: readonly Float64Array[], kept: number, draws: number): Float64Array[] {
  // The kept scores of each draw, greatest first, and how many others come right before each.
  const sorted = new Float64Array(draws * kept);
  const before = new Int32Array(draws * kept);
  const own = scores.slice(0, kept);
  for (let d = 0; d < draws; d++)
    sorted.set(
      Float64Array.from(own, (one) => one[d]!)
        .sort()
        .reverse(),
      d * kept
    );
  for (let i = kept; i < scores.length; i++) {
    const other = scores[i]!;
    for (let d = 0; d < draws; d++) {
      const score = other[d]!;
      let at = (d + 1) * kept;
      while (at > d * kept && score > sorted[at - 1]!) at--;
      if (at < (d + 1) * kept) before[at]!++;
    }
  }
  return own.map((one) =>
    one.map((score, d) => {
      let at = d * kept;
      let rank = 1 + before[at]!;
      while (sorted[at] !== score) rank += 1 + before[++at]!;
      return rank;
    })
  );
}

/**
 * Ranks institutions by points, and draws every paper's weight anew from an exponential distribution for the interval of
 * each rank: the Bayesian bootstrap (D. B. Rubin, Annals of Statistics 9, 1981, 130–134), in which the points of an
 * institution with whole papers are gamma distributed; with shared papers they are drawn as gamma of the same mean and
 * variance. What two institutions share in papers is left aside. Institutions that cannot reach the ranks reported are not
 * drawn. Null when no institution has a point. At most `keep` come back, best first.
 */
export function rankingOf(
  counts: Counts,
  year: number | null,
  {keep = 25, draws = 1000, seed = 20250224}: {keep?: number; draws?: number; seed?: number} = {}
): Ranking | null {
  const counted = counts.institutions(year);
  if (!counted?.points.length) return null;
  const order = counted.points.toSorted(byPoints);
  const spread = ({squares}: InstitutionPoints): number => 5 * Math.sqrt(squares);
  const last = order[Math.min(keep, order.length) - 1]!;
  const floor = last.points - spread(last);
  const field = order.filter((one, i) => i < keep || one.points + spread(one) > floor);
  const random = seeded(seed);
  const sampler = gamma(random);
  const drawn = field.map(({points, squares}) => {
    const draw = sampler((points * points) / squares);
    const out = new Float64Array(draws);
    for (let d = 0; d < draws; d++) out[d] = (draw() * squares) / points;
    return out;
  });
  const kept = Math.min(keep, order.length);
  const ranks = ranksOf(drawn, kept, draws);
  return {
    rule: counted.rule,
    institutions: order.length,
    rows: order.slice(0, kept).map(({institution, country, points}, i) => {
      const rank = 1 + order.filter((other) => other.points > points + tie).length;
      const sorted = ranks[i]!.sort();
      return {
        rank,
        institution,
        country,
        sector: "",
        points,
        rankLower: Math.min(rank, Math.floor(quantile(sorted, 0.025))),
        rankUpper: Math.max(rank, Math.ceil(quantile(sorted, 0.975)))
      };
    })
  };
}
