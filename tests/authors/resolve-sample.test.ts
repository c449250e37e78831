import {existsSync, readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {foldTitle} from "../../src/authors/fold.js";
import type {University} from "../../src/authors/names.js";
import {createResolver} from "../../src/authors/resolve.js";
import {parseCsv} from "../../src/tables/csv.js";
import {draw} from "./fixtures/draw.js";

const file = new URL("./fixtures/affiliations.csv", import.meta.url);
const rows = parseCsv(readFileSync(file, "utf8"), {file: "affiliations.csv"}).records.map(({cells}) => ({
  affiliation: cells["affiliation"]!,
  domain: cells["domain"]!,
  venue: cells["venue"]!,
  year: Number(cells["year"]),
  institution: cells["institution"]!,
  country: cells["country"]!,
  sector: cells["sector"]!,
  also: cells["also"]!
}));

const raw = process.env["RAW_DATA"];
const list = raw ? `${raw}/universities/world_universities_and_domains.json` : "";
const universities = raw && existsSync(list) ? (JSON.parse(readFileSync(list, "utf8")) as University[]) : undefined;

interface Answer {
  institution: string;
  country: string;
  sector: string;
}

/** The label and its alternatives, written `institution@country#sector` with any part left out. */
function answers(row: (typeof rows)[number]): Answer[] {
  const others = row.also
    .split("|")
    .filter((text) => text !== "")
    .map((text) => {
      const [, institution, country, sector] = /^([^@#]*)(?:@([A-Z]{2}))?(?:#([a-z]+))?$/.exec(text)!;
      return {
        institution: institution || row.institution,
        country: country ?? row.country,
        sector: sector ?? row.sector
      };
    });
  return [row, ...others];
}

/** Shares of the sample on which the resolver gives the label itself, and the label or an alternative. */
function agreement(field: keyof Answer): {strict: number; wide: number} {
  const resolve = createResolver({universities});
  let strict = 0;
  let wide = 0;
  for (const row of rows) {
    const said = foldTitle(resolve(row.affiliation, row.domain)[field]);
    if (said === foldTitle(row[field])) strict++;
    if (answers(row).some((answer) => foldTitle(answer[field]) === said)) wide++;
  }
  return {strict: strict / rows.length, wide: wide / rows.length};
}

describe("the labelled sample of 400 slots", () => {
  it("has 400 rows with a sector, and a country wherever an institution is named", () => {
    expect(rows.length).toBe(400);
    for (const row of rows) {
      expect(["university", "institute", "firm", "other", "unknown"]).toContain(row.sector);
      if (row.institution !== "") expect(row.country, row.affiliation).toMatch(/^[A-Z]{2}$/);
    }
  });

  it.runIf(universities)("is the one its README's command draws", () => {
    const drawn = draw(raw!, 20250224, 400);
    expect(rows.map(({affiliation, domain, venue, year}) => ({affiliation, domain, venue, year}))).toEqual(drawn);
  });

  it.runIf(universities)("agrees on country in at least 98 %, alternatives aside", () => {
    expect(agreement("country").strict).toBeGreaterThanOrEqual(0.98);
  });

  it.runIf(universities)("agrees on institution in at least 95 %, alternatives aside", () => {
    expect(agreement("institution").strict).toBeGreaterThanOrEqual(0.95);
  });

  it("agrees on country in at least 95 % and on institution in 90 % from our own tables alone", () => {
    const resolve = createResolver();
    const same = (field: keyof Answer) =>
      rows.filter((row) => {
        const said = foldTitle(resolve(row.affiliation, row.domain)[field]);
        return answers(row).some((answer) => foldTitle(answer[field]) === said);
      }).length / rows.length;
    expect(same("country")).toBeGreaterThanOrEqual(0.95);
    expect(same("institution")).toBeGreaterThanOrEqual(0.9);
  });
});
