import {describe, expect, it} from "vitest";
import type {Move} from "../../src/article/moves.js";
import {type JudgedClaim, movesShown, stateOf, tallyStates} from "../../src/views/moves.js";

const move = (part: Partial<Move>): Move => ({
  ...{no: 1, part: "title", words: "做题家", says: "It says so.", kinds: ["fact"], takes: ["T6"], remark: null},
  ...part
});
const part = (id: string, verdict: string) => ({id, part: id, says: `${id}.`, verdict});
const judged: JudgedClaim = {
  claim: {id: "T6", page: "top-tier", title: "China up"},
  reported: {parts: [part("article-a", "exact"), part("article-b", "misread")]},
  borneOut: {parts: [part("T6.china", "holds"), part("T6.us", "undecided")]},
  follows: {parts: [part("T6.so", "not testable")]}
};

describe("what came of a move", () => {
  it("is asked by its kinds: a fact of facts, a step of steps, a report of the numbers that it prints itself", () => {
    const ids = (kinds: Move["kinds"], says = "It says {article-a}.") =>
      movesShown([move({kinds, says})], [judged])[0]!.parts.map(({id}) => id);
    expect(ids(["fact"])).toEqual(["T6.china", "T6.us"]);
    expect(ids(["step"])).toEqual(["T6.so"]);
    expect(ids(["report"])).toEqual(["article-a"]);
    expect(ids(["report", "fact"])).toEqual(["article-a", "T6.china", "T6.us"]);
    expect(ids(["talk"])).toEqual([]);
  });

  it("is that of single assertions where a move names them", () => {
    const [shown] = movesShown([move({takes: ["T6.us"]})], [judged]);
    expect(shown).toMatchObject({
      state: "open",
      parts: [{id: "T6.us", verdict: "undecided", href: "./top-tier.html#t6"}]
    });
  });

  it("is never that of the weakest part alone", () => {
    expect(stateOf(["holds", "fails"])).toBe("stands in part");
    expect(stateOf(["holds", "undecided"])).toBe("stands in part");
    expect(stateOf(["holds with conditions"])).toBe("stands in part");
    expect(stateOf(["exact", "holds"])).toBe("stands");
    expect(stateOf(["fails", "misread"])).toBe("falls");
    expect(stateOf(["fails", "undecided"])).toBe("open");
    expect(stateOf(["not testable"])).toBe("open");
    expect(stateOf([])).toBe("nothing to test");
  });

  it("is refused for a claim that was not evaluated", () => {
    expect(() => movesShown([move({takes: ["T9"]})], [judged])).toThrow("Move 1 is taken by claim T9");
  });

  it("is tallied in the order of the states", () => {
    expect(tallyStates([{state: "open"}, {state: "stands"}, {state: "open"}]).map(({moves}) => moves)).toEqual([
      1, 0, 2, 0, 0
    ]);
  });
});
