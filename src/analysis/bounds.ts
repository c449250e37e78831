import {type Cell, fits, type Pattern, type Ratio} from "./flow-cells.js";

/** What a solver of linear programs makes of one in CPLEX's LP format. */
export interface Solution {
  Status: string;
  ObjectiveValue: number;
}
export type Solve = (program: string) => Solution;

/** The least and the most that a share can be. */
export interface Bounds {
  low: number;
  high: number;
}

const term = (coefficient: number, i: number): string =>
  `${coefficient < 0 ? "-" : "+"} ${Number(Math.abs(coefficient).toFixed(9))} x${i}`;

/** Σ over the cells of among, weighted so that the sum is at least 0 exactly where of ≥ limit × among. */
function atLeast(cells: readonly Cell[], {of, among}: Ratio, limit: number, sign: 1 | -1): string {
  const terms = cells.flatMap((cell, i) => {
    if (!fits(cell, among)) return [];
    const coefficient = sign * ((fits(cell, of) ? 1 : 0) - limit);
    return coefficient === 0 ? [] : [term(coefficient, i)];
  });
  return terms.length ? terms.join(" ") : "0 x0";
}

/** What all ratios demand of a table, two lines a ratio. */
const demands = (cells: readonly Cell[], ratios: readonly Ratio[]): string[] =>
  ratios.flatMap((ratio, k) => [
    ` l${k}: ${atLeast(cells, ratio, ratio.low, 1)} >= 0`,
    ` h${k}: ${atLeast(cells, ratio, ratio.high, -1)} >= 0`
  ]);

interface Question {
  of: Pattern;
  among: Pattern;
  sense: "Minimize" | "Maximize";
}

/**
 * The linear program of the smallest (largest) share of `of` among `among` in any table that does what is demanded.
 * Since every ratio is homogeneous, the table may be scaled so that `among` is 1, which makes the share linear:
 * A. Charnes and W. W. Cooper, “Programming with linear fractional functionals”, Naval Research Logistics Quarterly 9
 * (1962) 181–186.
 */
export function program(cells: readonly Cell[], demanded: readonly string[], {of, among, sense}: Question): string {
  const inside = cells.flatMap((cell, i) => (fits(cell, among) ? [i] : []));
  const wanted = inside.filter((i) => fits(cells[i]!, of));
  return [
    sense,
    ` share: ${wanted.length ? wanted.map((i) => term(1, i)).join(" ") : "0 x0"}`,
    "Subject To",
    ` whole: ${inside.map((i) => term(1, i)).join(" ")} = 1`,
    ...demanded,
    "End"
  ].join("\n");
}

/**
 * Finds the limits of shares over every table of people that is consistent with the ratios: what the published numbers
 * leave open, with no assumption added. What the ratios demand is written down once, whatever is then asked. The
 * function returned throws a RangeError where no table is consistent.
 */
export function boundsUnder(
  cells: readonly Cell[],
  ratios: readonly Ratio[],
  solve: Solve
): (of: Pattern, among?: Pattern) => Bounds {
  const demanded = demands(cells, ratios);
  return (of, among = {}) => {
    const [low, high] = (["Minimize", "Maximize"] as const).map((sense) => {
      const {Status, ObjectiveValue} = solve(program(cells, demanded, {of, among, sense}));
      if (Status !== "Optimal") {
        throw new RangeError(
          `No table fits all of ${ratios.map(({name}) => name).join(", ")} (${Status}); expected numbers that agree.`
        );
      }
      return Math.min(1, Math.max(0, ObjectiveValue));
    });
    return {low: low!, high: high!};
  };
}
