import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {misfits, type Move, readMoves} from "../../src/article/moves.js";
import {claims} from "../../src/claims/index.js";
import {references} from "../../src/audit/rules/text.js";
import {realEvidence} from "../claims/fixtures.js";

const file = "src/article/moves.csv";
const text = readFileSync(file, "utf8");
const moves = readMoves(text, {file});

const header = "no,part,words,says,kinds,takes,remark\n";
const read = (...rows: string[]): Move[] => readMoves(header + rows.join("\n") + "\n", {file: "moves.csv"});

describe("the article's moves", () => {
  it("are all there, in the article's order, and none is of no kind", () => {
    expect(moves.map(({no}) => no)).toEqual(Array.from({length: 77}, (_, i) => i + 1));
    for (const {no, kinds} of moves) expect(kinds.length, `move ${no}`).toBeGreaterThan(0);
  });

  it("are taken by claims that exist, and every claim of the article is a move", () => {
    expect(misfits(moves, claims)).toEqual([]);
  });

  it("quote a few words each, as printed and in the article's script", () => {
    for (const {no, words} of moves) {
      expect(words, `move ${no}`).toMatch(/\p{Script=Han}/u);
      expect([...words].length, `move ${no}`).toBeLessThanOrEqual(20);
    }
  });

  it("name only figures that the article prints, and no number otherwise", async () => {
    const {figure} = await realEvidence();
    for (const {no, says} of moves) {
      for (const id of references(says)) expect(figure(id).publication, `move ${no}: ${id}`).toBe("article");
      expect(says.replace(/\{[^}]*\}|Grok\u00a03|Firefly-2|985|211|2019|2022/g, ""), `move ${no}`).not.toMatch(/\d/);
    }
  });

  it("end as sentences do, and so do remarks", () => {
    for (const {no, says, remark} of moves) {
      expect(says, `move ${no}`).toMatch(/\.$/);
      if (remark) expect(remark, `move ${no}`).toMatch(/\.$/);
    }
  });
});

describe("readMoves", () => {
  it("reads a row as a move", () => {
    expect(read("1,title,做题家,It says so.,fact step,T1 T9.half,")).toEqual([
      {
        no: 1,
        part: "title",
        words: "做题家",
        says: "It says so.",
        kinds: ["fact", "step"],
        takes: ["T1", "T9.half"],
        remark: null
      }
    ]);
  });

  it.each([
    ["2,title,做,It.,fact,T1,", "moves.csv line 2: no is “2”; expected 1: moves are numbered in their order"],
    ["1,title,做,It.,guess,T1,", "moves.csv line 2: kinds is “guess”; expected some of report, fact, step, talk"],
    ["1,title,,It.,fact,T1,", "moves.csv line 2: words is “”; expected some text"],
    ["1,title,做,It.,talk,,", "moves.csv line 2: takes is “”; expected the claim that takes the move, or a remark"]
  ])("refuses %s", (row, problem) => {
    expect(() => read(row)).toThrow(problem);
  });

  it("names a column that is missing", () => {
    expect(() => readMoves("no,part\n", {file: "moves.csv"})).toThrow("moves.csv: column “words” is missing");
  });

  it("lets a move go untaken that says why", () => {
    expect(read("1,title,做,It.,talk,,A joke.")[0]).toMatchObject({takes: [], remark: "A joke."});
  });
});

describe("misfits", () => {
  const [move] = read("1,title,做,It.,fact,T1 T2.less,");
  const claim = (id: string, ...parts: string[]) => ({id, assertions: parts.map((part) => ({id: `${id}.${part}`}))});

  it("finds what a move names and nothing is, and the claim that no move makes", () => {
    expect(misfits([move!], [claim("T1"), claim("T2", "more"), claim("T3"), {...claim("S1"), by: "audit"}])).toEqual([
      "Move 1 is taken by “T2.less”; expected a claim, an assertion or a step.",
      "No move makes the claim T3; expected one, or a claim that is the audit's own."
    ]);
  });
});
