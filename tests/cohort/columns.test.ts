import {describe, expect, it} from "vitest";
import {foldHeading, recognise, yearOf} from "../../src/cohort/columns.js";
import {distinct} from "../../src/cohort/sheet.js";
import {countries, sheetOf, times} from "./people.js";

const known = (text: string): boolean => countries.find(text) !== undefined;
const fieldsOf = (header: string, ...rows: string[]): Record<string, string> => {
  const {columns} = sheetOf(header, ...rows);
  const {mapping} = recognise(
    columns.map((column) => distinct(column!)),
    known
  );
  return Object.fromEntries(Object.entries(mapping).map(([field, i]) => [field, columns[i]!.name]));
};

describe("recognise(columns)", () => {
  it.each([
    ["person paper undergraduate graduate work institution tier year", "English"],
    [
      "author_name paper_title undergrad_country phd_country current_country affiliation track conference_year",
      "snake case"
    ],
    ["AuthorName PaperId UndergraduateCountry GraduateCountry WorkCountry Employer Tier Year", "camel case"],
    ["姓名 论文题目 本科国家 博士国家 工作国家 机构 级别 年份", "Chinese"],
    ["Autor Artikel Herkunftsland Promotionsland Arbeitsland Universität Stufe Jahr", "German"],
    ["auteur article pays-de-licence pays-de-doctorat pays-de-travail établissement niveau année", "French"],
    ["氏名 論文 学部 大学院 勤務国 所属 区分 年度", "Japanese"],
    ["저자 논문 학부 대학원 국가 소속 등급 연도", "Korean"]
  ])("finds all eight fields under %s (%s)", (header) => {
    const names = header.split(" ");
    expect(Object.values(fieldsOf(header, "Ada p1 CN US US MIT oral 2022", "Bo p2 IN US IN IIT poster 2022"))).toEqual(
      expect.arrayContaining(names)
    );
    expect(fieldsOf(header, "Ada p1 CN US US MIT oral 2022", "Bo p2 IN US IN IIT poster 2022")).toEqual(
      Object.fromEntries(
        ["person", "paper", "undergraduate", "graduate", "work", "institution", "tier", "year"].map((field, i) => [
          field,
          names[i]
        ])
      )
    );
  });

  it("takes a column for countries only if it holds some", () => {
    expect(fieldsOf("undergraduate work", "Tsinghua CN", "Oxford GB")).toEqual({work: "work"});
  });

  it("prefers the column of countries to that of universities", () => {
    expect(fieldsOf("undergraduate undergraduate_country", "Tsinghua CN", "Oxford GB")).toEqual({
      undergraduate: "undergraduate_country"
    });
  });

  it("does not take a column of Yes and No for Norway, nor words for codes", () => {
    expect(fieldsOf("PhD work", ...times(20, "Yes CN"), ...times(10, "No US"))).toEqual({work: "work"});
    expect(fieldsOf("graduate work", ...times(5, "No CN"), ...times(5, "In US"))).toEqual({work: "work"});
    expect(fieldsOf("graduate work", ...times(5, "no CN"), ...times(5, "us US"))).toMatchObject({graduate: "graduate"});
  });

  it("asks about codes that are countries and American states alike", () => {
    const table = sheetOf("work", "CA", "MA", "IL", "GA", "IN");
    const {mapping, notices} = recognise(
      table.columns.map((column) => distinct(column!)),
      known
    );
    expect(mapping).toEqual({});
    expect(notices.join()).toMatch(/countries or states of the United States \(“CA”, “MA”, “IL”\)/);
  });

  it("takes forms of address, and three values in two hundred rows, for no papers", () => {
    const titled = times(100, "Prof. CN").concat(times(100, "Dr. US"));
    expect(fieldsOf("Title work", ...titled)).toEqual({work: "work"});
    expect(fieldsOf("paper work", ...titled)).toEqual({work: "work"});
    expect(fieldsOf("Title work", "Attention_is_all_you_need CN", "Deep_residual_learning US")).toMatchObject({
      paper: "Title"
    });
  });

  it.each(["birth_year", "year of birth", "founding year", "PhD year", "degree_year"])(
    "does not take “%s” for the year of the table",
    (heading) => {
      expect(fieldsOf(`${heading.replaceAll(" ", "_")} work`, "1980 CN", "1990 US")).toEqual({work: "work"});
    }
  );

  it("finds a column of weights", () => {
    expect(fieldsOf("survey_weight work", "1.5 CN", "0.7 US")).toEqual({weight: "survey_weight", work: "work"});
    expect(fieldsOf("weight work", "heavy CN", "light US")).toEqual({work: "work"});
  });

  it("takes no column twice and none that says nothing", () => {
    expect(fieldsOf("alpha beta", "CN 2022")).toEqual({});
    const found = Object.values(fieldsOf("country country_of_work", "CN US"));
    expect(new Set(found).size).toBe(found.length);
  });

  it("takes headings that are names of object members for plain text", () => {
    expect(fieldsOf("__proto__ constructor hasOwnProperty", "CN CN CN")).toEqual({});
  });
});

describe("foldHeading(heading)", () => {
  it("makes spellings of one heading equal", () => {
    const spellings = ["WorkCountry", "work_country", "Work Country", "work-country", "WORK COUNTRY "];
    expect(new Set(spellings.map(foldHeading))).toEqual(new Set(["work country"]));
  });
});

describe("yearOf(text)", () => {
  it.each([
    ["2022", 2022],
    ["2022.0", 2022],
    ["2022-12-01", 2022],
    ["NeurIPS 2022", 2022],
    ["1899", undefined],
    ["20221", undefined],
    ["NaN", undefined],
    ["Infinity", undefined],
    ["", undefined]
  ])("reads “%s” as %s", (text, year) => {
    expect(yearOf(text)).toBe(year);
  });
});
