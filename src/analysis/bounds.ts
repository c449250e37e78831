import type {Highs, IndexSelection, ObjectiveSense} from "highs";
import {type Cell, fits, type Pattern, type Ratio} from "./flow-cells.js";

/** The least and the most that a share can be, as fractions. */
export interface Bounds {
  low: number;
  high: number;
}

/** Which share is asked for: of `of` among `among`, who are everybody unless they are named. */
export interface ShareQuestion {
  of: Pattern;
  among?: Pattern;
  /** Ratios that are held out: this share is to be found without them. */
  without?: readonly Ratio[];
}

/** The coefficients of Σ over the cells of among, which is at least 0 exactly where of ≥ limit × among. */
const atLeast = (cells: readonly Cell[], {of, among}: Ratio, limit: number): number[] =>
  cells.map((cell) => (fits(cell, among) ? (fits(cell, of) ? 1 : 0) - limit : 0));

const indicator = (cells: readonly Cell[], pattern: Pattern): number[] =>
  cells.map((cell) => (fits(cell, pattern) ? 1 : 0));

/** The non-zero cells of a dense matrix, row by row. */
function compressed(rows: readonly (readonly number[])[]): {starts: number[]; indices: number[]; values: number[]} {
  const [starts, indices, values]: number[][] = [[0], [], []];
  for (const row of rows) {
    for (const [j, value] of row.entries()) {
      if (value === 0) continue;
      indices!.push(j);
      values!.push(value);
    }
    starts!.push(indices!.length);
  }
  return {starts: starts!, indices: indices!, values: values!};
}

/**
 * The limits of shares over every table of people that is consistent with the ratios: what the published numbers leave
 * open, with no assumption added; one pair a question, in their order. Throws a RangeError where no table is consistent.
 *
 * Since every ratio is homogeneous, the table may be scaled so that `among` is 1, which makes the share linear:
 * A. Charnes and W. W. Cooper, “Programming with linear fractional functionals”, Naval Research Logistics Quarterly 9
 * (1962) 181–186. One model serves all questions: only its objective, the row that is scaled to 1 and the rows of what
 * is held out change, so that the simplex method goes on from the last optimum. Presolving would take longer than that.
 */
export function boundsUnder(
  cells: readonly Cell[],
  ratios: readonly Ratio[],
  questions: readonly ShareQuestion[],
  highs: Highs
): Bounds[] {
  const {minimize, maximize} = highs.constants.objectiveSense;
  const {optimal} = highs.constants.modelStatus;
  const rows = [
    indicator(cells, {}),
    ...ratios.flatMap((ratio) => [
      atLeast(cells, ratio, ratio.low),
      atLeast(cells, ratio, ratio.high).map((value) => -value)
    ])
  ];
  const everyColumn: IndexSelection = {kind: "range", from: 0, to: cells.length - 1};
  return highs.withModel(
    {
      numCols: cells.length,
      numRows: rows.length,
      colCost: cells.map(() => 0),
      colLower: cells.map(() => 0),
      colUpper: cells.map(() => highs.infinity),
      rowLower: rows.map((_, i) => (i === 0 ? 1 : 0)),
      rowUpper: rows.map((_, i) => (i === 0 ? 1 : highs.infinity)),
      matrix: {
        format: "csr",
        numRows: rows.length,
        numCols: cells.length,
        ...compressed(rows)
      }
    },
    (model): Bounds[] => {
      model.options.set({output_flag: false, presolve: "off"});
      let whole = rows[0]!;
      const optimum = (sense: ObjectiveSense): number => {
        model.changeObjectiveSense(sense);
        model.run();
        const status = model.getModelStatus();
        if (status !== optimal) {
          throw new RangeError(
            `No table fits all of ${ratios.map(({name}) => name).join(", ")} (HiGHS ends with model status ${status}); expected numbers that agree.`
          );
        }
        return Math.min(1, Math.max(0, model.getObjectiveValue()));
      };
      const demand = (ratio: Ratio, lower: number): void => {
        const first = 1 + 2 * ratios.indexOf(ratio);
        for (const row of [first, first + 1]) model.changeRowBounds(row, lower, highs.infinity);
      };
      return questions.map(({of, among = {}, without = []}) => {
        const inside = indicator(cells, among);
        for (const [i, value] of inside.entries()) if (value !== whole[i]) model.changeCoefficient(0, i, value);
        whole = inside;
        model.changeColsCost(
          everyColumn,
          inside.map((value, i) => (value && fits(cells[i]!, of) ? 1 : 0))
        );
        for (const ratio of without) demand(ratio, -highs.infinity);
        const bounds = {low: optimum(minimize), high: optimum(maximize)};
        for (const ratio of without) demand(ratio, 0);
        return bounds;
      });
    }
  );
}
