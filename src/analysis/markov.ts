import {within} from "./check.js";

/** Shares of everybody by group (rows) and place (columns); all of them together are 1. */
export type Stock = readonly (readonly number[])[];

export interface Year {
  /** For each group, from which place (rows) to which (columns) those already there move in a year; rows sum to 1. */
  moves: readonly Stock[];
  /** Shares of the newcomers by group and place; they sum to 1. */
  newcomers: Stock;
  /** Newcomers as a share of next year's people. */
  turnover: number;
}

export const total = (stock: Stock): number => stock.flat().reduce((sum, one) => sum + one, 0);

function requireWhole(name: string, sum: number): void {
  if (!(Math.abs(sum - 1) < 1e-9)) throw new RangeError(`${name} sum to ${sum}; expected 1, so that nobody is lost.`);
}

/** A stock after everybody has moved once: each group keeps its people, only their places change. */
export function move(stock: Stock, moves: readonly Stock[]): number[][] {
  return stock.map((places, g) => {
    const matrix = moves[g]!;
    for (const [i, row] of matrix.entries()) {
      requireWhole(
        `The moves of group ${g + 1} from place ${i + 1}`,
        row.reduce((sum, one) => sum + within("A move", one, 0, 1), 0)
      );
    }
    return places.map((_, to) => places.reduce((sum, people, from) => sum + people * matrix[from]![to]!, 0));
  });
}

/**
 * One year of a Markov chain with newcomers: those there already move, some of them leave the field, and newcomers take
 * their room. Works in shares, so that the size of the field cancels; they keep summing to 1. Throws a RangeError on
 * moves or newcomers that do not sum to 1, or a turnover outside 0–1.
 * Source of the method: D. J. Bartholomew, “Stochastic Models for Social Processes” (1967), open systems.
 */
export function step(stock: Stock, {moves, newcomers, turnover}: Year): number[][] {
  within("The turnover", turnover, 0, 1);
  requireWhole("The newcomers", total(newcomers));
  return move(stock, moves).map((places, g) =>
    places.map((people, p) => (1 - turnover) * people + turnover * newcomers[g]![p]!)
  );
}

/** The stocks of `years` years after the first, the first included. */
export function run(start: Stock, year: Year, years: number): Stock[] {
  const stocks: Stock[] = [start];
  for (let i = 0; i < years; i++) stocks.push(step(stocks.at(-1)!, year));
  return stocks;
}

/** The shares of all groups together by place. */
export const byPlace = (stock: Stock): number[] =>
  stock[0]!.map((_, p) => stock.reduce((sum, places) => sum + places[p]!, 0));
