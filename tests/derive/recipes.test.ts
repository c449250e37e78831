import {readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {parseCsv} from "../../src/tables/csv.js";
import {coverage, joins} from "../../src/derive/coverage.js";
import {countryShares, tierGradient} from "../../src/derive/country-shares.js";
import {clusters} from "../../src/derive/clusters.js";
import {mobility} from "../../src/derive/mobility.js";
import {rankings} from "../../src/derive/rankings.js";
import type {Read, Recipe, Row} from "../../src/derive/recipe.js";
import {sectors} from "../../src/derive/sectors.js";
import {paperSizes, tiers} from "../../src/derive/tiers.js";
import {toCsv} from "../../src/derive/csv.js";
import {rawFolder} from "../helpers/raw.js";
import {root} from "../helpers/run.js";

/** Rows as the table has them, and a check that they fit the fields. */
const derive = (recipe: Recipe, read: Read): Row[] => {
  const rows = recipe.derive(read);
  expect(() => toCsv(rows, recipe.fields, recipe.output)).not.toThrow();
  return rows;
};

const read = rawFolder({
  "accepted/neurips_2019_accepted.txt": [
    "One",
    "Ada B (Stanford University) · Cy D (Tsinghua University)",
    "",
    "Two",
    "Eva F (DeepMind) · Gil H (Google Research)",
    "",
    "Three",
    "Ada B (Stanford University) · Ida J ()",
    ""
  ].join("\n"),
  "paperlists/nips2019.json": [
    {title: "One", status: "Oral", track: "main", author: "Ada B, Cy D"},
    {title: "Two!", status: "Poster", track: "main", author: "Eva F, Gil H"},
    {title: "Three, renamed", status: "Spotlight", track: "main", author: "Ada B, Ida J"}
  ],
  "paperlists/nips2021_openreview.json": [
    {title: "R", status: "Reject", track: "main", author: "A;B", aff: "Stanford University;ETH Zurich"},
    {title: "S", status: "Poster", track: "Datasets & Benchmarks", author: "A;B", aff: "Stanford University"},
    {title: "T", status: "Poster", track: "main", author: "C;D", aff: "Peking University;Huawei"}
  ]
});

describe("recipes of the author lists", () => {
  it("count papers by status, and say what was joined and covered", () => {
    const rows = derive(tiers, read).filter(({year}) => year === 2019);
    expect(rows.map(({status, papers, authors}) => [status, papers, authors])).toEqual([
      ["oral", 1, 2],
      ["poster", 1, 2],
      ["spotlight", 1, 2]
    ]);
    expect(derive(paperSizes, read).filter(({year}) => year === 2019)).toHaveLength(3);
    expect(derive(joins, read).find(({year}) => year === 2019)).toMatchObject({title: 2, authors: 1, unmatched: 0});
    const covered = derive(coverage, read);
    expect(covered.find(({venue, year}) => venue === "neurips" && year === 2019)).toMatchObject({
      papers: 3,
      slots: 6,
      filled: 5,
      country: 5,
      blank: 1
    });
    // A rejected paper is not covered; a list that left out a blank has it counted.
    expect(covered.find(({venue, year}) => venue === "neurips" && year === 2021)).toMatchObject({
      papers: 2,
      aligned: 1,
      slots: 4,
      blank: 1
    });
  });

  it("share countries out by rule and place: DeepMind is in London and owned in the United States", () => {
    const share = (rule: string, place: string, country: string) =>
      derive(countryShares, read).find(
        (row) => row.year === 2019 && row.rule === rule && row.place === place && row.country === country
      )?.share as number | undefined;
    expect(share("slot", "location", "US")).toBeCloseTo(3 / 5, 9);
    expect(share("slot", "location", "GB")).toBeCloseTo(1 / 5, 9);
    expect(share("slot", "headquarters", "US")).toBeCloseTo(4 / 5, 9);
    expect(share("slot", "location", "unknown")).toBeCloseTo(1 / 6, 9);
    expect(share("person", "location", "US")).toBeCloseTo(2 / 4, 9);
  });

  it("keep Datasets and Benchmarks out of the main track and let it in where asked", () => {
    const rows = derive(countryShares, read).filter(
      ({year, rule, place, country}) => year === 2021 && rule === "slot" && place === "location" && country === "CN"
    );
    expect(rows.map(({tracks, share}) => [tracks, share])).toEqual([
      ["main", 1],
      ["main+datasets", 2 / 3]
    ]);
  });

  it("set orals apart from the rest, without overlap", () => {
    const rows = derive(tierGradient, read).filter(
      ({year, rule, country}) => year === 2019 && rule === "slot" && country === "CN"
    );
    expect(Object.fromEntries(rows.map(({tier, base, share}) => [tier, [base, share]]))).toEqual({
      oral: [2, 0.5],
      spotlight: [1, 0],
      "oral+spotlight": [3, expect.closeTo(1 / 3, 9)],
      rest: [2, 0],
      all: [5, 0.2]
    });
  });

  it("count a laboratory with its owner", () => {
    const google = derive(rankings, read).filter(
      ({year, rule, institution}) => year === 2019 && rule === "slot" && institution === "Google"
    );
    expect(google).toEqual([expect.objectContaining({score: 2, sector: "firm", country: "US"})]);
  });

  it("share a country's points among sectors", () => {
    const rows = derive(sectors, read).filter(
      ({year, tracks, rule, place, country}) =>
        year === 2021 && tracks === "main" && rule === "slot" && place === "location" && country === "CN"
    );
    expect(Object.fromEntries(rows.map(({sector, share}) => [sector, share]))).toEqual({firm: 0.5, university: 0.5});
  });

  it("measure no correlation where a trait does not vary", () => {
    expect(derive(clusters, rawFolder({})).length).toBe(0);
    const rows = derive(clusters, read).filter(({year, tier}) => year === 2019 && tier === "all");
    expect(rows.map(({country}) => country)).toEqual(["US", "CN", "CN+HK+MO", "other"]);
  });

  it("write no person's name and no title", () => {
    for (const recipe of [
      tiers,
      paperSizes,
      coverage,
      joins,
      countryShares,
      tierGradient,
      rankings,
      sectors,
      clusters
    ]) {
      expect(toCsv(derive(recipe, read), recipe.fields, recipe.output)).not.toMatch(
        /ada b|cy d|eva f|gil h|ida j|renamed/i
      );
    }
  });
});

describe("mobility", () => {
  const people = (count: number, from: number, affiliation: string, role: string) =>
    Array.from({length: count}, (_, i) => ({
      title: `${affiliation} ${from + i}`,
      status: "Poster",
      track: "main",
      author: `P${from + i}`,
      authorids: `~P${from + i}`,
      aff: affiliation,
      position: role
    }));

  it("follows people seen twice, folds small destinations into other, and tells nobody apart", () => {
    const rows = derive(
      mobility,
      rawFolder({
        "paperlists/nips2021_openreview.json": people(35, 0, "Tsinghua University", "PhD student"),
        "paperlists/icml2024_openreview.json": [
          ...people(20, 0, "Peking University", "Postdoc"),
          ...people(12, 20, "Stanford University", "Postdoc"),
          ...people(3, 32, "University of Oxford", "Postdoc")
        ]
      })
    );
    const all = rows.filter(({who}) => who === "all");
    // The three in Britain are too few for a row, even under other.
    expect(all.map(({first, last, from, to, people, of}) => [first, last, from, to, people, of])).toEqual([
      [2021, 2024, "CN", "CN", 20, 35],
      [2021, 2024, "CN", "US", 12, 35]
    ]);
    expect(rows.filter(({who}) => who === "student")).toHaveLength(2);
  });

  it("does not follow addresses, blanks, or lists that do not line up", () => {
    const list = [{title: "T", status: "Poster", author: "A;B", authorids: "~A1;b@x.org", aff: "Stanford University"}];
    expect(
      derive(
        mobility,
        rawFolder({"paperlists/nips2021_openreview.json": list, "paperlists/icml2024_openreview.json": list})
      )
    ).toEqual([]);
  });
});

describe("the committed tables", () => {
  const rows = (name: string) =>
    parseCsv(readFileSync(join(root, "src/data/derived", name), "utf8"), {file: name}).records.map(({cells}) => cells);

  it("count the 36 orals of NeurIPS 2019, and the 1,427 papers beside them", () => {
    const papers = rows("tiers.csv").filter(({venue, year}) => venue === "neurips" && year === "2019");
    expect(papers.find(({status}) => status === "oral")!.papers).toBe("36");
    expect(papers.reduce((sum, row) => sum + Number(row.papers), 0)).toBe(1427);
  });

  it("count the 2,671 main-track papers the tracker's second edition gives for NeurIPS 2022", () => {
    const papers = rows("tiers.csv").filter(
      ({venue, year, track, status}) =>
        venue === "neurips" && year === "2022" && track === "main" && status !== "reject"
    );
    expect(papers.reduce((sum, row) => sum + Number(row.papers), 0)).toBe(2671);
  });

  it("resolve at least 97 % of filled slots of NeurIPS 2019–2022 to a country, and 95 % of every other list", () => {
    for (const row of rows("coverage.csv")) {
      const share = Number(row.country) / Number(row.filled);
      const bar = row.venue === "neurips" && Number(row.year) >= 2019 ? 0.97 : 0.95;
      expect(share, `${row.venue} ${row.year} ${row.list}`).toBeGreaterThanOrEqual(bar);
    }
  });

  it("keep a share between its limits, and shares that are shared out at a total of one", () => {
    const totals = new Map<string, number>();
    for (const row of rows("country-shares.csv")) {
      if (row.country === "unknown") continue;
      expect(Number(row.lower)).toBeLessThanOrEqual(Number(row.share));
      expect(Number(row.upper)).toBeGreaterThanOrEqual(Number(row.share));
      if (["CN+HK+MO", "Europe", "Europe+GB"].includes(row.country!) || row.rule === "any") continue;
      const key = [row.year, row.tracks, row.rule, row.place].join(" ");
      totals.set(key, (totals.get(key) ?? 0) + Number(row.share));
    }
    for (const [key, total] of totals) expect(Math.abs(total - 1), key).toBeLessThan(0.002);
  });
});
