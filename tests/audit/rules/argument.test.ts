import {beforeAll, describe, expect, it} from "vitest";
import {
  type Argument,
  argumentFor,
  type ArgumentNode,
  hangingOn,
  missing,
  standing
} from "../../../src/audit/rules/argument.js";
import type {Evaluation} from "../../../src/audit/rules/evaluate.js";
import type {Support} from "../../../src/audit/rules/types.js";
import {realEvaluations} from "../../claims/fixtures.js";

const node = (id: string, verdict: Support, ...from: string[]): ArgumentNode => ({
  id,
  kind: from.length ? "step" : "fact",
  part: id,
  says: `${id}.`,
  claim: id,
  page: "index",
  verdict,
  from,
  although: [],
  bridges: [],
  unbridged: null
});

/** Two facts, a step from both, and a conclusion from the step and a third fact. */
const made: Argument = [
  node("a", "holds"),
  node("b", "holds with conditions"),
  node("ab", "holds", "a", "b"),
  node("c", "undecided"),
  node("so", "holds", "ab", "c")
];
const states = (supposed?: Parameters<typeof standing>[1], argument = made) =>
  Object.fromEntries(standing(argument, supposed));

describe("standing(argument, {granted, denied})", () => {
  it("lets a step stand only where its bridges hold and all its premises stand", () => {
    expect(states()).toEqual({a: "stands", b: "stands", ab: "stands", c: "open", so: "open"});
    const weak = made.map((one) => (one.id === "ab" ? {...one, verdict: "not testable" as const} : one));
    expect(states({}, weak)).toMatchObject({a: "stands", b: "stands", ab: "open"});
  });

  it("lets all that hangs on a sentence fall with it, and nothing else", () => {
    expect(states({denied: new Set(["b"])})).toEqual({a: "stands", b: "falls", ab: "falls", c: "open", so: "falls"});
  });

  it("lets what is granted stand, and what follows from it follow", () => {
    expect(states({granted: new Set(["c"])})).toMatchObject({c: "stands", so: "stands"});
    const failing = made.map((one) => (one.id === "a" ? {...one, verdict: "fails" as const} : one));
    expect(states({}, failing)).toMatchObject({ab: "falls", so: "falls"});
    expect(states({granted: new Set(["ab", "c"])}, failing)).toMatchObject({a: "falls", ab: "stands", so: "stands"});
  });
});

describe("hangingOn(argument, id)", () => {
  it("names every step that a sentence carries, by way of others too", () => {
    expect(hangingOn(made, "a").map(({id}) => id)).toEqual(["ab", "so"]);
    expect(hangingOn(made, "c").map(({id}) => id)).toEqual(["so"]);
    expect(hangingOn(made, "so")).toEqual([]);
  });
});

describe("missing(argument, conclusion)", () => {
  it("names what a reader must grant, and granting it is enough and all of it is needed", () => {
    const failing = made.map((one) => (one.id === "a" ? {...one, verdict: "fails" as const} : one));
    const ids = missing(failing).map(({id}) => id);
    expect(ids).toEqual(["a", "c"]);
    expect(states({granted: new Set(ids)}, failing).so).toBe("stands");
    for (const id of ids) {
      const fewer = new Set(ids.filter((one) => one !== id));
      expect(states({granted: fewer}, failing).so).not.toBe("stands");
    }
    expect(missing(made, "ab")).toEqual([]);
  });
});

describe("argumentFor(conclusion, evaluations)", () => {
  let real: readonly Evaluation[];
  beforeAll(async () => {
    real = await realEvaluations();
  });

  it("puts every sentence after all that it is taken from, and the conclusion last", () => {
    const argument = argumentFor("E1.incubator", real);
    expect(argument.at(-1)!.id).toBe("E1.incubator");
    const before = new Set<string>();
    for (const {id, from} of argument) {
      for (const premise of from) expect(before.has(premise), `${id} from ${premise}`).toBe(true);
      before.add(id);
    }
    expect(before.size).toBe(argument.length);
  });

  it("lets the number that the article starts from stand, and its account of the people fall", () => {
    const found = states({}, argumentFor("E1.incubator", real));
    expect(found["T6.china"]).toBe("stands");
    expect(found["E2.formed"]).toBe("falls");
    expect(found["E1.incubator"]).toBe("falls");
  });

  it("stands when all that is missing is granted", () => {
    const argument = argumentFor("E1.incubator", real);
    const granted = new Set(missing(argument).map(({id}) => id));
    expect(states({granted}, argument)["E1.incubator"]).toBe("stands");
  });

  it("names with every sentence just what falls if it alone does, in a list that can be read", () => {
    const steps = real.flatMap(({follows}) => follows.parts.map(({id}) => id));
    const carried = argumentFor(steps, real).map((one) => ({...one, verdict: "holds" as const}));
    expect(new Set(Object.values(states({}, carried)))).toEqual(new Set(["stands"]));
    for (const {id} of carried) {
      const fallen = Object.entries(states({denied: new Set([id])}, carried)).filter(([, state]) => state === "falls");
      const named = hangingOn(carried, id).map((one) => one.id);
      expect(new Set([id, ...named]), id).toEqual(new Set(fallen.map(([one]) => one)));
      expect(named.length, id).toBeLessThanOrEqual(5);
    }
  });

  it("names a premise that no claim says, and a circle", () => {
    const step = (id: string, from: string[]): Evaluation =>
      ({
        claim: {id: "X1", page: "index"},
        multiverses: [],
        follows: {parts: [{id, part: id, says: id, verdict: "holds", from, although: [], bridges: [], unbridged: null}]}
      }) as unknown as Evaluation;
    expect(() => argumentFor("a", [step("a", ["z"])])).toThrow("a is taken from “z”, which no claim says.");
    expect(() => argumentFor("a", [step("a", ["b"]), step("b", ["a"])])).toThrow(
      "The argument goes in a circle: a ← b ← a."
    );
  });
});
