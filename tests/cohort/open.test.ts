import {describe, expect, it} from "vitest";
import {checkRoom, openFile} from "../../src/cohort/open.js";
import {bigCsv} from "../../bench/people.js";
import {countries} from "./people.js";

describe("checkRoom(rows)", () => {
  it("takes millions of rows, and names the command where they would not fit", () => {
    expect(() => checkRoom(5_000_000, {known: true, columns: 8})).not.toThrow();
    expect(() => checkRoom(100_000_000, {known: false, columns: 8})).toThrow(
      /^The file has about 100 million rows, more than the memory of a page holds .*Nothing was read\..*npm run cohort/
    );
  });
});

describe("openFile(file)", () => {
  it("reads the columns that say something, and others when they are asked for", async () => {
    const lines = bigCsv(12_000).trimEnd().split("\n");
    const table = lines.map((line, i) => `${line},${i ? ["CN", "US"][i % 2] : "home"}`).join("\n");
    const told: number[] = [];
    const opened = await openFile(new Blob([table]), {countries, progress: (fraction) => told.push(fraction)});
    const {sheet, choices} = opened;
    expect(sheet.rows).toBe(12_000);
    expect(told.at(-1)).toBe(1);
    expect(sheet.header.map(({name}) => name)).toContain("home");
    expect(sheet.columns[8]).toBeUndefined();
    expect(choices).toMatchObject({before: 2019, after: 2022});
    const held = await opened.holding({mapping: {...choices.mapping, work: 8}});
    expect(held.columns[8]!.codes).toHaveLength(12_000);
    expect(await opened.holding(choices)).toBe(held);
  });
});
