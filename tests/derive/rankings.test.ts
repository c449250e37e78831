import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {parseCsv} from "../../src/tables/csv.js";

const read = (name: string) => {
  const file = `src/data/derived/${name}.csv`;
  return parseCsv(readFileSync(file, "utf8"), {file}).records.map(({cells}) => cells);
};

describe("ranks by people, first and last authors", () => {
  it("are of lists alone where every affiliation's author is told, so that nothing need widen their intervals", () => {
    const asks = new Set(["person", "first", "last"]);
    const ranked = read("firm-ranks").filter(({rule}) => asks.has(rule!));
    expect(new Set(ranked.map(({venue}) => venue))).toEqual(new Set(["neurips"]));
    const lists = read("coverage").filter(({venue}) => venue === "neurips");
    expect(lists.length).toBeGreaterThanOrEqual(12);
    expect(lists.filter(({loose}) => Number(loose) > 0)).toEqual([]);
  });
});
