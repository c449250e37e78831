import {readFileSync} from "node:fs";
import {beforeAll, describe, expect, it} from "vitest";
import type {Evaluation} from "../../src/audit/rules/evaluate.js";
import {claimColumns, type ClaimRow, claimRows} from "../../src/views/claims-table.js";
import {realEvaluations, realEvidence} from "../claims/fixtures.js";

let evaluations: readonly Evaluation[];
let rows: ClaimRow[];
beforeAll(async () => {
  evaluations = await realEvaluations();
  const evidence = await realEvidence();
  rows = claimRows(evaluations, {value: (id) => evidence.figure(id).value});
});

describe("claimColumns", () => {
  it("are documented, every one, in the words of the file itself", () => {
    const lines = readFileSync("docs/claims-columns.md", "utf8").split("\n");
    const documented = lines.flatMap((line) => /^\| `(\w+)` +\| (.+?) +\|$/.exec(line)?.slice(1) ?? []);
    expect(documented).toEqual(Object.entries(claimColumns).flat());
  });

  it("begin with those of the first edition, in their order: others may only follow", () => {
    expect(Object.keys(claimColumns).slice(0, 23).join(" ")).toBe(
      "claim section page title says question part about sentence verdict kindest reading quantity value low high unit universes holds fails bridges reason rows"
    );
  });
});

describe("claimRows(evaluations, {value})", () => {
  it("has every column in every row, and a verdict for every part of every claim", () => {
    for (const row of rows) expect(Object.keys(row)).toEqual(Object.keys(claimColumns));
    const of = (question: string) =>
      rows.filter((row) => row.question === question).map((row) => [row.part, row.verdict]);
    const parts = (one: "reported" | "borneOut" | "follows") =>
      evaluations.flatMap((evaluation) => evaluation[one].parts.map(({id, verdict}) => [id, verdict]));
    expect(of("reported")).toEqual(parts("reported"));
    expect(of("borne out")).toEqual(parts("borneOut"));
    expect(of("follows")).toEqual(parts("follows"));
  });

  it("has every assertion once, with its interval around its value", () => {
    const ids = evaluations.flatMap(({multiverses}) => multiverses.map(({assertion}) => assertion.id));
    for (const id of ids) expect(rows.filter(({part}) => part === id)).toHaveLength(1);
    for (const {low, high, value, part} of rows) {
      if (low === null) continue;
      expect(Number(low), String(part)).toBeLessThanOrEqual(Number(value) + 1e-9);
      expect(Number(high), String(part)).toBeGreaterThanOrEqual(Number(value) - 1e-9);
    }
  });

  it("leaves no reference open in the words of a claim, and says why what cannot be tested cannot", () => {
    for (const {says, verdict, question, reason, part} of rows) {
      expect(says).not.toMatch(/[{}]/);
      if (verdict === "not testable" && question !== "reported" && !/\(/.test(String(reason)))
        expect(reason, String(part)).toMatch(/\.$/);
    }
  });
});
