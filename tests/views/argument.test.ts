import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import {readMoves} from "../../src/article/moves.js";
import {standing} from "../../src/audit/rules/argument.js";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import {articleArgument, type ArticleNode} from "../../src/views/argument.js";
import {realEvaluations} from "../claims/fixtures.js";

const file = "src/article/moves.csv";
const moves = readMoves(readFileSync(file, "utf8"), {file});

let evaluations: readonly Evaluation[];
let argument: readonly ArticleNode[];
const nodeOf = (id: string): ArticleNode => argument.find((one) => one.id === id)!;
beforeAll(async () => {
  evaluations = await realEvaluations();
  argument = articleArgument(evaluations, moves, {conclusion: "E1.incubator"});
});

describe("articleArgument(evaluations, moves, {conclusion})", () => {
  it("has a step of every move that takes one, with its number, and ends on the conclusion", () => {
    expect(argument.at(-1)!.id).toBe("E1.incubator");
    expect(nodeOf("T7.world").moves).toEqual([15, 31, 33]);
    const made = new Set(argument.flatMap(({moves}) => moves));
    for (const {no, kinds, takes} of moves) {
      // Where an inference has no step of its own, a fact or the bridge of one takes it.
      const steps = takes.some((id) =>
        evaluations.some(({claim}) => claim.steps?.some((one) => one.id.startsWith(id)))
      );
      if (kinds.includes("step") && steps) expect(made.has(no), `move ${no}`).toBe(true);
    }
  });

  it("sets the article's own concession beside what it tempers, and lets nothing hang on it there", () => {
    for (const id of ["E1.incubator", "F4.race", "T11.race"]) {
      expect(nodeOf(id).although).toEqual(["T16.printed", "T16.institutions"]);
    }
    const [plain, denied] = [{}, {denied: new Set(["T16.printed"])}].map((supposed) => standing(argument, supposed));
    expect(plain!.get("T16.printed")).toBe("stands");
    expect(denied!.get("T11.race")).toBe(plain!.get("T11.race"));
    // What is concluded from the concession hangs on it.
    expect(nodeOf("T12.decides").from).toContain("T16.printed");
    expect(denied!.get("T12.decides")).toBe("falls");
  });

  it("draws the mechanism from what a university can pay to people, and hangs the surge on it", () => {
    expect(nodeOf("C4.chain").from).toEqual(["M3.beyond", "C4.built", "C4.rented", "C4.used"]);
    expect(nodeOf("C3.rests").from).toContain("C4.chain");
  });

  it("stands the account of the people on where they took their first degree, not on whether details agree", () => {
    const {bridges, from} = nodeOf("E2.formed");
    expect(bridges.map(({id, support}) => [id, support])).toEqual([["E2.all", "fails"]]);
    expect(from).not.toContain("F3.details");
  });
});
