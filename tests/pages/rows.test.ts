import {describe, expect, it} from "vitest";
import {jointRows} from "../../src/pages/cause/joint.js";
import {sectorPieces} from "../../src/pages/elite/sectors.js";
import {oralRows} from "../../src/pages/in-america/orals.js";
import {firmsRows} from "../../src/pages/institutions/firms.js";
import {clusterRows} from "../../src/pages/money/clusters.js";
import {fundingPieces} from "../../src/pages/money/funding.js";
import {graduateRows} from "../../src/pages/top-tier/graduates.js";
import {linesOf, pointsOf} from "../../src/pages/cause.js";
import {cupRows} from "../../src/pages/founders/cup.js";
import {doses, ventureDoses} from "../../src/models/dose.js";
import {readDerived} from "../../src/data/emit.js";
import {countryShares} from "../../src/derive/country-shares.js";
import {rd} from "../../src/derive/rd.js";
import {venture} from "../../src/derive/venture.js";
import * as aq from "arquero";
import {runTransform} from "./cell.js";

// What figures draw, from rows made by hand as the derived tables have them, by the transforms that the pages show.

describe("the sectors of China's elite", () => {
  const row = (sector: string, share: number, papers = 20, year = 2022) => ({
    ...{venue: "neurips", year, tier: "oral", rule: "person", country: "CN"},
    ...{sector, share, papers, effective: 30, lower: null, upper: null}
  });

  it("are drawn where enough papers stand for them, without what is unknown", () => {
    const rows = [row("firm", 0.2), row("university", 0.8), row("unknown", 0.1), row("firm", 1, 2, 2018)];
    const there = runTransform("elite", "there", {sectors: rows, land: "CN", grade: "oral"});
    expect(sectorPieces(there as never)).toEqual([
      {bar: "2022", part: "firm", value: 20, papers: 20},
      {bar: "2022", part: "university", value: 80, papers: 20}
    ]);
  });
});

describe("graduates and talent", () => {
  it("are set side by side, a place without the field left out", () => {
    const row = (country: string, degrees: number) => ({
      country,
      level: "first degree",
      field: "engineering",
      year: 2018,
      degrees
    });
    const rows = graduateRows(
      [row("CN", 1_250_000), row("US", 500_000)],
      {level: "first degree", field: "engineering", year: 2018},
      (id) => (id.endsWith("china") ? 47 : 18)
    );
    expect(rows).toEqual([
      {place: "China", degrees: 1_250_000, talent: 47, each: 37.6},
      {place: "United States", degrees: 500_000, talent: 18, each: 36}
    ]);
  });
});

describe("the authors of orals by country", () => {
  it("are in per cent, by one rule", () => {
    const row = (country: string, rule = "person") => ({
      ...{year: 2022, country, share: 0.6, lower: 0.5, upper: 0.7, rule, papers: 182}
    });
    const rows = [row("US"), row("US", "slot"), row("DE")];
    const onStage = runTransform("in-america", "onStage", {oralPlaces: rows, oralRule: "person"});
    expect(oralRows(onStage as never)).toEqual([
      {year: 2022, line: "United States", value: 60, low: 50, high: 70, papers: 182}
    ]);
  });
});

describe("Chinese firms beside the American four", () => {
  it("are summed by venue and year; a firm without points has none", () => {
    const row = (venue: string, firm: string, country: string, share: number | null) => ({
      ...{venue, year: 2019, rule: "institution", firm, country, share},
      ...{score: null, lower: null, upper: null, rank: null, rankLower: null, rankUpper: null, top25: null}
    });
    const rows = [
      row("cvpr", "Tencent", "CN", 0.02),
      row("cvpr", "Megvii", "CN", null),
      row("cvpr", "IBM", "US", 0.01)
    ];
    expect(firmsRows(runTransform("institutions", "firmPoints", {firmRanks: rows}) as never)).toEqual([
      {panel: "CVPR, vision", year: 2019, line: "Chinese firms", value: 2},
      {panel: "CVPR, vision", year: 2019, line: "the American four", value: 1}
    ]);
  });
});

describe("who pays for universities' research", () => {
  it("is told country by country, China first", () => {
    const row = (country: string, funder: string, share: number) => ({country, year: 2021, funder, share});
    const rows = [row("US", "own", 0.27), row("CN", "business", 0.33), row("CN", "all", 1)];
    const paid = runTransform("money", "paid", {funding: [...rows, {...rows[0], year: 2020}], paidIn: 2021});
    expect(fundingPieces(paid as never)).toEqual([
      {bar: "China", part: "business", value: 33, year: 2021},
      {bar: "United States", part: "own money", value: 27, year: 2021}
    ]);
  });
});

describe("clusters by the end of a year", () => {
  it("are counted by owner, of one size and place", () => {
    const row = (day: string, owner: string, clusters: number) => ({
      ...{day, measure: "cards", size: 10_000, owner, place: "world", clusters}
    });
    const rows = [row("2022-12-31", "private", 9), row("2022-05-31", "private", 5), row("2021-12-31", "public", 6)];
    const standing = runTransform("money", "standing", {largeClusters: rows, size: 10_000, clustersIn: "world"});
    expect(clusterRows(standing as never).map(({year, line, value}) => [year, line, value])).toEqual([
      [2021, "public owners", 6],
      [2022, "firms", 9]
    ]);
  });
});

describe("papers that firms have a part in", () => {
  it("are parts of those of universities, where enough stand for them; the world has one sense", () => {
    const row = (country: string, sense: string, papers: number) => ({
      ...{
        venue: "neurips",
        year: 2022,
        country,
        sense,
        papers,
        joint: 1,
        share: 0.3,
        lower: 0.25,
        upper: 0.35,
        most: 0.4
      }
    });
    const rows = [
      row("CN", "both", 500),
      row("CN", "university", 500),
      row("world", "university", 900),
      row("US", "both", 5)
    ];
    const together = runTransform("cause", "together", {joint: rows, jointVenue: "neurips", jointSense: "both"});
    expect(jointRows(together as never).map(({line}) => line)).toEqual(["China", "world"]);
  });
});

describe("the parts of China's authorship", () => {
  it("are in per cent, of NeurIPS, by one rule; a limit that is not known stays so", () => {
    const row = (venue: string, rule: string) => ({
      ...{venue, rule, year: 2022, part: "985", share: 0.6, lower: 0.5, upper: null, papers: 200}
    });
    const rows = [row("neurips", "person"), row("neurips", "slot"), row("cvpr", "person")];
    expect(cupRows(runTransform("founders", "programme", {parts: rows, cupRule: "person"}) as never)).toEqual([
      {year: 2022, line: "the thirty-nine", value: 60, low: 50, high: null, papers: 200}
    ]);
  });
});

describe("money and talent by country", () => {
  const tables: Record<string, readonly Record<string, unknown>[]> = {
    countries: readDerived(countryShares).rows.filter(
      ({tracks, tier, rule, place}) =>
        tracks === "main" && tier === "all" && rule === "institution" && place === "location"
    ),
    spending: readDerived(rd).rows.filter(({funder}) => funder === "all"),
    venture: readDerived(venture).rows
  };
  const drawn = (money: string, basis: string) => {
    const researchDone = aq.from(runTransform("cause", "researchDone", {...tables, basis}) as object[]);
    const capitalRaised = aq.from(runTransform("cause", "capitalRaised", tables) as object[]);
    const joined = runTransform("cause", "doses", {...tables, researchDone, capitalRaised, money});
    return pointsOf(joined as never).map(({country, talent, money, year}) => ({country, talent, money, year}));
  };

  it.each(["business", "education"] as const)("are joined as the claims join them, %s", (money) => {
    for (const basis of ["market", "ppp"] as const)
      expect(drawn(money, basis)).toEqual(
        doses(tables.countries as never, tables.spending as never, {basis}).map((one) => ({
          ...{country: one.country, talent: one.talent, money: one[money], year: one.year}
        }))
      );
  });

  it("are joined as the claims join them, venture capital", () => {
    expect(drawn("venture", "market")).toEqual(ventureDoses(tables.countries as never, tables.venture as never));
  });

  it("are drawn year by year for four places, in billions", () => {
    const row = (place: string, year: number) => ({place, year, amount: 1500});
    const rows = [row("JP", 2011), row("US", 2012), row("US", 2010), row("US", 2021), row("IN", 2012)];
    expect(linesOf(runTransform("cause", "raisedYearly", {venture: rows}) as never)).toEqual([
      {year: 2010, line: "United States", value: 1.5},
      {year: 2012, line: "United States", value: 1.5},
      {year: 2011, line: "Japan", value: 1.5}
    ]);
  });
});
