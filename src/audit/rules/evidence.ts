import {clusterSize} from "../../analysis/cluster.js";
import {
  type AssessOptions,
  type Composition,
  type Compositions,
  countedPart,
  createAssess,
  type Query
} from "./assess.js";
import {type Figure, type ListShare, type PaperSize, rowsOf, type Tables, type TierCount} from "../../tables/rows.js";
import type {Unanswerable} from "./outcome.js";

export {type Composition, isUnanswerable, type Query} from "./assess.js";

/** Which counted share is asked for. */
export interface ListQuery {
  year: number;
  /** oral, oral+spotlight or all, as the tier-gradient table names them. */
  tier: string;
  rule: string;
  country: string;
}

export interface Evidence extends Compositions {
  tables: Tables;
  /** The figure with this id; throws a sentence when there is none. */
  figure(id: string): Figure;
  figures: readonly Figure[];
  /** A country's share of the authors of a NeurIPS tier by place of work, as counted in the public author lists. */
  countedShare(query: ListQuery): Composition | Unanswerable;
  /** Draws behind each probability that is not known in closed form. */
  draws: number;
  /** The same evidence, drawn sixteen times as often: for what lies too near a limit to be told by fewer draws. */
  finer(): Evidence;
}

const others = "Others";
/** Places that are sums or wholes, never parts of a composition. */
const sums = new Set(["World", "United States and China", others]);

function printedUnit(values: readonly number[]): number {
  const decimals = Math.max(...values.map((value) => (String(value).split(".")[1] ?? "").length));
  return 1 / 10 ** decimals / 100;
}

/** The tracker's publication that prints an edition. */
const publicationOf = (wanted: string): string => `tracker-${wanted[0]}`;

/**
 * The evidence claims are judged on, indexed for quick look-up; compositions and their draws are made once and kept.
 * `draws` and `seed` make every probability repeatable; at most `kept` sets of draws are held at once.
 */
export function createEvidence(tables: Tables, options: AssessOptions = {}): Evidence {
  const {draws = 4000} = options;
  let finer: Evidence | undefined;
  const figures = rowsOf<Figure>(tables.figures);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const tiers = rowsOf<TierCount>(tables.tiers);
  const sizes = rowsOf<PaperSize>(tables.sizes);
  const made = new Map<string, Composition | Unanswerable>();

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
      sampleSize: n,
      clusterSize: paperSize(year, tier),
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

  const countedShare = ({year, tier, rule, country}: ListQuery): Composition | Unanswerable => {
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
    const {share, effective} = row;
    return countedPart(["there", "elsewhere"], {share, effective}, `tier-gradient ${year} ${tier} ${rule} ${country}`);
  };

  return {
    tables,
    figure,
    figures,
    composition,
    countedShare,
    draws,
    // Few are needed, each once.
    finer: () => (finer ??= createEvidence(tables, {...options, draws: 16 * draws, kept: 16})),
    assess: createAssess(composition, {...options, draws})
  };
}
