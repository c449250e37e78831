import {describe, expect, it} from "vitest";
import {toCsv} from "../../src/derive/csv.js";
import {largeClusters} from "../../src/derive/large-clusters.js";
import type {Recipe, Row} from "../../src/derive/recipe.js";
import {universityFunding} from "../../src/derive/university-funding.js";
import {formatCsv} from "../../src/tables/format-csv.js";
import {clusterCatalogue} from "../helpers/raw.js";

const derive = (recipe: Recipe, text: string): Row[] => {
  const rows = recipe.derive(() => text);
  expect(() => toCsv(rows, recipe.fields, recipe.output)).not.toThrow();
  return rows;
};

describe("university-funding", () => {
  const columns = ["YEAR", "alpha2", ...["TOTAL", "GOV", "BES", "HES"].map((payer) => `RD_COU_${payer}_HES`)];
  const volumes = ["RD_VOL_TOTAL_HES", "RD_VOL_ROW_HES"];
  const record = (cells: Record<string, string>) => formatCsv([cells], [...columns, ...volumes]);

  it("gives each payer's part, abroad from the table in constant prices, and what is left over", () => {
    const text = record({
      YEAR: "2015",
      alpha2: "CN_X_HK",
      RD_COU_TOTAL_HES: "1000",
      RD_COU_GOV_HES: "600",
      RD_COU_BES_HES: "300",
      RD_COU_HES_HES: "",
      RD_VOL_TOTAL_HES: "500",
      RD_VOL_ROW_HES: "5"
    });
    expect(
      derive(universityFunding, text).map(({country, funder, amount, share}) => [country, funder, amount, share])
    ).toEqual([
      ["CN", "abroad", 0.01, 0.01],
      ["CN", "all", 1, 1],
      ["CN", "business", 0.3, 0.3],
      ["CN", "government", 0.6, 0.6],
      ["CN", "rest", 0.09, 0.09]
    ]);
  });

  it("leaves out a year without its two main payers", () => {
    expect(derive(universityFunding, record({YEAR: "2015", alpha2: "FR", RD_COU_TOTAL_HES: "1000"}))).toEqual([]);
  });
});

describe("large-clusters", () => {
  const text = clusterCatalogue([
    {Name: "a", "First Operational Date": "2020-04-15", "Total number of AI chips": "10000", "H100 equivalents": "600"},
    {Name: "b", "First Operational Date": "2021-01-01", "Total number of AI chips": "9999", "Superseded by": "c"},
    {
      Name: "c",
      "First Operational Date": "2024-09-02",
      "Total number of AI chips": "100000",
      "Include in Standard Analysis": ""
    },
    {Name: "d", Status: "Planned", "First Operational Date": "2023-01-01", "Total number of AI chips": "500000"}
  ]);
  const row = (day: string, size: number, measure = "cards") =>
    derive(largeClusters, text).find(
      (one) =>
        one.day === day && one.size === size && one.measure === measure && one.owner === "all" && one.place === "US"
    );

  it("counts what stands on a day by size, without plans, and bounds it by what is doubtful", () => {
    expect(row("2022-05-31", 10_000)).toMatchObject({clusters: 1, most: 1, first: "2020-04-15"});
    expect(row("2022-05-31", 1000)).toMatchObject({clusters: 2});
    expect(row("2025-02-24", 1000)).toMatchObject({clusters: 1, most: 2});
    expect(row("2025-02-24", 100_000)).toMatchObject({clusters: 0, most: 1, first: null});
    expect(row("2025-02-24", 1000, "H100 equivalents")).toBeUndefined();
  });
});
