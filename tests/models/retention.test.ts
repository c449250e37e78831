import fc from "fast-check";
import {beforeAll, describe, expect, it} from "vitest";
import {total} from "../../src/analysis/markov.js";
import {
  type Controls,
  lead,
  newcomersNeeded,
  rangesOf,
  simulate,
  type Start,
  startOf,
  yearly,
  yearOf
} from "../../src/models/retention.js";
import type {Evidence} from "../../src/audit/rules/evidence.js";
import {realEvidence} from "../claims/fixtures.js";

let evidence: Evidence;
let early: Start;
let late: Start;
beforeAll(async () => {
  evidence = await realEvidence();
  early = startOf(2019, evidence.figure);
  late = startOf(2022, evidence.figure);
});

const unit = fc.double({min: 0, max: 1, noNaN: true});
const anyControls = fc.record<Controls>({
  entering: unit,
  abroad: unit,
  staying: unit,
  returning: unit,
  attracted: unit,
  turnover: unit
});

describe("startOf(year, look)", () => {
  it("holds everybody, with the published shares by place", () => {
    for (const [start, china, us] of [
      [early, 11, 59],
      [late, 28, 42]
    ] as const) {
      expect(total(start.stock)).toBeCloseTo(1, 6);
      const [now] = simulate(start, start.controls, 0);
      expect(Math.abs(now!.China - china)).toBeLessThanOrEqual(0.51);
      expect(Math.abs(now!["United States"] - us)).toBeLessThanOrEqual(0.51);
    }
  });

  it("reproduces where the newcomers' elders of Chinese origin are, returning apart", () => {
    for (const start of [early, late]) {
      const {newcomers} = yearOf(start, start.controls);
      for (const [p, share] of start.stock[0]!.entries()) expect(newcomers[0]![p]).toBeCloseTo(share, 6);
    }
  });
});

describe("simulate(start, controls, years)", () => {
  it("conserves people whatever a reader sets", () => {
    fc.assert(
      fc.property(anyControls, fc.integer({min: 0, max: 30}), (controls, years) => {
        for (const {China, "United States": us, Others} of simulate(late, controls, years)) {
          expect(China + us + Others).toBeCloseTo(100, 4);
          expect(Math.min(China, us, Others)).toBeGreaterThanOrEqual(0);
        }
      })
    );
  });

  it("stays as it is where nobody returns and newcomers resemble their elders", () => {
    const controls = {...late.controls, returning: 0};
    const [first, ...rest] = simulate(late, controls, 10);
    for (const one of rest) expect(one.China).toBeCloseTo(first!.China, 4);
  });

  it("run from 2019 misses 2022 by about sixteen points for each country: its rates had changed", () => {
    const last = simulate(early, early.controls, 3).at(-1)!;
    expect(last.China - 28).toBeLessThan(-15);
    expect(last["United States"] - 42).toBeGreaterThan(15);
  });

  it("comes much nearer with the newcomers that the change in origin implies", () => {
    const {abroad, attracted} = late.controls;
    const hindsight = {...early.controls, entering: newcomersNeeded(evidence.figure), abroad, attracted};
    const last = simulate(early, hindsight, 3).at(-1)!;
    expect(Math.abs(last.China - 28)).toBeLessThan(4);
    expect(Math.abs(last["United States"] - 42)).toBeLessThan(8);
  });
});

describe("lead(start, controls, years)", () => {
  it("grows with Chinese newcomers and with returning, and shrinks with going, staying and attracting", () => {
    const signs = {entering: 1, returning: 1, abroad: -1, staying: -1, attracted: -1} as const;
    for (const [control, sign] of Object.entries(signs) as [keyof Controls, number][]) {
      const at = (value: number): number => lead(late, {...late.controls, [control]: value}, 5);
      expect(sign * (at(0.6) - at(0.3)), control).toBeGreaterThan(0);
    }
  });
});

describe("newcomersNeeded(look)", () => {
  it("brings the share of Chinese origin from 29 to 47 per cent in three years", () => {
    const controls = {...early.controls, entering: newcomersNeeded(evidence.figure)};
    let chinese = 0.29;
    for (let i = 0; i < 3; i++) chinese += controls.turnover * (controls.entering - chinese);
    expect(chinese).toBeCloseTo(0.47, 9);
  });
});

describe("yearly(part, years)", () => {
  it("compounds to the part", () => {
    expect((1 - yearly(0.1, 6)) ** 6).toBeCloseTo(0.9, 12);
  });
});

describe("rangesOf(look)", () => {
  it("are in order and hold the rates of one of the two starts, staying in 2022 apart", () => {
    const ranges = rangesOf(evidence.figure);
    for (const [control, [from, to]] of Object.entries(ranges) as [keyof Controls, [number, number]][]) {
      expect(from, control).toBeLessThan(to);
      const rates = [early, late].map((start) => start.controls[control]);
      expect(
        rates.some((rate) => rate >= from - 0.01 && rate <= to + 0.01),
        control
      ).toBe(true);
    }
  });
});
