import fc from "fast-check";
import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {answer, choicesFor} from "../../../src/cohort/answer.js";
import {failureReport, reportOf} from "../../../src/cohort/page/report.js";
import {readSheet} from "../../../src/cohort/read/read.js";
import {countries} from "../people.js";

const secret = "Zyxwvu";

/** The report that a reader is offered to copy of a file, whether it can be read or not. */
async function reportFrom(content: string): Promise<string> {
  const file = new Blob([content]);
  try {
    const sheet = await readSheet(file);
    return reportOf(answer(sheet, choicesFor(sheet, countries), countries));
  } catch (error) {
    return failureReport(file, `${secret}.csv`, (error as Error).message);
  }
}

const lines = (count: number, of: (i: number) => string): string =>
  Array.from({length: count}, (_, i) => of(i)).join("\n");

describe("the report without a reader's data", () => {
  it.each([
    ["JSON that breaks off", `[{"person": "${secret}", "work": `],
    ["JSON with a word where none may be", `[{"person": ${secret}, "work": "CN"}]`],
    ["JSON lines of which one is broken", `{"work": "CN"}\n{"person": "${secret}" "work": "US"}`],
    ["a list of texts", `["${secret}", "Ada"]`],
    ["a list whose header is no list of names", `[["${secret}", 1], ["a", "b"]]`],
    ["a heading for nested values", `[{"${secret}": {"a": 1}, "work": "CN"}, {"${secret}": [1], "work": "US"}]`],
    ["values that are no country", `work\n${secret}\nCN\nUS`],
    ["a title that is no paper", `Title,work\n${lines(200, (i) => `${secret}${i % 3},CN`)}`],
    ["a heading twice", `${secret},${secret},work\na,b,CN`],
    ["years that are none", `${secret} year,year,work\n1,2019,CN\n2,2020,US\n3,${secret},US`],
    ["a column of many years", `${secret} year,work\n${lines(40, (i) => `${1950 + i},CN`)}`],
    ["quotation marks within", `work\nx” ${secret} “y“ z\nCN\nUS`],
    ["half a quotation mark within", `work\nx” ${secret}\nCN\nUS`],
    ["numbers that a spreadsheet has rounded", `person,work\n1.7E+18,CN\n1.7E+18,US\n${secret},US`]
  ])("tells nothing that is in the file: %s", async (_, content) => {
    const report = await reportFrom(content);
    expect(report).not.toContain(secret);
    expect(report).toMatch(/^(kind|could not be read): /);
    expect(report).toMatch(/browser: /);
  });

  it("tells nothing of a text that holds quotation marks of any kind, wherever it stands", async () => {
    const marks = fc.string({unit: fc.constantFrom("“", "”", '"', "„", "«", "'", "x", " "), maxLength: 6});
    await fc.assert(
      fc.asyncProperty(marks, marks, fc.integer({min: 0, max: 7}), async (before, after, place) => {
        const own = before + secret + after;
        const at = (k: number, otherwise: string): string => JSON.stringify(k === place ? own : otherwise);
        const [person, paper, work, year, institution] = ["person", "paper", "work", "year", "institution"].map(
          (name, k) => JSON.stringify(place === 7 ? `${own} ${name}` : k === 1 && place === 6 ? `${own} title` : name)
        );
        const row = (i: number): string =>
          `{${person}: ${at(0, i % 2 ? "NA" : "1.7E+18")}, ${paper}: ${at(1, i % 3 ? "Dr." : "Prof.")}, ${work}: ${at(2, "CN")}, ${year}: ${at(3, "2019")}, ${institution}: ${at(4, "NA")}${place === 5 && i === 2 ? `, ${JSON.stringify(own)}: [1]` : ""}}`;
        expect(await reportFrom(`[${Array.from({length: 200}, (_, i) => row(i)).join(",")}]`)).not.toContain(secret);
        expect(await reportFrom(`[{"work": "CN"}, ${JSON.stringify(own)}]`)).not.toContain(secret);
        expect(await reportFrom(`[{"work": ${own}}]`)).not.toContain(secret);
      }),
      {numRuns: 60}
    );
  });

  it("rests on every text from a file being quoted by one function", () => {
    const folder = join(import.meta.dirname, "../../../src/cohort");
    const files = readdirSync(folder, {recursive: true, encoding: "utf8"}).filter(
      (file) => file.endsWith(".ts") && !file.startsWith("page")
    );
    expect(files.length).toBeGreaterThan(20);
    const otherwise = files.filter((file) =>
      /“\$\{/.test(readFileSync(join(folder, file), "utf8").replace(/^export const quote = .*$/m, ""))
    );
    expect(otherwise).toEqual([]);
  });

  it("says what the file is, how much, which column was taken for what, and what was noticed", async () => {
    const report = await reportFrom("person,work\nNA,CN\nAda,US\nBo,Atlantis");
    expect(report).toContain("kind: CSV\nrows: 3, people: 3, papers: not in the file\ncolumns: 2");
    expect(report).toMatch(/person: column 1\n {2}work: column 2/);
    expect(report).toContain("values that are no country: 1");
    expect(report).toMatch(/“…” is marked as missing in 1 row \(“…”\)/);
    expect(await reportFrom("")).toMatch(/could not be read: The file is empty.*\nsize: 0 bytes, ending: \.csv/);
  });
});
