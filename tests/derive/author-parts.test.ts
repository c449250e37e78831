import {describe, expect, it} from "vitest";
import {countedPeople} from "../../src/derive/counted-people.js";
import {toCsv} from "../../src/derive/csv.js";
import {firmRanks} from "../../src/derive/firm-ranks.js";
import {jointPapers} from "../../src/derive/joint-papers.js";
import {oralPlaces} from "../../src/derive/oral-places.js";
import {oralSectors} from "../../src/derive/oral-sectors.js";
import {project985, universitiesOf985} from "../../src/derive/project-985.js";
import type {Recipe, Row} from "../../src/derive/recipe.js";
import {withoutClusters} from "../../src/derive/without-clusters.js";
import {clusterCatalogue, rawFolder} from "../helpers/raw.js";

const derive = (recipe: Recipe, read = papers): Row[] => {
  const rows = recipe.derive(read);
  expect(() => toCsv(rows, recipe.fields, recipe.output)).not.toThrow();
  return rows;
};

const papers = rawFolder({
  "accepted/neurips_2022_title_and_aff.tsv": [
    "One\ttsinghua university\thuawei",
    "Two\tshenzhen university\tchinese academy of sciences\tgoogle",
    "Three\tstanford university\tnone",
    ""
  ].join("\n"),
  "accepted/neurips_2022_title_and_authors.tsv": ["One\tAda\tCy", "Two\tEva\tGil\tIda", "Three\tAda\tJo", ""].join(
    "\n"
  ),
  "paperlists/nips2022.json": [
    {title: "One", status: "Highlighted", track: "main", author: "Ada;Cy"},
    {title: "Two", status: "Poster", track: "main", author: "Eva;Gil;Ida"},
    {title: "Three", status: "Poster", track: "main", author: "Ada;Jo"}
  ],
  "epoch/gpu_clusters.csv": clusterCatalogue([
    {Owner: "Google", "First Operational Date": "2022-05-12", "Total number of AI chips": "32768"},
    {Owner: "Huawei", "First Operational Date": "2022-06-01", "Total number of AI chips": "20000"},
    {Owner: "", Country: "China", "First Operational Date": "2020-01-01", "Total number of AI chips": "10000"}
  ])
});

describe("project-985", () => {
  it("knows 39 universities in China, each by another name", () => {
    expect(universitiesOf985(papers).size).toBe(39);
  });

  it("shares China's points out among the 39, the Academy, firms and others", () => {
    const rows = derive(project985).filter(({rule}) => rule === "slot");
    expect(Object.fromEntries(rows.map(({part, credit}) => [part, credit]))).toEqual({
      "985": 1,
      CAS: 1,
      firm: 1,
      "other university": 1
    });
    expect(rows.every(({base, share}) => base === 4 && share === 0.25)).toBe(true);
  });
});

describe("oral-sectors and oral-places", () => {
  it("look at orals apart from the rest", () => {
    const of = (tier: string) =>
      derive(oralSectors)
        .filter((row) => row.tier === tier && row.rule === "slot" && row.country === "CN")
        .map(({sector, credit}) => [sector, credit]);
    expect(of("oral")).toEqual([
      ["firm", 1],
      ["institute", 0],
      ["university", 1]
    ]);
    expect(of("all")).toEqual([
      ["firm", 1],
      ["institute", 1],
      ["university", 2]
    ]);
    const places = derive(oralPlaces).filter(({rule, country}) => rule === "slot" && country === "CN");
    expect(places).toMatchObject([{year: 2022, tier: "oral", share: 1, papers: 1}]);
  });
});

describe("joint-papers", () => {
  it("counts papers of a university with a firm, at home and anywhere, and bounds them by what is unknown", () => {
    const row = (country: string, sense: string) =>
      derive(jointPapers).find((one) => one.country === country && one.sense === sense);
    expect(row("CN", "university")).toMatchObject({papers: 2, joint: 2});
    expect(row("CN", "both")).toMatchObject({papers: 2, joint: 1, most: 0.5});
    expect(row("US", "university")).toMatchObject({papers: 1, joint: 0, share: 0, most: 1});
    expect(row("world", "both")).toBeUndefined();
  });
});

describe("firm-ranks", () => {
  it("has a row a firm and rule, empty where a firm is not among those ranked", () => {
    const rows = derive(firmRanks).filter(({rule}) => rule === "institution");
    expect(rows.find(({firm}) => firm === "Huawei")).toMatchObject({score: 0.5, rank: 2, institutions: 6});
    expect(rows.find(({firm}) => firm === "Baidu")).toMatchObject({score: null, rank: null, rankLower: null});
  });
});

describe("counted-people", () => {
  it("counts distinct names, and as bounds those whose place is unknown", () => {
    const row = (venue: string, tier: string, country: string) =>
      derive(countedPeople).find((one) => one.venue === venue && one.tier === tier && one.country === country);
    expect(row("neurips", "all", "CN")).toMatchObject({people: 4, most: 5, slots: 4, papers: 3});
    expect(row("neurips", "oral", "CN")).toMatchObject({people: 2, most: 2, papers: 1});
    expect(row("all", "all", "world")).toMatchObject({lists: 1, people: 5, most: 6});
  });
});

describe("without-clusters", () => {
  it("leaves out papers of owners whose cluster began by May, and bounds them by China's nameless ones", () => {
    const row = derive(withoutClusters).find(({tier, size}) => tier === "all" && size === 10_000);
    expect(row).toMatchObject({
      year: 2022,
      papers: 3,
      without: 2,
      owners: 1,
      least: expect.closeTo(1 / 3, 9) as number
    });
  });
});

describe("tables of author lists", () => {
  it("write no person's name", () => {
    for (const recipe of [project985, oralSectors, oralPlaces, jointPapers, firmRanks, countedPeople, withoutClusters])
      expect(toCsv(derive(recipe), recipe.fields, recipe.output)).not.toMatch(
        /\b(ada|cy|eva|gil|ida|jo|p[0-9a-f]{12})\b/i
      );
  });
});
