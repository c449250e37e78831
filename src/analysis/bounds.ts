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

/**
 * The linear program of the smallest (largest) share of `of` among `among` in any table that satisfies all ratios.
 * Since every ratio is homogeneous, the table may be scaled so that `among` is 1, which makes the share linear:
 * A. Charnes and W. W. Cooper, “Programming with linear fractional functionals”, Naval Research Logistics Quarterly 9
 * (1962) 181–186.
 */
export function program(
  cells: readonly Cell[],
  ratios: readonly Ratio[],
  {of, among, sense}: {of: Pattern; among: Pattern; sense: "Minimize" | "Maximize"}
): string {
  const inside = cells.flatMap((cell, i) => (fits(cell, among) ? [i] : []));
  const wanted = inside.filter((i) => fits(cells[i]!, of));
  const rows = ratios.flatMap((ratio, k) => [
    ` l${k}: ${atLeast(cells, ratio, ratio.low, 1)} >= 0`,
    ` h${k}: ${atLeast(cells, ratio, ratio.high, -1)} >= 0`
  ]);
  return [
    sense,
    ` share: ${wanted.length ? wanted.map((i) => term(1, i)).join(" ") : "0 x0"}`,
    "Subject To",
    ` whole: ${inside.map((i) => term(1, i)).join(" ")} = 1`,
    ...rows,
    "End"
  ].join("\n");
}

/**
 * The limits of the share of `of` among `among` over every table of people that is consistent with the ratios: what the
 * published numbers leave open, with no assumption added. Throws a RangeError where no table is consistent.
 */
export function boundsOf(
  cells: readonly Cell[],
  ratios: readonly Ratio[],
  {of, among = {}, solve}: {of: Pattern; among?: Pattern; solve: Solve}
): Bounds {
  const [low, high] = (["Minimize", "Maximize"] as const).map((sense) => {
    const {Status, ObjectiveValue} = solve(program(cells, ratios, {of, among, sense}));
    if (Status !== "Optimal") {
      throw new RangeError(
        `No table fits all of ${ratios.map(({name}) => name).join(", ")} (${Status}); expected numbers that agree.`
      );
    }
    return Math.min(1, Math.max(0, ObjectiveValue));
  });
  return {low: low!, high: high!};
}
