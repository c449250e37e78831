import {describe, expect, it} from "vitest";
import {besidePrinted, countOf, printedPlaces} from "../../../src/pages/institutions/printed.js";
import {figureRow} from "../../claims/fixtures.js";

const printed = (place: string, measure: string, value: number) =>
  figureRow({id: place, measure, place, value, year: 2019, publication: "tracker-1", unit: "rank"});
const figures = [
  printed("Facebook", "rank in top 25", 9),
  printed("Tsinghua University", "rank in top 25", 9),
  printed("Peking University", "listed in top 25", 1),
  figureRow({measure: "rank in top 25", place: "Google", value: 1, year: 2022})
];
const place = (rank: number, institution: string, country = "US", sector = "university") => ({
  rank,
  institution,
  country,
  sector,
  rankLower: rank,
  rankUpper: rank + 1,
  top25: 1
});

describe("the printed list beside the rebuilt one", () => {
  it("knows some ranks, and of others only that they are listed", () => {
    expect([...printedPlaces(figures, 2019)]).toEqual([
      ["Peking University", "listed"],
      ["Meta", "9"],
      ["Tsinghua University", "9"]
    ]);
  });

  const rebuilt = [
    place(30, "Peking University", "CN"),
    ...Array.from({length: 28}, (_, i) =>
      place(i + 1, i === 4 ? "Meta" : `Number ${i + 1}`, "US", i < 3 ? "firm" : "university")
    )
  ];

  it("has the first 25, and below them what is printed and not among these", () => {
    const rows = besidePrinted(rebuilt, figures, 2019);
    expect(rows).toHaveLength(26);
    expect(rows[4]).toMatchObject({rank: 5, institution: "Meta", printed: "9"});
    expect(rows.at(-1)).toMatchObject({rank: 30, institution: "Peking University", printed: "listed"});
  });

  it("counts the first 25 by country and sector", () => {
    expect([countOf(rebuilt, "US"), countOf(rebuilt, "US", "firm"), countOf(rebuilt, "CN")]).toEqual([25, 3, 0]);
  });
});
