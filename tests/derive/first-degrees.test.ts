import {describe, expect, it} from "vitest";
import {toCsv} from "../../src/derive/csv.js";
import {firstDegrees} from "../../src/derive/first-degrees.js";
import {formatCsv} from "../../src/tables/format-csv.js";

const columns = [
  "university",
  "advisor",
  "advisor_field",
  "advisor_previous_universities",
  "advisor_first_paper_year",
  "student",
  "student_degree",
  "student_start_year",
  "student_previous_universities"
];
const usual = {
  university: "Stanford University",
  advisor: "a1",
  advisor_field: "Computing methodologies/Hardware",
  advisor_previous_universities: "Tsinghua University/Stanford University",
  advisor_first_paper_year: "2004",
  student: "",
  student_degree: "PhD",
  student_start_year: "2017",
  student_previous_universities: ""
};
const students = (count: number, cells: Partial<typeof usual>) =>
  Array.from({length: count}, (_, i) => ({...usual, student: `s${i}`, ...cells}));
const derive = (records: (typeof usual)[]) => {
  const text = formatCsv(records, columns);
  const rows = firstDegrees.derive((path) => (path.endsWith(".csv") ? text : "[]"));
  expect(() => toCsv(rows, firstDegrees.fields, firstDegrees.output)).not.toThrow();
  return rows;
};

describe("first-degrees", () => {
  const records = [
    ...students(20, {student_previous_universities: "Tsinghua University/Peking University", advisor: "a1"}),
    ...students(15, {student_previous_universities: "Stanford University", advisor: "a2"}),
    ...students(4, {student_previous_universities: "Seoul National University", advisor: "a2"}),
    ...students(7, {student_previous_universities: "University of Cape Town", advisor: "a3"}),
    ...students(9, {advisor: "a3"}),
    ...students(12, {
      university: "University of Toronto",
      student_previous_universities: "University of Toronto",
      advisor: "a4"
    }),
    ...students(30, {student_degree: "MS", student_previous_universities: "Tsinghua University"})
  ];
  const of = (at: string, period = at === "US" ? "2016–18" : "all") =>
    derive(records).filter(
      (row) => row.who === "doctoral students" && row.field === "AI" && row.at === at && row.period === period
    );

  it("counts the first university of doctoral students, and carries what is unknown as bounds", () => {
    const china = of("US").find(({origin}) => origin === "CN")!;
    expect(china).toMatchObject({people: 20, of: 46, unknown: null});
    expect(china.share).toBeCloseTo(20 / 46, 9);
    expect([china.least, china.most]).toEqual([20 / 55, 29 / 55]);
  });

  it("adds origins with fewer than ten people to other", () => {
    expect(of("US").map(({origin, people}) => [origin, people])).toEqual([
      ["CN", 20],
      ["US", 15],
      ["other", 11]
    ]);
  });

  it("takes Canada in where asked", () => {
    expect(of("North America").find(({origin}) => origin === "CA")).toMatchObject({people: 12, of: 58});
    expect(of("North America", "2016–18")).toEqual([]);
    expect(of("US", "2019–21")).toEqual([]);
  });

  it("widens intervals for students of one advisor, who resemble one another", () => {
    const {lower, upper} = of("US").find(({origin}) => origin === "CN")! as {lower: number; upper: number};
    expect(upper - lower).toBeGreaterThan(2 * 1.96 * Math.sqrt(((20 / 46) * (26 / 46)) / 46));
  });

  it("counts a professor once, however many students", () => {
    const rows = derive(
      Array.from({length: 12}, (_, i) => ({...usual, advisor: `p${i}`})).flatMap((one) => [one, one])
    );
    const professors = rows.filter(({who, period, at}) => who === "professors" && period === "2000s" && at === "US");
    expect(professors.map(({field, origin, people}) => [field, origin, people])).toEqual([
      ["AI", "CN", 12],
      ["all", "CN", 12]
    ]);
  });

  it("names no origin of which fewer than ten would be had by subtracting", () => {
    const all = derive([
      ...records,
      ...students(4, {
        university: "University of Toronto",
        student_previous_universities: "Tsinghua University",
        advisor: "a4"
      }),
      ...students(3, {advisor_field: "Hardware", student_previous_universities: "Stanford University", advisor: "a5"})
    ]).filter(({who, period}) => who === "doctoral students" && period === "all");
    const named = (field: string, at: string) =>
      all.filter((row) => row.field === field && row.at === at).map(({origin, people}) => [origin, people]);
    expect(named("AI", "US")).toEqual([
      ["CN", 20],
      ["US", 15],
      ["other", 11]
    ]);
    // 18 - 15 would tell of three students outside AI's field, and 24 - 20 of four in Canada; so would what is left.
    expect(named("all", "US")).toEqual([]);
    expect(named("AI", "North America")).toEqual([
      ["US", 15],
      ["CA", 12],
      ["other", 35]
    ]);
  });

  it("tells fewer than ten unknown from nobody only by a blank", () => {
    const rows = derive([
      ...students(20, {student_previous_universities: "Tsinghua University"}),
      ...students(3, {advisor: "a2"})
    ]).filter(({who, at}) => who === "doctoral students" && at === "US");
    expect(rows[0]).toMatchObject({origin: "CN", people: 20, of: 20, unknown: null, least: 20 / 29, most: 1});
  });

  it("names file, line and cell of a year that is none", () => {
    expect(() => derive(students(1, {student_start_year: "soon"}))).toThrow(/line 2: student_start_year is “soon”/);
  });
});
