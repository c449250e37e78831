import * as arrow from "apache-arrow";
import {tableFromArrays, tableToIPC, decimal, uint64} from "@uwdata/flechette";
import {parquetWriteBuffer} from "hyparquet-writer";
import {describe, expect, it} from "vitest";
import {answer} from "../../src/cohort/answer.js";
import {openFile} from "../../src/cohort/open.js";
import type {CohortAnswer} from "../../src/cohort/summarise.js";
import {countries, times} from "./people.js";

/** What the page says of a file before anything is chosen. */
async function said(content: BlobPart): Promise<CohortAnswer> {
  const {sheet, choices} = await openFile(new Blob([content]), {countries});
  return answer(sheet, choices, countries);
}

const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join("\n")}\n`;
const notices = ({notices: all}: CohortAnswer): string => all.join("\n");
const firstShares = ({summary}: CohortAnswer) => summary!.shares[0]!;

describe("what is missing is missing in every column", () => {
  it("takes “NA” for nobody and for no institution, counts the rows, and says so", async () => {
    const rows = [...times(59, "NA,p,NA,US"), ...Array.from({length: 41}, (_, i) => `P${i},p,MIT,CN`)];
    const told = await said(csv("person,paper,institution,country", rows));
    expect(told.people).toBe(100);
    expect(firstShares(told).rows.map(({place, people}) => [place, people])).toEqual([
      ["United States", 59],
      ["China", 41]
    ]);
    expect(told.summary!.ranking!.rows.map(({institution}) => institution)).toEqual(["MIT"]);
    expect(notices(told)).toMatch(/“person” is marked as missing in 59 rows \(“NA”\); each of these rows counts/);
    expect(notices(told)).toMatch(/“institution” is marked as missing in 59 rows/);
  });

  it.each(["NA", "N/A", "NULL", "None", "nan", "<NA>", "\\N", "#N/A", ".", "?", "未知", "k. A."])(
    "knows the marker %s in columns of papers and of countries by name",
    async (marker) => {
      const told = await said(
        csv("person,paper,country", [
          "a,x,China",
          "b,y,China",
          `c,${marker},France`,
          `d,${marker},${marker}`,
          "e,z,France"
        ])
      );
      expect(told.papers).toBe(3);
      expect(told.unclear).toEqual([]);
      expect(notices(told)).toMatch(/“paper” is marked as missing in 2 rows/);
      expect(notices(told)).toMatch(/“country” is marked as missing in 1 row/);
    }
  );

  it("asks about “NA” among two-letter codes, where it may be Namibia, and keeps people who are called so", async () => {
    const told = await said(csv("person,country", ["Na,CN", "Nan,US", "Null,DE", "d,NA"]));
    expect(told.people).toBe(4);
    expect(told.unclear.map(({value, rows}) => [value, rows])).toEqual([["NA", 1]]);
    expect(notices(told)).toBe("");
  });
});

describe("identities are text, whatever holds them", () => {
  const ids = Array.from({length: 60}, (_, i) => 1780000000000000000n + BigInt(i));

  it("tells long numbers apart in JSON and JSON lines", async () => {
    const records = ids.map((id) => `{"person": ${id}, "country": "CN"}`);
    expect((await said(`[${records.join(",")}]`)).people).toBe(60);
    expect((await said(records.join("\n"))).people).toBe(60);
    expect((await said(`[${records.map((one) => one.replace("000000,", "000000.5,")).join(",")}]`)).people).toBe(60);
  });

  it("tells long numbers and decimals apart in Parquet and Arrow", async () => {
    const work = ids.map(() => "CN");
    const parquet = parquetWriteBuffer({
      columnData: [
        {name: "person", data: ids, type: "INT64"},
        {name: "country", data: work, type: "STRING"}
      ]
    });
    expect((await said(parquet)).people).toBe(60);
    const decimals = parquetWriteBuffer({
      schema: [
        {name: "root", num_children: 2},
        {
          name: "person",
          type: "INT64",
          converted_type: "DECIMAL",
          precision: 19,
          scale: 2,
          repetition_type: "REQUIRED"
        },
        {name: "country", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED"}
      ],
      columnData: [
        {name: "person", data: ids},
        {name: "country", data: work}
      ]
    } as unknown as Parameters<typeof parquetWriteBuffer>[0]);
    expect((await said(decimals)).people).toBe(60);
    for (const type of [uint64(), decimal(20, 0, 128)]) {
      const bytes = tableToIPC(
        tableFromArrays({person: ids, country: work}, {types: {person: type}, useBigInt: true}),
        {}
      )!;
      expect((await said(Uint8Array.from(bytes))).people).toBe(60);
    }
  });

  it("says so where a spreadsheet has rounded them already", async () => {
    const told = await said(csv("person,country", [...times(4, "1.78E+18,CN"), "Ada,US"]));
    expect(notices(told)).toMatch(
      /numbers that a spreadsheet has rounded, such as “1.78E\+18”: 4 rows have one such value/
    );
  });
});

describe("years", () => {
  it("leaves everybody in where a column of births ends in “year”", async () => {
    const rows = Array.from({length: 120}, (_, i) => `p${i},CN,${1950 + (i % 40)}`);
    const told = await said(csv("person,country,birth_year", rows));
    expect(told.choices.mapping.year).toBeUndefined();
    expect(firstShares(told).bases[0]!.people).toBe(120);
  });

  it("compares no years unasked where there are more than a handful", async () => {
    const rows = Array.from({length: 60}, (_, i) => `p${i},CN,${2000 + (i % 20)}`);
    const told = await said(csv("person,country,year", rows));
    expect(told.choices).toMatchObject({before: null, after: null});
    expect(firstShares(told).bases[0]!.people).toBe(60);
    expect(told.leftOut).toMatch(/“year” holds 20 years, 2000 to 2019: everybody is counted together until you choose/);
  });

  it("says first which rows are left out, those without a year among them", async () => {
    const told = await said(csv("person,country,year", ["a,CN,2022", "b,CN,", "c,US,", "d,US,NA", "e,CN,2019"]));
    expect(told.leftOut).toBe("Counted are 2019 and 2022 by “year”: 3 rows without a year are left out.");
    const other = await said(csv("person,country,year", ["a,CN,2022", "b,CN,2020", "e,CN,2019", "f,CN,"]));
    expect(other.leftOut).toBe(
      "Counted are 2019 and 2022 by “year”: 1 row of 2020 and 1 row without a year are left out."
    );
  });
});

describe("a person with two countries", () => {
  const table = csv("person,country", ["a,CN", "a,US", "b,US", "c,DE"]);

  it("is shared between them, and how many there are is said", async () => {
    const told = await said(table);
    expect(firstShares(told).rows.map(({place, people}) => [place, people])).toEqual([
      ["United States", 1.5],
      ["Germany", 1],
      ["China", 0.5]
    ]);
    expect(firstShares(told).bases[0]).toMatchObject({people: 3, several: 1});
    expect(notices(told)).toMatch(/1 person has more than one country of work: it is shared equally among them/);
  });

  it("is counted in the first or left out where the reader wants it so", async () => {
    const {sheet, choices} = await openFile(new Blob([table]), {countries});
    const of = (several: "first" | "left out") =>
      answer(sheet, {...choices, several}, countries).summary!.shares[0]!.bases[0]!;
    expect(of("first")).toMatchObject({people: 3, unknown: 0});
    expect(of("left out")).toMatchObject({people: 2, unknown: 0});
  });
});

describe("columns of a typed file that are no plain text", () => {
  it("takes fixed-length bytes for identities, and names what it cannot read", async () => {
    const person = Array.from({length: 90}, (_, i) => Uint8Array.of(1, 2, 3, i % 30));
    const bytes = parquetWriteBuffer({
      schema: [
        {name: "root", num_children: 4},
        {name: "person", type: "FIXED_LEN_BYTE_ARRAY", type_length: 4, repetition_type: "REQUIRED"},
        {name: "country", type: "BYTE_ARRAY", converted_type: "UTF8", repetition_type: "REQUIRED"},
        {
          name: "stay",
          type: "FIXED_LEN_BYTE_ARRAY",
          type_length: 12,
          converted_type: "INTERVAL",
          repetition_type: "REQUIRED"
        },
        {name: "note", type: "BYTE_ARRAY", converted_type: "JSON", repetition_type: "REQUIRED"}
      ],
      columnData: [
        {name: "person", data: person},
        {name: "country", data: person.map(() => "CN")},
        {name: "stay", data: person.map(() => new Uint8Array(12))},
        {name: "note", data: person.map(() => ({a: 1}))}
      ]
    } as unknown as Parameters<typeof parquetWriteBuffer>[0]);
    const told = await said(bytes);
    expect([told.rows, told.people]).toEqual([90, 30]);
    expect(notices(told)).toMatch(/“stay” is left out: it holds intervals of time/);
  });

  it("names columns of lists in Arrow and reads the others", async () => {
    const table = new arrow.Table({
      list: arrow.vectorFromArray([["x"], ["y"]], new arrow.List(new arrow.Field("item", new arrow.Utf8()))),
      country: arrow.vectorFromArray(["CN", "US"])
    });
    const told = await said(Uint8Array.from(arrow.tableToIPC(table, "file")));
    expect(told.rows).toBe(2);
    expect(notices(told)).toMatch(/“list” is left out: it holds lists or records/);
  });
});

describe("the example of a column", () => {
  it("is no marker of what is missing, nor an empty cell", async () => {
    const {columns} = await said(csv("person,work,note", ["NA,,", "NA,CN,.", "Ada,US,"]));
    expect(columns.map(({example}) => example)).toEqual(["Ada", "CN", ""]);
  });
});

describe("figures", () => {
  it("has whole ranks, one interval for one share, and no flows without error", async () => {
    const rows = Array.from(
      {length: 400},
      (_, i) => `p${i},q${i % 150},${["CN", "US", "DE"][(i * i) % 3]},I${(i * i) % 23}`
    );
    const {summary} = await said(csv("person,paper,undergraduate,institution", rows));
    for (const {rankLower, rankUpper} of summary!.ranking!.rows) {
      expect([rankLower % 1, rankUpper % 1]).toEqual([0, 0]);
    }
    const china = summary!.shares[0]!.rows.find(({place}) => place === "China")!;
    const asked = summary!.answers.find(({id}) => id === "T7.sample")!.outcome;
    expect(asked).toMatchObject({low: china.low, high: china.high});
    expect((await said(csv("undergraduate,work", ["CN,", ",US", "US,"]))).summary!.ways).toBeNull();
  });
});
