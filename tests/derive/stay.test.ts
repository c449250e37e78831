import {describe, expect, it} from "vitest";
import {stay} from "../../src/derive/stay.js";

const path = "citizenship_full_path";
const cohorts = (people: string, percent: string, spans: string[]) =>
  [people, percent].flatMap((stem) => spans.map((span) => `${stem}_${span}`));
const early = ["2008_11", "2012_15", "2016_19"];
const late = ["2010_13", "2014_17", "2018_21"];
const temporary = "field_temporary_residents";

const found = (suffix: string, first: string, second: string) => [
  `field_${suffix ? "foreign_doctorate_recipients_" : ""}${first}${suffix || "_foreign_doctorate_recipients"}`,
  "field_5_year_stay_rate_",
  `field_${suffix ? "foreign_doctorate_recipients_" : ""}${second}${suffix || "_foreign_doctorate_recipients"}`,
  "field_10_year_stay_rate_"
];
const yearly = (...years: number[]) => years.flatMap((year) => [`field_${year}_number`, `field_${year}_staying`]);

/** Columns of each table after the label column. */
const columns: Record<number, string[]> = {
  1639: ["2003", "2017"],
  1608: found("", "2011_13", "2006_08"),
  1609: found("", "2011_13", "2006_08"),
  10996: found("_number_", "2015_17", "2010_12"),
  997: yearly(2011, 2012),
  1778: yearly(2012, 2013),
  2837: yearly(2013),
  4690: yearly(2014),
  7542: yearly(2015),
  9582: yearly(2016),
  4417: [
    ...cohorts("field_noncitizen_s_e_doctorate_recipients", "field_plans_to_stay", early),
    ...early.map((span) => `field_definite_plans_to_stay_${span}`)
  ],
  11025: [
    ...cohorts(`${temporary}_doctorate_recipients_number`, `${temporary}_plans_to_stay`, late),
    ...late.map((span) => `${temporary}_definite_commitments_to_stay_${span}`)
  ]
};

/** The recipe's rows when the tables hold these lines (label, then cells) and are otherwise empty. */
function derive(lines: Record<number, string[]>) {
  return stay.derive((file) => {
    const table = Number(/(\d+)\.csv$/.exec(file)![1]);
    const label = table === 1639 ? "region_country_or_economy_of_citizenship" : path;
    return [[label, ...columns[table]!].join(","), ...(lines[table] ?? [])].join("\n");
  });
}

describe("stay.derive(read)", () => {
  it("reads a flat table of five-year stay rates, a row a country and year, without base or cohort", () => {
    const rows = derive({1639: ["China (including Hong Kong),93,83", "Ruritania,1,2"]});
    expect(rows).toEqual(
      [93, 83].map((percent, i) => ({
        measure: "stay rate",
        population: "science and engineering, temporary visas",
        place: "China",
        field: "science and engineering",
        from: null,
        to: null,
        year: i === 0 ? 2003 : 2017,
        after: 5,
        people: null,
        percent,
        printed: "China (including Hong Kong)",
        footnote: "",
        table: 1639
      }))
    );
  });

  it("keeps the later table's row, with its base, where two tables give the same rate", () => {
    const rows = derive({1639: ["India,90,83"], 1608: ["Total -> India,7700,84,6450,82"]});
    expect(rows.map(({year, after, people, percent, from}) => [year, after, people, percent, from])).toEqual([
      [2003, 5, null, 90, null],
      [2017, 5, 7700, 84, 2011],
      [2017, 10, 6450, 82, 2006]
    ]);
  });

  it("tells fields from citizenships in a table that holds both, and leaves out headings and other fields", () => {
    const rows = derive({
      10996: [
        "Total,42950,71,38650,65",
        "Total -> Doctoral fields,,,,",
        "Total -> Doctoral fields -> Computer and mathematical sciences,6100,79,5700,63",
        "Total -> Doctoral fields -> Social sciences,5400,53,5300,41",
        "Total -> Citizenship -> China (including Hong Kong),14250,88,11200,81"
      ]
    });
    const five = rows.filter((row) => row.after === 5);
    expect(five.map(({place, field, percent, from, to, year}) => [place, field, percent, from, to, year])).toEqual([
      ["all", "computer and mathematical sciences", 79, 2015, 2017, 2021],
      ["China", "science and engineering", 88, 2015, 2017, 2021],
      ["all", "science and engineering", 71, 2015, 2017, 2021]
    ]);
  });

  it("takes each year's intentions from the newest edition that has it", () => {
    const china = (year: string) => `All temporary visa holders -> Asia -> China<sup>a</sup>,${year}`;
    const rows = derive({997: [china("10,80,20,81")], 1778: [china("21,82,30,83")], 2837: [china("31,84")]});
    expect(rows.map(({year, people, percent, table, footnote}) => [year, people, percent, table, footnote])).toEqual([
      [2011, 10, 80, 997, "a"],
      [2012, 21, 82, 1778, "a"],
      [2013, 31, 84, 2837, "a"]
    ]);
  });

  it("does not take a field that it leaves out for the whole", () => {
    const cells = "1,2,3,50,51,52,40,41,42";
    const rows = derive({
      4417: ["All S&E fields -> China,9,9,9,80,81,82,60,61,62", `Life sciences<sup>a</sup> -> China,${cells}`]
    });
    expect(rows.filter((row) => row.measure === "plans to stay").map((row) => row.percent)).toEqual([80, 81, 82]);
    expect(rows.filter((row) => row.measure === "definite plans to stay").map((row) => row.percent)).toEqual([
      60, 61, 62
    ]);
  });

  it("reads only the lines of the damaged table that add up", () => {
    const cells = "1,2,3,50,51,52,40,41,42";
    const rows = derive({4417: ["China", "India", "Iran"].map((name) => `Engineering -> ${name},${cells}`)});
    expect(new Set(rows.map((row) => row.place))).toEqual(new Set(["China", "India"]));
  });

  it("keeps a withheld share as missing", () => {
    const rows = derive({11025: ["Country or economy of origin -> Iran,1,2,3,s,NA,D,4,5,"]});
    expect(rows.map((row) => row.percent)).toEqual([4, 5, null, null, null, null]);
  });

  it("refuses a table that says the same thing twice", () => {
    expect(() => derive({1639: ["India,1,2", "India,3,4"]})).toThrow(/ncses\/1639\.csv: two lines both give stay rate/);
  });

  it("names the column that a file lacks", () => {
    expect(() => stay.derive(() => "region_country_or_economy_of_citizenship,full_path\nTotal,Total")).toThrow(
      /ncses\/1608\.csv: there is no column field_/
    );
  });
});
