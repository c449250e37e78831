import {clusterSize, effectiveSize} from "../analysis/cluster.js";
import {draws as drawPosterior, posterior} from "../analysis/composition.js";
import {seeded} from "../analysis/random.js";
import {drawCompositions} from "../analysis/rounding.js";
import type {Universe} from "./dimensions.js";
import {type Figure, type ListShare, type PaperSize, rowsOf, type Tables, type TierCount} from "./tables.js";
import type {Answer, Outcome, Unanswerable} from "./types.js";

/** Which composition is asked for: one measure of one tier in one year, as one edition prints it. */
export interface Query {
  measure: string;
  tier: "top" | "elite";
  year: number;
  edition: "1.0" | "2.0";
  /** Whether the UK counts as Europe. */
  europe?: string;
}

/** Which counted share is asked for. */
export interface ListQuery {
  year: number;
  /** oral, oral+spotlight or all, as the tier-gradient table names them. */
  tier: string;
  rule: string;
  country: string;
}

/**
 * A composition as printed: the last part is whatever the printed ones leave over. The shares sum to 1, or to a little
 * more where the printed ones do, by rounding.
 */
export interface Composition {
  parts: readonly string[];
  shares: readonly number[];
  /** The unit of the last printed digit, as a share: 0.01 for whole per cents. */
  unit: number;
  /** People behind it and the size of the paper an average one of them sits in; null where unpublished. */
  n: number | null;
  m: number | null;
  rows: readonly string[];
}

/** A composition with the draws that stand for what it could be in one universe; row-major, `count` × parts. */
export interface Drawn extends Composition {
  effective: number | null;
  count: number;
  draws: Float64Array;
}

/** Reads the share of a part: of the composition itself, or of one draw. */
export type Pick = (composition: number, part: string) => number;

export interface Evidence {
  tables: Tables;
  /** The figure with this id; throws a sentence when there is none. */
  figure(id: string): Figure;
  figures: readonly Figure[];
  composition(query: Query): Composition | Unanswerable;
  /** A country's share of the authors of a NeurIPS tier by place of work, as counted in the public author lists. */
  listed(query: ListQuery): Composition | Unanswerable;
  /**
   * Evaluates a quantity on the compositions asked for: at their printed shares, and on every draw of the universe's
   * sampling and rounding. Returns the value, its 95 % interval and the share of draws in which the quantity holds.
   */
  assess(
    inputs: readonly (Query | Composition)[],
    universe: Universe,
    quantity: (pick: Pick) => number,
    holds: (value: number) => boolean
  ): Outcome;
}

export const isUnanswerable = (it: object): it is Unanswerable => "reason" in it;

const others = "Others";
/** Places that are sums or wholes, never parts of a composition. */
const sums = new Set(["World", "United States and China", others]);

function printedUnit(values: readonly number[]): number {
  const decimals = Math.max(...values.map((value) => (String(value).split(".")[1] ?? "").length));
  return 1 / 10 ** decimals / 100;
}

/** A 32-bit hash of a text (FNV-1a), so that each composition has a stream of random numbers of its own. */
function hash(text: string, start: number): number {
  let word = (0x811c9dc5 ^ start) >>> 0;
  for (let i = 0; i < text.length; i++) word = Math.imul(word ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return word;
}

/** The tracker's publication that prints an edition. */
const publicationOf = (wanted: string): string => `tracker-${wanted[0]}`;

/**
 * The evidence claims are judged on, indexed for quick look-up; compositions and their draws are made once and kept.
 * `draws` and `seed` make every probability repeatable; at most `kept` sets of draws are held at once.
 */
export function createEvidence(tables: Tables, {draws = 4000, seed = 20250224, kept = 256} = {}): Evidence {
  const figures = rowsOf<Figure>(tables.figures);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const tiers = rowsOf<TierCount>(tables.tiers);
  const sizes = rowsOf<PaperSize>(tables.sizes);
  const made = new Map<string, Composition | Unanswerable>();
  const drawn = new Map<string, Drawn | Unanswerable>();

  const figure = (id: string): Figure => {
    const found = byId.get(id);
    if (!found)
      throw new Error(`There is no figure “${id}” in src/data/figures; expected an id that a file there has.`);
    return found;
  };

  /** Σn²/Σn over the accepted main-track papers of a NeurIPS year, or over its orals. */
  const paperSize = (year: number, tier: string): number | null => {
    const of = sizes.filter(
      (row) =>
        row.venue === "neurips" &&
        row.year === year &&
        row.track === "main" &&
        (tier === "elite" ? row.status === "oral" : ["oral", "spotlight", "poster"].includes(row.status))
    );
    return of.length ? clusterSize(of.flatMap(({authors, papers}) => Array<number>(papers).fill(authors))) : null;
  };

  /**
   * People behind shares of a whole tier: the tracker's sample, or the authors of the orals; counted slots where it
   * prints none. Null for shares of a part of the tier, whose size is not printed.
   */
  const people = (year: number, tier: string, population: string): {n: number; row: string} | null => {
    const wanted = tier === "elite" ? "oral authors" : "authors sampled";
    const printed = figures.find(
      (row) => row.publication.startsWith("tracker-") && row.measure === wanted && row.year === year
    );
    if (printed) return printed.population === population ? {n: printed.value, row: printed.id} : null;
    if (tier !== "elite" || population !== "NeurIPS oral authors") return null;
    const orals = tiers.find(
      (row) => row.venue === "neurips" && row.year === year && row.track === "main" && row.status === "oral"
    );
    return orals ? {n: orals.authors, row: `tiers neurips ${year} oral`} : null;
  };

  const make = ({measure, tier, year, edition, europe = "continent"}: Query): Composition | Unanswerable => {
    const publication = publicationOf(edition);
    const rows = figures.filter(
      (row) =>
        row.publication === publication &&
        row.measure === measure &&
        row.tier === tier &&
        row.year === year &&
        row.unit === "%" &&
        !sums.has(row.place)
    );
    if (!rows.length) {
      return {reason: `Edition ${edition} prints no shares of ${measure} for the ${tier} tier of ${year}.`};
    }
    const {population} = rows[0]!;
    const stranger = rows.find((row) => row.population !== population);
    if (stranger) {
      return {
        reason: `Edition ${edition} prints ${measure} of ${population} and of ${stranger.population}, which do not make one whole.`
      };
    }
    const unit = printedUnit(rows.map((row) => row.value));
    let parts = rows.map((row) => ({place: row.place, share: row.value / 100}));
    if (europe === "with UK") {
      const kingdom = parts.find((part) => part.place === "United Kingdom");
      const continent = parts.find((part) => part.place === "Europe");
      if (!kingdom || !continent) {
        const missing = kingdom ? "Europe" : "the United Kingdom";
        return {reason: `Edition ${edition} prints no share of ${missing} (${measure}, ${tier} tier, ${year}).`};
      }
      parts = parts
        .filter((part) => part !== kingdom)
        .map((part) => (part === continent ? {place: "Europe", share: part.share + kingdom.share} : part));
    }
    const rest = 1 - parts.reduce((sum, part) => sum + part.share, 0);
    // Whole per cents may sum to a little over 100; beyond what rounding can do, they are not parts of one whole.
    if (rest < -(parts.length * unit) / 2 - 1e-9) {
      const sum = Number((100 - 100 * rest).toFixed(4));
      return {reason: `Edition ${edition} prints shares of ${measure} (${tier} tier, ${year}) that sum to ${sum} %.`};
    }
    // What the printed shares leave over is never below nothing; they themselves stay as printed.
    const shares = [...parts.map((part) => part.share), rest > 1e-9 ? rest : 0];
    const atUs = measure === "origin at US institutions";
    const behind = people(year, tier, atUs ? population.replace(" at US institutions", "") : population);
    // Only part of the sample works in the United States; its size follows from the share that the tracker prints.
    const working = atUs ? byId.get(`${publication.replace("-", "")}-${year}-${tier}-work-united-states`) : undefined;
    const n = behind && (!atUs || working) ? behind.n * (working ? working.value / 100 : 1) : null;
    return {
      parts: [...parts.map((part) => part.place), others],
      shares,
      unit,
      n,
      m: paperSize(year, tier),
      rows: [...rows.map((row) => row.id), ...(behind ? [behind.row] : []), ...(working ? [working.id] : [])]
    };
  };

  const composition = (query: Query): Composition | Unanswerable => {
    const key = JSON.stringify(query);
    let found = made.get(key);
    if (!found) made.set(key, (found = make(query)));
    return found;
  };

  const gradient = tables.gradient ? rowsOf<ListShare>(tables.gradient) : null;

  const listed = ({year, tier, rule, country}: ListQuery): Composition | Unanswerable => {
    if (!gradient) throw new Error("The table of counted author lists is not loaded; expected data/gradient.arrow.");
    const row = gradient.find(
      (one) =>
        one.venue === "neurips" &&
        one.tracks === "main" &&
        one.year === year &&
        one.tier === tier &&
        one.rule === rule &&
        one.country === country
    );
    if (!row || row.effective === null) {
      return {reason: `The author lists of ${year} give no share of ${country} for ${tier} papers counted by ${rule}.`};
    }
    // The effective size is measured on the papers themselves, so that no correlation need be assumed.
    return {
      parts: ["there", "elsewhere"],
      shares: [row.share, 1 - row.share],
      unit: 0,
      n: row.effective,
      m: null,
      rows: [`tier-gradient ${year} ${tier} ${rule} ${country}`]
    };
  };

  const draw = (input: Query | Composition, universe: Universe): Drawn | Unanswerable => {
    const {sampling = "none", rounding = "printed"} = universe;
    const name = JSON.stringify(input);
    const key = `${name} ${sampling} ${rounding}`;
    const found = drawn.get(key);
    if (found) return found;
    const printed = "shares" in input ? input : composition(input);
    if (isUnanswerable(printed)) return printed;
    const {n, m, shares, unit} = printed;
    let effective: number | null = null;
    if (sampling !== "none") {
      if (n === null) return {reason: `It is not published how many people ${printed.rows[0]} rests on.`};
      if (sampling === "random") effective = n;
      else if (m === null) return {reason: `The people behind ${printed.rows[0]} were not sampled by paper.`};
      else effective = effectiveSize(n, {m, rho: Number(sampling)});
    }
    const rounded = rounding === "half" && unit > 0;
    const count = effective === null && !rounded ? 1 : draws;
    // One stream a composition: it is drawn alike in every universe, so that universes differ by their choices and
    // not by their luck, while two compositions stay independent of each other.
    const random = seeded(hash(name, seed));
    const remainder = shares.length - 1;
    const values =
      effective !== null
        ? drawPosterior(posterior(shares, effective, {unit, remainder}), {random, count, rounding: rounded}).values
        : rounded
          ? drawCompositions(shares, {unit, remainder, count, random})
          : Float64Array.from(shares);
    const out: Drawn = {...printed, effective, count, draws: values};
    // Draws are large and a slider asks for ever new ones: the oldest go first, so that memory stays flat.
    if (drawn.size >= kept) drawn.delete(drawn.keys().next().value!);
    drawn.set(key, out);
    return out;
  };

  const assess: Evidence["assess"] = (inputs, universe, quantity, holds) => {
    const all: Drawn[] = [];
    for (const input of inputs) {
      const one = draw(input, universe);
      if (isUnanswerable(one)) return one;
      all.push(one);
    }
    const columns = all.map(({parts}) => new Map(parts.map((part, i) => [part, i])));
    const at = (k: number, part: string): number => {
      const i = columns[k]?.get(part);
      if (i === undefined)
        throw new Error(`The composition has no part “${part}”; it has ${all[k]?.parts.join(", ")}.`);
      return i;
    };
    const value = quantity((k, part) => all[k]!.shares[at(k, part)]!);
    const count = Math.max(...all.map((one) => one.count));
    // One closure for all draws, moved along by its row: this loop is what a reader waits for.
    let row = 0;
    const pick: Pick = (k, part) => {
      const {draws, parts, count} = all[k]!;
      return draws[(count === 1 ? 0 : row) * parts.length + at(k, part)]!;
    };
    let favourable = 0;
    const values = new Float64Array(count);
    for (; row < count; row++) {
      const drawnValue = quantity(pick);
      values[row] = drawnValue;
      if (holds(drawnValue)) favourable++;
    }
    values.sort();
    const quantile = (p: number): number => values[Math.min(count - 1, Math.max(0, Math.round(p * (count - 1))))]!;
    const known = all.filter((one) => one.n !== null);
    // The equal-tailed interval of a share of nothing (or of everything) leaves that share itself out; like Brown, Cai
    // and DasGupta (“Interval estimation for a binomial proportion”, Statistical Science 16, 2001), it is taken in.
    const answer: Answer = {
      value,
      low: count === 1 ? value : Math.min(value, quantile(0.025)),
      high: count === 1 ? value : Math.max(value, quantile(0.975)),
      probability: favourable / count,
      holds: holds(value),
      n: known.length ? known.reduce((sum, one) => sum + one.n!, 0) : null,
      effective: all.every((one) => one.effective !== null) ? all.reduce((sum, one) => sum + one.effective!, 0) : null,
      rows: [...new Set(all.flatMap((one) => one.rows))]
    };
    return answer;
  };

  return {tables, figure, figures, composition, listed, assess};
}
