import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {wilson} from "../../src/analysis/interval.js";
import {fresh, held, measure} from "../../src/authors/labelled/labelled.js";
import {createResolver} from "../../src/authors/resolve.js";
import {parseCsv} from "../../src/tables/csv.js";

const file = "src/data/derived/resolver-errors.csv";
const rows = parseCsv(readFileSync(file, "utf8"), {file}).records.map(({cells}) => cells);

describe("resolver-errors", () => {
  it("says of the committed labels what the committed resolver does", () => {
    const {labelled, unresolved, resolved, wrong} = measure([...fresh, ...held], createResolver());
    const all = rows.find(({by}) => by === "all")!;
    expect([all.labelled, all.open, all.resolved, all.wrong].map(Number)).toEqual([
      labelled,
      unresolved,
      resolved,
      wrong
    ]);
    expect(Number(all.upper)).toBeCloseTo(wilson(wrong, resolved).upper, 4);
  });

  it("counts every labelled entry once a way of grouping", () => {
    const sum = (by: string) =>
      rows.filter((row) => row.by === by).reduce((total, {labelled}) => total + Number(labelled), 0);
    const known = [...fresh, ...held].filter(({country}) => country !== "").length;
    expect(sum("sample")).toBe(known);
    expect(sum("continent")).toBe(known);
    // The list of ICLR 2023, in which two fifths of the affiliations are missing, is drawn from and not counted.
    const left = [...fresh].filter(({venue, year, country}) => venue === "ICLR" && year === 2023 && country !== "");
    expect(sum("conference")).toBe(known - left.length);
  });

  it("gives the share of a conference's affiliations that have a country, above the bars that are kept", () => {
    for (const {by, group, slots} of rows.filter((row) => row.by === "conference"))
      expect(Number(slots), `${by} ${group}`).toBeGreaterThanOrEqual(group!.startsWith("neurips") ? 0.985 : 0.975);
  });
});
