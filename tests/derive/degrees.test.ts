import {describe, expect, it} from "vitest";
import {degrees} from "../../src/derive/degrees.js";
import {graduates} from "../../src/derive/graduates.js";

// prettier-ignore
const members = ["Austria", "Belgium", "Bulgaria", "Croatia", "Cyprus", "Czechia", "Denmark", "Estonia", "Finland", "France", "Germany", "Greece", "Hungary", "Iceland", "Ireland", "Italy", "Latvia", "Lithuania", "Luxembourg", "Malta", "Netherlands", "Norway", "Poland", "Portugal", "Romania", "Slovakia", "Slovenia", "Spain", "Sweden", "Switzerland"];
const header =
  "table_id,row_id,economy_and_field_full_path,level_1,depth," +
  Array.from({length: 9}, (_, i) => `field_${2010 + i}`).join(",");

/** Nine yearly cells: the value, but for the years in `changes`. */
const cells = (value: string, changes: Record<number, string> = {}) =>
  Array.from({length: 9}, (_, i) => changes[2010 + i] ?? value).join(",");

interface Line {
  path: string;
  cells: string;
}

/** A table as the publisher's files have it: an empty line for each economy, then lines for three fields. */
function table(lines: Line[]): string {
  const fields = [
    "",
    " -> All fields",
    " -> All fields -> S&E fields",
    " -> All fields -> S&E fields -> Computer sciences"
  ];
  const economies = members.flatMap((name) =>
    fields.map((field) => ({path: name + field, cells: cells(field && "10")}))
  );
  return [header, ...[...economies, ...lines].map((line, i) => `1,r${i},${line.path},x,1,${line.cells}`)].join("\n");
}

/** The recipe's rows when both tables hold `lines` after Europe's members, each with ten degrees a year. */
const derive = (...lines: Line[]) => degrees.derive(() => table(lines));
const cell = (rows: ReturnType<typeof derive>, economy: string, field: string, year: number) =>
  rows.find((row) => row.economy === economy && row.field === field && row.year === year && row.level === "doctorate")
    ?.degrees;

describe("degrees.derive(read)", () => {
  const path = "China<sup>a</sup> -> All fields -> All S&E -> Computer sciences";

  it("keeps NA as missing, never as zero, and zero as zero", () => {
    const rows = derive({path: "India -> All fields", cells: cells("7", {2010: "NA", 2011: "0"})});
    expect([2010, 2011, 2012].map((year) => cell(rows, "India", "all fields", year))).toEqual([null, 0, 7]);
  });

  it("names economies without footnote marks and keeps the mark of the economy's line on each of its fields", () => {
    const rows = derive({path: "China<sup>a</sup>", cells: cells("")}, {path: `${path}`, cells: cells("NA")});
    const china = rows.filter((row) => row.economy === "China");
    expect(china.map((row) => [row.field, row.footnote])).toEqual(Array(18).fill(["computer sciences", "a"]));
  });

  it("gives the two tables one name for science and engineering, and tells first degrees from doctorates", () => {
    const first = table([{path: "Japan -> All fields -> S&E fields", cells: cells("3")}]);
    const doctor = table([{path: "Japan -> All fields -> All S&E", cells: cells("2")}]);
    const rows = degrees.derive((file) => (file.includes("5785") ? first : doctor));
    const japan = rows.filter((row) => row.economy === "Japan" && row.year === 2018);
    expect(japan.map((row) => [row.level, row.field, row.degrees])).toEqual([
      ["first degree", "science and engineering", 3],
      ["doctorate", "science and engineering", 2]
    ]);
  });

  it("sums Europe over all thirty members, and leaves the sum out in a year in which one is missing", () => {
    const text = table([]).replace(/(Malta -> All fields -> S&E fields,x,1,)10,10/, "$1NA,11");
    const rows = degrees.derive(() => text);
    expect([2010, 2011, 2012].map((year) => cell(rows, "Europe", "science and engineering", year))).toEqual([
      null,
      301,
      300
    ]);
  });

  it("takes the mark for less than 0.05 % as missing", () => {
    const rows = derive({path: "India -> All fields", cells: cells("5", {2013: "0.05"})});
    expect(cell(rows, "India", "all fields", 2013)).toBeNull();
  });

  it("refuses to sum Europe when a member has no line for a field that another has", () => {
    expect(() => derive({path: "Spain -> All fields -> S&E fields -> Engineering", cells: cells("1")})).toThrow(
      /Austria has no line for engineering; Europe needs it/
    );
  });

  it("says which field it has no name for", () => {
    expect(() => derive({path: "India -> All fields -> Alchemy", cells: cells("1")})).toThrow(
      'India: the field "Alchemy" has no short name here.'
    );
  });

  it("says file, line, column and cell when a cell is neither a number nor a known mark", () => {
    expect(() =>
      derive({path: "India -> All fields", cells: cells("1", {2018: "1,2e"}).replace("1,2e", '"1,2e"')})
    ).toThrow('ncses/5785.csv, line 122: field_2018 is "1,2e", expected a number or one of NA, D, s, blank.');
  });
});

describe("graduates.derive(read)", () => {
  it("ranks the economies that report, Europe's sum apart, and gives each one's part of all", () => {
    const lines = ["China 50", "India 70"].map((one) => {
      const [economy, count] = one.split(" ");
      return {path: `${economy} -> All fields -> S&E fields`, cells: cells(count!)};
    });
    const rows = graduates.derive(() => table(lines));
    const of = (country: string) =>
      rows.find(
        (row) =>
          row.country === country &&
          row.year === 2018 &&
          row.level === "first degree" &&
          row.field === "science and engineering"
      );
    const all = 50 + 70 + 10 * members.length;
    expect(of("IN")).toMatchObject({degrees: 70, rank: 1, economies: members.length + 2, share: 70 / all});
    expect(of("CN")).toMatchObject({degrees: 50, rank: 2});
    expect(of("Europe")).toMatchObject({degrees: 300, rank: null});
  });
});
