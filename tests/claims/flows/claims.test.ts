import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {leadSwings} from "../../../src/claims/flows/claims.js";
import {claimOf} from "../../../src/claims/index.js";
import {answersOf, ownAnswer, realEvidence, verdictsOf} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});

describe("T12 on the committed tables", () => {
  it("gets no verdict as a forecast, whatever the audit asks besides", async () => {
    expect(await verdictsOf("T12")).toEqual({"T12.decides": "not testable"});
    expect(claimOf("T12").assertions.every(({by}) => by === "audit")).toBe(true);
  });

  it("finds the American lead shrunk by as much as the shares say: 59 − 11 against 42 − 28", () => {
    expect(ownAnswer("T12.lead", evidence).value).toBeCloseTo(42 - 28 - (59 - 11), 9);
  });

  it("finds who stays to matter less than who enters, and keeping in its widest sense to matter more", () => {
    expect(answersOf("T12.keeping", evidence, {keeping: "staying"}).every(({holds}) => !holds)).toBe(true);
    const [widest] = answersOf("T12.keeping", evidence, {
      keeping: "staying returning abroad",
      start: "2022",
      horizon: "8"
    });
    expect(widest!.value).toBeGreaterThan(ownAnswer("T12.keeping", evidence).value);
  });

  it("finds China ahead at one venue and not yet at the other", () => {
    const [neurips] = answersOf("T12.passed", evidence, {venue: "neurips-2025"});
    const [iclr] = answersOf("T12.passed", evidence, {venue: "iclr-2026"});
    expect(neurips!.value).toBeCloseTo(2370 / 2450, 9);
    expect([neurips!.holds, iclr!.holds]).toEqual([false, true]);
  });
});

describe("leadSwings(evidence, year, years)", () => {
  it("puts the origin of newcomers first from either start over eight years", () => {
    for (const year of [2019, 2022] as const) {
      const rows = leadSwings(evidence, year, 8);
      expect(rows[0]!.control).toBe("entering");
      expect(rows.map(({swing}) => swing)).toEqual(rows.map(({swing}) => swing).toSorted((a, b) => b - a));
    }
  });
});
