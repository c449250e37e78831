import {beforeAll, describe, expect, it} from "vitest";
import {evaluateClaim} from "../../src/audit/rules/evaluate.js";
import type {Evidence} from "../../src/audit/rules/evidence.js";
import {claims} from "../../src/claims/index.js";
import {quoted, type Quoted} from "../../src/views/quoted.js";
import {realEvidence} from "../claims/fixtures.js";

let rows: Quoted[];
let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
  const money = claims.filter(({section}) => section === "money").map((claim) => evaluateClaim(claim, evidence));
  rows = quoted(money, evidence.figures);
});

describe("quoted(evaluations, figures)", () => {
  it("has a row for each claim about money, with a class of fidelity", () => {
    const money = claims.filter(({section}) => section === "money").map(({id}) => id);
    expect([...new Set(rows.map(({claim}) => claim))]).toEqual(money);
    for (const {fidelity, reason} of rows) {
      expect(fidelity).toMatch(/^(exact|rounded|stale|misread|misattributed|unsourced|prints no number)$/);
      expect(reason).toMatch(/\.$/);
    }
  });

  it("sets the article's number beside the published one it is matched to", () => {
    const byd = rows.find(({claim}) => claim === "M6")!;
    expect(byd).toMatchObject({of: "BYD", fidelity: "misattributed"});
    expect([byd.printed!.value, byd.published[0]!.value]).toEqual([160, 150]);
  });

  it("shows what the evidence rests on where nothing is printed", () => {
    const firms = rows.find(({claim}) => claim === "M4")!;
    expect(firms).toMatchObject({printed: null, fidelity: "prints no number"});
    expect(firms.published.map(({id}) => id)).toEqual(["compute-2024-models-industry-share"]);
  });
});
