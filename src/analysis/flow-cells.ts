/** The stages of a researcher's way: country of the first degree, of graduate school, of work. */
export const stages = ["origin", "graduate", "work"] as const;
export type Stage = (typeof stages)[number];

/** One way through the three stages, and whether it ends outside the country it began in. */
export interface Cell {
  origin: string;
  graduate: string;
  work: string;
  abroad: boolean;
}

/** Which cells are meant: those whose stages are (or, with a leading “!”, are not) the ones named; all by default. */
export type Pattern = Readonly<{origin?: string; graduate?: string; work?: string; abroad?: boolean}>;

/** People of `of` are between `low` and `high` (fractions) of the people of `among`, who include them. */
export interface Ratio {
  name: string;
  of: Pattern;
  among: Pattern;
  low: number;
  high: number;
}

/**
 * All ways through three stages over `places`. A way that ends where it began stays at home, except in a group of
 * several countries (`groups`), where it may as well lead from one of them to another: such ways come twice.
 */
export function cellsOf(places: readonly string[], groups: readonly string[] = []): Cell[] {
  if (new Set(places).size < Math.max(2, places.length)) {
    throw new RangeError(`The places are ${places.join(", ")}; expected at least two, each once.`);
  }
  return places.flatMap((origin) =>
    places.flatMap((graduate) =>
      places.flatMap((work): Cell[] => {
        const way = {origin, graduate, work};
        if (origin !== work) return [{...way, abroad: true}];
        const home = {...way, abroad: false};
        return groups.includes(origin) ? [home, {...way, abroad: true}] : [home];
      })
    )
  );
}

/** Whether a cell is one of those a pattern means. */
export function fits(cell: Cell, pattern: Pattern): boolean {
  const stage = (name: Stage): boolean => {
    const wanted = pattern[name];
    if (wanted === undefined) return true;
    return wanted.startsWith("!") ? cell[name] !== wanted.slice(1) : cell[name] === wanted;
  };
  return stages.every(stage) && (pattern.abroad === undefined || cell.abroad === pattern.abroad);
}

/** The share of `of` among `among` in a table over `cells`; NaN never: a RangeError where nobody is among them. */
export function shareIn(cells: readonly Cell[], values: ArrayLike<number>, of: Pattern, among: Pattern = {}): number {
  let [part, whole] = [0, 0];
  for (const [i, cell] of cells.entries()) {
    if (!fits(cell, among)) continue;
    whole += values[i]!;
    if (fits(cell, of)) part += values[i]!;
  }
  if (!(whole > 0)) throw new RangeError(`Nobody is ${JSON.stringify(among)} in this table; expected somebody.`);
  return part / whole;
}
