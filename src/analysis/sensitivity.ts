/** What the outcome does when one control runs over its range and the others stay. */
export interface Swing<Name extends string> {
  control: Name;
  from: number;
  to: number;
  /** The outcome at the lower and at the upper end of the range. */
  atFrom: number;
  atTo: number;
  swing: number;
}

export type Range = readonly [number, number];

/**
 * One-way sensitivity of an outcome: each control in turn is set to both ends of its range, the others stay at `base`.
 * The widest swing comes first, which drawn as bars makes a tornado (T. G. Eschenbach, “Spiderplots versus tornado
 * diagrams for sensitivity analysis”, Interfaces 22 (1992) 40–46).
 */
export function swings<Name extends string>(
  base: Readonly<Record<Name, number>>,
  ranges: Readonly<Record<Name, Range>>,
  outcome: (controls: Readonly<Record<Name, number>>) => number
): Swing<Name>[] {
  return (Object.entries(ranges) as [Name, Range][])
    .map(([control, [from, to]]) => {
      const [atFrom, atTo] = [from, to].map((value) => outcome({...base, [control]: value})) as [number, number];
      return {control, from, to, atFrom, atTo, swing: Math.abs(atTo - atFrom)};
    })
    .toSorted((a, b) => b.swing - a.swing);
}

/**
 * Where a function crosses 0 between two ends, by bisection until it is known to `tolerance`; undefined where both ends lie
 * on the same side. Of several crossings it finds one. Throws a RangeError where the function is not finite at an end.
 */
export function crossing(
  f: (x: number) => number,
  [from, to]: Range,
  {tolerance = 1e-9}: {tolerance?: number} = {}
): number | undefined {
  let [a, b] = [from, to];
  const [atA, atB] = [f(a), f(b)];
  if (!Number.isFinite(atA) || !Number.isFinite(atB)) {
    throw new RangeError(`The function is ${atA} at ${from} and ${atB} at ${to}; expected finite numbers.`);
  }
  if (atA === 0) return a;
  if (atB === 0) return b;
  if (atA > 0 === atB > 0) return undefined;
  while (Math.abs(b - a) > tolerance) {
    const middle = (a + b) / 2;
    if (f(middle) > 0 === atA > 0) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}
