import type {Figure} from "../../tables/rows.js";
import type {Fidelity} from "./types.js";

/** How one number of the article compares with the published figure it corresponds to. */
export interface FigureFidelity {
  printed: Figure;
  published: Figure | null;
  /** Null where no published figure was found: what was not seen is neither right nor wrong. */
  fidelity: Fidelity | null;
  reason: string;
}

const decimals = (value: number): number => (String(value).split(".")[1] ?? "").length;

/**
 * Whether `printed` is `published` rounded to as many decimals as it shows. Amounts of money may also be rounded to as
 * many significant digits (1,110 to 1,000); of a share, a rank or a count, a final nought is a digit like others.
 */
function roundsTo(published: number, printed: number, unit: string): boolean {
  if (Number(published.toFixed(decimals(printed))) === printed) return true;
  const digits =
    String(printed)
      .replace(/[-.]|0+$/g, "")
      .replace(/^0+/, "").length || 1;
  return / (CNY|USD|EUR)$/.test(unit) && Number(published.toPrecision(digits)) === printed;
}

/** The day on which the article appeared: what came later it could not know. */
export const articleDay = "2025-02-24";

/**
 * Whether a figure had been published by a day: by the date of its release where the table has one, else if it is of a
 * year that had ended a year before, as sums of a year come out in the course of the next.
 */
export function knownBy({year, released}: Pick<Figure, "year" | "released">, day: string): boolean {
  return released ? released <= day : year < Number(day.slice(0, 4)) - 1;
}

/** Whether a published number is what the printed one says it is, read as the bound or the rounding that it names. */
function sameValue({value, unit, bound}: Figure, published: number): {fidelity: Fidelity; reason: string} {
  const printedAs = `Published as ${published}`;
  if (bound === "at most" || bound === "over") {
    const within = bound === "over" ? published >= value : published <= value;
    if (within) return {fidelity: published === value ? "exact" : "rounded", reason: `${printedAs}, within the bound.`};
    return {fidelity: "misread", reason: `${printedAs}, which is not ${bound} ${value}.`};
  }
  if (value === published) return {fidelity: "exact", reason: "The number is the published one."};
  const about = bound === "about" && Number(published.toPrecision(1)) === Number(value.toPrecision(1));
  if (about || roundsTo(published, value, unit)) return {fidelity: "rounded", reason: `${printedAs}.`};
  return {fidelity: "misread", reason: `${printedAs}, printed as ${value}.`};
}

/**
 * Compares a number as the article prints it with the published figure: the same thing measured at the same place (else
 * misattributed), of the same people (else misread), the newest of its kind when the article was written (else stale),
 * with the same value within the bound that the article names (exact or rounded, else misread). The first difference in
 * that order decides. `newer` is a later figure of the same thing that could be known then; what came after the article
 * makes nothing in it stale. Throws when the two are in different units.
 */
export function compareFigure(
  printed: Figure,
  published: Figure | null,
  {newer = null}: {newer?: Figure | null} = {}
): FigureFidelity {
  const is = (fidelity: Fidelity | null, reason: string): FigureFidelity => ({printed, published, fidelity, reason});
  if (!published) return is(null, "No published figure for this number was found.");
  if (printed.measure !== published.measure) {
    return is("misattributed", `The number is that of ${published.measure}, not of ${printed.measure}.`);
  }
  if (printed.place !== published.place) {
    return is("misattributed", `The number is that of ${published.place}, not of ${printed.place}.`);
  }
  if (printed.population !== published.population) {
    return is("misread", `The number is about ${published.population}, not about ${printed.population}.`);
  }
  if (newer) {
    return is("stale", `The number is that of ${published.year}, and that of ${newer.year} was known.`);
  }
  if (printed.unit !== published.unit) {
    throw new RangeError(
      `${printed.id} is in ${printed.unit} and ${published.id} in ${published.unit}; expected one unit to compare them in.`
    );
  }
  const {fidelity, reason} = sameValue(printed, published.value);
  return is(fidelity, reason);
}

/** A later figure of the same thing, place and people, up to the year that was printed, which was known by then. */
function newerThan(printed: Figure, published: Figure, figures: readonly Figure[]): Figure | null {
  const same = figures.filter(
    (row) =>
      row.publication !== "article" &&
      (["measure", "place", "population", "unit", "tier", "basis"] as const).every(
        (key) => row[key] === published[key]
      ) &&
      row.year > published.year &&
      row.year <= printed.year &&
      knownBy(row, articleDay)
  );
  return same.toSorted((a, b) => b.year - a.year)[0] ?? null;
}

/** Every number that the article prints for a claim, compared, and the parts they are of its first question. */
export interface ClaimFidelity {
  figures: readonly FigureFidelity[];
  parts: readonly {id: string; part: string; says: string; verdict: Fidelity}[];
}

/** Compares every number that the article prints for a claim with the published figure it is matched to. */
export function claimFidelity(id: string, figures: readonly Figure[]): ClaimFidelity {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const printed = figures.filter((row) => row.publication === "article" && row.claims.split(" ").includes(id));
  const compared = printed.map((row) => {
    const published = row.matches ? (byId.get(row.matches) ?? null) : null;
    return compareFigure(row, published, {newer: published && newerThan(row, published, figures)});
  });
  return {
    figures: compared,
    parts: compared.map(({printed, fidelity, reason}) => ({
      id: printed.id,
      part: `${printed.place}, ${printed.year}`,
      says: reason,
      verdict: fidelity ?? "unsourced"
    }))
  };
}

/**
 * Numbers of the article that are matched to no figure though one in the tables has the same value, of the same place
 * and unit and within a year of it: a source that is known, and that the number is to be matched to.
 */
export function unmatched(figures: readonly Figure[]): {printed: Figure; published: Figure}[] {
  const published = figures.filter(({publication}) => publication !== "article");
  return figures
    .filter(({publication, matches}) => publication === "article" && !matches)
    .flatMap((printed) =>
      published
        .filter(
          ({place, unit, year, value}) =>
            place === printed.place &&
            unit === printed.unit &&
            Math.abs(year - printed.year) <= 1 &&
            (value === printed.value || roundsTo(value, printed.value, unit))
        )
        .map((published) => ({printed, published}))
    );
}
