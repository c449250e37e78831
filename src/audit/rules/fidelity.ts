import type {Figure} from "../../tables/rows.js";
import {fidelities, type Fidelity} from "./types.js";

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

/**
 * Compares a number as the article prints it with the published figure: the same thing measured at the same place (else
 * misattributed), of the same people (else misread), at the same time (else stale), with the same value (exact or
 * rounded, else misread). The first difference in that order decides. Throws when the two are in different units.
 */
export function compareFigure(printed: Figure, published: Figure | null): FigureFidelity {
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
  if (printed.year !== published.year) {
    return is("stale", `The number is that of ${published.year}, not of ${printed.year}.`);
  }
  if (printed.unit !== published.unit) {
    throw new RangeError(
      `${printed.id} is in ${printed.unit} and ${published.id} in ${published.unit}; expected one unit to compare them in.`
    );
  }
  if (printed.value === published.value) return is("exact", "The number is the published one.");
  if (roundsTo(published.value, printed.value, printed.unit)) return is("rounded", `Published as ${published.value}.`);
  return is("misread", `Published as ${published.value}, printed as ${printed.value}.`);
}

/**
 * A claim's fidelity: the worst of its numbers that could be compared; unsourced when it prints numbers and a published
 * source was found for none; null when it prints no number.
 */
export interface ClaimFidelity {
  fidelity: Fidelity | null;
  figures: readonly FigureFidelity[];
  compared: number;
}

/** Compares every number that the article prints for a claim with the published figure it is matched to. */
export function claimFidelity(id: string, figures: readonly Figure[]): ClaimFidelity {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const printed = figures.filter((row) => row.publication === "article" && row.claims.split(" ").includes(id));
  const compared = printed.map((row) => compareFigure(row, row.matches ? (byId.get(row.matches) ?? null) : null));
  const ranks = compared.flatMap(({fidelity}) => (fidelity ? [fidelities.indexOf(fidelity)] : []));
  return {
    fidelity: ranks.length ? fidelities[Math.max(...ranks)]! : compared.length ? "unsourced" : null,
    figures: compared,
    compared: ranks.length
  };
}
