import {describe, expect, it} from "vitest";
import {shareIn} from "../../src/analysis/flow-cells.js";
import {centralFlows, flowCells} from "../../src/models/flows-table.js";
import {auditPlace} from "../../src/cohort/countries.js";
import {sampleRows} from "../../src/cohort/sample.js";
import {realEvidence} from "../claims/fixtures.js";
import {countries} from "./people.js";

const {figure} = await realEvidence();
const rows = sampleRows((year) => centralFlows(year, figure), {papers: 1500});

describe("sampleRows(central)", () => {
  it("draws people with the shares of the tables it is drawn from", () => {
    for (const year of [2019, 2022] as const) {
      const own = rows.filter((row) => row.year === year);
      for (const [place, column, stage] of [
        ["China", "undergraduate country", "origin"],
        ["United States", "undergraduate country", "origin"],
        ["United States", "graduate country", "graduate"],
        ["United States", "work country", "work"],
        ["China", "work country", "work"]
      ] as const) {
        const share = own.filter((row) => row[column] === place).length / own.length;
        expect(Math.abs(share - shareIn(flowCells, centralFlows(year, figure), {[stage]: place}))).toBeLessThan(0.04);
      }
    }
  });

  it("names countries that are understood, and nobody: persons, papers and institutions are numbers", () => {
    for (const row of rows.slice(0, 2000)) {
      for (const column of ["undergraduate country", "graduate country", "work country"] as const) {
        expect(countries.find(row[column]), row[column]).toBeDefined();
      }
      expect(row.person).toMatch(/^P\d{4,}$/);
      expect(row.paper).toMatch(/^20(19|22)-\d+$/);
      expect(row.institution).toMatch(/^Institution [A-Z]{2}-[1-8]$/);
      expect(countries.find(row.institution.slice(12, 14))).toBe(countries.find(row["work country"]));
    }
    expect(new Set(rows.map(({person}) => person)).size).toBe(rows.length);
  });

  it("is the same for the same seed and another for another", () => {
    const few = (seed?: number) =>
      sampleRows(() => new Float64Array(flowCells.length).fill(1), {papers: 5, ...(seed ? {seed} : {})});
    expect(few()).toEqual(few());
    expect(few(1)).not.toEqual(few());
    expect(few().every((row) => auditPlace(countries.find(row["work country"])!) !== undefined)).toBe(true);
  });
});
