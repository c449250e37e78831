/** A group's size in the first and in the second year, in any unit that is the same for all groups. */
export interface Group {
  name: string;
  before: number;
  after: number;
}

/**
 * How much of the change of one group's share of a whole is due to the change of each group's own size: the Shapley
 * value of each group's change, that is its effect on the share averaged over all orders in which the groups could
 * have changed. Contributions are in points of the share (0–100) and sum to the change.
 * Throws a RangeError when `of` is no group or a whole is empty.
 * Source: L. S. Shapley, “A value for n-person games” (1953); as a decomposition, A. F. Shorrocks, “Decomposition
 * procedures for distributional analysis”, Journal of Economic Inequality 11 (2013).
 */
export function shareContributions(groups: readonly Group[], of: string): {name: string; points: number}[] {
  const index = groups.findIndex(({name}) => name === of);
  if (index < 0)
    throw new RangeError(`There is no group “${of}”; expected one of ${groups.map(({name}) => name).join(", ")}`);
  const share = (changed: number): number => {
    const sizes = groups.map(({before, after}, i) => (changed & (1 << i) ? after : before));
    const whole = sizes.reduce((sum, size) => sum + size, 0);
    if (!(whole > 0)) throw new RangeError(`The groups sum to ${whole}; expected more than 0`);
    return (100 * sizes[index]!) / whole;
  };
  const k = groups.length;
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const ones = (bits: number): number => bits.toString(2).replaceAll("0", "").length;
  return groups.map(({name}, i) => {
    let points = 0;
    for (let set = 0; set < 1 << k; set++) {
      if (set & (1 << i)) continue;
      const weight = (factorial(ones(set)) * factorial(k - ones(set) - 1)) / factorial(k);
      points += weight * (share(set | (1 << i)) - share(set));
    }
    return {name, points};
  });
}
