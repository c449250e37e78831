import {describe, expect, it} from "vitest";
import type {SectorShare} from "../../src/tables/rows.js";
import {panels, takeover} from "../../src/views/takeover.js";

const model = (year: number, maker: string, models: number, compute: number | null = null) => ({
  year,
  maker,
  models,
  compute
});
const written = (sector: string, share: number, part: Partial<SectorShare> = {}): SectorShare => ({
  year: 2022,
  tracks: "main",
  rule: "institution",
  place: "location",
  country: "world",
  sector,
  share,
  base: 100,
  effective: 100,
  ...part
});
const nothing = {models: [], careers: [], sectors: []};
const of = (parts: ReturnType<typeof takeover>, panel: string) =>
  parts.filter((one) => one.panel === panel).map(({line, value}) => [line, Number(value.toFixed(9))]);

describe("takeover({models, careers, sectors})", () => {
  it("takes firms' and universities' parts of all models, those made together and by others among them", () => {
    const models = [
      model(2020, "industry", 5),
      model(2020, "academia", 2),
      model(2020, "both", 2),
      model(2020, "other", 1)
    ];
    expect(of(takeover({...nothing, models}), panels[0])).toEqual([
      ["firms", 50],
      ["universities", 20]
    ]);
  });

  it("shares out the computing that is known, and says nothing of a year in which none is", () => {
    const models = [model(2020, "industry", 5, 9e23), model(2020, "academia", 2, 1e23), model(2021, "industry", 5)];
    expect(of(takeover({...nothing, models}), panels[1])).toEqual([
      ["firms", 90],
      ["universities", 10]
    ]);
  });

  it("reads jobs and papers as published, of the world, by location and the fractional rule", () => {
    const careers = [
      {year: 2023, employer: "industry", percent: 70.3},
      {year: 2023, employer: "academia", percent: 21.6}
    ];
    const sectors = [
      written("firm", 0.16),
      written("university", 0.78),
      written("firm", 0.99, {country: "CN"}),
      written("firm", 0.98, {rule: "first"}),
      written("firm", 0.97, {tracks: "main+datasets"})
    ];
    const parts = takeover({...nothing, careers, sectors});
    expect(of(parts, panels[2])).toEqual([
      ["firms", 70.3],
      ["universities", 21.6]
    ]);
    expect(of(parts, panels[3])).toEqual([
      ["firms", 16],
      ["universities", 78]
    ]);
  });

  it("begins with the year asked for", () => {
    const models = [model(2010, "industry", 1), model(2015, "industry", 1)];
    expect(new Set(takeover({...nothing, models}).map(({year}) => year))).toEqual(new Set([2015]));
    expect(new Set(takeover({...nothing, models}, {from: 2010}).map(({year}) => year))).toEqual(new Set([2010, 2015]));
  });
});
