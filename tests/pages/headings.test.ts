import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readMoves} from "../../src/article/moves.js";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import {movesShown, tallyStates} from "../../src/views/moves.js";
import {multiverseRows} from "../../src/views/multiverse.js";
import {realEvaluations} from "../claims/fixtures.js";
import {root} from "../helpers/run.js";

const evaluations = realEvaluations();
const carried = /^holds/;
const uncarried = /^(undecided|fails|not testable)$/;

/** The verdict of an assertion or a step. */
function verdictOf(all: readonly Evaluation[], id: string): string {
  for (const {multiverses, follows} of all) {
    const found = multiverses.find(({assertion}) => assertion.id === id)?.support;
    const verdict = found ?? follows.parts.find((part) => part.id === id)?.verdict;
    if (verdict) return verdict;
  }
  throw new RangeError(`There is no assertion or step ${id}.`);
}

/** Headings that say a finding, and the verdicts without which they may not. */
const findings: readonly {page: string; heading: string; rests: Readonly<Record<string, RegExp>>}[] = [
  {
    page: "elite",
    heading: "China's rise among the elite is real, and part of it is a wider door",
    rests: {"T4.rose": carried, "T4.same": carried}
  },
  {
    page: "elite",
    heading: "Most of the elite work in America, and some now work in China",
    rests: {"T1.majority": carried, "T3.majority": carried}
  },
  {page: "elite", heading: "China's elite works at universities more than at firms", rests: {"T14.firms": /^fails$/}},
  {
    page: "top-tier",
    heading: "China taught nearly half of this conference's authors, not of the world's researchers",
    rests: {"T7.sample": carried, "T7.world": uncarried}
  },
  {
    page: "top-tier",
    heading: "China's rise is beyond chance; the others' falls are less sure",
    rests: {"T6.china": /^holds$/, "T6.us": uncarried}
  },
  {
    page: "institutions",
    heading: "The article's league table can be rebuilt, and its last places are luck",
    rests: {"I2.china": carried, "I2.europe": carried, "I4.huawei": uncarried}
  },
  {
    page: "institutions",
    heading: "No growth of firms' part in China's papers is to be seen",
    rests: {"I5.grew": uncarried}
  },
  {
    page: "institutions",
    heading: "In 2019 China's firms stood level only at conferences on vision",
    rests: {"I6.beside": carried}
  },
  {
    page: "since",
    heading: "Since then China's part went on growing, and those in America stayed",
    rests: {"S1.stayed": carried, "S1.home": carried}
  },
  {
    page: "index",
    heading: "The last conclusion needs what no figure gives",
    rests: {"E1.incubator": uncarried}
  }
];

const pageOf = (page: string): string => readFileSync(join(root, `src/${page}.md`), "utf8");

describe.each(findings)("“$heading”", ({page, heading, rests}) => {
  it(`stands on ${page} as long as its verdicts do`, async () => {
    expect(pageOf(page)).toContain(`# ${heading}\n`);
    const all = await evaluations;
    for (const [id, wanted] of Object.entries(rests)) expect(verdictOf(all, id), id).toMatch(wanted);
  });
});

describe("headings that count", () => {
  it("say that the article's facts fare better than its conclusions", async () => {
    expect(pageOf("index")).toContain("## Its facts fare better than its conclusions\n");
    const own = (await evaluations).filter(({claim}) => claim.by !== "audit");
    const part = (verdicts: string[]): number => verdicts.filter((one) => carried.test(one)).length / verdicts.length;
    const facts = part(own.flatMap(({borneOut}) => borneOut.parts.map(({verdict}) => verdict)));
    const steps = part(own.flatMap(({follows}) => follows.parts.map(({verdict}) => verdict)));
    expect(facts).toBeGreaterThan(2 * steps);
  });

  it("say that most of the article's sentences hang on a choice", async () => {
    expect(pageOf("multiverse")).toContain("# Most sentences of the article hang on a choice that it does not name\n");
    const rows = multiverseRows(await evaluations).filter((row) => row.answered && row.by === "article");
    const firm = rows.filter(({holds, fails}) => holds === 1 || fails === 1);
    expect(firm.length).toBeLessThan(rows.length / 2);
  });

  it("say that the article's moves stand in part more often than they stand or fall", async () => {
    expect(pageOf("article")).toContain(
      "# Move by move, the article stands in part more often than it stands or falls\n"
    );
    const file = "src/article/moves.csv";
    const moves = movesShown(readMoves(readFileSync(join(root, file), "utf8"), {file}), await evaluations);
    const counts = new Map(tallyStates(moves).map(({state, moves}) => [state, moves]));
    expect(counts.get("stands in part")!).toBeGreaterThan(counts.get("stands")! + counts.get("falls")!);
  });
});
