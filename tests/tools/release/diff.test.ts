import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {
  auditLines,
  explained,
  type Line,
  moves,
  movesTable,
  readAudit,
  unexplained,
  unnamed,
  unreleased,
  writeAudit
} from "../../../tools/release/audit.js";
import {auditAt, golden, released} from "../../../tools/release/diff.js";
import {realEvaluations} from "../../claims/fixtures.js";
import {root} from "../../helpers/run.js";

const line = (part: Partial<Line> & {id: string}): Line => ({
  kind: "",
  reported: "",
  "borne out": "",
  follows: "",
  value: "",
  low: "",
  high: "",
  unit: "",
  probability: "",
  universes: "",
  holds: "",
  fails: "",
  ...part
});
const read = async (file: string): Promise<Line[]> => readAudit(await readFile(join(root, file), "utf8"), {file});

describe("moves(before, after)", () => {
  it("names verdicts, numbers with their intervals, what is new and what is gone, and nothing else", () => {
    const before = [
      line({id: "T1", "borne out": "holds", reported: "exact"}),
      line({id: "T1.lead", "borne out": "holds", value: "5", low: "1", high: "9", unit: "points"}),
      line({id: "T2", "borne out": "fails"})
    ];
    const after = [
      line({id: "T1", "borne out": "undecided", reported: "exact"}),
      line({id: "T1.lead", "borne out": "holds", value: "5", low: "-1", high: "9", unit: "points"}),
      line({id: "T3", reported: "stale"})
    ];
    expect(moves(before, after)).toEqual([
      {id: "T1", what: "borne out", before: "holds", after: "undecided"},
      {id: "T1.lead", what: "value", before: "5 (1 to 9) points", after: "5 (-1 to 9) points"},
      {id: "T3", what: "reported", before: "—", after: "stale"},
      {id: "T2", what: "borne out", before: "fails", after: "—"}
    ]);
    expect(moves(before, before)).toEqual([]);
  });
});

describe("movesTable(moved)", () => {
  it("is Markdown for the changelog, or says that nothing moved", () => {
    const moved = [{id: "T1", what: "borne out", before: "holds", after: "fails"}];
    expect(movesTable(moved)).toContain("| T1 | borne out | holds | fails |");
    expect(movesTable([])).toBe("No verdict and no headline number moved.");
  });
});

describe("explained(before, after)", () => {
  it.each([
    [null, line({id: "T1.a", "borne out": "holds"}), "It was not asked before."],
    [line({id: "T1.a", "borne out": "holds"}), null, "It is not asked any more."],
    [
      line({id: "T1", "borne out": "undecided"}),
      line({id: "T1", "borne out": "1 × holds, 1 × undecided"}),
      "See its parts."
    ],
    [
      line({id: "T1.a", "borne out": "fails"}),
      line({id: "T1.a", kind: "step", follows: "fails"}),
      "It is a bridge: it says whether a step follows, not whether a fact is borne out."
    ],
    [
      line({id: "T1.a", "borne out": "undecided"}),
      line({id: "T1.a", kind: "report", reported: "holds"}),
      "It is a report, judged against the printed source alone."
    ],
    [
      line({id: "T1.a", "borne out": "fails", universes: "1"}),
      line({id: "T1.a", "borne out": "undecided", universes: "3"}),
      "It is asked in 3 universes instead of 1: other choices apply."
    ],
    [
      line({id: "T1.a", "borne out": "fails", value: "1"}),
      line({id: "T1.a", "borne out": "holds", value: "2"}),
      "The value moved from 1 to 2."
    ]
  ])("gives the reason why %o became %o", (before, after, why) => {
    const text = explained(before ? [before] : [], after ? [after] : []);
    expect(text).toContain(`| ${why} |`);
  });

  it("gives of a claim the reason that the changelog has for it, and of its parts what the lines tell", () => {
    const [before, after] = ["undecided", "holds"].map((verdict) => [
      line({id: "T1", "borne out": verdict}),
      line({id: "T1.a", "borne out": verdict, universes: verdict === "holds" ? "3" : "1"})
    ]);
    const text = explained(before!, after!, "\n- T1: more people were counted.\n- T2: so were these.\n");
    expect(text).toContain("| T1 | borne out | undecided | holds | More people were counted. |");
    expect(text).toContain("| T1.a | borne out | undecided | holds | It is asked in 3 universes");
  });

  it("finds claims of which a verdict moved, by themselves or by a part, and that have no reason written", () => {
    const before = ["T1", "T2.a", "T3"].map((id) => line({id, "borne out": "holds"}));
    const after = ["T1", "T2.a"].map((id) => line({id, "borne out": "fails"}));
    expect(unexplained(before, [...after, before[2]!], "- T1: it was counted anew.\n")).toEqual(["T2"]);
    expect(unexplained(before, before, "")).toEqual([]);
  });

  it("says nothing of a number that moved and left its verdict", () => {
    const [before, after] = ["1", "2"].map((value) => line({id: "T1.a", "borne out": "holds", value}));
    expect(explained([before!], [after!])).toBe("No verdict moved.");
  });
});

describe("unnamed(moved, text)", () => {
  const moved = ["T1", "T1.lead", "F2.five", "M10"].map((id) => ({id, what: "borne out", before: "a", after: "b"}));

  it("finds what moved and has no line; a claim's line speaks for its assertions", () => {
    expect(unnamed(moved, "T1 and M10 moved.")).toEqual(["F2.five"]);
    expect(unnamed(moved, "| F2.five | M1 |")).toEqual(["T1", "T1.lead", "M10"]);
    expect(unnamed(moved, "")).toHaveLength(4);
  });

  it("reads the unreleased part of a changelog only", () => {
    expect(unreleased("# C\n\n## Unreleased\n\nT1\n\n## 0.1.0\n\nT2\n")).toBe("\nT1\n\n");
    expect(unreleased("# C\n\n## Unreleased\n\nT1\n")).toBe("\nT1\n");
    expect(unreleased("# C\n\n## 0.1.0\n\nT2\n")).toBe("");
  });
});

describe("writeAudit(lines)", () => {
  it("is read back as it was", () => {
    const lines = [line({id: "T1", "borne out": "holds"}), line({id: "T1.a", unit: "%", value: "-0.5"})];
    expect(readAudit(writeAudit(lines), {file: "a.csv"})).toEqual(lines);
  });
});

describe("readAudit(text)", () => {
  it("reads what was written when there were two questions: fidelity was reported, support borne out", () => {
    const text = "id,fidelity,support,value\nT1,exact,undecided,\nT1.a,,holds,5\n";
    expect(readAudit(text, {file: "a.csv"})).toEqual([
      line({id: "T1", reported: "exact", "borne out": "undecided"}),
      line({id: "T1.a", "borne out": "holds", value: "5"})
    ]);
  });
});

describe("auditAt(revision)", () => {
  it("names the revision that wrote down no audit", () => {
    expect(() => auditAt("no-such-revision")).toThrow(/no tests\/golden\/audit.csv at “no-such-revision”/);
  });
});

describe("the audit as it is written down", () => {
  it("is what the figures and tables say today: after a wanted change, run “npm run golden”", async () => {
    expect(movesTable(moves(await read(golden), auditLines(await realEvaluations())))).toBe(movesTable([]));
  });

  it("has moved since the last release only where the changelog says so: “npm run diff” prints the lines", async () => {
    const moved = moves(await read(released), await read(golden));
    const notes = unreleased(await readFile(join(root, "CHANGELOG.md"), "utf8"));
    expect(unnamed(moved, notes)).toEqual([]);
    expect(unexplained(await read(released), await read(golden), notes)).toEqual([]);
  });
});
