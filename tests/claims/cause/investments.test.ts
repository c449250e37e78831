import {beforeAll, describe, expect, it} from "vitest";
import type {Evidence} from "../../../src/audit/rules/evidence.js";
import {lastYear, leadYears, spentBy, investments} from "../../../src/claims/cause/investments.js";
import {realEvidence} from "../fixtures.js";

let evidence: Evidence;
beforeAll(async () => {
  evidence = await realEvidence();
});
const percent = (id: string, year: number): number | string => {
  const found = spentBy(evidence, id, year);
  return "reason" in found ? found.reason : found.percent;
};

describe("spentBy(evidence, sum, year)", () => {
  it("takes the years after off Huawei's ten, as its reports print them", () => {
    expect(percent("huawei", 2021)).toBeCloseTo((100 * (1110 - 161.5 - 164.7)) / 1110, 9);
    expect(percent("huawei", 2019)).toBeCloseTo((100 * (368 + 131.7)) / 1110, 9);
    expect(percent("huawei", 2017)).toBeCloseTo((100 * (368 - 101.5)) / 1110, 9);
  });

  it("says why a part is not known, instead of guessing it", () => {
    expect(percent("byd", 2021)).toMatch(/not found published/);
  });

  it("counts a cluster from the end of its year, and nothing of what came after", () => {
    expect([percent("firefly", 2020), percent("firefly", 2021)]).toEqual([0, 100]);
    for (const id of ["tencent", "bytedance", "alibaba"]) expect(percent(id, lastYear), id).toBe(0);
  });

  it("refuses a sum it does not know and a year that no report reaches", () => {
    expect(() => spentBy(evidence, "ibm", 2021)).toThrow("There is no sum “ibm”");
    expect(() => spentBy(evidence, "huawei", 2015)).toThrow("The year is 2015; expected 2017, 2019, 2021");
  });
});

describe("sums and their lead", () => {
  it("rest each on a figure that was seen, and end after they begin", () => {
    for (const {figure, from, until} of investments(evidence)) {
      expect(evidence.figure(figure).unit).toBe("bn CNY");
      if (from) expect(Date.parse(from)).toBeLessThan(Date.parse(until));
    }
  });

  it("measures the lead from the middle of the spending to the day the papers were due", () => {
    expect(leadYears({from: "2021-01-01", until: "2021-12-31"})).toBeCloseTo(0.88, 2);
    expect(leadYears({from: "2024-04-01", until: "2024-06-30"})!).toBeLessThan(-1.9);
    expect(leadYears({from: null, until: "2024-08-31"})).toBeNull();
  });

  it("finds what the article names for AI after the papers, but for Huawei and High-Flyer", () => {
    const early = investments(evidence).filter((sum) => sum.payer === "firm" && (leadYears(sum) ?? -1) > 0);
    expect(early.map(({id}) => id)).toEqual(["huawei", "firefly"]);
  });
});
