import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Answered, cross, finding, influence, nearestFlip, tally} from "../../src/analysis/multiverse.js";

const certain = 0.95;
const probability = fc.integer({min: 0, max: 1000}).map((k) => k / 1000);

/** Universes over two choices, a with options x y, b with options 1 2 3, from functions of both. */
function grid(
  value: (a: string, b: string) => number,
  chance: (a: string, b: string) => number = () => 0.5
): {universes: Answered[]; choices: {id: string; options: string[]}[]} {
  const choices = [
    {id: "a", options: ["x", "y"]},
    {id: "b", options: ["1", "2", "3"]}
  ];
  const universes = cross(choices).map((one) => ({
    choices: one,
    value: value(one.a!, one.b!),
    probability: chance(one.a!, one.b!)
  }));
  return {universes, choices};
}

describe("cross(choices)", () => {
  it("lists every combination once, the last choice varying fastest", () => {
    expect(
      cross([
        {id: "a", options: ["x", "y"]},
        {id: "b", options: ["1", "2"]}
      ])
    ).toEqual([
      {a: "x", b: "1"},
      {a: "x", b: "2"},
      {a: "y", b: "1"},
      {a: "y", b: "2"}
    ]);
  });

  it("is one empty combination without choices", () => {
    expect(cross([])).toEqual([{}]);
  });

  it("has as many different combinations as the product of the options", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 4}), {maxLength: 5}), (sizes) => {
        const choices = sizes.map((size, i) => ({
          id: `choice ${i}`,
          options: Array.from({length: size}, (_, k) => `${k}`)
        }));
        const universes = cross(choices);
        expect(universes).toHaveLength(sizes.reduce((product, size) => product * size, 1));
        expect(new Set(universes.map((one) => JSON.stringify(one))).size).toBe(universes.length);
      })
    );
  });

  it("refuses a choice without options and two choices of one id with a sentence", () => {
    expect(() => cross([{id: "tier", options: []}])).toThrow(
      "The choice “tier” has no options; expected at least one."
    );
    const tier = {id: "tier", options: ["top"]};
    expect(() => cross([tier, tier])).toThrow("The choice “tier” is there twice; expected each choice once.");
  });
});

describe("finding(probability, certain)", () => {
  it.each([
    [1, "holds"],
    [0.95, "holds"],
    [0.9499, "open"],
    [0.5, "open"],
    [0.0501, "open"],
    [0.05, "fails"],
    [0, "fails"]
  ] as const)("finds that %d at 0.95 %s", (chance, found) => {
    expect(finding(chance, certain)).toBe(found);
  });

  it("treats a sentence and its opposite alike, whatever binary fractions do to 1 − p", () => {
    const opposite = {holds: "fails", open: "open", fails: "holds"} as const;
    fc.assert(
      fc.property(fc.integer({min: 0, max: 1000}), fc.integer({min: 501, max: 1000}), (p, level) => {
        expect(finding((1000 - p) / 1000, level / 1000)).toBe(opposite[finding(p / 1000, level / 1000)]);
      })
    );
  });

  it("lets a probability of exactly one minus the certainty fail, at every thousandth", () => {
    for (let level = 501; level <= 1000; level++) {
      expect(finding((1000 - level) / 1000, level / 1000)).toBe("fails");
      expect(finding(level / 1000, level / 1000)).toBe("holds");
    }
  });

  it("refuses what is no probability or no level of certainty with a sentence", () => {
    for (const wrong of [-0.01, 1.01, NaN]) {
      expect(() => finding(wrong, certain)).toThrow(/^The probability is .+, but a .*number .*was expected\.$/);
    }
    for (const wrong of [0.5, 0, 1.01, NaN]) {
      expect(() => finding(0.5, wrong)).toThrow(`certain is ${wrong}; expected more than 0.5 and at most 1`);
    }
  });
});

describe("tally(universes, {certain})", () => {
  it("counts the universes and the shares that hold and fail", () => {
    const chances = [1, 0.95, 0.6, 0.4, 0.02];
    const universes = chances.map((chance) => ({choices: {}, value: 0, probability: chance}));
    expect(tally(universes, {certain})).toEqual({answered: 5, holds: 0.4, fails: 0.2});
  });

  it("is all zeros without universes", () => {
    expect(tally([], {certain})).toEqual({answered: 0, holds: 0, fails: 0});
  });

  it("never decides more when it asks for more certainty", () => {
    fc.assert(
      fc.property(fc.array(probability, {minLength: 1}), (chances) => {
        const universes = chances.map((chance) => ({choices: {}, value: 0, probability: chance}));
        const [loose, strict] = [tally(universes, {certain: 0.8}), tally(universes, {certain: 0.99})];
        expect(strict.holds).toBeLessThanOrEqual(loose.holds);
        expect(strict.fails).toBeLessThanOrEqual(loose.fails);
        expect(loose.holds + loose.fails).toBeLessThanOrEqual(1 + 1e-12);
      })
    );
  });

  it("refuses a certainty that no finding can have, even of nothing", () => {
    for (const wrong of [0.5, 1.2, NaN]) {
      expect(() => tally([], {certain: wrong})).toThrow(`certain is ${wrong}; expected more than 0.5 and at most 1`);
    }
  });
});

describe("influence(universes, choices, {certain})", () => {
  it("gives the variance of an additive table in closed form", () => {
    // a adds 0 or 6, b adds 0, 1 or 2: the main effects have variances 9 and 2/3, and nothing else varies.
    const {universes, choices} = grid((a, b) => (a === "y" ? 6 : 0) + Number(b));
    const [a, b] = influence(universes, choices, {certain});
    expect(a!.variance).toBeCloseTo(9 / (9 + 2 / 3), 12);
    expect(b!.variance).toBeCloseTo(2 / 3 / (9 + 2 / 3), 12);
  });

  it("splits the variance of an additive full cross without remainder", () => {
    const effect = fc.array(fc.integer({min: -50, max: 50}), {minLength: 5, maxLength: 5});
    fc.assert(
      fc.property(effect, (effects) => {
        const {universes, choices} = grid((a, b) => effects[a === "x" ? 0 : 1]! + effects[1 + Number(b)]!);
        const shares = influence(universes, choices, {certain}).map(({variance}) => variance);
        const varies = new Set(universes.map(({value}) => value)).size > 1;
        expect(shares[0]! + shares[1]!).toBeCloseTo(varies ? 1 : 0, 9);
      })
    );
  });

  it("gives a pure interaction to neither choice", () => {
    const choices = [
      {id: "a", options: ["x", "y"]},
      {id: "b", options: ["1", "2"]}
    ];
    const universes = cross(choices).map((one) => ({
      choices: one,
      value: (one.a === "x") === (one.b === "1") ? 1 : -1,
      probability: (one.a === "x") === (one.b === "1") ? 1 : 0
    }));
    expect(influence(universes, choices, {certain})).toEqual([
      {id: "a", variance: 0, flips: 1},
      {id: "b", variance: 0, flips: 1}
    ]);
  });

  it("counts flips over pairs that differ in one choice alone", () => {
    // Holds under x everywhere; under y it holds with 1 only. a: 2 of 3 pairs differ. b: of 3 + 3 pairs, 2 differ.
    const {universes, choices} = grid(
      () => 0,
      (a, b) => (a === "x" || b === "1" ? 1 : 0.5)
    );
    const [a, b] = influence(universes, choices, {certain});
    expect(a!.flips).toBeCloseTo(2 / 3, 12);
    expect(b!.flips).toBeCloseTo(2 / 6, 12);
  });

  it("is nothing for a choice that has one answered option, and for a quantity that never varies", () => {
    const {universes, choices} = grid((_, b) => Number(b));
    const answered = universes.filter(({choices: {a}}) => a === "x");
    expect(influence(answered, choices, {certain})[0]).toEqual({id: "a", variance: 0, flips: 0});
    expect(influence(grid(() => 0.1).universes, choices, {certain}).map(({variance}) => variance)).toEqual([0, 0]);
    expect(influence([], choices, {certain})).toEqual([
      {id: "a", variance: 0, flips: 0},
      {id: "b", variance: 0, flips: 0}
    ]);
  });

  it("does not depend on the order of the universes, nor on the scale of the quantity", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: -9, max: 9}), probability), {minLength: 6, maxLength: 6}),
        fc.infiniteStream(fc.nat({max: 1000})),
        (cells, keys) => {
          const {universes, choices} = grid(() => 0);
          const filled = universes.map((one, i) => ({...one, value: cells[i]![0], probability: cells[i]![1]}));
          const shuffled = filled
            .map((one) => ({one: {...one, value: 8 * one.value - 3}, key: keys.next().value as number}))
            .toSorted((p, q) => p.key - q.key)
            .map(({one}) => one);
          const [before, after] = [influence(filled, choices, {certain}), influence(shuffled, choices, {certain})];
          for (const [i, {variance, flips}] of before.entries()) {
            expect(after[i]!.variance).toBeCloseTo(variance, 9);
            expect(after[i]!.flips).toBeCloseTo(flips, 9);
          }
          expect(tally(shuffled, {certain})).toEqual(tally(filled, {certain}));
        }
      )
    );
  });
});

describe("nearestFlip(universes, start, {certain})", () => {
  it("changes as few choices as it takes", () => {
    const {universes} = grid(
      () => 0,
      (a, b) => (a === "y" && b === "3" ? 0.1 : 1)
    );
    const flip = nearestFlip(universes, {a: "x", b: "1"}, {certain})!;
    expect(flip.changed).toEqual(["a", "b"]);
    expect(flip.finding).toBe("open");
    expect(nearestFlip(universes, {a: "x", b: "3"}, {certain})!.changed).toEqual(["a"]);
  });

  it("prefers, among equally near ones, the universe whose probability differs most, then the first", () => {
    const {universes} = grid(
      () => 0,
      (a, b) => (a === "y" ? 0.9 : {1: 1, 2: 0.5, 3: 0.01}[b]!)
    );
    const flip = nearestFlip(universes, {a: "x", b: "1"}, {certain})!;
    expect(flip.universe.choices).toEqual({a: "x", b: "3"});
    expect(flip.finding).toBe("fails");
    const tied = grid(
      () => 0,
      (a, b) => (a === "x" && b !== "1" ? 0.3 : 1)
    ).universes;
    expect(nearestFlip(tied, {a: "x", b: "1"}, {certain})!.universe.choices).toEqual({a: "x", b: "2"});
  });

  it("finds nothing where all universes agree, or where the start was not answered", () => {
    const {universes} = grid(
      () => 0,
      () => 0.99
    );
    expect(nearestFlip(universes, {a: "x", b: "1"}, {certain})).toBeUndefined();
    const without = grid(
      () => 0,
      (a) => (a === "x" ? 1 : 0)
    ).universes.filter(({choices}) => choices.a === "y");
    expect(nearestFlip(without, {a: "x", b: "1"}, {certain})).toBeUndefined();
  });

  it("reaches a universe with another finding, and none nearer has one, whatever the order", () => {
    fc.assert(
      fc.property(
        fc.array(probability, {minLength: 6, maxLength: 6}),
        fc.integer({min: 0, max: 5}),
        (chances, from) => {
          const universes = grid(() => 0).universes.map((one, i) => ({...one, probability: chances[i]!}));
          const start = universes[from]!;
          const distance = (one: Answered): number =>
            ["a", "b"].filter((id) => one.choices[id] !== start.choices[id]).length;
          const others = universes.filter(
            (one) => finding(one.probability, certain) !== finding(start.probability, certain)
          );
          const flip = nearestFlip(universes, start.choices, {certain});
          const backwards = nearestFlip(universes.toReversed(), start.choices, {certain});
          expect(flip === undefined).toBe(others.length === 0);
          expect(backwards?.changed.length).toBe(flip?.changed.length);
          if (!flip) return;
          expect(others).toContain(flip.universe);
          expect(flip.changed).toHaveLength(Math.min(...others.map(distance)));
          expect(flip.finding).toBe(finding(flip.universe.probability, certain));
        }
      )
    );
  });
});
