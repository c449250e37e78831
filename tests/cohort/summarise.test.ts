import {describe, expect, it} from "vitest";
import {rankingOf} from "../../src/cohort/institutions.js";
import {answer, choicesFor} from "../../src/cohort/answer.js";
import {waysOf} from "../../src/cohort/ways.js";
import {countries, readPeople, sheetOf, times} from "./people.js";

describe("waysOf(counts, year)", () => {
  it("counts every step of those whose whole way is known", () => {
    const {counts} = readPeople(
      sheetOf(
        "undergraduate graduate work",
        ...times(6, "CN US US"),
        ...times(2, "CN US CN"),
        ...times(2, "DE FR GB"),
        "CN . US",
        "IN US ."
      )
    );
    const {flows, n, stages} = waysOf(counts, null)!;
    expect(n).toBe(10);
    expect(stages).toEqual(["First degree", "Graduate school", "Work"]);
    expect(flows.map(({step, from, to, people, value}) => [step, from, to, people, value])).toEqual([
      [0, "China", "United States", 8, 80],
      [0, "Europe", "Europe", 2, 20],
      [1, "United States", "China", 2, 20],
      [1, "United States", "United States", 6, 60],
      [1, "Europe", "United Kingdom", 2, 20]
    ]);
    for (const {low, value, high} of flows) {
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
    }
  });

  it("needs two countries of the same people", () => {
    expect(waysOf(readPeople(sheetOf("work", "CN")).counts, null)).toBeNull();
    expect(waysOf(readPeople(sheetOf("undergraduate work", "CN .", ". US")).counts, null)).toBeNull();
    const two = waysOf(readPeople(sheetOf("undergraduate work", "CN US")).counts, null)!;
    expect(two.stages).toEqual(["First degree", "Work"]);
  });
});

describe("rankingOf(counts, year)", () => {
  it("shares a paper equally among its institutions, however many authors each has", () => {
    const {counts} = readPeople(
      sheetOf("paper institution work", "a X CN", "a X CN", "a Y US", "b X CN", "c Z GB", "c Y US", "c x CN", "d . FR")
    );
    const {rows, rule, institutions} = rankingOf(counts, null)!;
    expect([rule, institutions]).toEqual(["paper", 3]);
    const points = Object.fromEntries(rows.map(({institution, points}) => [institution, points]));
    expect(points.X).toBeCloseTo(1 / 2 + 1 + 1 / 3, 12);
    expect(points.Y).toBeCloseTo(1 / 2 + 1 / 3, 12);
    expect(points.Z).toBeCloseTo(1 / 3, 12);
    expect(rows.map(({institution, rank, country}) => [institution, rank, country])).toEqual([
      ["X", 1, "CN"],
      ["Y", 2, "US"],
      ["Z", 3, "GB"]
    ]);
  });

  it("counts people where no papers are named, each once", () => {
    const {counts} = readPeople(sheetOf("person institution", "Ada X", "Ada X", "Bo Y", "Cy Y"));
    const {rows, rule} = rankingOf(counts, null)!;
    expect(rule).toBe("person");
    expect(rows.map(({institution, points}) => [institution, points])).toEqual([
      ["Y", 2],
      ["X", 1]
    ]);
  });

  it("gives every rank an interval that holds it, and the same one every time", () => {
    const rows = Array.from({length: 300}, (_, i) => `p${Math.floor(i / 3)} I${Math.floor((i * i) % 17)}`);
    const {counts} = readPeople(sheetOf("paper institution", ...rows));
    const ranked = rankingOf(counts, null)!;
    for (const {rank, rankLower, rankUpper} of ranked.rows) {
      expect(rankLower).toBeLessThanOrEqual(rank);
      expect(rankUpper).toBeGreaterThanOrEqual(rank);
    }
    expect(rankingOf(counts, null)).toEqual(ranked);
  });

  it("is not there without institutions", () => {
    expect(rankingOf(readPeople(sheetOf("work", "CN")).counts, null)).toBeNull();
    expect(rankingOf(readPeople(sheetOf("institution work", ". CN")).counts, null)).toBeNull();
  });
});

describe("answer(sheet, choices)", () => {
  const sheet = sheetOf(
    "work year",
    ...times(6, "CN 2019"),
    ...times(4, "US 2019"),
    ...times(3, "CN 2022"),
    "Atlantis 2022",
    "Atlantis 2022",
    "Lemuria 2022"
  );
  const choices = choicesFor(sheet, countries);

  it("compares the first year with the last unless told", () => {
    expect(choices).toMatchObject({before: 2019, after: 2022});
    const {rows, bases} = answer(sheet, choices, countries).summary!.shares[0]!;
    expect(rows.map(({place, year, share, people}) => [place, year, share, people])).toEqual([
      ["China", 2019, 60, 6],
      ["United States", 2019, 40, 4],
      ["China", 2022, 100, 3],
      ["United States", 2022, 0, 0]
    ]);
    expect(bases.map(({year, people, unknown}) => [year, people, unknown])).toEqual([
      [2019, 10, 0],
      [2022, 3, 3]
    ]);
  });

  it("lists what is no country with its rows, and counts it as what the reader says it is", () => {
    const {unclear} = answer(sheet, choices, countries);
    expect(unclear).toEqual([
      {value: "Atlantis", given: "", means: null, columns: ["work"], rows: 2, first: 15},
      {value: "Lemuria", given: "", means: null, columns: ["work"], rows: 1, first: 17}
    ]);
    const told = answer(
      sheet,
      {
        ...choices,
        given: [
          ["Atlantis", "美国"],
          ["Lemuria", "Mu Mu"]
        ]
      },
      countries
    );
    expect(told.unclear.map(({means}) => means)).toEqual(["United States", null]);
    expect(told.summary!.shares[0]!.bases[1]).toMatchObject({people: 5, unknown: 1});
  });

  it("brings choices that the file does not offer within what it does", () => {
    const odd = {...choices, before: 1950, after: 3000, tier: "gold", mapping: {...choices.mapping, person: 99}};
    expect(answer(sheet, odd, countries).choices).toEqual(choices);
  });

  it("has no summary as long as no column holds countries or institutions", () => {
    const bare = sheetOf("alpha beta", "1 2");
    const first = answer(bare, choicesFor(bare, countries), countries);
    expect(first.summary).toBeNull();
    const mapped = answer(bare, {...first.choices, mapping: {institution: 0}}, countries);
    expect(mapped.summary!.ranking!.rows[0]!.institution).toBe("1");
  });

  it("names at most twelve places and sums up the others", () => {
    const codes = "CN US IN GB CA DE FR JP KR SG IL CH AU BR".split(" ");
    const many = sheetOf("work", ...codes.flatMap((code, i) => times(20 - i, code)));
    const {rows} = answer(many, choicesFor(many, countries), countries).summary!.shares[0]!;
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)).toMatchObject({place: "Others", people: 8 + 7});
    expect(rows.reduce((sum, {share}) => sum + share, 0)).toBeCloseTo(100, 9);
  });
});
