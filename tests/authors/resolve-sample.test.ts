import {describe, expect, it} from "vitest";
import {wilsonShare} from "../../src/analysis/interval.js";
import {foldTitle} from "../../src/authors/fold.js";
import {createResolver} from "../../src/authors/resolve.js";
import {draw} from "./fixtures/draw.js";
import {drawFresh, drawHeld} from "./fixtures/draw-fresh.js";
import {answers, fresh, held, labelled, measure} from "../../src/authors/labelled/labelled.js";

const raw = process.env["RAW_DATA"];
const resolver = createResolver();

describe("the labelled sample of 400 slots", () => {
  /** Share of the sample on which the resolver gives the label itself. */
  const agreement = (field: "institution" | "country") =>
    labelled.filter((row) => foldTitle(resolver.resolve(row.affiliation, row.domain)[field]) === foldTitle(row[field]))
      .length / labelled.length;

  it("has 400 rows with a sector, and a country wherever an institution is named", () => {
    expect(labelled.length).toBe(400);
    for (const row of labelled) {
      expect(["university", "institute", "firm", "other", "unknown"]).toContain(row.sector);
      if (row.institution !== "") expect(row.country, row.affiliation).toMatch(/^[A-Z]{2}$/);
    }
  });

  it.runIf(raw)("is the one its README's command draws", () => {
    const drawn = draw(raw!, 20250224, 400);
    expect(labelled.map(({affiliation, domain, venue, year}) => ({affiliation, domain, venue, year}))).toEqual(drawn);
  });

  it("agrees on country in at least 98 %, alternatives aside", () => {
    expect(agreement("country")).toBeGreaterThanOrEqual(0.98);
  });

  it("agrees on institution in at least 95 %, alternatives and the registry's own spellings counted", () => {
    const same = labelled.filter((row) => {
      const said = foldTitle(resolver.resolve(row.affiliation, row.domain).institution);
      return answers(row).some(({institution}) => foldTitle(institution) === said);
    });
    expect(same.length / labelled.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("the second labelled sample, drawn and labelled before the resolver was rewritten", () => {
  const all = measure(fresh, resolver);

  it("has 679 rows, half of them from lists that the tables were not made from", () => {
    expect(fresh.length).toBe(679);
    expect(fresh.filter(({list}) => list === "new").length).toBe(339);
  });

  it.runIf(raw)("is the one its README's command draws, but for the one row left out", () => {
    const drawn = drawFresh(raw!, 20261130).filter((_, i) => i !== 535);
    expect(fresh.map(({affiliation, domain, list, by}) => ({affiliation, domain, list, by}))).toEqual(
      drawn.map(({affiliation, domain, list, by}) => ({affiliation, domain, list, by}))
    );
  });

  it("has a wrong country in at most 1 % of what is resolved, and at most 2 % by Wilson's upper limit", () => {
    expect(all.wrong / all.resolved).toBeLessThanOrEqual(0.01);
    expect(wilsonShare(all.wrong / all.resolved, all.resolved).upper).toBeLessThanOrEqual(0.02);
  });

  it("leaves at most 4 % without the country that a reader knows", () => {
    expect(all.unresolved / all.labelled).toBeLessThanOrEqual(0.04);
  });
});

describe("distinct texts of two venue-years held out while the resolver was rewritten", () => {
  const all = measure(held, resolver);
  it("are resolved but for 6 %, and at most 1.5 % of what is resolved is wrong", () => {
    expect(held.length).toBe(168);
    expect(all.unresolved / all.labelled).toBeLessThanOrEqual(0.06);
    expect(all.wrong / all.resolved).toBeLessThanOrEqual(0.015);
  });
  it.runIf(raw)("are those that the README's command draws", () => {
    const drawn = new Set(drawHeld(raw!, 20261130).map(({affiliation}) => affiliation));
    expect(held.filter(({affiliation}) => !drawn.has(affiliation))).toEqual([]);
  });
});
