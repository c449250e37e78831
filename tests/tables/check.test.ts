import {describe, expect, it} from "vitest";
import {checkRows} from "../../src/tables/check.js";
import {parseCsv} from "../../src/tables/csv.js";
import type {Schema} from "../../src/tables/field.js";

const schema: Schema = {
  name: "shares",
  title: "Shares",
  description: "One share a row.",
  source: "made by hand",
  fields: [
    {name: "id", type: "string", description: "key", required: true, unique: true, pattern: "[a-z0-9-]+"},
    {name: "year", type: "year", description: "year", required: true},
    {name: "value", type: "number", description: "share", unit: "%", minimum: 0, maximum: 100},
    {name: "unit", type: "category", description: "unit", required: true, enum: ["%", "papers"]},
    {name: "source", type: "string", description: "where", required: true, pattern: "https?://.+"}
  ]
};

const check = (text: string) => checkRows(parseCsv(text, {file: "shares.csv"}), schema, {file: "shares.csv"});
const header = "id,year,value,unit,source\n";

describe("checkRows(records, schema, options)", () => {
  it("returns numbers as numbers, text as text and empty cells as null", () => {
    expect(check(`${header}a,2019,29.5,%,https://x.org\nb,2022,,papers,https://x.org\n`)).toEqual([
      {id: "a", year: 2019, value: 29.5, unit: "%", source: "https://x.org"},
      {id: "b", year: 2022, value: null, unit: "papers", source: "https://x.org"}
    ]);
  });

  it.each([
    ["an unknown column", "id,year,value,unit,source,colour\n", /shares\.csv: unknown column “colour”/],
    ["a missing column", "id,year,value,unit\n", /shares\.csv: column “source” is missing/],
    ["a missing source", `${header}a,2019,29,%,\n`, /line 2: source is “”; expected a value/],
    ["a share above 100", `${header}a,2019,129,%,https://x.org\n`, /line 2: value is “129”; expected at most 100/],
    ["a share below 0", `${header}a,2019,-1,%,https://x.org\n`, /line 2: value is “-1”; expected at least 0/],
    ["a word for a number", `${header}a,2019,many,%,https://x.org\n`, /value is “many”; expected a number/],
    ["a wrong unit", `${header}a,2019,29,percent,https://x.org\n`, /unit is “percent”; expected one of %, papers/],
    [
      "a key used twice",
      `${header}a,2019,1,%,https://x.org\na,2019,2,%,https://x.org\n`,
      /line 3: id is “a”; expected a key of its own: line 2/
    ],
    ["a year that is none", `${header}a,19,1,%,https://x.org\n`, /year is “19”; expected a year from 1900 to 2100/],
    ["a doubled column", "id,id,year\n", /column “id” appears twice/],
    ["a ragged row", `${header}a,2019,1\n`, /shares\.csv: .*line 2/]
  ])("stops at %s, naming file, row, value and expectation", (_, text, message) => {
    expect(() => check(text)).toThrow(message);
  });

  it("reports every problem at once", () => {
    expect(() => check(`${header}A,2019,101,%,nowhere\n`)).toThrow(
      /id is “A”[^]*value is “101”[^]*source is “nowhere”/
    );
  });
});
