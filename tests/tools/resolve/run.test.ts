import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {Readable, Writable} from "node:stream";
import {tableFromIPC} from "apache-arrow";
import {afterAll, describe, expect, it} from "vitest";
import {createResolver} from "../../../src/authors/resolve.js";
import {parseCsv} from "../../../src/tables/csv.js";
import {resolveRows} from "../../../tools/resolve/run.js";

const resolver = createResolver();

/** What the command writes for a text, and what it reports. */
async function run(text: string, options: {arrow?: boolean; all?: boolean} = {}) {
  const chunks: Buffer[] = [];
  const lines: string[] = [];
  const output = new Writable({
    write(chunk: Buffer | string, _, done) {
      chunks.push(Buffer.from(chunk));
      done();
    }
  });
  const input = Readable.from([Buffer.from(text)]);
  const report = (line: string) => lines.push(line);
  const counts = await resolveRows({input, file: "list.csv", output, resolver, report, ...options});
  return {bytes: Buffer.concat(chunks), counts, lines};
}
const rows = async (text: string, options = {}) =>
  parseCsv((await run(text, options)).bytes.toString(), {file: "out"}).records.map(({cells}) => cells);

describe("resolveRows({input, output, …})", () => {
  it("answers each row in order, and leaves empty what is unknown", async () => {
    const found = await rows('id,text\n1,"Dept. of ""X"", MIT"\n2,Universidad del Norte\n3,\n4,Frobnicate\n');
    expect(found).toEqual([
      {
        text: 'Dept. of "X", MIT',
        institution: "Massachusetts Institute of Technology",
        ror: "https://ror.org/042nb2s44",
        country: "US",
        sector: "university",
        owner: "Massachusetts Institute of Technology",
        reason: "alias"
      },
      {
        text: "Universidad del Norte",
        institution: "Universidad del Norte",
        ror: "",
        country: "",
        sector: "university",
        owner: "Universidad del Norte",
        reason: "homonym"
      },
      {text: "", institution: "", ror: "", country: "", sector: "", owner: "", reason: "blank"},
      {text: "Frobnicate", institution: "", ror: "", country: "", sector: "", owner: "", reason: "unresolved"}
    ]);
  });

  it("hears the domain", async () => {
    expect(await rows("domain,text\ntrinity.edu,Trinity University\n")).toMatchObject([{country: "US"}]);
  });

  it("keeps quotes, line breaks and commas of the text", async () => {
    const text = 'A "quoted", text\nover lines, Oslo, Norway';
    const found = await rows(`text\n"${text.replaceAll('"', '""')}"\n`);
    expect(found).toMatchObject([{text, country: "NO"}]);
  });

  it("gives a row for each institution with all", async () => {
    const found = await rows('text\n"ucla, amazon"\n', {all: true});
    expect(found.map(({institution}) => institution)).toEqual(["University of California, Los Angeles", "Amazon"]);
  });

  it("writes Arrow with the same answers", async () => {
    const {bytes} = await run('text\nMIT\n"Kassel University"\n', {arrow: true});
    const table = tableFromIPC(bytes);
    expect(table.schema.fields.map(({name}) => name)).toEqual([
      "text",
      "institution",
      "ror",
      "country",
      "sector",
      "owner",
      "reason"
    ]);
    expect(table.toArray().map((row) => (row as {country: string}).country)).toEqual(["US", "DE"]);
  });

  it("writes a header alone for a table without rows, and streams many", async () => {
    expect((await run("text\n")).bytes.toString()).toBe("text,institution,ror,country,sector,owner,reason\n");
    const {counts} = await run("text\n" + "MIT\nKassel University\n".repeat(15_000));
    expect(counts).toEqual({rows: 30_000, placed: 30_000});
  });

  it.each([
    ["name\nMIT\n", /^list\.csv has the columns “name”, expected one named “text”\.$/],
    ["", /^list\.csv is empty/],
    ["text,domain\nMIT\n", /^list\.csv: .*line 2/],
    ['text\n"MIT\n', /^list\.csv: Quote Not Closed/]
  ])("throws a sentence on %j and writes nothing", async (text, message) => {
    await expect(run(text)).rejects.toThrow(message);
  });
});

describe("npm run resolve -- FILE.csv", () => {
  const folder = mkdtempSync(join(tmpdir(), "resolve-"));
  afterAll(() => rmSync(folder, {recursive: true}));
  const command = (args: string[], input = "") =>
    spawnSync(process.execPath, ["--import", "tsx", "tools/resolve/run.ts", ...args], {encoding: "utf8", input});

  it("reads a file or standard input, and reports on standard error alone", () => {
    const file = join(folder, "list.csv");
    writeFileSync(file, "text\nKassel University\n");
    const fromFile = command([file]);
    const fromInput = command(["-"], "text\nKassel University\n");
    expect(fromFile.status).toBe(0);
    expect(fromFile.stdout).toBe(fromInput.stdout);
    expect(fromFile.stdout.split("\n")[1]).toContain(",DE,university,");
    expect(fromFile.stderr).toContain("of some 120,000");
    expect(fromFile.stderr).toContain("1 rows, 1 with a country.");
  }, 180_000);

  it("ends with a sentence and an error where there is no such file, or no file at all", () => {
    const missing = command([join(folder, "none.csv")]);
    expect(missing.status).toBe(1);
    expect(missing.stdout).toBe("");
    expect(missing.stderr).toMatch(/none\.csv does not exist, expected a CSV file/);
    expect(command([]).stderr).toMatch(/0 files are named, expected one/);
  }, 180_000);
});
