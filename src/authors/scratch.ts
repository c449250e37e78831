type Numbers = Int32Array | Float64Array;

/** Room that is used again by every count: large arrays cost more to come by than to fill. Gives `length` places of it. */
function room<T extends Numbers>(type: new (length: number) => T): (length: number) => T {
  let kept = new type(0);
  return (length) => {
    if (kept.length < length) kept = new type(length);
    return kept.subarray(0, length) as T;
  };
}

/** Working columns of one count at a time; what is in them lasts until the next count. */
export const scratch = {points: room(Float64Array), units: room(Int32Array), weights: room(Float64Array)};
